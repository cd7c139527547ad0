#include "core/speech/export/Intervals.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace comfyvn::timing {

namespace {

/// Adds intervals in order; a label without time waits for the next with time, or joins the last.
class Collector final {
public:
    explicit Collector(qint64 end)
        : m_end(end)
    { }

    void add(qint64 start, qint64 end, const QString& label)
    {
        start = std::clamp(start, m_last, m_end);
        end = std::clamp(end, start, m_end);
        if (end > start) {
            m_intervals.append({ start, end, joined(m_waiting, label) });
            m_waiting.clear();
            m_last = end;
        } else {
            m_waiting = joined(m_waiting, label);
        }
    }

    QList<Interval> take()
    {
        if (!m_waiting.isEmpty() && !m_intervals.isEmpty())
            m_intervals.last().label = joined(m_intervals.last().label, m_waiting);
        return std::move(m_intervals);
    }

private:
    static QString joined(const QString& first, const QString& second)
    {
        return first.isEmpty() || second.isEmpty() ? first + second : first + u' ' + second;
    }

    qint64 m_end;
    qint64 m_last = 0;
    QString m_waiting {};
    QList<Interval> m_intervals {};
};

} // namespace

QString oneLine(const QString& label)
{
    QString clean = label;
    for (QChar& c : clean)
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator
            || c == QChar::ParagraphSeparator || c.unicode() >= 0xFFFE)
            c = u' ';
    return clean.simplified();
}

qint64 units(double seconds, qint64 perSecond)
{
    constexpr double limit = 1e9; // seconds
    return seconds > 0 && seconds < limit ? std::llround(seconds * static_cast<double>(perSecond)) : 0;
}

QByteArray fixedDecimals(qint64 units, int decimals)
{
    QByteArray digits = QByteArray::number(units).rightJustified(decimals + 1, '0');
    return digits.insert(digits.size() - decimals, '.');
}

QList<Interval> wordIntervals(const Alignment& alignment, qint64 perSecond)
{
    Collector collector(units(alignment.duration, perSecond));
    for (const AlignedWord& word : alignment.words)
        collector.add(units(word.start, perSecond), units(word.end, perSecond), oneLine(word.word));
    return collector.take();
}

QList<Interval> phoneIntervals(const Alignment& alignment, qint64 perSecond)
{
    Collector collector(units(alignment.duration, perSecond));
    for (const AlignedPhoneme& phoneme : alignment.phonemes)
        collector.add(units(phoneme.start, perSecond), units(phoneme.end, perSecond), oneLine(phoneme.ipa));
    return collector.take();
}

QList<Interval> shapeIntervals(const QList<MouthCue>& cues, qint64 perSecond)
{
    QList<Interval> intervals;
    for (const MouthCue& cue : cues) {
        const qint64 start = intervals.isEmpty() ? units(cue.start, perSecond) : intervals.last().end;
        const qint64 end = units(cue.end, perSecond);
        if (end > start)
            intervals.append({ start, end, QString(QLatin1Char(static_cast<char>(cue.shape))) });
    }
    return intervals;
}

QList<Interval> tiled(const QList<Interval>& intervals, qint64 end)
{
    QList<Interval> tiles;
    qint64 at = 0;
    for (const Interval& interval : intervals) {
        if (interval.start > at)
            tiles.append({ at, interval.start, {} });
        tiles.append(interval);
        at = interval.end;
    }
    if (end > at)
        tiles.append({ at, end, {} });
    return tiles;
}

} // namespace comfyvn::timing
