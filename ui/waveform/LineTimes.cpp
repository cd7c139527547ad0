#include "ui/waveform/LineTimes.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {
struct FormatNames {
    Q_DECLARE_TR_FUNCTIONS(FormatNames)
};

bool holds(const QList<uint>& text, const AlignedWord& word)
{
    if (word.charStart < 0 || word.charEnd > text.size() || word.charStart > word.charEnd)
        return false;
    return text.mid(word.charStart, word.charEnd - word.charStart) == word.word.toUcs4();
}

/// The words where the alignment says they stand, with spaces between.
QString textOf(const QList<AlignedWord>& words)
{
    QList<uint> text;
    for (const AlignedWord& word : words) {
        const auto start = static_cast<qsizetype>(std::max(0, word.charStart));
        while (text.size() < start)
            text.append(u' ');
        text = text.first(std::min(text.size(), start)) + word.word.toUcs4();
    }
    return QString::fromUcs4(reinterpret_cast<const char32_t*>(text.constData()), text.size());
}
} // namespace

LineTimes LineTimes::of(const SpokenLine& spoken, const QString& text, const QString& soundFile)
{
    LineTimes times { .alignment = spoken.alignment, .cues = spoken.cues, .soundFile = soundFile };
    times.text = text.trimmed().normalized(QString::NormalizationForm_C);
    const QList<uint> points = times.text.toUcs4();
    const auto& words = spoken.alignment.words;
    if (!std::ranges::all_of(words, [&](const AlignedWord& word) { return holds(points, word); }))
        times.text = textOf(words);
    return times;
}

QByteArray LineTimes::written(TimingFormat format) const
{
    return writeTimings(format, alignment, cues, soundFile, text);
}

QString timingFormatTitle(TimingFormat format)
{
    switch (format) {
    case TimingFormat::RhubarbJson:
        return FormatNames::tr("Mouth shapes, JSON (Rhubarb Lip Sync)");
    case TimingFormat::RhubarbTsv:
        return FormatNames::tr("Mouth shapes, table (Rhubarb Lip Sync)");
    case TimingFormat::RhubarbXml:
        return FormatNames::tr("Mouth shapes, XML (Rhubarb Lip Sync)");
    case TimingFormat::SubRip:
        return FormatNames::tr("Subtitles, SubRip");
    case TimingFormat::WebVtt:
        return FormatNames::tr("Subtitles with words, WebVTT");
    case TimingFormat::AudacityLabels:
        return FormatNames::tr("Words, Audacity labels");
    case TimingFormat::TextGrid:
        return FormatNames::tr("Words, phonemes and shapes, Praat TextGrid");
    case TimingFormat::HtkLab:
        return FormatNames::tr("Phonemes, HTK labels");
    }
    return {};
}

} // namespace comfyvn::ui
