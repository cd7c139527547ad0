#pragma once

#include "core/speech/Alignment.h"
#include "core/speech/Lipsync.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace comfyvn::timing {

/// A label in time, counted in a file format's own unit.
struct Interval {
    qint64 start = 0;
    qint64 end = 0;
    QString label {};

    bool operator==(const Interval&) const = default;
};

/// `label` in one line: white space of any kind, control characters and non-characters become single
/// spaces.
[[nodiscard]] QString oneLine(const QString& label);

/// `seconds` in units of 1/perSecond; 0 for what is negative or not finite.
[[nodiscard]] qint64 units(double seconds, qint64 perSecond);

/// `units` of 1/10^decimals seconds as a decimal number with all its decimals.
[[nodiscard]] QByteArray fixedDecimals(qint64 units, int decimals);

/// The written words, in order, without overlap, none without time: what has none is joined to its neighbour.
[[nodiscard]] QList<Interval> wordIntervals(const Alignment& alignment, qint64 perSecond);

/// The phonemes likewise; a pause has an empty label.
[[nodiscard]] QList<Interval> phoneIntervals(const Alignment& alignment, qint64 perSecond);

/// The mouth shapes likewise; those that have no time in this unit are left out.
[[nodiscard]] QList<Interval> shapeIntervals(const QList<MouthCue>& cues, qint64 perSecond);

/// `intervals` with empty ones in the gaps, so that they tile [0, end].
[[nodiscard]] QList<Interval> tiled(const QList<Interval>& intervals, qint64 end);

} // namespace comfyvn::timing
