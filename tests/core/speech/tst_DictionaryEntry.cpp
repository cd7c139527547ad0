#include "core/base/Random.h"
#include "core/speech/dictionary/DictionaryFile.h"
#include "core/speech/dictionary/Ipa.h"
#include "core/speech/dictionary/PhonemeTable.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn;

namespace {

DictionaryEntry ipaEntry(const QString& word, const QString& value, const QString& lang = u"en"_s)
{
    return { .word = word, .lang = lang, .kind = PronunciationKind::Ipa, .value = value };
}

} // namespace

class tst_DictionaryEntry : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void check_normalisesWhatItKeeps()
    {
        const auto entry = checkedEntry({ .word = u"  cafe\u0301   noir "_s,
                                          .lang = u"en_GB"_s,
                                          .character = u" Mira "_s,
                                          .value = u" ka-fay\tnwar "_s,
                                          .note = u" n "_s });
        QVERIFY2(entry, qPrintable(entry ? QString() : entry.error().message));
        QCOMPARE(entry->word, u"caf\u00e9 noir"_s);
        QCOMPARE(entry->lang, u"en"_s);
        QCOMPARE(entry->character, u"Mira"_s);
        QCOMPARE(entry->value, u"ka-fay nwar"_s);
        QCOMPARE(dictionaryLanguage(u"cmn"_s), u"zh"_s);
        QCOMPARE(dictionaryLanguage(u"zh-Hant-TW"_s), u"zh"_s);
    }

    void check_refuses_data()
    {
        QTest::addColumn<DictionaryEntry>("entry");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("field");
        const auto row = [](const char* name, const DictionaryEntry& entry, const QString& code,
                            const QString& field) { QTest::newRow(name) << entry << code << field; };
        const DictionaryEntry good { .word = u"Aoife"_s, .lang = u"en"_s, .value = u"EE-fa"_s };
        DictionaryEntry entry = good;
        entry.word = u"  "_s;
        row("no word", entry, u"empty_word"_s, u"word"_s);
        entry.word = u"..."_s;
        row("a word of marks", entry, u"empty_word"_s, u"word"_s);
        entry.word = QString(201, u'a');
        row("a long word", entry, u"too_long"_s, u"word"_s);
        entry.word = u"a\u0007b"_s;
        row("a bell", entry, u"invalid_word"_s, u"word"_s);
        entry = good;
        entry.lang = u"tlh"_s;
        row("no such language", entry, u"unknown_language"_s, u"lang"_s);
        entry.lang = u"en; DROP"_s;
        row("no language", entry, u"unknown_language"_s, u"lang"_s);
        entry = good;
        entry.value.clear();
        row("no value", entry, u"empty_value"_s, u"value"_s);
        entry.value = u"- '"_s;
        row("a respelling of marks", entry, u"empty_value"_s, u"value"_s);
        entry.value = u"EE. fa"_s;
        row("two sentences", entry, u"invalid_respelling"_s, u"value"_s);
        entry.value = QString(401, u'a');
        row("a long value", entry, u"too_long"_s, u"value"_s);
        entry = good;
        entry.note = QString(2001, u'a');
        row("a long note", entry, u"too_long"_s, u"note"_s);
        entry = good;
        entry.character = QString(65, u'a');
        row("a long name", entry, u"too_long"_s, u"character"_s);
        row("an unknown sign", ipaEntry(u"x"_s, u"ˈiːɧə"_s), u"unknown_ipa"_s, u"value"_s);
        row("IPA without a sound", ipaEntry(u"x"_s, u"ˈˌ. ʔ"_s), u"empty_value"_s, u"value"_s);
        row("letters that are no IPA", ipaEntry(u"x"_s, u"Hello"_s), u"unknown_ipa"_s, u"value"_s);
    }

    void check_refuses()
    {
        QFETCH(DictionaryEntry, entry);
        const auto checked = checkedEntry(entry);
        QVERIFY(!checked);
        QTEST(checked.error().code, "code");
        QTEST(checked.error().field, "field");
        QCOMPARE(checked.error().kind, ErrorKind::InvalidRequest);
    }

    void unknownIpa_isNamedWithItsPlace()
    {
        const auto fault = firstUnknownSign(u"ˈiːɧə"_s, u"en"_s);
        QVERIFY(fault);
        QCOMPARE(*fault, (IpaFault { u"ɧ"_s, 3 }));
        const auto checked = checkedEntry(ipaEntry(u"x"_s, u"ˈiːɧə"_s));
        QVERIFY2(checked.error().message.contains(u"\"ɧ\" at position 4"_s),
                 qPrintable(checked.error().message));
    }

    void ipa_becomesTheEnginesOwn_data()
    {
        QTest::addColumn<QString>("ipa");
        QTest::addColumn<QString>("voice");
        QTest::addColumn<QByteArray>("espeak");
        QTest::addColumn<QByteArray>("flite");
        const auto row = [](const QString& ipa, const char* voice, const char* espeak, const char* flite) {
            QTest::addRow("%s %s", voice, qPrintable(ipa))
                << ipa << QString::fromLatin1(voice) << QByteArray(espeak) << QByteArray(flite);
        };
        row(u"ˈiːfə"_s, "en-us", "'i:|f|@", "iy1 f ax0");
        row(u"/ˈiː.fə/"_s, "en-us+f3", "'i:|f|@", "iy1 f ax0");
        row(u"t͡ʃæt"_s, "en-us", "tS|'a|t", "ch ae1 t");
        row(u"həˈloʊ wɜːld"_s, "en-us", "h|@|l|'oU w|'3:|l|d", "hh ax0 l ow1 / w er1 l d");
        row(u"ˌɪnfɚˈmeɪʃən"_s, "en-us", ",I|n|f|3|m|'eI|S|@|n", "ih0 n f er0 m ey1 sh ax0 n");
        row(u"go"_s, "en-us", "g|'o", "g ow1"); // an ASCII g, and a stress where none was written
        row(u"lɔx"_s, "en-us", "l|'O|x", "l ao1 hh"); // flite says the nearest sound that it has
        row(u"ˈbʌtn̩"_s, "en-us", "b|'V|t|n-", "b ah1 t n");
        row(u"toːkjoː"_s, "ja", "t|o|:|k|j|o|:", "t ao1 k y ao0");
        row(u"ni˨˩˦xɑu˨˩˦"_s, "cmn-latn-pinyin", "n|i|214|x|Au|214", "n iy1 hh aa0 uw0");
        row(u"ˈmaruʃa"_s, "ru", "m|'a|R|u|S|a", "m ae1 r uw0 sh ae0");
        row(u"ˈʃtʁaːsə"_s, "de", "S|t|Q\"|'a:|s|@", "sh t r ae1 s ax0");
    }

    void ipa_becomesTheEnginesOwn()
    {
        QFETCH(QString, ipa);
        QFETCH(QString, voice);
        QTEST(espeakPhonemes(ipa, voice), "espeak");
        QTEST(flitePhonemes(ipa), "flite");
    }

    void possessive_followsTheLastSound()
    {
        QCOMPARE(withPossessive(u"kæt"_s), u"kæts"_s);
        QCOMPARE(withPossessive(u"ˈiːfə"_s), u"ˈiːfəz"_s);
        QCOMPARE(withPossessive(u"dʒɔːdʒ"_s), u"dʒɔːdʒɪz"_s);
    }

    void tables_knowEveryLanguageOfTheCatalogue()
    {
        for (const QString& lang :
             { u"en"_s, u"ja"_s, u"zh"_s, u"ko"_s, u"de"_s, u"fr"_s, u"es"_s, u"it"_s, u"pt"_s, u"ru"_s })
            QVERIFY2(ipaSigns(lang).size() > 60, qPrintable(lang));
        QVERIFY(ipaSigns(u"tlh"_s).isEmpty());
        QVERIFY(PhonemeTable::espeak(u"no such voice"_s).signs().isEmpty());
    }

    void json_isReadBack()
    {
        const auto entry = checkedEntry(ipaEntry(u"Aoife"_s, u"ˈiːfə"_s));
        const auto back = dictionaryEntryFromJson(toJson(*entry));
        QVERIFY(back);
        QCOMPARE(*back, *entry);
        QJsonObject json = toJson(*entry);
        json[u"kind"_s] = u"song"_s;
        QCOMPARE(dictionaryEntryFromJson(json).error().field, u"kind"_s);
        json[u"kind"_s] = 3;
        QCOMPARE(dictionaryEntryFromJson(json).error().code, u"wrong_type"_s);
    }

    void file_isReadBack_data()
    {
        QTest::addColumn<bool>("commas");
        QTest::newRow("TSV") << false;
        QTest::newRow("CSV") << true;
    }

    void file_isReadBack()
    {
        QFETCH(bool, commas);
        const QList<DictionaryEntry> entries {
            { .word = u"Aoife"_s, .lang = u"en"_s, .kind = PronunciationKind::Ipa, .value = u"ˈiːfə"_s },
            { .word = u"New York, \"NY\""_s,
              .lang = u"en"_s,
              .character = u"Mira"_s,
              .value = u"noo york"_s,
              .note = u"two\nlines, one\ttab"_s },
            { .word = u"春香"_s, .lang = u"ja"_s, .value = u"ハルカ"_s },
        };
        const auto back =
            parseDictionary(commas ? dictionaryAsCsv(entries) : dictionaryAsTsv(entries), u"de"_s);
        QVERIFY2(back, qPrintable(back ? QString() : back.error().message));
        QCOMPARE(*back, entries);
    }

    void file_fillsInWhatItLeavesOut()
    {
        const auto entries = parseDictionary(QByteArray("\xEF\xBB\xBF"
                                                        "value,WORD\r\nee-fa,Aoife\r\n\r\n# a remark\r\n"),
                                             u"en"_s);
        QVERIFY2(entries, qPrintable(entries ? QString() : entries.error().message));
        QCOMPARE(entries->size(), 1);
        QCOMPARE(entries->front(),
                 (DictionaryEntry { .word = u"Aoife"_s, .lang = u"en"_s, .value = u"ee-fa"_s }));
    }

    void file_ofVoicevoxIsRead()
    {
        const auto entries = parseDictionary(
            QByteArray(R"({"1f2e": {"surface": "ＣｏｍｆｙＶＮ", "pronunciation": "コンフィブイエヌ",
            "accent_type": 1, "priority": 5}})"),
            u"en"_s);
        QVERIFY2(entries, qPrintable(entries ? QString() : entries.error().message));
        QCOMPARE(entries->front(),
                 (DictionaryEntry { .word = u"ComfyVN"_s, .lang = u"ja"_s, .value = u"コンフィブイエヌ"_s }));
    }

    void file_namesTheLineOfAFault_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("part");
        QTest::newRow("no header") << QByteArray("Aoife\tee-fa\n") << u"first line"_s;
        QTest::newRow("nothing") << QByteArray() << u"first line"_s;
        QTest::newRow("a bad entry") << QByteArray("word\tvalue\nAoife\tee-fa\nMira\t!\n") << u"Line 3"_s;
        QTest::newRow("a bad kind") << QByteArray("word\tvalue\tkind\nAoife\tee-fa\tsong\n") << u"Line 2"_s;
        QTest::newRow("a missing field") << QByteArray("word\tvalue\nAoife\n") << u"Line 2"_s;
        QTest::newRow("not UTF-8") << QByteArray("word\tvalue\nAoife\t\xff\xfe\n") << u"UTF-8"_s;
        QTest::newRow("JSON of something else") << QByteArray("[1, 2]") << u"Entry 1"_s;
    }

    void file_namesTheLineOfAFault()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, part);
        const auto entries = parseDictionary(bytes, u"en"_s);
        QVERIFY(!entries);
        QVERIFY2(entries.error().message.contains(part), qPrintable(entries.error().message));
    }

    void anything_isReadOrRefused()
    {
        Random random(11);
        const QByteArray seeds[] = { dictionaryAsTsv({ ipaEntry(u"Aoife"_s, u"ˈiːfə"_s) }),
                                     R"({"entries": [{"word": "a", "lang": "en", "value": "b"}]})",
                                     R"({"x": {"surface": "a", "pronunciation": "ア"}})" };
        for (int round = 0; round < 20'000; ++round) {
            QByteArray bytes = seeds[round % 3];
            for (int edits = 0; edits < 4; ++edits) {
                const auto at = static_cast<qsizetype>(random.next() % static_cast<quint64>(bytes.size()));
                bytes[at] = static_cast<char>(random.next() & 0xFFU);
            }
            const auto entries = parseDictionary(bytes, u"en"_s);
            if (!entries)
                QVERIFY(!entries.error().message.isEmpty());
            else
                for (const DictionaryEntry& entry : *entries)
                    QCOMPARE(checkedEntry(entry).value(), entry);
        }
    }

    void anyIpa_isReadOrRefused()
    {
        Random random(12);
        const QString alphabet =
            u"aeiouɑæəɛɪʊʌɔptkbdɡmnŋszʃʒθðçxɾɹlwjʔˈˌː.̩̃͡ʰʲ ˥˩/[]|-'gHQ9ɧ🙂"_s
            + QChar(0) + QChar(0xD800);
        for (int round = 0; round < 20'000; ++round) {
            QString ipa;
            for (quint64 length = random.next() % 12; length > 0; --length)
                ipa +=
                    alphabet[static_cast<qsizetype>(random.next() % static_cast<quint64>(alphabet.size()))];
            for (const QString& voice : { u"en-us"_s, u"ja"_s, u"cmn-latn-pinyin"_s }) {
                for (const QByteArray& phones : { espeakPhonemes(ipa, voice), flitePhonemes(ipa) })
                    for (const char c : phones)
                        QVERIFY(c >= ' ' && c <= '~' && c != ']');
            }
            if (const auto fault = firstUnknownSign(ipa, u"en"_s))
                QVERIFY(fault->position >= 0 && fault->position < ipa.size());
        }
    }
};

QTEST_APPLESS_MAIN(tst_DictionaryEntry)
#include "tst_DictionaryEntry.moc"
