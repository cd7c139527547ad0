#include "core/speech/TimingFormats.h"
#include "tests/core/speech/AlignmentSamples.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

#include <cmath>
#include <limits>

using namespace comfyvn;
using namespace Qt::StringLiterals;
using test::nono;

namespace {

/// What an independent reader found in a file.
struct Read {
    double start = 0;
    double end = 0;
    QString label {};
};

struct Line {
    QString text {};
    Alignment alignment {};
    QList<MouthCue> cues {};

    [[nodiscard]] QByteArray as(TimingFormat format, const QString& soundFile = u"out.wav"_s) const
    {
        return writeTimings(format, alignment, cues, soundFile, text);
    }
};

Line shortLine()
{
    return { u"No, no!"_s, nono(), mouthCues(nono()) };
}

/// One word per part of `text` between spaces, half a second each, a phoneme per word.
Line lineOf(const QString& text)
{
    Line line;
    line.text = text;
    int at = 0;
    for (const QString& word : text.split(u' ')) {
        const auto length = int(word.toUcs4().size());
        const double start = line.alignment.duration;
        line.alignment.duration += 0.5;
        line.alignment.phonemes.append({ u"a"_s, {}, start, start + 0.5, int(line.alignment.words.size()) });
        line.alignment.words.append({ word, start, start + 0.5, at, at + length });
        at += length + 1;
    }
    line.cues = mouthCues(line.alignment);
    return line;
}

double clockSeconds(const QString& clock)
{
    const auto parts = clock.split(QRegularExpression(u"[:,.]"_s));
    return parts[0].toInt() * 3600 + parts[1].toInt() * 60 + parts[2].toInt() + parts[3].toInt() / 1000.0;
}

/// SubRip and WebVTT: blocks between blank lines, of which the one with the arrow tells the times.
QList<Read> readSubtitles(const QByteArray& bytes, const QString& timeLine)
{
    QList<Read> cues;
    const QRegularExpression times(timeLine);
    for (const QString& block : QString::fromUtf8(bytes).split(u"\n\n"_s, Qt::SkipEmptyParts)) {
        const QStringList lines = block.split(u'\n');
        for (qsizetype i = 0; i < lines.size(); ++i)
            if (const auto match = times.match(lines[i]); match.hasMatch()) {
                cues.append({ clockSeconds(match.captured(1)), clockSeconds(match.captured(2)),
                              lines.mid(i + 1).join(u'\n') });
                break;
            }
    }
    return cues;
}

QList<Read> readSrt(const QByteArray& bytes)
{
    return readSubtitles(bytes, u"^(\\d\\d:\\d\\d:\\d\\d,\\d\\d\\d) --> (\\d\\d:\\d\\d:\\d\\d,\\d\\d\\d)$"_s);
}

QList<Read> readVtt(const QByteArray& bytes)
{
    return readSubtitles(bytes,
                         u"^(\\d\\d:\\d\\d:\\d\\d\\.\\d\\d\\d) --> (\\d\\d:\\d\\d:\\d\\d\\.\\d\\d\\d)$"_s);
}

QString withoutKaraoke(QString text)
{
    text.remove(QRegularExpression(u"<[0-9:.]+>"_s));
    return text.replace(u"&lt;"_s, u"<"_s).replace(u"&gt;"_s, u">"_s).replace(u"&amp;"_s, u"&"_s);
}

QList<Read> readColumns(const QByteArray& bytes, char separator, double scale)
{
    QList<Read> rows;
    for (const QByteArray& row : bytes.split('\n')) {
        if (row.isEmpty())
            continue;
        const auto columns = row.split(separator);
        if (columns.size() != 3)
            return {};
        rows.append(
            { columns[0].toDouble() / scale, columns[1].toDouble() / scale, QString::fromUtf8(columns[2]) });
    }
    return rows;
}

/// A Praat reader in miniature: tiers by name, each tiling [xmin, xmax] or the file is refused.
QMap<QString, QList<Read>> readTextGrid(const QByteArray& bytes)
{
    QMap<QString, QList<Read>> tiers;
    QString tier;
    double xmax = 0;
    Read interval;
    const QRegularExpression assignment(u"^\\s*(\\w[\\w: ]*?) = (.*)$"_s);
    for (const QString& line : QString::fromUtf8(bytes).split(u'\n')) {
        const auto match = assignment.match(line);
        const QString key = match.captured(1);
        const QString value = match.captured(2);
        if (key == u"name")
            tier = value.mid(1, value.size() - 2);
        else if (key == u"xmin")
            interval.start = value.toDouble();
        else if (key == u"xmax" && tier.isEmpty())
            xmax = value.toDouble();
        else if (key == u"xmax")
            interval.end = value.toDouble();
        else if (key == u"text") {
            if (!value.startsWith(u'"') || !value.endsWith(u'"'))
                return {};
            interval.label = value.mid(1, value.size() - 2).replace(u"\"\""_s, u"\""_s);
            tiers[tier].append(interval);
        }
    }
    for (const auto& intervals : tiers)
        for (qsizetype i = 0; i < intervals.size(); ++i) {
            const double before = i > 0 ? intervals[i - 1].end : 0;
            const bool last = i + 1 == intervals.size();
            if (intervals[i].start != before || intervals[i].end <= before
                || (last && intervals[i].end != xmax))
                return {};
        }
    return tiers;
}

} // namespace

class tst_TimingFormats : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void timingFormatFromName_knowsEveryFormat();
    void rhubarbJson_isReadBack();
    void rhubarbTsv_isReadBack();
    void rhubarbXml_isReadBack();
    void subRip_isReadBack();
    void subRip_splitsLongTextAtWords();
    void webVtt_isReadBack();
    void webVtt_timesEachWord();
    void audacityLabels_areReadBack();
    void textGrid_isReadBack();
    void textGrid_keepsWordsWithoutTime();
    void htkLab_isReadBack();
    void writeTimings_keepsOddText_data();
    void writeTimings_keepsOddText();
    void writeTimings_survivesAnyAlignment();
};

void tst_TimingFormats::timingFormatFromName_knowsEveryFormat()
{
    QCOMPARE(timingFormats().size(), 8);
    for (const TimingFormat format : timingFormats()) {
        QVERIFY(timingFormatFromName(timingFormatName(format).toUpper()) == format);
        QVERIFY(!timingFormatSuffix(format).isEmpty());
    }
    QVERIFY(!timingFormatFromName(u"docx"_s));
    QVERIFY(!timingFormatFromName({}));
}

void tst_TimingFormats::rhubarbJson_isReadBack()
{
    const Line line = shortLine();
    QJsonParseError error {};
    const QByteArray bytes = line.as(TimingFormat::RhubarbJson, u"C:\\voices\\\"a\".wav"_s);
    const QJsonObject json = QJsonDocument::fromJson(bytes, &error).object();
    QCOMPARE(error.error, QJsonParseError::NoError);
    QCOMPARE(json[u"metadata"][u"soundFile"].toString(), u"C:\\voices\\\"a\".wav"_s);
    QCOMPARE(json[u"metadata"][u"duration"].toDouble(), 1.22);
    const QJsonArray cues = json[u"mouthCues"].toArray();
    QCOMPARE(cues.size(), line.cues.size());
    for (qsizetype i = 0; i < cues.size(); ++i) {
        QVERIFY(std::abs(cues[i][u"start"].toDouble() - line.cues[i].start) < 0.0051);
        QVERIFY(std::abs(cues[i][u"end"].toDouble() - line.cues[i].end) < 0.0051);
        QCOMPARE(cues[i][u"value"].toString(), QString(QLatin1Char(char(line.cues[i].shape))));
        if (i > 0)
            QCOMPARE(cues[i][u"start"].toDouble(), cues[i - 1][u"end"].toDouble());
    }
    QVERIFY(bytes.contains("\"start\": 0.00,"));
}

void tst_TimingFormats::rhubarbTsv_isReadBack()
{
    const Line line = shortLine();
    const auto rows = line.as(TimingFormat::RhubarbTsv).split('\n');
    QCOMPARE(rows.size(), line.cues.size() + 2); // the end, and nothing after the last newline
    QCOMPARE(rows.first(), QByteArray("0.00\tX"));
    QCOMPARE(rows[rows.size() - 2], QByteArray("1.22\tX"));
    for (qsizetype i = 0; i < line.cues.size(); ++i) {
        const auto columns = rows[i].split('\t');
        QVERIFY(std::abs(columns[0].toDouble() - line.cues[i].start) < 0.0051);
        QCOMPARE(columns[1], QByteArray(1, char(line.cues[i].shape)));
    }
}

void tst_TimingFormats::rhubarbXml_isReadBack()
{
    const Line line = shortLine();
    QXmlStreamReader xml(line.as(TimingFormat::RhubarbXml, u"a & <b>\u0001\uFFFE.wav"_s));
    QList<Read> cues;
    QString soundFile;
    QString duration;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"soundFile")
            soundFile = xml.readElementText();
        else if (xml.name() == u"duration")
            duration = xml.readElementText();
        else if (xml.name() == u"mouthCue") {
            const double start = xml.attributes().value(u"start"_s).toDouble();
            const double end = xml.attributes().value(u"end"_s).toDouble();
            cues.append({ start, end, xml.readElementText() });
        }
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(soundFile, u"a & <b> .wav"_s);
    QCOMPARE(duration, u"1.22"_s);
    QCOMPARE(cues.size(), line.cues.size());
    for (qsizetype i = 0; i < cues.size(); ++i) {
        QVERIFY(std::abs(cues[i].start - line.cues[i].start) < 0.0051);
        QVERIFY(std::abs(cues[i].end - line.cues[i].end) < 0.0051);
        QCOMPARE(cues[i].label, QString(QLatin1Char(char(line.cues[i].shape))));
    }
}

void tst_TimingFormats::subRip_isReadBack()
{
    QCOMPARE(shortLine().as(TimingFormat::SubRip),
             QByteArray("1\n00:00:00,100 --> 00:00:01,020\nNo, no!\n\n"));
    Line late = shortLine();
    late.alignment.duration += 5000;
    for (AlignedWord& word : late.alignment.words) {
        word.start += 5000;
        word.end += 5000;
    }
    const auto cues = readSrt(late.as(TimingFormat::SubRip));
    QCOMPARE(cues.size(), 1);
    QCOMPARE(cues[0].start, 5000.1);
    QCOMPARE(cues[0].end, 5001.02);
}

void tst_TimingFormats::subRip_splitsLongTextAtWords()
{
    const QString text =
        u"It was a bright cold day in April, and the clocks were striking thirteen. Nobody on the "
        "long grey street looked up, because nobody had a reason to. She counted them again. Odd."_s;
    const Line line = lineOf(text);
    for (const auto& cues :
         { readSrt(line.as(TimingFormat::SubRip)), readVtt(line.as(TimingFormat::WebVtt)) }) {
        QVERIFY(cues.size() >= 3);
        QStringList joined;
        for (qsizetype i = 0; i < cues.size(); ++i) {
            const QString shown = withoutKaraoke(cues[i].label);
            QVERIFY2(shown.size() <= 84, qPrintable(shown));
            joined << shown;
            QVERIFY(cues[i].end > cues[i].start);
            if (i > 0)
                QVERIFY(cues[i].start >= cues[i - 1].end);
        }
        QCOMPARE(joined.join(u' '), text);
        QCOMPARE(cues.first().start, 0.0);
        QCOMPARE(cues.last().end, line.alignment.duration);
        QVERIFY(withoutKaraoke(cues.first().label).endsWith(u"thirteen."));
    }
}

void tst_TimingFormats::webVtt_isReadBack()
{
    QCOMPARE(shortLine().as(TimingFormat::WebVtt),
             QByteArray("WEBVTT\n\n00:00:00.100 --> 00:00:01.020\nNo, <00:00:00.630>no!\n\n"));
}

void tst_TimingFormats::webVtt_timesEachWord()
{
    const auto cues = readVtt(lineOf(u"one two three four"_s).as(TimingFormat::WebVtt));
    QCOMPARE(cues.size(), 1);
    auto stamps = QRegularExpression(u"<([0-9:.]+)>(\\w+)"_s).globalMatch(cues[0].label);
    double expected = 0;
    while (stamps.hasNext())
        QCOMPARE(clockSeconds(stamps.next().captured(1)), expected += 0.5);
    QCOMPARE(expected, 1.5);
}

void tst_TimingFormats::audacityLabels_areReadBack()
{
    const auto labels = readColumns(shortLine().as(TimingFormat::AudacityLabels), '\t', 1);
    QCOMPARE(labels.size(), 2);
    QCOMPARE(labels[0].start, 0.1);
    QCOMPARE(labels[0].end, 0.38);
    QCOMPARE(labels[1].label, u"no"_s);
}

void tst_TimingFormats::textGrid_isReadBack()
{
    const Line line = shortLine();
    const auto tiers = readTextGrid(line.as(TimingFormat::TextGrid));
    QCOMPARE(tiers.keys(), (QStringList { u"phones"_s, u"shapes"_s, u"words"_s }));
    QCOMPARE(tiers[u"words"_s].size(), 5);
    QCOMPARE(tiers[u"words"_s][1].label, u"No"_s);
    QCOMPARE(tiers[u"words"_s][1].start, 0.1);
    QCOMPARE(tiers[u"words"_s][2].label, QString());
    QCOMPARE(tiers[u"phones"_s].size(), line.alignment.phonemes.size());
    for (qsizetype i = 0; i < line.alignment.phonemes.size(); ++i) {
        QCOMPARE(tiers[u"phones"_s][i].label, line.alignment.phonemes[i].ipa);
        QVERIFY(std::abs(tiers[u"phones"_s][i].end - line.alignment.phonemes[i].end) < 1e-6);
    }
    QCOMPARE(tiers[u"shapes"_s].size(), line.cues.size());
}

void tst_TimingFormats::textGrid_keepsWordsWithoutTime()
{
    Line line = lineOf(u"out of the blue"_s);
    line.alignment.words[1].end = line.alignment.words[1].start; // an engine may time "of the" as one
    line.alignment.words[2].start = line.alignment.words[1].start;
    line.alignment.words[3].start = line.alignment.words[3].end = line.alignment.duration;
    const auto words = readTextGrid(line.as(TimingFormat::TextGrid))[u"words"_s];
    QStringList labels;
    for (const Read& word : words)
        labels << word.label;
    QCOMPARE(labels.join(u'|'), u"out|of the blue|"_s);
}

void tst_TimingFormats::htkLab_isReadBack()
{
    Line line = shortLine();
    QCOMPARE(line.as(TimingFormat::HtkLab).split('\n').first(3).join('\n'),
             QByteArray("0 1000000 pau\n1000000 1800000 n\n1800000 3800000 ow"));
    const auto phones = readColumns(line.as(TimingFormat::HtkLab), ' ', 1e7);
    QCOMPARE(phones.size(), line.alignment.phonemes.size());
    for (qsizetype i = 0; i < phones.size(); ++i)
        QVERIFY(std::abs(phones[i].end - line.alignment.phonemes[i].end) < 1e-7);
    line.alignment.phonemes[1].arpabet.clear();
    QCOMPARE(readColumns(line.as(TimingFormat::HtkLab), ' ', 1e7)[2].label, u"oʊ"_s);
}

void tst_TimingFormats::writeTimings_keepsOddText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("quotes") << u"\"Quoted\" 'words' \"\""_s;
    QTest::newRow("markup") << u"a & b <i>c</i> &amp; 1 < 2"_s;
    QTest::newRow("arrow") << u"left --> right -->"_s;
    QTest::newRow("newlines") << u"one\n\ntwo\r\n three\tfour\u2028five"_s;
    QTest::newRow("numbers") << u"1 00:00:01,000 2"_s;
    QTest::newRow("Japanese") << u"こんにちは、 世界。 「はい」"_s;
    QTest::newRow("right to left") << u"שלום עולם \u200Fمرحبا"_s;
    QTest::newRow("emoji") << u"hi 👩‍👩‍👧 there 🎉"_s;
    QTest::newRow("NOTE") << u"NOTE WEBVTT STYLE"_s;
    QTest::newRow("lone surrogate") << u"a "_s + QChar(0xD800) + u" b"_s;
}

void tst_TimingFormats::writeTimings_keepsOddText()
{
    QFETCH(QString, text);
    const Line line = lineOf(text);
    QString flat = text;
    flat.replace(QChar(0x2028), u' ').replace(QChar(0xD800), u'?');
    flat = flat.simplified();

    const auto srt = readSrt(line.as(TimingFormat::SubRip));
    QCOMPARE(srt.size(), 1);
    QString arrows = flat;
    QCOMPARE(srt[0].label, arrows.replace(u"-->"_s, u"→"_s));
    const auto vtt = readVtt(line.as(TimingFormat::WebVtt));
    QCOMPARE(vtt.size(), 1);
    QCOMPARE(withoutKaraoke(vtt[0].label), flat);
    QVERIFY(!vtt[0].label.contains(u"-->"));

    const auto labels = readColumns(line.as(TimingFormat::AudacityLabels), '\t', 1);
    QCOMPARE(labels.size(), line.alignment.words.size());
    const auto tiers = readTextGrid(line.as(TimingFormat::TextGrid));
    QCOMPARE(tiers[u"words"_s].size(), line.alignment.words.size());
    QStringList words;
    QStringList gridWords;
    for (qsizetype i = 0; i < labels.size(); ++i) {
        words << labels[i].label;
        gridWords << tiers[u"words"_s][i].label;
    }
    QCOMPARE(words.join(u' ').simplified(), flat);
    QCOMPARE(gridWords.join(u' ').simplified(), flat);
}

void tst_TimingFormats::writeTimings_survivesAnyAlignment()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    Line line = shortLine();
    line.alignment.words[0].start = nan;
    line.alignment.words[0].charStart = -7;
    line.alignment.words[1].charStart = 9999;
    line.alignment.words[1].end = 1e300;
    line.alignment.phonemes[2].start = -3;
    line.cues.append({ nan, nan, MouthShape::A });
    for (const TimingFormat format : timingFormats()) {
        QVERIFY(!line.as(format).isEmpty());
        QCOMPARE(line.as(format), line.as(format));
        const QByteArray nothing = writeTimings(format, {}, {}, {}, {});
        QVERIFY(!nothing.contains("nan"));
    }
    QVERIFY(!readTextGrid(line.as(TimingFormat::TextGrid)).isEmpty());
}

QTEST_APPLESS_MAIN(tst_TimingFormats)
#include "tst_TimingFormats.moc"
