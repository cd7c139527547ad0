#include "core/base/Random.h"
#include "core/speech/SpeechAssembly.h"
#include "core/speech/SpeechLevel.h"

#include <QTest>

#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;
using namespace comfyvn;

namespace {

using SpeechPtr = std::shared_ptr<const wire::Speech>;

constexpr std::uint32_t kRate = 16'000;

/// One chunk; words as they stand in `spoken`, parted by spaces.
SpokenChunk chunkOf(const QByteArray& spoken, double pauseAfter = 0, int charStart = 0)
{
    SpokenChunk chunk;
    chunk.spoken = spoken;
    chunk.lang = u"en"_s;
    chunk.pauseAfter = pauseAfter;
    int begin = 0;
    for (const QByteArray& word : spoken.split(' ')) {
        const auto end = begin + static_cast<int>(word.size());
        chunk.words.append({ QString::fromUtf8(word), charStart + begin, charStart + end, begin, end });
        begin = end + 1;
    }
    return chunk;
}

/// A phone of the script below; `_` is silence, everything else sounds.
struct Scripted {
    const char* ipa;
    int milliseconds;
};

SpeechPtr speechOf(const std::vector<Scripted>& phones, const std::vector<std::pair<int, int>>& marks,
                   std::uint32_t rate = kRate, double amplitude = 8000)
{
    auto speech = std::make_shared<wire::Speech>();
    speech->status = wire::Status::Ok;
    speech->sampleRate = rate;
    for (const Scripted& phone : phones) {
        const bool silent = phone.ipa[0] == '_';
        wire::Phone out;
        out.ipa = silent ? "" : phone.ipa;
        out.arpabet = silent ? "" : "X";
        out.startSample = static_cast<std::uint32_t>(speech->samples.size());
        const auto count = rate * static_cast<std::uint32_t>(phone.milliseconds) / 1000;
        for (std::uint32_t i = 0; i < count; ++i) {
            const double t = static_cast<double>(speech->samples.size()) / rate;
            speech->samples.push_back(
                silent ? std::int16_t { 0 }
                       : static_cast<std::int16_t>(amplitude * std::cos(2 * std::numbers::pi * 220 * t)));
        }
        out.endSample = static_cast<std::uint32_t>(speech->samples.size());
        speech->phones.push_back(out);
    }
    for (const auto& [byte, milliseconds] : marks)
        speech->words.push_back(
            { static_cast<std::uint32_t>(byte), rate * static_cast<std::uint32_t>(milliseconds) / 1000 });
    return speech;
}

SpokenText textOf(const QList<SpokenChunk>& chunks)
{
    SpokenText text;
    text.chunks = chunks;
    return text;
}

QString times(const Alignment& alignment)
{
    QStringList list;
    for (const AlignedWord& word : alignment.words)
        list << u"%1 %2-%3"_s.arg(word.word)
                    .arg(std::lround(word.start * 1000))
                    .arg(std::lround(word.end * 1000));
    return list.join(u", "_s);
}

/// Empty when the alignment tiles the audio and its times are in order.
QString brokenAlignment(const SpokenAudio& audio)
{
    const Alignment& alignment = audio.alignment;
    if (std::abs(alignment.duration - static_cast<double>(audio.samples.size()) / audio.sampleRate) > 1e-9)
        return u"duration"_s;
    double at = 0;
    for (const AlignedPhoneme& phoneme : alignment.phonemes) {
        if (phoneme.start != at || phoneme.end <= phoneme.start)
            return u"phonemes do not tile at %1"_s.arg(at);
        at = phoneme.end;
        if (phoneme.ipa.isEmpty() != (phoneme.word == -1) || phoneme.word >= alignment.words.size())
            return u"word of a phoneme at %1"_s.arg(at);
    }
    if (at != alignment.duration)
        return u"phonemes end at %1"_s.arg(at);
    double last = 0;
    for (const AlignedWord& word : alignment.words) {
        if (word.start < last || word.end < word.start || word.end > alignment.duration)
            return u"times of "_s + word.word;
        last = word.end;
    }
    return {};
}

int peakOf(const std::vector<std::int16_t>& samples)
{
    int peak = 0;
    for (const std::int16_t s : samples)
        peak = std::max(peak, std::abs(static_cast<int>(s)));
    return peak;
}

} // namespace

class tst_SpeechAssembly : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void assemble_timesMarkedWords()
    {
        const auto audio = assembleSpeech(textOf({ chunkOf("hello big world") }),
                                          { speechOf({ { "_", 220 },
                                                       { "h", 50 },
                                                       { "o", 150 },
                                                       { "_", 100 },
                                                       { "b", 60 },
                                                       { "g", 80 },
                                                       { "w", 100 },
                                                       { "d", 60 },
                                                       { "_", 200 } },
                                                     { { 0, 220 }, { 6, 520 }, { 10, 660 } }) },
                                          {});
        QVERIFY(audio);
        // 15 ms of lead is kept of the engine's 220 ms.
        QCOMPARE(times(audio->alignment), u"hello 15-215, big 315-455, world 455-615"_s);
        QCOMPARE(brokenAlignment(*audio), QString());
        QCOMPARE(audio->alignment.phonemes.first().word, -1);
        QCOMPARE(audio->alignment.phonemes[1].arpabet, u"X"_s);
        QCOMPARE(audio->alignment.source, AlignmentSource::Engine);
    }

    void assemble_snapsMarksThatRunAheadOfTheirPhone()
    {
        // espeak-ng's word events come a little before the phone they announce.
        const auto audio = assembleSpeech(
            textOf({ chunkOf("kyo wa") }),
            { speechOf({ { "k", 50 }, { "o", 150 }, { "w", 50 }, { "a", 100 } }, { { 0, 0 }, { 4, 190 } }) },
            {});
        QVERIFY(audio);
        QCOMPARE(times(audio->alignment), u"kyo 0-200, wa 200-350"_s);
    }

    void assemble_countsSeveralMarksInAWordOnce()
    {
        // "1984" is announced as "nineteen", "eighty" and "four", each at the same byte or inside the word.
        const auto audio =
            assembleSpeech(textOf({ chunkOf("in 1984 ok") }),
                           { speechOf({ { "ɪ", 60 },
                                        { "n", 60 },
                                        { "n", 100 },
                                        { "a", 100 },
                                        { "f", 100 },
                                        { "o", 100 },
                                        { "k", 100 } },
                                      { { 0, 0 }, { 3, 120 }, { 3, 220 }, { 5, 320 }, { 8, 420 } }) },
                           {});
        QVERIFY(audio);
        QCOMPARE(times(audio->alignment), u"in 0-120, 1984 120-420, ok 420-620"_s);
    }

    void assemble_sharesTimeWithUnmarkedWords_data()
    {
        QTest::addColumn<QByteArray>("spoken");
        QTest::addColumn<QList<int>>("marks"); ///< byte, ms, byte, ms, ...
        QTest::addColumn<QString>("expected");
        // Phones: a 100, v 100, th 100, e 100, k 100, t 100.
        QTest::newRow("of the") << QByteArray("of the cat") << QList<int> { 0, 0, 7, 400 }
                                << u"of 0-200, the 200-400, cat 400-600"_s;
        QTest::newRow("first") << QByteArray("of the cat") << QList<int> { 3, 200, 7, 400 }
                               << u"of 0-200, the 200-400, cat 400-600"_s;
        QTest::newRow("last") << QByteArray("of the cat") << QList<int> { 0, 0, 3, 200 }
                              << u"of 0-200, the 200-400, cat 400-600"_s;
        QTest::newRow("none") << QByteArray("of the cat") << QList<int> {}
                              << u"of 0-200, the 200-400, cat 400-600"_s;
        QTest::newRow("same time") << QByteArray("of the cat") << QList<int> { 0, 0, 3, 0, 7, 400 }
                                   << u"of 0-200, the 200-400, cat 400-600"_s;
        QTest::newRow("looking back")
            << QByteArray("of the cat") << QList<int> { 0, 0, 3, 200, 7, 400, 0, 590 }
            << u"of 0-200, the 200-400, cat 400-600"_s;
        QTest::newRow("on the space") << QByteArray("of the cat") << QList<int> { 0, 0, 2, 200, 6, 400 }
                                      << u"of 0-200, the 200-400, cat 400-600"_s;
        QTest::newRow("past the end")
            << QByteArray("of the cat") << QList<int> { 0, 0, 3, 200, 7, 400, 90, 500 }
            << u"of 0-200, the 200-400, cat 400-600"_s;
        QTest::newRow("more words than phones")
            << QByteArray("a b c d e f g h") << QList<int> { 0, 0 }
            << u"a 0-75, b 75-150, c 150-225, d 225-300, e 300-375, f 375-450, g 450-525, h 525-600"_s;
    }

    void assemble_sharesTimeWithUnmarkedWords()
    {
        QFETCH(QByteArray, spoken);
        QFETCH(QList<int>, marks);
        QFETCH(QString, expected);
        std::vector<std::pair<int, int>> pairs;
        for (qsizetype i = 0; i + 1 < marks.size(); i += 2)
            pairs.emplace_back(marks[i], marks[i + 1]);
        const auto audio = assembleSpeech(
            textOf({ chunkOf(spoken) }),
            { speechOf({ { "ʌ", 100 }, { "v", 100 }, { "ð", 100 }, { "ə", 100 }, { "k", 100 }, { "t", 100 } },
                       pairs) },
            {});
        QVERIFY(audio);
        QCOMPARE(times(audio->alignment), expected);
        QCOMPARE(brokenAlignment(*audio), QString());
    }

    void assemble_cutsSharedTimeBetweenSyllables()
    {
        // Equal shares would part k from its vowel.
        const auto audio =
            assembleSpeech(textOf({ chunkOf("to ka") }),
                           { speechOf({ { "t", 100 }, { "o", 90 }, { "k", 20 }, { "a", 190 } }, {}) }, {});
        QVERIFY(audio);
        QCOMPARE(times(audio->alignment), u"to 0-190, ka 190-400"_s);
    }

    void assemble_cutsSharedTimeWhereTheLettersSay()
    {
        // espeak-ng marks "has been" once, and its z is long.
        const auto audio = assembleSpeech(
            textOf({ chunkOf("has been") }),
            { speechOf({ { "h", 60 }, { "æ", 140 }, { "z", 110 }, { "b", 30 }, { "iː", 70 }, { "n", 60 } },
                       {}) },
            {});
        QVERIFY(audio);
        QCOMPARE(times(audio->alignment), u"has 0-310, been 310-470"_s);
    }

    void assemble_countsPhonemesOfKana()
    {
        // One phrase, one mark: the long mark and the small kana have no phoneme of their own.
        SpokenChunk chunk = chunkOf("x");
        chunk.spoken = u"キョーワカッタ"_s.toUtf8();
        chunk.words = { { u"今日"_s, 0, 2, 0, 9 },
                        { u"は"_s, 2, 3, 9, 12 },
                        { u"買っ"_s, 3, 5, 12, 18 },
                        { u"た"_s, 5, 6, 18, 21 } };
        const auto audio = assembleSpeech(textOf({ chunk }),
                                          { speechOf({ { "kʲ", 50 },
                                                       { "o", 250 },
                                                       { "w", 50 },
                                                       { "ä", 50 },
                                                       { "k", 100 },
                                                       { "ä", 50 },
                                                       { "t", 150 },
                                                       { "t", 50 },
                                                       { "ä", 50 } },
                                                     { { 0, 0 } }) },
                                          {});
        QVERIFY(audio);
        QCOMPARE(times(audio->alignment), u"今日 0-300, は 300-400, 買っ 400-700, た 700-800"_s);
    }

    void assemble_joinsChunksWithTheirPauses()
    {
        const SpokenText text = textOf({ chunkOf("one", 0.4), chunkOf("two", 0, 10) });
        const auto one = speechOf({ { "_", 200 }, { "w", 200 }, { "_", 300 } }, { { 0, 200 } });
        const auto two = speechOf({ { "_", 150 }, { "t", 200 }, { "_", 500 } }, { { 0, 150 } });
        const auto audio = assembleSpeech(text, { one, two }, {});
        QVERIFY(audio);
        QCOMPARE(brokenAlignment(*audio), QString());
        QCOMPARE(audio->sampleRate, 16'000);
        const Alignment& alignment = audio->alignment;
        QCOMPARE(alignment.words[1].charStart, 10);
        // Between the words: 30 ms of release, the pause, 15 ms of lead.
        QVERIFY(std::abs(alignment.words[1].start - alignment.words[0].end - 0.445) < 0.001);
        QVERIFY(std::abs(alignment.duration - alignment.words[1].end - 0.13) < 0.001);

        Prosody slow;
        slow.pauseScale = 2;
        const auto slower = assembleSpeech(text, { one, two }, slow);
        QVERIFY(slower);
        QVERIFY(std::abs(slower->alignment.duration - alignment.duration - 0.4) < 0.001);

        Prosody none;
        none.pauseScale = 0;
        const auto faster = assembleSpeech(text, { one, two }, none);
        QVERIFY(faster);
        QVERIFY(std::abs(alignment.duration - faster->alignment.duration - 0.4) < 0.001);
    }

    void assemble_resamplesToTheFirstRate()
    {
        const auto audio = assembleSpeech(textOf({ chunkOf("one", 0.03), chunkOf("zwei", 0, 4) }),
                                          { speechOf({ { "w", 500 } }, { { 0, 0 } }),
                                            speechOf({ { "t", 300 }, { "a", 200 } }, { { 0, 0 } }, 22'050) },
                                          {});
        QVERIFY(audio);
        QCOMPARE(audio->sampleRate, 16'000);
        QCOMPARE(brokenAlignment(*audio), QString());
        const AlignedWord& second = audio->alignment.words[1];
        QVERIFY(std::abs(second.end - second.start - 0.5) < 0.002);
        // Still 220 Hz: count the zero crossings of its 0.5 s.
        int crossings = 0;
        const auto from = static_cast<std::size_t>(second.start * 16'000) + 1;
        for (std::size_t i = from; i < static_cast<std::size_t>(second.end * 16'000); ++i)
            crossings += (audio->samples[i - 1] < 0) != (audio->samples[i] < 0) ? 1 : 0;
        QVERIFY2(std::abs(crossings - 220) <= 2, qPrintable(QString::number(crossings)));
    }

    void assemble_neverClicksOrClips_data()
    {
        QTest::addColumn<double>("volumeDb");
        QTest::addColumn<int>("peak");
        QTest::newRow("neutral keeps the level") << 0.0 << 8000;
        QTest::newRow("6 dB down") << -6.0 << 4009;
        QTest::newRow("12 dB up") << 12.0 << 29'204; // the ceiling, -1 dBFS
    }

    void assemble_neverClicksOrClips()
    {
        QFETCH(double, volumeDb);
        QFETCH(int, peak);
        Prosody prosody;
        prosody.volumeDb = volumeDb;
        const auto audio = assembleSpeech(
            textOf({ chunkOf("one", 0.2), chunkOf("two", 0, 4) }),
            { speechOf({ { "w", 300 } }, { { 0, 0 } }), speechOf({ { "t", 300 } }, { { 0, 0 } }) }, prosody);
        QVERIFY(audio);
        QVERIFY2(std::abs(peakOf(audio->samples) - peak) <= 2,
                 qPrintable(QString::number(peakOf(audio->samples))));
        QVERIFY(audio->samples.front() < peak / 20);
        // The steepest step of the tone itself is about 9 % of its peak; a click would be a full one.
        for (std::size_t i = 1; i < audio->samples.size(); ++i)
            QVERIFY(std::abs(audio->samples[i] - audio->samples[i - 1]) < peak / 8);
    }

    void levelledPcm_leavesQuietPartsAlone()
    {
        std::vector<float> samples(16'000, 0.25F);
        samples[8'000] = 2.0F;
        const auto pcm = levelledPcm(samples, 16'000, 0);
        QCOMPARE(pcm[0], std::int16_t { 8192 });
        QCOMPARE(pcm[15'999], std::int16_t { 8192 });
        QVERIFY(pcm[8'000] <= 29'205 && pcm[8'000] > 28'000);
        QVERIFY(pcm[7'990] < 8192); // eased into
    }

    void levelledPcm_limitsEveryPeak()
    {
        // At the edges, close together and far apart.
        std::vector<float> samples(16'000, 0.25F);
        for (const std::size_t at : { 0, 100, 150, 4'000, 4'200, 9'000, 15'999 })
            samples[at] = at % 2 == 0 ? 1.5F : -3.0F;
        const auto pcm = levelledPcm(samples, 16'000, 0);
        QVERIFY(peakOf(pcm) <= 29'205);
        QCOMPARE(pcm[2'000], std::int16_t { 8192 });
        QCOMPARE(pcm[6'000], std::int16_t { 8192 });
        QVERIFY(pcm[4'100] < 8192);
        for (std::size_t i = 4'300; i < 8'900; ++i) // eased, without a step where a stretch ends
            QVERIFY(std::abs(pcm[i] - pcm[i - 1]) < 200);
        QVERIFY(levelledPcm({}, 16'000, 0).empty());
    }

    void assemble_reportsSilentChunks()
    {
        auto silent = std::make_shared<wire::Speech>();
        silent->status = wire::Status::Silent;
        SpokenText text = textOf({ chunkOf("hmm", 0.3), chunkOf("yes", 0, 5) });
        text.unspoken = { { u"😀"_s, 4, 5, u"emoji"_s } };
        const auto audio = assembleSpeech(text, { silent, speechOf({ { "j", 200 } }, { { 0, 0 } }) }, {});
        QVERIFY(audio);
        QCOMPARE(audio->unspoken.size(), 2);
        QCOMPARE(audio->unspoken.first().text, u"hmm"_s);
        QCOMPARE(audio->unspoken.first().reason, u"engine"_s);
        QCOMPARE(times(audio->alignment), u"yes 0-200"_s);
        QCOMPARE(brokenAlignment(*audio), QString());
    }

    void assemble_refusesWhatIsNoSpeech()
    {
        const SpokenText text = textOf({ chunkOf("yes") });
        const auto speech = speechOf({ { "j", 200 } }, { { 0, 0 } });
        const auto withStatus = [](wire::Status status) {
            auto result = std::make_shared<wire::Speech>();
            result->status = status;
            result->message = "because";
            return SpeechPtr(result);
        };
        const auto codeOf = [&](const std::vector<SpeechPtr>& speeches) {
            const auto result = assembleSpeech(text, speeches, {});
            return result ? u"ok"_s : result.error().code;
        };
        QCOMPARE(codeOf({ speech }), u"ok"_s);
        QCOMPARE(codeOf({}), u"speech_count"_s);
        QCOMPARE(codeOf({ nullptr }), u"speech_count"_s);
        QCOMPARE(codeOf({ withStatus(wire::Status::Failed) }), u"speech_failed"_s);
        QCOMPARE(codeOf({ withStatus(wire::Status::UnknownVoice) }), u"speech_failed"_s);
        QCOMPARE(codeOf({ withStatus(wire::Status::Silent) }), u"silent_speech"_s);
        QCOMPARE(codeOf({ withStatus(wire::Status::Ok) }), u"silent_speech"_s);
        const auto failed = assembleSpeech(text, { withStatus(wire::Status::Failed) }, {});
        QVERIFY(failed.error().message.contains(u"because"_s));
    }

    void assemble_keepsOrderForAnyMarks_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 0; seed < 20; ++seed)
            QTest::addRow("seed %d", seed) << seed;
    }

    void assemble_keepsOrderForAnyMarks()
    {
        QFETCH(int, seed);
        Random random(static_cast<std::uint64_t>(seed));
        const auto below = [&random](int n) {
            return static_cast<int>(random.next() % static_cast<std::uint64_t>(n));
        };
        QList<SpokenChunk> chunks;
        std::vector<SpeechPtr> speeches;
        qsizetype words = 0;
        int position = 0;
        for (int c = below(5); c >= 0; --c) {
            QByteArray spoken = "w";
            for (int w = below(12); w > 0; --w)
                spoken += below(2) ? " word" : " a";
            chunks.append(chunkOf(spoken, 0.1 * below(4), position));
            words += chunks.last().words.size();
            position += 100;
            std::vector<Scripted> phones { { "a", 50 } };
            for (int p = below(20); p > 0; --p)
                phones.push_back({ below(4) == 0 ? "_" : (below(2) ? "t" : "o"), below(90) });
            std::vector<std::pair<int, int>> marks;
            for (int m = below(14); m > 0; --m)
                marks.emplace_back(below(60), below(1200));
            speeches.push_back(speechOf(phones, marks, below(2) ? 16'000 : 22'050));
        }
        const auto audio = assembleSpeech(textOf(chunks), speeches, {});
        QVERIFY(audio);
        QCOMPARE(brokenAlignment(*audio), QString());
        QCOMPARE(audio->alignment.words.size(), words);
        const auto again = assembleSpeech(textOf(chunks), speeches, {});
        QCOMPARE(again->samples, audio->samples);
        QCOMPARE(again->alignment, audio->alignment);
    }
};

QTEST_APPLESS_MAIN(tst_SpeechAssembly)
#include "tst_SpeechAssembly.moc"
