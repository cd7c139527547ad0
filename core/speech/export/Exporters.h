#pragma once

#include "core/speech/Alignment.h"
#include "core/speech/Lipsync.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace comfyvn::timing {

/// What writeTimings was given.
struct Source {
    const Alignment& alignment;
    const QList<MouthCue>& cues;
    const QString& soundFile;
    const QString& text;
};

[[nodiscard]] QByteArray rhubarbJson(const Source& source);
[[nodiscard]] QByteArray rhubarbTsv(const Source& source);
[[nodiscard]] QByteArray rhubarbXml(const Source& source);
[[nodiscard]] QByteArray subRip(const Source& source);
[[nodiscard]] QByteArray webVtt(const Source& source);
[[nodiscard]] QByteArray audacityLabels(const Source& source);
[[nodiscard]] QByteArray textGrid(const Source& source);
[[nodiscard]] QByteArray htkLab(const Source& source);

} // namespace comfyvn::timing
