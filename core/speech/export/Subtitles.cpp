#include "core/speech/export/Exporters.h"
#include "core/speech/export/Intervals.h"

#include <QStringView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn::timing {

namespace {

constexpr qint64 kPerSecond = 1000;
constexpr int kLongestCue = 84; // two subtitle lines of 42, the broadcasters' usual limit

/// A word with the text that follows it up to the next, so that no punctuation is lost.
struct TimedText {
    qint64 start = 0;
    qint64 end = 0;
    QString text {};
};

struct SubtitleCue {
    qint64 start = 0;
    qint64 end = 0;
    QList<TimedText> words {};
};

/// Where the code points of `text` begin in UTF-16, and its end as the last entry.
QList<qsizetype> codePointOffsets(const QString& text)
{
    QList<qsizetype> offsets;
    offsets.reserve(text.size() + 1);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool secondHalf = i > 0 && text[i].isLowSurrogate() && text[i - 1].isHighSurrogate();
        if (!secondHalf)
            offsets.append(i);
    }
    offsets.append(text.size());
    return offsets;
}

QList<TimedText> timedText(const Source& source)
{
    const auto& words = source.alignment.words;
    const auto offsets = codePointOffsets(source.text);
    const qint64 end = units(source.alignment.duration, kPerSecond);
    const auto offset = [&](qsizetype codePoint) {
        return offsets[std::clamp<qsizetype>(codePoint, 0, offsets.size() - 1)];
    };
    QList<TimedText> pieces;
    qint64 last = 0;
    for (qsizetype i = 0; i < words.size(); ++i) {
        TimedText piece;
        piece.start = std::clamp(units(words[i].start, kPerSecond), last, end);
        piece.end = std::clamp(units(words[i].end, kPerSecond), piece.start, end);
        const qsizetype from = i == 0 ? 0 : offset(words[i].charStart);
        const qsizetype to = i + 1 < words.size() ? offset(words[i + 1].charStart) : source.text.size();
        piece.text = to > from ? source.text.mid(from, to - from) : words[i].word;
        pieces.append(piece);
        last = piece.start;
    }
    if (pieces.isEmpty() && !source.text.isEmpty() && end > 0)
        pieces.append({ 0, end, source.text });
    return pieces;
}

bool endsSentence(const QString& text)
{
    const QString trimmed = text.trimmed();
    return !trimmed.isEmpty() && u".!?…。！？"_s.contains(trimmed.back());
}

/// Fills cues word by word; a cue ends where the next word would not fit, or after a sentence when it is more
/// than half full.
QList<SubtitleCue> subtitleCues(const Source& source)
{
    QList<SubtitleCue> cues;
    qsizetype length = 0;
    bool full = true;
    for (const TimedText& piece : timedText(source)) {
        const qsizetype added = piece.text.trimmed().size();
        if (full || length + added > kLongestCue) {
            cues.append({ piece.start, piece.end, {} });
            length = 0;
        }
        cues.last().words.append(piece);
        cues.last().end = std::max(cues.last().end, piece.end);
        length += piece.text.size();
        full = length > kLongestCue / 2 && endsSentence(piece.text);
    }
    for (qsizetype i = 0; i < cues.size(); ++i) {
        if (i + 1 < cues.size())
            cues[i].end = std::clamp(cues[i].end, cues[i].start, cues[i + 1].start);
        cues[i].end = std::max(cues[i].end, cues[i].start + 1); // readers refuse a cue without time
    }
    return cues;
}

QByteArray clockTime(qint64 milliseconds, char decimalMark)
{
    const auto field = [](qint64 value, int digits) {
        return QByteArray::number(value).rightJustified(digits, '0');
    };
    return field(milliseconds / 3'600'000, 2) + ':' + field(milliseconds / 60'000 % 60, 2) + ':'
        + field(milliseconds / 1000 % 60, 2) + decimalMark + field(milliseconds % 1000, 3);
}

QString joinedText(const SubtitleCue& cue)
{
    QString text;
    for (const TimedText& word : cue.words)
        text += word.text;
    return oneLine(text);
}

/// The cue's text with the time of each word but the first before it; a time must lie inside the cue and
/// after the one before.
QString karaokeText(const SubtitleCue& cue)
{
    QString text;
    qint64 last = cue.start;
    for (const TimedText& word : cue.words) {
        if (word.start > last && word.start < cue.end) {
            text += u'<' + QString::fromLatin1(clockTime(word.start, '.')) + u'>';
            last = word.start;
        }
        text += word.text.toHtmlEscaped();
    }
    text.replace(u"&quot;"_s, u"\""_s);
    return oneLine(text);
}

} // namespace

QByteArray subRip(const Source& source)
{
    QByteArray srt;
    int number = 0;
    for (const SubtitleCue& cue : subtitleCues(source)) {
        QString text = joinedText(cue);
        text.replace(u"-->"_s, u"→"_s); // the format has no escape, and readers look for its arrow
        srt += QByteArray::number(++number) + '\n' + clockTime(cue.start, ',') + " --> "
            + clockTime(cue.end, ',') + '\n' + text.toUtf8() + "\n\n";
    }
    return srt;
}

QByteArray webVtt(const Source& source)
{
    QByteArray vtt = "WEBVTT\n\n";
    for (const SubtitleCue& cue : subtitleCues(source))
        vtt += clockTime(cue.start, '.') + " --> " + clockTime(cue.end, '.') + '\n'
            + karaokeText(cue).toUtf8() + "\n\n";
    return vtt;
}

} // namespace comfyvn::timing
