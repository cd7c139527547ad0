#include "core/speech/AlignmentJson.h"
#include "core/speech/dictionary/PhonemeTable.h"
#include "tests/core/speech/SpeechStudio.h"

#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using test::Studio;

namespace {

DictionaryEntry entry(const QString& word, const QString& value, const QString& lang = u"en"_s)
{
    return { .word = word, .lang = lang, .value = value };
}

DictionaryEntry ipaEntry(const QString& word, const QString& value, const QString& lang = u"en"_s)
{
    return { .word = word, .lang = lang, .kind = PronunciationKind::Ipa, .value = value };
}

QString said(const SpokenText& text)
{
    QStringList chunks;
    for (const SpokenChunk& chunk : text.chunks) {
        QStringList words;
        for (const SpokenWord& word : chunk.words) {
            QString bytes =
                QString::fromUtf8(chunk.spoken.mid(word.spokenBegin, word.spokenEnd - word.spokenBegin));
            for (const SpokenPhones& phones : chunk.phones)
                if (phones.spokenBegin == word.spokenBegin)
                    bytes = u'/' + phones.ipa + u'/';
            words << u"%1=%2"_s.arg(word.word, bytes);
        }
        chunks << chunk.lang + u": "_s + words.join(u' ');
    }
    return chunks.join(u" | "_s);
}

struct Spoken {
    SpeechRender render {};
    Alignment alignment {};

    /// The phonemes of a word, by its place in the line.
    [[nodiscard]] QString phonemesOf(int word) const
    {
        QString ipa;
        for (const AlignedPhoneme& phoneme : alignment.phonemes)
            if (phoneme.word == word)
                ipa += phoneme.ipa;
        return ipa;
    }
};

Spoken speak(Studio& studio, const QString& text, const QString& voice, const QString& lang = {})
{
    const auto render = studio.speak({ .text = text, .voice = voice, .lang = lang });
    if (!render) {
        qWarning("%s", qPrintable(render.error().message));
        return {};
    }
    return { *render, *parseAlignmentJson(studio.bytes(render->alignmentPath)) };
}

} // namespace

class tst_SpokenDictionary : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void prepare_putsThePronunciationInPlaceOfTheWord_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("lang");
        QTest::addColumn<bool>("ascii");
        QTest::addColumn<QList<Pronunciation>>("pronunciations");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const QString& text, const QString& lang, bool ascii,
                            const QList<Pronunciation>& pronunciations, const QString& expected) {
            QTest::newRow(name) << text << lang << ascii << pronunciations << expected;
        };
        row("a respelling", u"Hi, Aoife!"_s, u"en"_s, false, { { 4, 9, false, u"ee fa"_s } },
            u"en: Hi=Hi Aoife=ee fa"_s);
        row("for flite", u"Hi, Aoife!"_s, u"en"_s, true, { { 4, 9, false, u"é-fa"_s } },
            u"en: Hi=Hi Aoife=e-fa"_s);
        row("IPA", u"Hi Aoife there."_s, u"en"_s, false, { { 3, 8, true, u"ˈiːfə"_s } },
            u"en: Hi=Hi Aoife=/ˈiːfə/ there=there"_s);
        row("a possessive", u"Aoife's cat"_s, u"en"_s, false, { { 0, 5, false, u"eefa"_s } },
            u"en: Aoife's=eefa's cat=cat"_s);
        row("a possessive in IPA", u"Aoife’s cat"_s, u"en"_s, false, { { 0, 5, true, u"ˈiːfə"_s } },
            u"en: Aoife's=/ˈiːfəz/ cat=cat"_s);
        row("a hyphen behind it", u"Aoife-like"_s, u"en"_s, false, { { 0, 5, false, u"eefa"_s } },
            u"en: Aoife=eefa like=like"_s);
        row("two words", u"to New York now"_s, u"en"_s, false, { { 3, 11, false, u"noo york"_s } },
            u"en: to=to New York=noo york now=now"_s);
        row("a sentence's mark in it", u"See Dr. No. Go."_s, u"en"_s, false,
            { { 4, 10, false, u"doctor no"_s } }, u"en: See=See Dr. No=doctor no | en: Go=Go"_s);
        row("another script", u"I like 春香 here"_s, u"en"_s, true, { { 7, 9, false, u"Haruka"_s } },
            u"en: I=I like=like 春香=Haruka here=here"_s);
        row("an emoji", u"I 😀 you"_s, u"en"_s, false, { { 2, 3, false, u"love"_s } },
            u"en: I=I 😀=love you=you"_s);
        row("Japanese kana", u"春香は強い。"_s, u"ja"_s, false, { { 0, 2, false, u"ハルカ"_s } },
            u"ja: 春香=ハルカ は=ワ 強い=ツヨイ"_s);
        row("Japanese in hiragana, Latin written", u"私はGPTです。"_s, u"ja"_s, false,
            { { 2, 5, false, u"じーぴーてぃー"_s } }, u"ja: 私=ワタシ は=ワ GPT=ジーピーティー です=デス"_s);
        row("Japanese by other words", u"春香"_s, u"ja"_s, false, { { 0, 2, false, u"遥か"_s } },
            u"ja: 春香=ハルカ"_s);
        row("Japanese IPA", u"春香は強い"_s, u"ja"_s, false, { { 0, 2, true, u"harɯka"_s } },
            u"ja: 春香=/harɯka/ は=ワ 強い=ツヨイ"_s);
        row("Chinese in pinyin", u"我在重庆。"_s, u"cmn"_s, false, { { 2, 4, false, u"chong2qing4"_s } },
            u"cmn: 我=我 在=在 重庆=chong2qing4"_s);
        row("out of the text", u"Hi"_s, u"en"_s, false, { { 1, 9, false, u"x"_s }, { -1, 1, false, u"x"_s } },
            u"en: Hi=Hi"_s);
    }

    void prepare_putsThePronunciationInPlaceOfTheWord()
    {
        QFETCH(QString, text);
        QFETCH(QString, lang);
        QFETCH(bool, ascii);
        QFETCH(QList<Pronunciation>, pronunciations);
        QTEST(said(prepareSpokenText(text, lang, ascii, pronunciations)), "expected");
    }

    void engines_sayTheIpa_data()
    {
        QTest::addColumn<QString>("voice");
        QTest::addColumn<QString>("text");
        QTest::addColumn<DictionaryEntry>("said");
        QTest::addColumn<int>("word");
        QTest::addColumn<QString>("expected");
        const auto row = [](const QString& voice, const QString& text, const DictionaryEntry& said, int word,
                            const QString& expected) {
            QTest::addRow("%s %s", qPrintable(voice), qPrintable(said.value))
                << voice << text << said << word << expected;
        };
        for (const QString& voice : { u"flite:slt"_s, u"flite:rms"_s, u"flite:awb"_s, u"flite:kal16"_s,
                                      u"espeak-ng:en-us"_s, u"espeak-ng:en-gb+f2"_s }) {
            row(voice, u"I met Aoife by noon."_s, ipaEntry(u"Aoife"_s, u"ˈiːfə"_s), 2, u"iːfə"_s);
            row(voice, u"Zxq was here."_s, ipaEntry(u"Zxq"_s, u"ʃɪˈvɔːn"_s), 0, u"ʃɪvɔːn"_s);
        }
        row(u"flite:slt"_s, u"We saw 12 cats."_s, ipaEntry(u"12"_s, u"tuː ˈdʌzən"_s), 2, u"tuːdʌzən"_s);
        row(u"espeak-ng:en-us"_s, u"We saw 12 cats."_s, ipaEntry(u"12"_s, u"tuː ˈdʌzən"_s), 2, u"tuːdʌzən"_s);
        row(u"espeak-ng:de"_s, u"Das ist Aoife hier."_s, ipaEntry(u"Aoife"_s, u"ˈiːfa"_s, u"de"_s), 2,
            u"iːfa"_s);
        row(u"espeak-ng:fr-fr"_s, u"Voici Bjork ici."_s, ipaEntry(u"Bjork"_s, u"bjœʁk"_s, u"fr"_s), 1,
            u"bjœʁk"_s);
        row(u"espeak-ng:ru"_s, u"Это Аойфе тут."_s, ipaEntry(u"Аойфе"_s, u"ˈifa"_s, u"ru"_s), 1, u"ifa"_s);
        row(u"espeak-ng:ja"_s, u"彼は春香だ。"_s, ipaEntry(u"春香"_s, u"harɯka"_s, u"ja"_s), 2, u"härɯᵝkä"_s);
    }

    void engines_sayTheIpa()
    {
        QFETCH(QString, voice);
        QFETCH(QString, text);
        QFETCH(DictionaryEntry, said);
        QFETCH(int, word);
        QTemporaryDir folder;
        Studio studio(folder.path());
        const auto plain = speak(studio, text, voice);
        const auto stored = studio.dictionary.apply({ .stored = { said } });
        QVERIFY2(stored, qPrintable(stored ? QString() : stored.error().message));
        const auto spoken = speak(studio, text, voice);
        QVERIFY(spoken.render.cacheKey != plain.render.cacheKey);
        QTEST(spoken.phonemesOf(word), "expected");
        // The words stay those that are written, and their times follow the sound.
        QCOMPARE(spoken.alignment.words.size(), plain.alignment.words.size());
        QCOMPARE(spoken.alignment.words[word].word, said.word);
        QCOMPARE(spoken.alignment.words[word].charStart, static_cast<int>(text.indexOf(said.word)));
        for (qsizetype i = 0; i < spoken.alignment.words.size(); ++i) {
            QVERIFY(spoken.alignment.words[i].end > spoken.alignment.words[i].start);
            if (i != word)
                QCOMPARE(spoken.phonemesOf(static_cast<int>(i)).isEmpty(), false);
        }
    }

    void engines_sayEverySoundOfTheirTable_data()
    {
        QTest::addColumn<QString>("voice");
        for (const char* voice : { "en-us", "de", "fr-fr", "ja", "ru" })
            QTest::newRow(voice) << QString::fromLatin1(voice);
    }

    /// Each sign alone among others is heard as itself: by the engine's own events.
    void engines_sayEverySoundOfTheirTable()
    {
        QFETCH(QString, voice);
        SpeechHelperPool helpers(qEnvironmentVariable("STUDIO_BINARY_DIR") + u"/app/speech/comfyvn-speech"_s,
                                 2);
        const PhonemeTable& table = PhonemeTable::espeak(voice);
        QStringList wrong;
        int tried = 0;
        for (const QString& sign : table.signs()) {
            if (sign == u"ː" || sign == u"ʲ" || sign == u"ʔ")
                continue;
            ++tried;
            wire::Utterance utterance;
            utterance.voice = voice.toStdString();
            utterance.text = "x";
            // A vowel that the engine draws out by a phoneme of its own is reported without its length.
            const QString sound = sign.endsWith(u'ː') ? sign.chopped(1) : sign;
            bool heard = false;
            const std::string name = table.nameOf(sign).toStdString();
            for (const std::string& around : { name + "|'a|p", "p|'" + name + "|p", "'a|" + name + "|a" }) {
                if (heard)
                    break;
                utterance.phoned = { { 0, 1, around } };
                auto future = helpers.say(utterance);
                QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 20'000);
                const auto speech = future.result();
                QVERIFY2(speech,
                         qPrintable(sign + u' ' + QString::fromStdString(around)
                                    + (speech ? QString() : speech.error().message)));
                QString phones;
                for (const auto& phone : (*speech)->phones)
                    phones += QString::fromStdString(phone.ipa);
                heard = phones.normalized(QString::NormalizationForm_C).contains(sound);
            }
            if (!heard)
                wrong << sign;
        }
        QVERIFY2(wrong.isEmpty(),
                 qPrintable(u"%1 of %2: %3"_s.arg(wrong.size()).arg(tried).arg(wrong.join(u' '))));
    }

    void phonemeTable_isThatOfTheInstalledEngine()
    {
        QProcess helper;
        helper.start(qEnvironmentVariable("STUDIO_BINARY_DIR") + u"/app/speech/comfyvn-speech"_s,
                     { u"--phonemes"_s });
        QVERIFY(helper.waitForFinished(60'000));
        QFile file(qEnvironmentVariable("STUDIO_SOURCE_DIR") + u"/resources/voices/espeak-phonemes.tsv"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(helper.readAllStandardOutput() == file.readAll(),
                 "make resources/voices/espeak-phonemes.tsv anew with comfyvn-speech --phonemes");
    }

    void respelling_isSpokenAndTimedAsTheWrittenWord()
    {
        QTemporaryDir folder;
        Studio studio(folder.path());
        QVERIFY(studio.dictionary.apply(
            { .stored = { entry(u"SQL"_s, u"sequel"_s), entry(u"New York"_s, u"gotham"_s) } }));
        for (const QString& voice : { u"flite:rms"_s, u"espeak-ng:en-us"_s }) {
            const auto spoken = speak(studio, u"Use SQL in New York today."_s, voice);
            const auto wanted = speak(studio, u"Use sequel in gotham today."_s, voice);
            QCOMPARE(spoken.alignment.words.size(), 5);
            QCOMPARE(spoken.alignment.words[1].word, u"SQL"_s);
            QCOMPARE(spoken.alignment.words[3].word, u"New York"_s);
            QCOMPARE(spoken.alignment.words[3].charStart, 11);
            QCOMPARE(spoken.alignment.words[3].charEnd, 19);
            for (int word = 0; word < 5; ++word)
                QCOMPARE(spoken.phonemesOf(word), wanted.phonemesOf(word));
        }
    }

    void aChange_touchesTheKeysOfItsLinesAlone()
    {
        QTemporaryDir folder;
        Studio studio(folder.path());
        QList<SpeechRequest> lines;
        for (int i = 0; i < 100; ++i) {
            const bool named = i == 7 || i == 42 || i == 99;
            lines << SpeechRequest { .text = u"Line %1 %2."_s.arg(i).arg(named ? u"is for Aoife"_s
                                                                               : u"is plain"_s),
                                     .character = u"Mira"_s };
        }
        lines[3].text += u" Raoifex."_s;
        lines[4].lang = u"de"_s;
        lines[4].text += u" Aoife."_s;
        const auto keys = [&] {
            QStringList all;
            for (const SpeechRequest& line : lines)
                all << studio.speech.plan(line)->cacheKey;
            return all;
        };
        const auto changedSince = [&](const QStringList& before) {
            const QStringList after = keys();
            QList<int> changed;
            for (int i = 0; i < 100; ++i)
                if (after[i] != before[i])
                    changed << i;
            return changed;
        };
        const QStringList plain = keys();
        const auto stored = studio.dictionary.apply({ .stored = { ipaEntry(u"aoife"_s, u"ˈiːfə"_s) } });
        QVERIFY(stored);
        QCOMPARE(changedSince(plain), (QList<int> { 7, 42, 99 }));
        const QStringList said = keys();
        DictionaryEntry other = stored->front();
        other.note = u"a note"_s;
        QVERIFY(studio.dictionary.apply({ .stored = { other } }));
        QCOMPARE(changedSince(said), QList<int>());
        other.value = u"ˈɛfə"_s;
        QVERIFY(studio.dictionary.apply({ .stored = { other } }));
        QCOMPARE(changedSince(said), (QList<int> { 7, 42, 99 }));
        QVERIFY(studio.dictionary.apply({ .removed = { other.id } }));
        QCOMPARE(changedSince(plain), QList<int>());
    }

    /// Keys that the studio gave before it had a dictionary.
    void aLineWithoutAMatch_keepsItsKey()
    {
        QTemporaryDir folder;
        Studio studio(folder.path());
        QVERIFY(studio.dictionary.apply({ .stored = { entry(u"Aoife"_s, u"ee-fa"_s) } }));
        const std::pair<QString, QString> golden[] = {
            { u"neutral"_s, u"8f615de2c5c50ad16e51a354a10f244fbd562e23"_s },
            { u"espeak-ng:en-us"_s, u"97910dae27256f58821992a97affc765369ec076"_s },
            { u"mira"_s, u"620218669fec913675188dd1f8639d7db43093d9"_s },
        };
        for (const auto& [voice, key] : golden) {
            const auto plan = studio.speech.plan({ .text = u"The rain has stopped."_s, .voice = voice });
            QVERIFY(plan);
            QCOMPARE(plan->cacheKey, key);
        }
    }

    void sidecar_listsTheEntriesThatSpeak()
    {
        QTemporaryDir folder;
        Studio studio(folder.path());
        QVERIFY(studio.dictionary.apply(
            { .stored = { ipaEntry(u"Aoife"_s, u"ˈiːfə"_s), entry(u"unused"_s, u"x"_s) } }));
        const auto spoken = speak(studio, u"Aoife, dear Aoife."_s, u"neutral"_s);
        const QJsonArray used =
            studio.json(spoken.render.sidecarPath)[u"inputs"_s][u"dictionary"_s].toArray();
        QCOMPARE(used.size(), 1);
        QCOMPARE(used[0][u"word"_s].toString(), u"Aoife"_s);
        QCOMPARE(used[0][u"kind"_s].toString(), u"ipa"_s);
        QCOMPARE(used[0][u"value"_s].toString(), u"ˈiːfə"_s);
    }

    void twoStudios_makeTheSameBytes()
    {
        const QStringList voices { u"flite:slt"_s, u"espeak-ng:en-us"_s };
        QList<QByteArray> sounds[2];
        for (auto& made : sounds) {
            QTemporaryDir folder;
            Studio studio(folder.path());
            QVERIFY(studio.dictionary.apply(
                { .stored = { ipaEntry(u"Aoife"_s, u"ˈiːfə ˈbɛɡ"_s), entry(u"SQL"_s, u"sequel"_s) } }));
            for (const QString& voice : voices)
                made << studio.bytes(speak(studio, u"Aoife's SQL, and Aoife."_s, voice).render.audioPath);
        }
        QCOMPARE(sounds[0], sounds[1]);
        QVERIFY(sounds[0][0].size() > 10'000);
    }

    void badPhonemes_areRefusedByTheHelper()
    {
        wire::Utterance utterance;
        utterance.text = "one two";
        for (const wire::PhonedWord& bad : { wire::PhonedWord { 0, 0, "a" },
                                             { 3, 2, "a" },
                                             { 0, 8, "a" },
                                             { 0, 3, "" },
                                             { 0, 3, "a]]b" },
                                             { 0, 3, "a[[b" },
                                             { 0, 3, "\x80" } }) {
            utterance.phoned = { bad };
            wire::Utterance decoded;
            QVERIFY(!wire::decode(wire::encode(utterance), decoded));
        }
        utterance.phoned = { { 0, 3, "a" }, { 2, 5, "a" } };
        wire::Utterance decoded;
        QVERIFY(!wire::decode(wire::encode(utterance), decoded));
        utterance.phoned = { { 0, 3, "a" }, { 4, 7, "b" } };
        QVERIFY(wire::decode(wire::encode(utterance), decoded));
        QCOMPARE(decoded, utterance);
    }
};

QTEST_GUILESS_MAIN(tst_SpokenDictionary)
#include "tst_SpokenDictionary.moc"
