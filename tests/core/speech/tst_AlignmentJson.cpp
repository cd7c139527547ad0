#include "core/speech/AlignmentJson.h"
#include "core/speech/JsonText.h"
#include "tests/core/speech/AlignmentSamples.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cmath>
#include <limits>

using namespace comfyvn;
using namespace Qt::StringLiterals;
using test::nono;

class tst_AlignmentJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void alignmentArrayJson_holdsTheContract();
    void alignmentArrayJson_isCanonical();
    void alignmentArrayJson_staysWithinTheAudio();
    void alignmentArrayJson_leavesOutPausesWithoutTime();
    void alignmentArrayJson_survivesAnyAlignment();
    void alignmentChecksum_isTheSha1OfTheArray();
    void alignmentJson_isReadBack();
    void alignmentJson_tellsRepeatedWordsApart();
    void parseAlignmentJson_refusesDamage_data();
    void parseAlignmentJson_refusesDamage();
    void appendJsonTime_roundsToFourDecimals();
    void appendJsonString_escapesLikeQt();
};

void tst_AlignmentJson::alignmentArrayJson_holdsTheContract()
{
    const QByteArray expected = R"([{"phoneme":"sil","t_end":0.1,"t_start":0},)"
                                R"({"arpabet":"N","phoneme":"n","t_end":0.18,"t_start":0.1,"word":"No"},)"
                                R"({"arpabet":"OW","phoneme":"oʊ","t_end":0.38,"t_start":0.18,"word":"No"},)"
                                R"({"phoneme":"sil","t_end":0.63,"t_start":0.38},)"
                                R"({"arpabet":"N","phoneme":"n","t_end":0.71,"t_start":0.63,"word":"no"},)"
                                R"({"arpabet":"OW","phoneme":"oʊ","t_end":1.02,"t_start":0.71,"word":"no"},)"
                                R"({"phoneme":"sil","t_end":1.2234,"t_start":1.02}])";
    QCOMPARE(alignmentArrayJson(nono()), expected);
    QCOMPARE(alignmentArrayJson({}), QByteArray("[]"));
}

void tst_AlignmentJson::alignmentArrayJson_isCanonical()
{
    Alignment alignment = nono();
    alignment.words[0].word = u"\"No\\\n\t\u0001 日本 🎉"_s;
    alignment.phonemes[0].end = alignment.phonemes[1].start = 0.001;
    const QByteArray json = alignmentArrayJson(alignment);
    QCOMPARE(QJsonDocument::fromJson(json).toJson(QJsonDocument::Compact), json);
}

void tst_AlignmentJson::alignmentArrayJson_staysWithinTheAudio()
{
    Alignment alignment = nono();
    alignment.duration = alignment.phonemes.last().end = 1.23458; // 1.2346 would be past it
    const QJsonArray entries = QJsonDocument::fromJson(alignmentArrayJson(alignment)).array();
    QCOMPARE(entries.last()[u"t_end"].toDouble(), 1.2345);
}

void tst_AlignmentJson::alignmentArrayJson_leavesOutPausesWithoutTime()
{
    const auto json = alignmentArrayJson(test::alignmentOf({ { u"a", 0.1 }, { u"", 0.00001 }, { u"b", 0 } }));
    QCOMPARE(QJsonDocument::fromJson(json).array().size(), 2);
}

void tst_AlignmentJson::alignmentArrayJson_survivesAnyAlignment()
{
    Alignment alignment = nono();
    alignment.phonemes[1].start = std::numeric_limits<double>::quiet_NaN();
    alignment.phonemes[2].start = -1;
    alignment.phonemes[3].end = 1e300;
    alignment.phonemes[4].word = 99;
    alignment.words[0].end = std::numeric_limits<double>::infinity();
    double last = 0;
    for (const auto entry : QJsonDocument::fromJson(alignmentArrayJson(alignment)).array()) {
        QVERIFY(entry[u"t_start"].toDouble(-1) >= last);
        last = entry[u"t_end"].toDouble();
    }
    QVERIFY(last <= alignment.duration);
    QVERIFY(parseAlignmentJson(alignmentJson(alignment)).has_value());
}

void tst_AlignmentJson::alignmentChecksum_isTheSha1OfTheArray()
{
    QCOMPARE(alignmentChecksum("[]"), u"97d170e1550eee4afc0af065b78cda302a97674c"_s);
}

void tst_AlignmentJson::alignmentJson_isReadBack()
{
    Alignment alignment = nono();
    alignment.source = AlignmentSource::Aligned;
    alignment.confidence = 0.875;
    alignment.duration = alignment.phonemes.last().end = 1.2234 + 1.0 / 22050;
    const QByteArray bytes = alignmentJson(alignment);
    const auto back = parseAlignmentJson(bytes);
    QVERIFY2(back.has_value(), back ? "" : qPrintable(back.error().message));
    QCOMPARE(back->words.size(), 2);
    QCOMPARE(back->phonemes.size(), alignment.phonemes.size());
    for (qsizetype i = 0; i < alignment.phonemes.size(); ++i) {
        QVERIFY(std::abs(back->phonemes[i].start - alignment.phonemes[i].start) < 1e-4);
        QCOMPARE(back->phonemes[i].word, alignment.phonemes[i].word);
        QCOMPARE(back->phonemes[i].ipa, alignment.phonemes[i].ipa);
        QCOMPARE(back->phonemes[i].arpabet, alignment.phonemes[i].arpabet);
    }
    QVERIFY(back->duration == alignment.duration);
    QCOMPARE(back->confidence, 0.875);
    QVERIFY(back->source == AlignmentSource::Aligned);
    QCOMPARE(back->words[1].charStart, 4);
    QCOMPARE(alignmentJson(*back), bytes);
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    QCOMPARE(json.keys(),
             (QStringList { u"alignment"_s, u"confidence"_s, u"duration"_s, u"source"_s, u"words"_s }));
}

void tst_AlignmentJson::alignmentJson_tellsRepeatedWordsApart()
{
    Alignment alignment = test::alignmentOf(
        { { u"n", 0.1 }, { u"o", 0.1 }, { u"n", 0.1 }, { u"o", 0.1 }, { u"n", 0.1 }, { u"o", 0.1 } });
    for (int word = 0; word < 3; ++word) {
        alignment.words.append({ u"no"_s, word * 0.2, word * 0.2 + 0.2, word * 3, word * 3 + 2 });
        alignment.phonemes[2 * word].word = alignment.phonemes[2 * word + 1].word = word;
    }
    const auto back = parseAlignmentJson(alignmentJson(alignment));
    QVERIFY(back.has_value());
    for (int i = 0; i < 6; ++i)
        QCOMPARE(back->phonemes[i].word, i / 2);
}

void tst_AlignmentJson::parseAlignmentJson_refusesDamage_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray whole = alignmentJson(nono());
    const auto replaced = [&](const char* from, const char* to) {
        QByteArray bytes = whole;
        if (!bytes.contains(from))
            qFatal("the sample lacks %s", from);
        return bytes.replace(from, to);
    };
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut") << whole.first(whole.size() / 2);
    QTest::newRow("array") << QByteArray("[]");
    QTest::newRow("no fields") << QByteArray("{}");
    QTest::newRow("source") << replaced("\"engine\"", "\"guess\"");
    QTest::newRow("confidence") << replaced("\"confidence\":1", "\"confidence\":7");
    QTest::newRow("duration") << replaced("\"duration\":1.2234", "\"duration\":-1");
    QTest::newRow("endless") << replaced("\"duration\":1.2234", "\"duration\":1e99");
    QTest::newRow("past the end") << replaced("\"duration\":1.2234", "\"duration\":1");
    QTest::newRow("out of order") << replaced("\"t_end\":0.38,\"t_start\":0.18",
                                              "\"t_end\":0.18,\"t_start\":0.38");
    QTest::newRow("time is text") << replaced("\"t_end\":0.18", "\"t_end\":\"0.18\"");
    QTest::newRow("words is text") << replaced("\"words\":[", "\"words\":\"\",\"old\":[");
    QTest::newRow("word is a number") << replaced("\"t_start\":0.1,\"word\":\"No\"},{\"char_end\"",
                                                  "\"t_start\":0.1,\"word\":3},{\"char_end\"");
    QTest::newRow("characters") << replaced("\"char_end\":2", "\"char_end\":-2");
}

void tst_AlignmentJson::parseAlignmentJson_refusesDamage()
{
    QFETCH(QByteArray, bytes);
    const auto back = parseAlignmentJson(bytes);
    QVERIFY(!back.has_value());
    QCOMPARE(back.error().code, u"damaged_alignment"_s);
    QVERIFY(back.error().kind == ErrorKind::Storage);
}

void tst_AlignmentJson::appendJsonTime_roundsToFourDecimals()
{
    const auto written = [](double seconds) {
        QByteArray json;
        appendJsonTime(json, seconds);
        return json;
    };
    QCOMPARE(written(0), QByteArray("0"));
    QCOMPARE(written(2), QByteArray("2"));
    QCOMPARE(written(0.00005), QByteArray("0.0001"));
    QCOMPARE(written(1.20304), QByteArray("1.203"));
    QCOMPARE(written(1.99996), QByteArray("2"));
    QCOMPARE(written(-0.25), QByteArray("-0.25"));
    QCOMPARE(written(12345.6789), QByteArray("12345.6789"));
    QCOMPARE(written(std::numeric_limits<double>::infinity()), QByteArray("0"));
}

void tst_AlignmentJson::appendJsonString_escapesLikeQt()
{
    QString all;
    for (char16_t c = 0; c < 0x300; ++c)
        all += QChar(c);
    all += u"日本🎉\u2028\uFEFF";
    QByteArray json;
    appendJsonString(json, all);
    const QByteArray array = QJsonDocument(QJsonArray { all }).toJson(QJsonDocument::Compact);
    QCOMPARE('[' + json + ']', array);
}

QTEST_APPLESS_MAIN(tst_AlignmentJson)
#include "tst_AlignmentJson.moc"
