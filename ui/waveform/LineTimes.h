#pragma once

#include "core/speech/TimingFormats.h"
#include "ui/studio/SpokenLine.h"

namespace comfyvn::ui {

/// What a line's times are written from.
struct LineTimes {
    Alignment alignment {};
    QList<MouthCue> cues {};
    QString soundFile {};
    QString text {}; ///< as the alignment counts it

    /// `text` is what the writer sees; where it is not what was spoken any more, the spoken words stand in.
    [[nodiscard]] static LineTimes of(const SpokenLine& spoken, const QString& text,
                                      const QString& soundFile);
    [[nodiscard]] QByteArray written(TimingFormat format) const;
};

/// The format's name for people, with the programs that read it.
[[nodiscard]] QString timingFormatTitle(TimingFormat format);

} // namespace comfyvn::ui
