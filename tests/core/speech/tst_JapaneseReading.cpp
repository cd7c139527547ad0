#include "core/speech/SpokenText.h"
#include "core/speech/text/JapaneseNumber.h"
#include "core/speech/text/JapaneseReading.h"
#include "core/speech/text/Kana.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>
#include <QtConcurrent>

using namespace Qt::StringLiterals;
using namespace comfyvn;

namespace {

QString spoken(const QString& text)
{
    QStringList chunks;
    for (const SpokenChunk& chunk : prepareSpokenText(text, u"ja"_s, false).chunks)
        chunks << (chunk.lang == u"ja" ? QString() : chunk.lang + u": "_s) + QString::fromUtf8(chunk.spoken);
    return chunks.join(u" | "_s);
}

QStringList words(const SpokenChunk& chunk)
{
    QStringList list;
    for (const SpokenWord& word : chunk.words)
        list << word.word + u'='
                + QString::fromUtf8(chunk.spoken.mid(word.spokenBegin, word.spokenEnd - word.spokenBegin));
    return list;
}

} // namespace

class tst_JapaneseReading : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(!text::JapaneseDictionary::system().isEmpty(), "mecab-ipadic-utf8 is not installed");
    }

    void prepare_speaksReadings_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");

        const auto row = [](const QString& text, const QString& expected) {
            QTest::newRow(qPrintable(text)) << text << expected;
        };
        row(u"日本語は東京へ行きます。"_s, u"ニホンゴワ トーキョーエ イキマス."_s);
        row(u"お母さんは「こんにちは」と言った。"_s, u"オカーサンワ コンニチワ ト イッタ."_s);
        row(u"私は、学校に行かなければならない！"_s, u"ワタシワ, ガッコーニ イカナケレバナラナイ!"_s);
        row(u"本当？"_s, u"ホントー?"_s);
        row(u"まさか……そんな。"_s, u"マサカ... ソンナ."_s);
        row(u"料理と旅行と留学"_s, u"リヨーリト リヨコート リユーガク"_s);
        row(u"ヴァイオリンとﾊﾞｶと𝐀"_s, u"バイオリント バカト エイ"_s);
        row(u"キャーーーッ！"_s, u"キャーアアッ!"_s);
        row(u"えーと〜"_s, u"エートー"_s);
        row(u"TシャツとCD"_s, u"ティーシャツト シーディー"_s);
        row(u"iPhoneを買う"_s, u"en: iPhone | ヲ カウ"_s);
        row(u"50%＆半分"_s, u"ゴジュウパーセント アンド ハンブン"_s);
        row(u"2026年3月14日"_s, u"ニセンニジュウロクネン サンガツ ジュウヨンニチ"_s);
        row(u"約束は 13日と 23日"_s, u"ヤクソクワ ジュウサンニチト ニジュウサンニチ"_s);
        row(u"１００円と¥1,500"_s, u"ヒャクエント センゴヒャクエン"_s);
        row(u"10〜20個"_s, u"ジュウ カラ ニジュッコ"_s);
        row(u"三百二十人"_s, u"サンビャクニジュウニン"_s);
        row(u"二〇二六年"_s, u"ニセンニジュウロクネン"_s);
        row(u"一人で"_s, u"ヒトリデ"_s);
        row(u"。。。"_s, QString());
        row(u"「……」"_s, QString());
    }

    void prepare_speaksReadings()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(spoken(text), expected);
    }

    void prepare_mapsReadingsToWrittenWords()
    {
        const SpokenText result = prepareSpokenText(u"😀東京へ、2026年。"_s, u"ja"_s, false);
        QCOMPARE(result.chunks.size(), 1);
        QCOMPARE(
            words(result.chunks.first()),
            (QStringList { u"東京=トーキョー"_s, u"へ=エ"_s, u"2026=ニセンニジュウロク"_s, u"年=ネン"_s }));
        QCOMPARE(result.chunks.first().words.first().charStart, 1);
        QCOMPARE(result.chunks.first().words[2].charStart, 5);
        QCOMPARE(result.chunks.first().words[2].charEnd, 9);
    }

    void prepare_reportsKanjiWithoutReading()
    {
        const SpokenText result = prepareSpokenText(u"龘と𠮷"_s, u"ja"_s, false);
        QCOMPARE(spoken(u"龘と𠮷"_s), u"ト"_s);
        QCOMPARE(result.unspoken.size(), 2);
        QCOMPARE(result.unspoken.first().text, u"龘"_s);
        QCOMPARE(result.unspoken.first().reason, u"dictionary"_s);
    }

    void read_withoutDictionary_readsKanaAndReportsKanji()
    {
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"No Japanese dictionary"_s));
        const text::JapaneseDictionary none(u"/nonexistent/dictionary"_s);
        QVERIFY(none.isEmpty());
        const text::CharText line = text::readCharacters(u"東京へ、いく2026"_s);
        QList<UnspokenPiece> unspoken;
        const SpokenChunk chunk = text::readJapanese(line, 0, line.size(), u"ja"_s, none, unspoken);
        QCOMPARE(words(chunk), (QStringList { u"へ=ヘ"_s, u"いく=イク"_s, u"2026=ニセンニジュウロク"_s }));
        QCOMPARE(unspoken.size(), 2);
        QCOMPARE(unspoken.first().reason, u"dictionary"_s);
    }

    void readNumber_readsNumbersAndCounters_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("counter");
        QTest::addColumn<QString>("counterReading");
        QTest::addColumn<QString>("expected");

        const auto row = [](const QString& number, const QString& counter, const QString& counterReading,
                            const QString& expected) {
            QTest::newRow(qPrintable(number + counter)) << number << counter << counterReading << expected;
        };
        row(u"0"_s, {}, {}, u"ゼロ"_s);
        row(u"10"_s, {}, {}, u"ジュウ"_s);
        row(u"111"_s, {}, {}, u"ヒャクジュウイチ"_s);
        row(u"3600"_s, {}, {}, u"サンゼンロッピャク"_s);
        row(u"10000"_s, {}, {}, u"イチマン"_s);
        row(u"10000000"_s, {}, {}, u"イッセンマン"_s);
        row(u"1,234,567"_s, {}, {}, u"ヒャクニジュウサンマンヨンセンゴヒャクロクジュウナナ"_s);
        row(u"8000000000000"_s, {}, {}, u"ハッチョウ"_s);
        row(u"10000000000000000"_s, {}, {}, u"イチケイ"_s);
        row(u"3.14"_s, {}, {}, u"サンテンイチヨン"_s);
        row(u"007"_s, {}, {}, u"ゼロゼロナナ"_s);
        row(u"1,23"_s, {}, {}, u"イチニサン"_s);
        row(u"123456789012345678901"_s, {}, {},
            u"イチニサンヨンゴロクナナハチキュウゼロイチニサンヨンゴロクナナハチキュウゼロイチ"_s);
        row(u"三百二十"_s, {}, {}, u"サンビャクニジュウ"_s);
        row(u"二千二十六"_s, {}, {}, u"ニセンニジュウロク"_s);
        row(u"一億二千万"_s, {}, {}, u"イチオクニセンマン"_s);
        row(u"1"_s, u"本"_s, u"ホン"_s, u"イッポン"_s);
        row(u"3"_s, u"本"_s, u"ホン"_s, u"サンボン"_s);
        row(u"6"_s, u"匹"_s, u"ヒキ"_s, u"ロッピキ"_s);
        row(u"4"_s, u"分"_s, u"フン"_s, u"ヨンプン"_s);
        row(u"8"_s, u"歳"_s, u"サイ"_s, u"ハッサイ"_s);
        row(u"4"_s, u"人"_s, u"ニン"_s, u"ヨニン"_s);
        row(u"14"_s, u"年"_s, u"ネン"_s, u"ジュウヨネン"_s);
        row(u"1"_s, u"つ"_s, u"ツ"_s, u"ヒトツ"_s);
        row(u"20"_s, u"日"_s, u"ニチ"_s, u"ハツカ"_s);
        row(u"7"_s, u"時"_s, u"ジ"_s, u"シチジ"_s);
    }

    void readNumber_readsNumbersAndCounters()
    {
        QFETCH(QString, number);
        QFETCH(QString, counter);
        QFETCH(QString, counterReading);
        QFETCH(QString, expected);
        const auto reading = text::readNumber(number.toStdU32String(), counter.toStdU32String(),
                                              counterReading.toStdU32String());
        QVERIFY(reading);
        QCOMPARE(QString::fromStdU32String(reading->number + reading->counter), expected);
    }

    void readNumber_refusesWhatIsNone()
    {
        QVERIFY(!text::readNumber(U"", U"", U""));
        QVERIFY(!text::readNumber(U"abc", U"", U""));
        QVERIFY(!text::readNumber(U"三二十", U"", U""));
        QVERIFY(!text::readNumber(U"万", U"", U""));
    }

    void engineKana_isReadWithoutSpelling()
    {
        const QString espeak = QStandardPaths::findExecutable(u"espeak-ng"_s);
        if (espeak.isEmpty())
            QSKIP("the command espeak-ng is not installed");
        // Every kana, alone between two others and before every small kana and the long mark.
        const QString kana =
            u"アイウエオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂツヅテデトドナニヌネノハバパヒビピ"
            u"フブプヘベペホボポマミムメモヤユヨラリルレロワヰヱヲンッヴヷヸヹヺァィゥェォャュョヮヵヶー"_s;
        const QString small = u"ァィゥェォャュョヮヵヶーッンヽ"_s;
        QStringList lines;
        for (const QChar first : kana) {
            lines << QString(first);
            for (const QChar second : small)
                lines << u"カ"_s + first + second + second + u"カ"_s;
        }
        QByteArray input;
        for (const QString& line : lines) {
            const auto said = text::engineKana(line.toStdU32String(), 0);
            input += QString::fromStdU32String(said).toUtf8() + ".\n";
        }
        QProcess process;
        process.start(espeak, { u"-v"_s, u"ja"_s, u"--ipa"_s, u"-q"_s });
        process.write(input);
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished(60'000));
        const QString ipa = QString::fromUtf8(process.readAllStandardOutput());
        QVERIFY(!ipa.isEmpty());
        QVERIFY2(!ipa.contains(u"(en)"_s), qPrintable(ipa.mid(ipa.indexOf(u"(en)"_s) - 40, 80)));
    }

    void prepare_isReadWithoutSpellingByEspeak()
    {
        const QString espeak = QStandardPaths::findExecutable(u"espeak-ng"_s);
        if (espeak.isEmpty())
            QSKIP("the command espeak-ng is not installed");
        const QStringList lines {
            u"雨が上がったら、一緒に帰りましょう。"_s,
            u"ええっ!? そんな馬鹿な〜ッ！"_s,
            u"第3章：2026年の約束 ― 「またね」"_s,
            u"うわぁぁぁん、ひどいよぉ…！"_s,
            u"ﾊﾟｰﾃｨｰは１８：３０から。"_s,
            u"あ゛あ゛っ、んーっ、ふぇぇ"_s,
            u"あゝ無情、ごゞ、々々"_s,
            u"Ａ社のＵＳＢは¥3,980(税込)"_s,
        };
        for (const QString& line : lines) {
            for (const SpokenChunk& chunk : prepareSpokenText(line, u"ja"_s, false).chunks) {
                QCOMPARE(chunk.lang, u"ja"_s);
                QProcess process;
                process.start(
                    espeak,
                    { u"-v"_s, u"ja"_s, u"--ipa"_s, u"-q"_s, u"--"_s, QString::fromUtf8(chunk.spoken) });
                QVERIFY(process.waitForFinished(10'000));
                const QString ipa = QString::fromUtf8(process.readAllStandardOutput());
                QVERIFY2(!ipa.contains(u"(en)"_s),
                         qPrintable(QString::fromUtf8(chunk.spoken) + u": "_s + ipa));
            }
        }
    }

    void prepare_isThreadSafe()
    {
        const QString line = u"今日は天気がいいから、散歩しましょう。"_s;
        const SpokenText expected = prepareSpokenText(line, u"ja"_s, false);
        const QList<int> rounds(200, 0);
        const auto results = QtConcurrent::blockingMapped(
            rounds, [&line](int) { return prepareSpokenText(line, u"ja"_s, false); });
        for (const SpokenText& result : results)
            QCOMPARE(result, expected);
    }
};

QTEST_GUILESS_MAIN(tst_JapaneseReading)
#include "tst_JapaneseReading.moc"
