#include "core/speech/SpeechPlan.h"
#include "core/speech/dictionary/PronunciationIndex.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn;

namespace {

DictionaryEntry entry(const QString& word, const QString& value, const QString& lang = u"en"_s,
                      const QString& character = {})
{
    return { .word = word, .lang = lang, .character = character, .value = value };
}

QStringList found(const QList<DictionaryMatch>& matches)
{
    QStringList list;
    for (const auto& [said, start, end] : matches)
        list << u"%1-%2 %3"_s.arg(start).arg(end).arg(said.value);
    return list;
}

} // namespace

class tst_PronunciationIndex : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void matches_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("lang");
        QTest::addColumn<QString>("character");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char* name, const QString& text, const QString& lang,
                            const QStringList& expected, const QString& character = {}) {
            QTest::newRow(name) << text << lang << character << expected;
        };
        row("any case", u"AOIFE, aoife."_s, u"en-GB"_s, { u"0-5 ee"_s, u"7-12 ee"_s });
        row("a part of a word", u"Aoifes and Raoife"_s, u"en"_s, {});
        row("a possessive", u"Aoife's and Aoife’s"_s, u"en"_s, { u"0-5 ee"_s, u"12-17 ee"_s });
        row("a contraction", u"don't don"_s, u"en"_s, { u"6-9 don"_s });
        row("a hyphen", u"Aoife-like"_s, u"en"_s, { u"0-5 ee"_s });
        row("the longest", u"New York City, New  York"_s, u"en"_s, { u"0-13 nyc"_s, u"15-24 ny"_s });
        row("a beginning of a longer one", u"New Yorker"_s, u"en"_s, {});
        row("the character's own", u"Aoife"_s, u"en"_s, { u"0-5 mira"_s }, u"Mira"_s);
        row("another character", u"Aoife"_s, u"en"_s, { u"0-5 ee"_s }, u"Ren"_s);
        row("only a character's", u"secret"_s, u"en"_s, {}, u"Ren"_s);
        row("another language", u"Aoife"_s, u"de"_s, {});
        row("Japanese in the middle", u"彼は春香だ"_s, u"ja"_s, { u"2-4 ハルカ"_s });
        row("Japanese, the longest", u"春香姫"_s, u"ja-JP"_s, { u"0-3 ハルカヒメ"_s });
        row("Latin in Japanese", u"私はGPTです"_s, u"ja"_s, { u"2-5 ジーピーティー"_s });
        row("Latin within Latin in Japanese", u"XGPT"_s, u"ja"_s, {});
        row("Chinese", u"重庆很大"_s, u"zh-CN"_s, { u"0-2 chong2qing4"_s });
        row("Chinese as the engine names it", u"重庆"_s, u"cmn"_s, { u"0-2 chong2qing4"_s });
        row("an emoji", u"😀 ok"_s, u"en"_s, { u"0-1 smile"_s });
        row("beyond the BMP before it", u"𠮷 Aoife"_s, u"en"_s, { u"2-7 ee"_s });
        row("composed", u"caf\u00e9"_s, u"en"_s, { u"0-4 kafay"_s });
        row("nothing", u""_s, u"en"_s, {});
    }

    void matches()
    {
        const PronunciationIndex index({
            entry(u"Aoife"_s, u"ee"_s),
            entry(u"Aoife"_s, u"mira"_s, u"en"_s, u"Mira"_s),
            entry(u"secret"_s, u"x"_s, u"en"_s, u"Mira"_s),
            entry(u"don"_s, u"don"_s),
            entry(u"New York"_s, u"ny"_s),
            entry(u"New York City"_s, u"nyc"_s),
            entry(u"café"_s, u"kafay"_s),
            entry(u"😀"_s, u"smile"_s),
            entry(u"春香"_s, u"ハルカ"_s, u"ja"_s),
            entry(u"春香姫"_s, u"ハルカヒメ"_s, u"ja"_s),
            entry(u"gpt"_s, u"ジーピーティー"_s, u"ja"_s),
            entry(u"重庆"_s, u"chong2qing4"_s, u"zh"_s),
        });
        QFETCH(QString, text);
        QFETCH(QString, lang);
        QFETCH(QString, character);
        QTEST(found(index.matches(text, lang, character)), "expected");
    }

    void modelHash_countsOnlyTheEntriesOfTheLine()
    {
        const DictionaryEntry first = entry(u"Aoife"_s, u"ee"_s);
        const DictionaryEntry second = entry(u"Mira"_s, u"meer"_s);
        const QString base = u"0123456789ab"_s;
        QCOMPARE(modelHashOf(base, {}), base);
        const QString both = modelHashOf(base, { { first, 0, 5 }, { second, 6, 10 } });
        QCOMPARE(both.size(), 12);
        QVERIFY(both != base);
        // Where and how often a word stands is the text's part of the key.
        QCOMPARE(modelHashOf(base, { { second, 0, 4 }, { first, 9, 14 }, { first, 20, 25 } }), both);
        QVERIFY(modelHashOf(base, { { first, 0, 5 } }) != both);
        DictionaryEntry noted = first;
        noted.note = u"as she says it"_s;
        noted.id = 7;
        QCOMPARE(modelHashOf(base, { { noted, 0, 5 } }), modelHashOf(base, { { first, 0, 5 } }));
        DictionaryEntry ipa = first;
        ipa.kind = PronunciationKind::Ipa;
        QVERIFY(modelHashOf(base, { { ipa, 0, 5 } }) != modelHashOf(base, { { first, 0, 5 } }));
    }

    void tenThousandEntries_costMicroseconds()
    {
        QList<DictionaryEntry> entries;
        for (int i = 0; i < 10'000; ++i)
            entries << entry(u"the name %1 of them"_s.arg(i), u"x"_s);
        entries << entry(u"Aoife"_s, u"ee"_s);
        QElapsedTimer timer;
        timer.start();
        const PronunciationIndex index(entries);
        qInfo("index of 10,001 entries: %lld ms", timer.elapsed());
        const QString line =
            u"The rain had stopped by the time Aoife reached the name of the last house in the "
            u"lane, and the light was gone."_s;
        constexpr int kRounds = 2'000;
        timer.start();
        for (int i = 0; i < kRounds; ++i)
            QCOMPARE(index.matches(line, u"en-us"_s, u"Mira"_s).size(), 1);
        const double micros = static_cast<double>(timer.nsecsElapsed()) / 1000 / kRounds;
        qInfo("a line of %lld characters: %.1f us", static_cast<long long>(line.size()), micros);
        QVERIFY2(micros < 200, qPrintable(QString::number(micros)));
    }
};

QTEST_APPLESS_MAIN(tst_PronunciationIndex)
#include "tst_PronunciationIndex.moc"
