#pragma once

#include "core/speech/Alignment.h"
#include "core/speech/Lipsync.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace comfyvn {

/// The files other tools read a line's times from.
enum class TimingFormat {
    RhubarbJson, ///< mouth shapes, as Rhubarb Lip Sync writes them
    RhubarbTsv,
    RhubarbXml,
    SubRip, ///< the text in cues of at most 84 characters
    WebVtt, ///< likewise, with the time of each word inside
    AudacityLabels, ///< words
    TextGrid, ///< Praat: words, phones and shapes, as three tiers that tile the audio
    HtkLab, ///< phones in units of 100 ns, pauses as `pau`
};

/// All formats, in the order a menu shows them.
[[nodiscard]] const QList<TimingFormat>& timingFormats();

/// The name for programs: `rhubarb-json`, `rhubarb-tsv`, `rhubarb-xml`, `srt`, `vtt`, `audacity`, `textgrid`,
/// `lab`.
[[nodiscard]] QString timingFormatName(TimingFormat format);

/// What a file's name ends with, without a dot.
[[nodiscard]] QString timingFormatSuffix(TimingFormat format);

/// The format of that name, matched case insensitively.
[[nodiscard]] std::optional<TimingFormat> timingFormatFromName(const QString& name);

/// A line's times as UTF-8 bytes of one file. `text` is the trimmed NFC text that the alignment's words count
/// code points of; `soundFile` is what Rhubarb's metadata names. Control characters that a format cannot
/// hold become spaces. A pure function; any alignment is accepted.
[[nodiscard]] QByteArray writeTimings(TimingFormat format, const Alignment& alignment,
                                      const QList<MouthCue>& cues, const QString& soundFile,
                                      const QString& text);

} // namespace comfyvn
