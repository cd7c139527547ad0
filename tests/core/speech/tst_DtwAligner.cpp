#include "core/audio/FeatureTrack.h"
#include "core/audio/Resample.h"
#include "core/speech/DtwAligner.h"
#include "tests/core/speech/HelperVoice.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <limits>
#include <vector>

using namespace comfyvn;
using namespace Qt::StringLiterals;

namespace {

const QStringList& sentences()
{
    static const QStringList all {
        u"The lighthouse keeper counted seven ships before the fog came in."_s,
        u"Nobody told me that the library closes early on Thursdays."_s,
        u"Put the kettle on, and I will tell you everything from the beginning."_s,
        u"She folded the letter twice and hid it under the piano."_s,
        u"When the train finally stopped, we were the only people on the platform."_s,
        u"My brother paints small boats, but he has never seen the sea."_s,
    };
    return all;
}

AudioBuffer bufferOf(const SpokenAudio& audio, int channels = 1)
{
    AudioBuffer buffer;
    buffer.channels = channels;
    buffer.sampleRate = audio.sampleRate;
    for (const std::int16_t sample : audio.samples)
        for (int channel = 0; channel < channels; ++channel)
            buffer.samples.push_back(float(sample) / 32768.F);
    return buffer;
}

FeatureTrack trackOf(const SpokenAudio& audio)
{
    FeatureTrack track;
    track.take(
        resampleMono(bufferOf(audio).samples, audio.sampleRate, Mfcc::kRate).value_or(std::vector<float> {}));
    track.end();
    return track;
}

} // namespace

class tst_DtwAligner : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void alignRecording_findsTheWordsOfAnotherEngine();
    void alignRecording_tilesTheRecording();
    void alignRecording_takesAnyRateAndChannels();
    void alignRecording_refusesWhatHoldsNoSpeech();
    void alignTracks_isCancelled();
    void alignTracks_isAsTrueInWindows();
    void alignTracks_refusesMoreThanADay();

private:
    SpeechHelperPool m_pool { test::helperProgram(), 1 };
    SpokenAudio m_reference; ///< the first sentence
};

void tst_DtwAligner::initTestCase()
{
    m_reference = test::spokenByHelper(m_pool, wire::Engine::Espeak, "en-us", sentences().first());
    QVERIFY(!m_reference.samples.empty());
}

void tst_DtwAligner::alignRecording_findsTheWordsOfAnotherEngine()
{
    std::vector<double> errors;
    std::vector<double> proportional;
    for (const QString& text : sentences()) {
        const auto reference = test::spokenByHelper(m_pool, wire::Engine::Espeak, "en-us", text);
        for (const char* voice : { "slt", "rms" }) {
            const auto spoken = test::spokenByHelper(m_pool, wire::Engine::Flite, voice, text);
            const auto aligned = alignRecording(reference, bufferOf(spoken));
            QVERIFY(aligned.has_value());
            QVERIFY(aligned->confidence > 0.5);
            QCOMPARE(aligned->words.size(), spoken.alignment.words.size());
            for (qsizetype i = 1; i < aligned->words.size(); ++i) {
                const double truth = spoken.alignment.words[i].start;
                errors.push_back(std::abs(aligned->words[i].start - truth));
                const double share = double(aligned->words[i].charStart) / double(text.size());
                proportional.push_back(std::abs(share * aligned->duration - truth));
            }
        }
    }
    const auto median = [](std::vector<double>& all) {
        std::sort(all.begin(), all.end());
        return all[all.size() / 2];
    };
    const double typical = median(errors);
    QVERIFY2(typical < 0.015, qPrintable(QString::number(typical)));
    QVERIFY2(errors[errors.size() * 9 / 10] < 0.055,
             qPrintable(QString::number(errors[errors.size() * 9 / 10])));
    QVERIFY(typical < median(proportional) / 6);
}

void tst_DtwAligner::alignRecording_tilesTheRecording()
{
    const auto spoken = test::spokenByHelper(m_pool, wire::Engine::Flite, "rms", sentences().first(), 1.3);
    AudioBuffer recording = bufferOf(spoken);
    recording.samples.insert(recording.samples.begin(), std::size_t(spoken.sampleRate),
                             0.F); // a second of silence
    const auto aligned = alignRecording(m_reference, recording);
    QVERIFY(aligned.has_value());
    QVERIFY(aligned->source == AlignmentSource::Aligned);
    QCOMPARE(aligned->duration, double(recording.frames()) / recording.sampleRate);
    QVERIFY(aligned->phonemes.first().ipa.isEmpty());
    QVERIFY(std::abs(aligned->phonemes.first().end - 1) < 0.15);
    double at = 0;
    for (const AlignedPhoneme& phoneme : aligned->phonemes) {
        QCOMPARE(phoneme.start, at);
        QVERIFY(phoneme.end >= phoneme.start);
        at = phoneme.end;
    }
    QCOMPARE(at, aligned->duration);
    at = 0;
    for (const AlignedWord& word : aligned->words) {
        QVERIFY(word.start >= at && word.end >= word.start && word.end <= aligned->duration);
        at = word.start;
    }
}

void tst_DtwAligner::alignRecording_takesAnyRateAndChannels()
{
    const auto spoken = test::spokenByHelper(m_pool, wire::Engine::Flite, "rms", sentences().first());
    const auto plain = alignRecording(m_reference, bufferOf(spoken));
    QVERIFY(plain.has_value());
    const auto fast = resampleMono(bufferOf(spoken).samples, spoken.sampleRate, 48000);
    QVERIFY(fast.has_value());
    AudioBuffer stereo;
    stereo.channels = 2;
    stereo.sampleRate = 48000;
    for (const float sample : *fast) {
        stereo.samples.push_back(sample);
        stereo.samples.push_back(sample);
    }
    const auto resampled = alignRecording(m_reference, stereo);
    QVERIFY(resampled.has_value());
    for (qsizetype i = 0; i < plain->words.size(); ++i)
        QVERIFY(std::abs(plain->words[i].start - resampled->words[i].start) < 0.025);
}

void tst_DtwAligner::alignTracks_isCancelled()
{
    const FeatureTrack track = trackOf(m_reference);
    std::atomic_bool cancelled = true;
    const auto given = alignTracks(m_reference.alignment, track, track, 1, &cancelled);
    QVERIFY(!given);
    QCOMPARE(given.error().kind, ErrorKind::Cancelled);
    cancelled = false;
    QVERIFY(alignTracks(m_reference.alignment, track, track, 1, &cancelled));
}

void tst_DtwAligner::alignTracks_isAsTrueInWindows()
{
    const QString text = sentences().join(u' ');
    const auto reference = test::spokenByHelper(m_pool, wire::Engine::Espeak, "en-us", text);
    const auto spoken = test::spokenByHelper(m_pool, wire::Engine::Flite, "rms", text);
    const FeatureTrack from = trackOf(reference);
    const FeatureTrack to = trackOf(spoken);
    for (const WarpLimits& limits :
         { WarpLimits {}, WarpLimits { .whole = 100, .window = 600, .overlap = 200 } }) {
        const auto aligned =
            alignTracks(reference.alignment, from, to, spoken.alignment.duration, nullptr, limits);
        QVERIFY(aligned.has_value());
        QVERIFY(aligned->confidence > 0.5);
        std::vector<double> errors;
        for (qsizetype i = 0; i < aligned->words.size(); ++i)
            errors.push_back(std::abs(aligned->words[i].start - spoken.alignment.words[i].start));
        std::sort(errors.begin(), errors.end());
        QVERIFY2(errors[errors.size() / 2] < 0.015, qPrintable(QString::number(errors[errors.size() / 2])));
        QVERIFY2(errors[errors.size() * 9 / 10] < 0.06,
                 qPrintable(QString::number(errors[errors.size() * 9 / 10])));
    }
}

void tst_DtwAligner::alignTracks_refusesMoreThanADay()
{
    const FeatureTrack track = trackOf(m_reference);
    const auto aligned = alignTracks(m_reference.alignment, track, track, kLongestRecording + 1);
    QVERIFY(!aligned);
    QCOMPARE(aligned.error().code, u"audio_too_long"_s);
}

void tst_DtwAligner::alignRecording_refusesWhatHoldsNoSpeech()
{
    AudioBuffer recording;
    const auto code = [&] {
        const auto aligned = alignRecording(m_reference, recording);
        return aligned ? QString() : aligned.error().code;
    };
    QCOMPARE(code(), u"silent_audio"_s);
    recording.sampleRate = 44100;
    recording.samples.assign(44'100, 0.F);
    QCOMPARE(code(), u"silent_audio"_s);
    recording.samples.assign(44'100, std::numeric_limits<float>::quiet_NaN());
    QCOMPARE(code(), u"silent_audio"_s);
    recording.sampleRate = 1;
    recording.samples.assign(90'000, 0.5F);
    QCOMPARE(code(), u"audio_too_long"_s);
}

QTEST_GUILESS_MAIN(tst_DtwAligner)
#include "tst_DtwAligner.moc"
