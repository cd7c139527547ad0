#include "core/base/Random.h"
#include "core/speech/SpeechWire.h"
#include "tests/core/speech/SpeechPrograms.h"
#include "tests/core/speech/Voicing.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using test::measureVoicing;
using test::Voicing;

namespace {

constexpr int kWaitMs = 60'000;
const char* const kLine = "Well, we were away all year, and nobody knew where the young women were going.";

wire::Utterance utterance(wire::Engine engine, const char* voice, std::string text)
{
    wire::Utterance made;
    made.engine = engine;
    made.voice = voice;
    made.text = std::move(text);
    return made;
}

QByteArray bytesOf(const std::string& text)
{
    return { text.data(), static_cast<qsizetype>(text.size()) };
}

/// A running helper, spoken to one frame at a time.
class Helper final {
public:
    Helper()
    {
        m_process.start(test::speechHelperPath(), QStringList {});
        QVERIFY2(m_process.waitForStarted(kWaitMs), qPrintable(m_process.errorString()));
    }

    ~Helper()
    {
        m_process.closeWriteChannel();
        if (!m_process.waitForFinished(kWaitMs))
            qWarning("the helper did not end at the end of its input");
    }

    void send(const std::string& payload)
    {
        m_process.write(bytesOf(wire::frame(payload)));
        m_process.waitForBytesWritten(kWaitMs);
    }

    /// The next reply's payload; empty when none came.
    std::string receive()
    {
        const QByteArray header = read(wire::kFrameHeaderBytes);
        return read(wire::payloadBytes(header.toStdString())).toStdString();
    }

    std::string payload(const wire::Utterance& spoken)
    {
        send(wire::encode(spoken));
        return receive();
    }

    wire::Speech say(const wire::Utterance& spoken)
    {
        wire::Speech speech;
        if (!wire::decode(payload(spoken), speech))
            speech.message = "no valid reply";
        return speech;
    }

    QProcess& process() { return m_process; }

private:
    QByteArray read(qsizetype count)
    {
        while (m_process.bytesAvailable() < count && m_process.waitForReadyRead(kWaitMs)) { }
        return m_process.bytesAvailable() >= count ? m_process.read(count) : QByteArray {};
    }

    QProcess m_process;
};

double seconds(const wire::Speech& speech)
{
    return static_cast<double>(speech.samples.size()) / speech.sampleRate;
}

Voicing voicing(const wire::Speech& speech)
{
    return measureVoicing(speech.samples, static_cast<int>(speech.sampleRate));
}

std::string ipa(const wire::Speech& speech)
{
    std::string all;
    for (const wire::Phone& phone : speech.phones)
        all += phone.ipa;
    return all;
}

double silenceSeconds(const wire::Phone& phone, const wire::Speech& speech)
{
    return phone.ipa.empty()
        ? double { static_cast<double>(phone.endSample - phone.startSample) } / speech.sampleRate
        : 0;
}

void addEngineRows()
{
    QTest::addColumn<wire::Engine>("engine");
    QTest::addColumn<QByteArray>("voice");
    for (const char* voice : { "slt", "rms", "awb", "kal16" })
        QTest::newRow(voice) << wire::Engine::Flite << QByteArray(voice);
    for (const char* voice : { "en-us", "fr", "en-us+f3" })
        QTest::newRow(voice) << wire::Engine::Espeak << QByteArray(voice);
}

} // namespace

Q_DECLARE_METATYPE(comfyvn::wire::Engine)

class tst_SpeechHelper : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void say_timesPhonesAndWords_data();
    void say_timesPhonesAndWords();
    void say_beginsWordsBehindNasals();
    void say_mapsWordsBehindPunctuation();
    void say_givesArpabetForEnglishOnly();
    void say_isTheSameWhateverWasSaidBefore();
    void say_refusesUnknownVoices_data();
    void say_refusesUnknownVoices();
    void say_survivesHostileText_data();
    void say_survivesHostileText();
    void say_readsMarkupAsText();
    void say_reportsSilence_data();
    void say_reportsSilence();
    void pitch_movesTheVoice_data() { addEngineRows(); }
    void pitch_movesTheVoice();
    void range_widensTheIntonation_data() { addEngineRows(); }
    void range_widensTheIntonation();
    void rate_changesThePace_data() { addEngineRows(); }
    void rate_changesThePace();
    void pause_changesOnlyThePauses_data() { addEngineRows(); }
    void pause_changesOnlyThePauses();
    void whisper_takesTheVoiceAway_data() { addEngineRows(); }
    void whisper_takesTheVoiceAway();
    void serve_answersNonsenseAndGoesOn();
    void serve_endsOnAnImpossibleFrame();
    void serve_reportsAKilledChild();
    void voices_listsBothEngines();
    void usage_isExplained();
};

void tst_SpeechHelper::say_timesPhonesAndWords_data()
{
    QTest::addColumn<wire::Engine>("engine");
    QTest::addColumn<QByteArray>("voice");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QList<int>>("wordBytes");
    const QByteArray english = "Hello big world. They sing softly.";
    const QList<int> englishWords { 0, 6, 10, 17, 22, 27 };
    for (const char* voice : { "slt", "rms", "awb", "kal16" })
        QTest::newRow(voice) << wire::Engine::Flite << QByteArray(voice) << english << englishWords;
    const auto row = [](const char* voice, const char* text, const QList<int>& words) {
        QTest::newRow(voice) << wire::Engine::Espeak << QByteArray(voice) << QByteArray(text) << words;
    };
    row("en-us", english, englishWords);
    row("en-us+f3", english, englishWords);
    row("ja", "こんにちは、せかい。", { 0, 18 });
    row("fr", "Bonjour le monde, ça va?", { 0, 8, 11, 18, 22 });
    row("de", "Ich möchte schöne Bücher.", { 0, 4, 12, 20 });
    row("ru", "Привет мир, мальчик.", { 0, 13, 21 });
    row("cmn", "你好，世界", { 0, 3, 9, 12 });
    row("ar", "مرحبا بالعالم", { 0, 11 });
}

void tst_SpeechHelper::say_timesPhonesAndWords()
{
    QFETCH(wire::Engine, engine);
    QFETCH(QByteArray, voice);
    QFETCH(QByteArray, text);
    QFETCH(QList<int>, wordBytes);
    Helper helper;
    const wire::Speech speech = helper.say(utterance(engine, voice, text.toStdString()));
    QCOMPARE(speech.status, wire::Status::Ok);
    QVERIFY(speech.message.empty());
    QCOMPARE(speech.sampleRate, engine == wire::Engine::Flite ? 16000U : 22050U);
    QVERIFY(seconds(speech) > 0.5);
    QVERIFY(test::rms(speech.samples) > 300);

    // decode() has checked that they tile the audio.
    QVERIFY(speech.phones.size() >= 6);
    for (const wire::Phone& phone : speech.phones) {
        const QString name = QString::fromStdString(phone.ipa);
        QVERIFY(phone.endSample > phone.startSample);
        QVERIFY(!name.contains(u'\uFFFD') && !name.contains(u'ˈ') && !name.contains(u'ˌ')
                && !name.contains(u'('));
    }
    QVERIFY(silenceSeconds(speech.phones.front(), speech) <= 0.0301);
    QVERIFY(silenceSeconds(speech.phones.back(), speech)
            <= 0.12); // a pause may end with the sound's last decay

    QList<int> bytes;
    for (const wire::WordMark& mark : speech.words)
        bytes << static_cast<int>(mark.textByte);
    QCOMPARE(bytes, wordBytes);
    for (std::size_t i = 1; i < speech.words.size(); ++i)
        QVERIFY(speech.words[i].sample > speech.words[i - 1].sample);
    QVERIFY(speech.words.back().sample < speech.samples.size());
}

void tst_SpeechHelper::say_beginsWordsBehindNasals()
{
    Helper helper;
    const std::string text = "dreaming of all of them";
    const wire::Speech speech = helper.say(utterance(wire::Engine::Espeak, "en-us", text));
    std::string starts;
    for (const wire::WordMark& mark : speech.words) {
        const auto phone = std::ranges::find(speech.phones, mark.sample, &wire::Phone::startSample);
        starts += (phone == speech.phones.end() ? "?" : phone->ipa) + ' ';
    }
    QCOMPARE(starts, "d ʌ ɔː ʌ ð ");
}

void tst_SpeechHelper::say_mapsWordsBehindPunctuation()
{
    Helper helper;
    const std::string text = "He said, \"(Hello) world\" on 3/4 at $5.20. Go!";
    const wire::Speech speech = helper.say(utterance(wire::Engine::Flite, "slt", text));
    QStringList words;
    for (const wire::WordMark& mark : speech.words)
        words << QString::fromStdString(text.substr(mark.textByte, 5));
    QCOMPARE(words,
             QStringList({ u"He sa"_s, u"said,"_s, u"Hello"_s, u"world"_s, u"on 3/"_s, u"3/4 a"_s, u"at $5"_s,
                           u"$5.20"_s, u"Go!"_s }));

    // A long word is cut up for the engine; what follows it must still be found.
    const std::string longWord(300, 'x');
    const wire::Speech after = helper.say(utterance(wire::Engine::Flite, "kal16", longWord + " end"));
    QCOMPARE(after.words.back().textByte, 301U);
}

void tst_SpeechHelper::say_givesArpabetForEnglishOnly()
{
    Helper helper;
    const auto arpabet = [&helper](wire::Engine engine, const char* voice) {
        std::string all;
        for (const wire::Phone& phone : helper.say(utterance(engine, voice, "Big ship.")).phones)
            all += phone.arpabet.empty() ? std::string {} : phone.arpabet + ' ';
        return all;
    };
    QCOMPARE(arpabet(wire::Engine::Espeak, "en-us"), std::string("B IH G SH IH P "));
    QCOMPARE(arpabet(wire::Engine::Flite, "rms"), std::string("B IH G SH IH P "));
    QCOMPARE(arpabet(wire::Engine::Espeak, "de"), std::string());
}

void tst_SpeechHelper::say_isTheSameWhateverWasSaidBefore()
{
    std::vector<wire::Utterance> utterances;
    for (const char* voice : { "slt", "rms", "awb", "kal16" })
        utterances.push_back(utterance(wire::Engine::Flite, voice, "Where did it go? I know."));
    for (const char* voice : { "en-us", "en-us+whisper", "ja", "cmn", "en-gb+klatt4" })
        utterances.push_back(utterance(wire::Engine::Espeak, voice, "Where did it go? 世界, せかい."));
    utterances.push_back(utterances.front());
    utterances.back().whisper = true;
    utterances.back().pitch = 2;

    std::vector<std::string> first(utterances.size());
    Random random(3);
    for (int process = 0; process < 2; ++process) {
        Helper helper;
        std::vector<std::size_t> order;
        for (std::size_t i = 0; i < utterances.size() * 3; ++i)
            order.push_back(i % utterances.size());
        for (std::size_t i = order.size() - 1; i > 0; --i)
            std::swap(order[i], order[random.next() % (i + 1)]);
        for (const std::size_t which : order) {
            const std::string payload = helper.payload(utterances[which]);
            QVERIFY(payload.size() > 10'000);
            if (first[which].empty())
                first[which] = payload;
            QVERIFY2(payload == first[which], utterances[which].voice.c_str());
        }
    }
}

void tst_SpeechHelper::say_refusesUnknownVoices_data()
{
    QTest::addColumn<wire::Engine>("engine");
    QTest::addColumn<QByteArray>("voice");
    QTest::newRow("flite") << wire::Engine::Flite << QByteArray("kal");
    QTest::newRow("flite empty") << wire::Engine::Flite << QByteArray();
    QTest::newRow("espeak") << wire::Engine::Espeak << QByteArray("en-xx");
    QTest::newRow("espeak empty") << wire::Engine::Espeak << QByteArray();
    QTest::newRow("variant") << wire::Engine::Espeak << QByteArray("en-us+nobody");
    QTest::newRow("empty variant") << wire::Engine::Espeak << QByteArray("en-us+");
    QTest::newRow("two variants") << wire::Engine::Espeak << QByteArray("en-us+f3+f4");
    QTest::newRow("mbrola") << wire::Engine::Espeak << QByteArray("mb/mb-en1");
    QTest::newRow("path") << wire::Engine::Espeak << QByteArray("../../../../etc/passwd");
    QTest::newRow("wrong engine") << wire::Engine::Espeak << QByteArray("slt");
}

void tst_SpeechHelper::say_refusesUnknownVoices()
{
    QFETCH(wire::Engine, engine);
    QFETCH(QByteArray, voice);
    Helper helper;
    const wire::Speech speech = helper.say(utterance(engine, voice, "Hello."));
    QCOMPARE(speech.status, wire::Status::UnknownVoice);
    QVERIFY(speech.samples.empty());
    QVERIFY(QString::fromStdString(speech.message).contains(u'"' + QString::fromUtf8(voice) + u'"'));
    QCOMPARE(helper.say(utterance(wire::Engine::Espeak, "en-us", "Hello.")).status, wire::Status::Ok);
}

void tst_SpeechHelper::say_survivesHostileText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("control") << QByteArray("a\x01\x02\x07\x1b[31mb\x7f\r\n\tc");
    QTest::newRow("engine command") << QByteArray("one \x01"
                                                  "450S\x01"
                                                  "99P two");
    QTest::newRow("nul") << QByteArray("ab\0cd", 5);
    QTest::newRow("invalid utf-8") << QByteArray("abc \xff\xfe\xc3 def \xe2\x82");
    QTest::newRow("surrogate and overlong") << QByteArray("\xed\xa0\x80 x \xc0\x80 \xf4\x90\x80\x80");
    QTest::newRow("emoji") << QByteArray("😀 👩‍👩‍👧‍👦 family");
    QTest::newRow("bidi") << QByteArray("\xef\xbb\xbfHello שלום \u202e abc");
    QTest::newRow("mixed scripts") << QByteArray("日本語 中文 한국어 مرحبا Привет नमस्ते");
    QTest::newRow("one word of 10 kB") << QByteArray(10'000, 'a');
    QTest::newRow("one word of 3 kB") << QByteArray(3'000, 'a');
    QTest::newRow("1 kB of digits") << QByteArray(1'000, '7');
    QTest::newRow("20 kB of punctuation") << QByteArray("!?").repeated(10'000);
    QTest::newRow("long prose") << QByteArray("The quick brown fox. ").repeated(60);
}

void tst_SpeechHelper::say_survivesHostileText()
{
    QFETCH(QByteArray, text);
    Helper helper;
    for (const auto& [engine, voice] : { std::pair { wire::Engine::Espeak, "en-us" },
                                         { wire::Engine::Espeak, "ja" },
                                         { wire::Engine::Flite, "kal16" },
                                         { wire::Engine::Flite, "slt" } }) {
        const qsizetype patience = engine == wire::Engine::Espeak ? 50'000
            : std::string_view(voice) == "slt"                    ? 500
                                                                  : 5'000;
        if (text.size() > patience)
            continue; // the voices' paces differ by a factor of fifty
        const wire::Speech speech = helper.say(utterance(engine, voice, text.toStdString()));
        QVERIFY2(speech.status == wire::Status::Ok || speech.status == wire::Status::Silent,
                 speech.message.c_str());
        for (const wire::WordMark& mark : speech.words)
            QVERIFY(static_cast<qsizetype>(mark.textByte) < text.size());
        QCOMPARE(helper.say(utterance(wire::Engine::Espeak, "en-us", "Hello.")).status, wire::Status::Ok);
    }
}

void tst_SpeechHelper::say_readsMarkupAsText()
{
    Helper helper;
    const auto phones = [&helper](const char* text) {
        return ipa(helper.say(utterance(wire::Engine::Espeak, "en-us", text)));
    };
    const std::string plain = phones("Hello world");
    QVERIFY(phones("Hello <b>world</b>").size() > plain.size());
    QVERIFY(phones("<speak><prosody rate='fast'>Hello world</prosody></speak>").size() > plain.size() + 20);
    QVERIFY(phones("[[h@l'oU]] world") != plain);
    QCOMPARE(phones("one \x01"
                    "450S two"),
             phones("one  450S two"));
}

void tst_SpeechHelper::say_reportsSilence_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("spaces") << QByteArray("  \n ");
    QTest::newRow("punctuation") << QByteArray("...!?");
}

void tst_SpeechHelper::say_reportsSilence()
{
    QFETCH(QByteArray, text);
    Helper helper;
    for (const auto& [engine, voice] : { std::pair { wire::Engine::Espeak, "en-us" },
                                         { wire::Engine::Flite, "kal16" },
                                         { wire::Engine::Flite, "slt" },
                                         { wire::Engine::Flite, "awb" } }) {
        const wire::Speech speech = helper.say(utterance(engine, voice, text.toStdString()));
        QVERIFY2(speech.status == wire::Status::Silent, voice);
        QVERIFY(speech.samples.empty());
    }
}

void tst_SpeechHelper::pitch_movesTheVoice()
{
    QFETCH(wire::Engine, engine);
    QFETCH(QByteArray, voice);
    Helper helper;
    wire::Utterance spoken = utterance(engine, voice, kLine);
    const double neutral = voicing(helper.say(spoken)).medianHz;
    QVERIFY(neutral > 60 && neutral < 300);
    for (const float semitones : { -3.0F, 3.0F, 6.0F }) {
        spoken.pitch = semitones;
        const double ratio = voicing(helper.say(spoken)).medianHz / neutral;
        const double wanted = std::exp2(double { semitones } / 12);
        QVERIFY2(std::abs(ratio / wanted - 1) < 0.1, qPrintable(u"%1 for %2"_s.arg(ratio).arg(wanted)));
    }
}

void tst_SpeechHelper::range_widensTheIntonation()
{
    QFETCH(wire::Engine, engine);
    QFETCH(QByteArray, voice);
    Helper helper;
    wire::Utterance spoken = utterance(engine, voice, kLine);
    spoken.range = 0.4F;
    const double narrow = voicing(helper.say(spoken)).spreadHz;
    spoken.range = 1;
    const double neutral = voicing(helper.say(spoken)).spreadHz;
    spoken.range = 1.7F;
    const double wide = voicing(helper.say(spoken)).spreadHz;
    QVERIFY2(narrow < 0.8 * neutral && neutral < 0.85 * wide,
             qPrintable(u"%1 %2 %3"_s.arg(narrow).arg(neutral).arg(wide)));
}

void tst_SpeechHelper::rate_changesThePace()
{
    QFETCH(wire::Engine, engine);
    QFETCH(QByteArray, voice);
    Helper helper;
    wire::Utterance spoken = utterance(engine, voice, kLine);
    const double neutral = seconds(helper.say(spoken));
    for (const float rate : { 0.7F, 1.4F }) {
        spoken.rate = rate;
        const double measured = neutral / seconds(helper.say(spoken));
        QVERIFY2(std::abs(measured / double { rate } - 1) < 0.1, qPrintable(QString::number(measured)));
    }
}

void tst_SpeechHelper::pause_changesOnlyThePauses()
{
    QFETCH(wire::Engine, engine);
    QFETCH(QByteArray, voice);
    Helper helper;
    wire::Utterance spoken = utterance(engine, voice, kLine);
    const wire::Speech neutral = helper.say(spoken);
    const auto inside = [](const wire::Speech& speech, bool pauses) {
        double sum = 0;
        for (std::size_t i = 1; i + 1 < speech.phones.size(); ++i) {
            const wire::Phone& phone = speech.phones[i];
            if (phone.ipa.empty() == pauses)
                sum += static_cast<double>(phone.endSample - phone.startSample) / speech.sampleRate;
        }
        return sum;
    };
    QVERIFY(inside(neutral, true) > 0.05);
    spoken.pause = 3;
    const wire::Speech slow = helper.say(spoken);
    QVERIFY(std::abs(inside(slow, true) - 3 * inside(neutral, true)) < 0.01);
    QVERIFY(std::abs(inside(slow, false) - inside(neutral, false)) < 0.001);
    QCOMPARE(ipa(slow), ipa(neutral));
    QCOMPARE(slow.words.size(), neutral.words.size());
    spoken.pause = 0;
    const wire::Speech hurried = helper.say(spoken);
    QVERIFY(inside(hurried, true) < 0.6 * inside(neutral, true)); // sounds that reach into a pause stay
    QVERIFY(seconds(hurried) < seconds(neutral));
}

void tst_SpeechHelper::whisper_takesTheVoiceAway()
{
    QFETCH(wire::Engine, engine);
    QFETCH(QByteArray, voice);
    Helper helper;
    wire::Utterance spoken = utterance(engine, voice, kLine);
    const wire::Speech voiced = helper.say(spoken);
    spoken.whisper = true;
    const wire::Speech whisper = helper.say(spoken);
    QCOMPARE(whisper.samples.size(), voiced.samples.size());
    QCOMPARE(ipa(whisper), ipa(voiced));
    QVERIFY(voicing(voiced).voicedShare > 0.7);
    QVERIFY(voicing(whisper).voicedShare < 0.3);
    QVERIFY(voicing(whisper).peak < 0.62 * voicing(voiced).peak);
    const double decibels = 20 * std::log10(test::rms(whisper.samples) / test::rms(voiced.samples));
    QVERIFY2(decibels > -10 && decibels < 0, qPrintable(QString::number(decibels)));
}

void tst_SpeechHelper::serve_answersNonsenseAndGoesOn()
{
    Helper helper;
    for (const char* nonsense : { "", "x", "nonsense that is long enough to hold a length" }) {
        helper.send(nonsense);
        wire::Speech speech;
        QVERIFY(wire::decode(helper.receive(), speech));
        QCOMPARE(speech.status, wire::Status::Failed);
        QVERIFY(!speech.message.empty());
    }
    QCOMPARE(helper.say(utterance(wire::Engine::Flite, "kal16", "Hello.")).status, wire::Status::Ok);
}

void tst_SpeechHelper::serve_endsOnAnImpossibleFrame()
{
    Helper helper;
    helper.process().write(QByteArray("\xff\xff\xff\xff", 4));
    QVERIFY(helper.process().waitForFinished(kWaitMs));
    QCOMPARE(helper.process().exitStatus(), QProcess::NormalExit);
    QCOMPARE(helper.process().exitCode(), 2);
}

void tst_SpeechHelper::serve_reportsAKilledChild()
{
    Helper helper;
    helper.send(wire::encode(utterance(wire::Engine::Flite, "slt", std::string(9'000, 'w'))));
    const auto children = [&helper] { return test::childrenOf(helper.process().processId()); };
    QTRY_COMPARE_WITH_TIMEOUT(children().size(), std::size_t { 1 }, kWaitMs);
    QCOMPARE(::kill(static_cast<pid_t>(children().front()), SIGKILL), 0);
    wire::Speech speech;
    QVERIFY(wire::decode(helper.receive(), speech));
    QCOMPARE(speech.status, wire::Status::Failed);
    QCOMPARE(speech.message, std::string("it crashed with signal 9"));
    QCOMPARE(helper.say(utterance(wire::Engine::Flite, "slt", "Hello.")).status, wire::Status::Ok);
}

void tst_SpeechHelper::voices_listsBothEngines()
{
    QProcess process;
    process.start(test::speechHelperPath(), { u"--voices"_s });
    QVERIFY(process.waitForFinished(kWaitMs));
    QCOMPARE(process.exitCode(), 0);
    const QJsonObject listing = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    QCOMPARE(listing[u"flite"_s].toObject()[u"voices"_s].toArray().size(), 4);
    const QJsonObject espeak = listing[u"espeak"_s].toObject();
    QVERIFY(espeak[u"variants"_s].toArray().size() > 90);
    QSet<QString> ids;
    for (const QJsonValue& voice : espeak[u"voices"_s].toArray()) {
        ids << voice[u"id"_s].toString();
        QVERIFY(!voice[u"file"_s].toString().startsWith(u"mb/"));
    }
    QVERIFY(ids.size() > 120);
    QCOMPARE(ids.size(), espeak[u"voices"_s].toArray().size());

    // Every id in the list must be one that speaks, and as that voice.
    Helper helper;
    for (const QString& id : ids) {
        const wire::Speech speech =
            helper.say(utterance(wire::Engine::Espeak, id.toUtf8().constData(), "1 2 3"));
        QVERIFY2(speech.status == wire::Status::Ok || speech.status == wire::Status::Silent, qPrintable(id));
    }
}

void tst_SpeechHelper::usage_isExplained()
{
    QProcess process;
    process.start(test::speechHelperPath(), { u"--frobnicate"_s });
    QVERIFY(process.waitForFinished(kWaitMs));
    QCOMPARE(process.exitCode(), 64);
    QVERIFY(process.readAllStandardError().contains("usage:"));
    process.start(test::speechHelperPath(), { u"--version"_s });
    QVERIFY(process.waitForFinished(kWaitMs));
    QCOMPARE(process.exitCode(), 0);
    QVERIFY(process.readAllStandardOutput().contains("espeak-ng 1."));
}

QTEST_GUILESS_MAIN(tst_SpeechHelper)
#include "tst_SpeechHelper.moc"
