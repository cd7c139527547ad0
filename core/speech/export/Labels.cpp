#include "core/speech/export/Exporters.h"
#include "core/speech/export/Intervals.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn::timing {

namespace {

constexpr int kDecimals = 6; // Audacity's own, and enough for any sample
constexpr qint64 kPerSecond = 1'000'000;
constexpr qint64 kHtkPerSecond = 10'000'000;

void appendTier(QByteArray& grid, int number, const char* name, const QList<Interval>& intervals, qint64 end)
{
    const QByteArray xmax = fixedDecimals(end, kDecimals);
    const auto tiles = tiled(intervals, end);
    grid += "    item [" + QByteArray::number(number) + "]:\n        class = \"IntervalTier\"\n";
    grid += "        name = \"" + QByteArray(name) + "\"\n        xmin = 0\n        xmax = " + xmax + '\n';
    grid += "        intervals: size = " + QByteArray::number(tiles.size()) + '\n';
    for (qsizetype i = 0; i < tiles.size(); ++i) {
        QString text = tiles[i].label;
        text.replace(u'"', u"\"\""_s);
        grid += "        intervals [" + QByteArray::number(i + 1) + "]:\n";
        grid += "            xmin = " + fixedDecimals(tiles[i].start, kDecimals) + '\n';
        grid += "            xmax = " + fixedDecimals(tiles[i].end, kDecimals) + '\n';
        grid += "            text = \"" + text.toUtf8() + "\"\n";
    }
}

} // namespace

QByteArray audacityLabels(const Source& source)
{
    QByteArray labels;
    for (const Interval& word : wordIntervals(source.alignment, kPerSecond))
        labels += fixedDecimals(word.start, kDecimals) + '\t' + fixedDecimals(word.end, kDecimals) + '\t'
            + word.label.toUtf8() + '\n';
    return labels;
}

QByteArray textGrid(const Source& source)
{
    const qint64 end = std::max<qint64>(1, units(source.alignment.duration, kPerSecond));
    QByteArray grid = "File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n\nxmin = 0\nxmax = "
        + fixedDecimals(end, kDecimals) + "\ntiers? <exists>\nsize = 3\nitem []:\n";
    appendTier(grid, 1, "words", wordIntervals(source.alignment, kPerSecond), end);
    appendTier(grid, 2, "phones", phoneIntervals(source.alignment, kPerSecond), end);
    appendTier(grid, 3, "shapes", shapeIntervals(source.cues, kPerSecond), end);
    return grid;
}

QByteArray htkLab(const Source& source)
{
    const auto& phonemes = source.alignment.phonemes;
    const bool english = std::all_of(phonemes.begin(), phonemes.end(), [](const AlignedPhoneme& phoneme) {
        return phoneme.ipa.isEmpty() || !phoneme.arpabet.isEmpty();
    }); // one alphabet in one file: ARPAbet, which speech tools expect, or IPA
    Alignment named = source.alignment;
    for (AlignedPhoneme& phoneme : named.phonemes)
        if (english && !phoneme.ipa.isEmpty())
            phoneme.ipa = phoneme.arpabet.toLower();

    QByteArray lab;
    for (const Interval& phone : phoneIntervals(named, kHtkPerSecond)) {
        QString label = phone.label.isEmpty() ? u"pau"_s : phone.label;
        label.replace(u' ', u'+');
        lab += QByteArray::number(phone.start) + ' ' + QByteArray::number(phone.end) + ' ' + label.toUtf8()
            + '\n';
    }
    return lab;
}

} // namespace comfyvn::timing
