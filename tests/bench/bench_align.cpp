// How well and how fast words are found in a recording by another voice: flite speaks, espeak-ng is what it
// is laid over, and flite's own times are the truth. How well a mouth moves by what was found is told by the
// rules that Rhubarb Lip Sync animates by. Run: bench_align <comfyvn-speech> [a file of sentences]
#include "core/audio/FeatureTrack.h"
#include "core/audio/Mfcc.h"
#include "core/audio/MonoReader.h"
#include "core/audio/Resample.h"
#include "core/audio/WavWriter.h"
#include "core/base/Random.h"
#include "core/speech/DtwAligner.h"
#include "core/speech/Lipsync.h"
#include "core/speech/SpeechAssembly.h"
#include "core/speech/SpeechHelperPool.h"
#include "core/speech/SpokenText.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFile>
#include <QFutureWatcher>
#include <QHash>
#include <QTemporaryDir>

#include <malloc.h>
#include <sys/resource.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>
#include <string>
#include <tuple>
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
        u"There is a key behind the third brick, unless somebody has moved it."_s,
        u"You promised that this would be the last time, and I believed you."_s,
        u"Rain again; the garden will be glad, even if we are not."_s,
        u"I have walked this street a thousand times without looking up."_s,
        u"Does anyone remember who closed the window last night?"_s,
        u"Her grandfather repaired clocks in a cellar under the market."_s,
        u"Welcome back. Did you have a pleasant journey?"_s,
        u"Grandpa always said that patience is a kind of courage."_s,
        u"The cafeteria serves curry on Mondays, and it is terrible."_s,
        u"Hold on, let me get my coat and my keys."_s,
        u"A thin layer of dust covered everything in the room."_s,
        u"Who gave you permission to open that gate?"_s,
        u"Ten years later, the three friends met again at the same station."_s,
        u"Please take care of my plants while I am away."_s,
        u"I heard footsteps, then a door, then nothing at all."_s,
        u"Your majesty, the people are hungry and the granaries are empty."_s,
        u"Wait, isn't that the girl from the bakery?"_s,
        u"Even the bravest knight would hesitate before this castle."_s,
        u"Turn around slowly and keep your hands where I can see them."_s,
        u"Some secrets are better left at the bottom of the lake."_s,
        u"Tomorrow is the festival, so everybody is busy hanging lanterns."_s,
        u"Believe me, I tried to stop him, but he was already gone."_s,
        u"This machine translates dreams into music."_s,
        u"Do you smell smoke, or is it only my imagination?"_s,
        u"Because of the storm, the telephone lines are still down."_s,
        u"Goodbye, then; perhaps we will meet in another story."_s,
    };
    return all;
}

SpokenAudio spoken(SpeechHelperPool& pool, wire::Engine engine, const std::string& voice, const QString& text,
                   float rate = 1)
{
    const SpokenText plan = prepareSpokenText(text, u"en"_s, engine == wire::Engine::Flite);
    std::vector<SpeechPtr> speeches;
    for (const SpokenChunk& chunk : plan.chunks) {
        QFutureWatcher<Result<SpeechPtr>> watcher;
        QEventLoop loop;
        QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
        watcher.setFuture(
            pool.say({ .engine = engine, .voice = voice, .text = chunk.spoken.toStdString(), .rate = rate }));
        loop.exec();
        if (!watcher.result())
            return {};
        speeches.push_back(*watcher.result());
    }
    const auto audio = assembleSpeech(plan, speeches, {});
    return audio ? *audio : SpokenAudio {};
}

AudioBuffer bufferOf(const SpokenAudio& audio)
{
    AudioBuffer buffer { .sampleRate = audio.sampleRate };
    for (const std::int16_t sample : audio.samples)
        buffer.samples.push_back(static_cast<float>(sample) / 32768.F);
    return buffer;
}

void report(const char* what, std::vector<double> errors)
{
    std::sort(errors.begin(), errors.end());
    const auto at = [&](double part) {
        return 1000 * errors[static_cast<std::size_t>(part * static_cast<double>(errors.size() - 1))];
    };
    const auto within = std::count_if(errors.begin(), errors.end(), [](double e) { return e <= 0.05; });
    std::printf("%-14s %5zu words  median %6.1f ms  p90 %6.1f ms  within 50 ms %5.1f %%\n", what,
                errors.size(), at(0.5), at(0.9),
                100.0 * static_cast<double>(within) / static_cast<double>(errors.size()));
}

/// The shapes that Rhubarb may show for a sound, in turn where it glides (rhubarb/animationRules.cpp); empty:
/// any.
QStringList shapesOf(const AlignedPhoneme& phoneme)
{
    static const QHash<QString, QStringList> rules {
        { u"AO"_s, { u"E"_s } },          { u"AA"_s, { u"D"_s } },          { u"IY"_s, { u"B"_s } },
        { u"UW"_s, { u"F"_s } },          { u"EH"_s, { u"C"_s } },          { u"IH"_s, { u"B"_s } },
        { u"UH"_s, { u"F"_s } },          { u"AH"_s, { u"CD"_s } },         { u"AE"_s, { u"C"_s } },
        { u"EY"_s, { u"C"_s, u"B"_s } },  { u"AY"_s, { u"CD"_s, u"B"_s } }, { u"OW"_s, { u"E"_s, u"F"_s } },
        { u"AW"_s, { u"CD"_s, u"E"_s } }, { u"OY"_s, { u"E"_s, u"B"_s } },  { u"ER"_s, { u"EBC"_s } },
        { u"P"_s, { u"A"_s } },           { u"B"_s, { u"A"_s } },           { u"T"_s, { u"BF"_s } },
        { u"D"_s, { u"BF"_s } },          { u"K"_s, { u"BCEFH"_s } },       { u"G"_s, { u"BCEFH"_s } },
        { u"CH"_s, { u"BF"_s } },         { u"JH"_s, { u"BF"_s } },         { u"F"_s, { u"G"_s } },
        { u"V"_s, { u"G"_s } },           { u"TH"_s, { u"BF"_s } },         { u"DH"_s, { u"BF"_s } },
        { u"S"_s, { u"BF"_s } },          { u"Z"_s, { u"BF"_s } },          { u"SH"_s, { u"BF"_s } },
        { u"ZH"_s, { u"BF"_s } },         { u"M"_s, { u"A"_s } },           { u"N"_s, { u"BCFH"_s } },
        { u"NG"_s, { u"BCEF"_s } },       { u"L"_s, { u"BEFH"_s } },        { u"R"_s, { u"BEF"_s } },
        { u"Y"_s, { u"BCF"_s } },         { u"W"_s, { u"F"_s } },
    };
    if (phoneme.ipa.isEmpty())
        return { u"XA"_s };
    return phoneme.ipa == u"ə" ? QStringList { u"BC"_s } : rules.value(phoneme.arpabet);
}

/// Frames at 30 a second whose shape one of the sounds within 30 ms allows.
struct Mouth {
    int frames = 0;
    int right = 0;
};

void rate(const SpokenAudio& foreign, const Alignment& found, Mouth& mouth)
{
    constexpr double fps = 30;
    constexpr double near = 0.03; // seconds
    const auto cues = mouthCues(found, { .samples = foreign.samples, .sampleRate = foreign.sampleRate });
    const auto frames = static_cast<int>(foreign.alignment.duration * fps);
    for (int frame = 0; frame < frames; ++frame) {
        const double at = (frame + 0.5) / fps;
        const auto cue = std::ranges::find_if(
            cues, [at](const MouthCue& each) { return each.start <= at && at < each.end; });
        const QChar shape = QLatin1Char(static_cast<char>(cue == cues.end() ? MouthShape::X : cue->shape));
        const bool allowed = std::ranges::any_of(foreign.alignment.phonemes, [&](const AlignedPhoneme& each) {
            if (at <= each.start - near || at >= each.end + near)
                return false;
            const QStringList shapes = shapesOf(each);
            const double glide = each.start + 0.6 * (each.end - each.start);
            return shapes.isEmpty()
                || (shapes.front().contains(shape) && (shapes.size() == 1 || at < glide + near))
                || (shapes.size() > 1 && at > glide - near && shapes.back().contains(shape));
        });
        ++mouth.frames;
        mouth.right += allowed ? 1 : 0;
    }
}

void measureAccuracy(SpeechHelperPool& pool, const QStringList& texts)
{
    std::vector<double> aligned;
    std::vector<double> proportional;
    std::map<std::string, Mouth> mouths;
    for (const QString& text : texts) {
        const SpokenAudio reference = spoken(pool, wire::Engine::Espeak, "en-us", text);
        for (const char* voice : { "slt", "rms", "awb", "kal16" }) {
            const SpokenAudio foreign = spoken(pool, wire::Engine::Flite, voice, text);
            const auto found = alignRecording(reference, bufferOf(foreign));
            if (!found)
                continue;
            rate(foreign, *found, mouths[voice]);
            for (qsizetype i = 1; i < found->words.size(); ++i) { // the first starts with the sound
                const double truth = foreign.alignment.words[i].start;
                aligned.push_back(std::abs(found->words[i].start - truth));
                const double share =
                    static_cast<double>(found->words[i].charStart) / static_cast<double>(text.size());
                proportional.push_back(std::abs(share * found->duration - truth));
            }
        }
    }
    report("aligned", aligned);
    report("proportional", proportional);
    for (const auto& [voice, mouth] : mouths)
        std::printf("mouth, %-7s %5d frames  %5.1f %% as Rhubarb's rules allow\n", voice.c_str(),
                    mouth.frames, 100.0 * mouth.right / mouth.frames);
}

/// What this process alone took; other programs do not count.
double processorSeconds()
{
    rusage usage {};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
        + static_cast<double>(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

/// The most memory since forgetPeak(), as Linux counts it.
double peakMegabytes()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray all = status.readAll();
    const qsizetype at = all.indexOf("VmHWM:");
    return all.mid(at + 6, 20).trimmed().split(' ').first().toDouble() / 1024;
}

void forgetPeak()
{
    malloc_trim(0);
    QFile refs(u"/proc/self/clear_refs"_s);
    if (refs.open(QIODevice::WriteOnly))
        refs.write("5");
}

/// What a file sounds like, and how long it is.
struct Recording {
    FeatureTrack track {};
    double seconds = 0;
};

Recording recordingOf(const QString& path)
{
    Recording recording;
    const auto read = streamMono(QFile::encodeName(path).toStdString(), Mfcc::kRate,
                                 [&recording](std::span<const float> samples) {
                                     recording.track.take(samples);
                                     return true;
                                 });
    recording.track.end();
    recording.seconds = read.value_or(0);
    return recording;
}

std::vector<float> soundAt(int rate, const SpokenAudio& audio)
{
    return resampleMono(bufferOf(audio).samples, audio.sampleRate, rate).value_or(std::vector<float> {});
}

/// A sentence of a long reading.
struct Said {
    std::size_t text = 0;
    std::size_t pace = 0;
    double pause = 0; ///< after it in the recording, in seconds
    bool isInText = true;
    bool isInRecording = true;
};

/// Sentences at random until `seconds` are full. With `disturbed` one of 40 is left out of the recording,
/// another is in it alone, and now and then nobody speaks for 20 seconds.
std::vector<Said> longReading(double seconds, bool disturbed)
{
    Random random(7);
    std::vector<Said> reading;
    for (double at = 0; at < seconds; at += 4) {
        Said said { .text = random.next() % static_cast<std::size_t>(sentences().size()),
                    .pace = random.next() % 3,
                    .pause = 0.2 + random.unit() };
        const auto fate = disturbed ? random.next() % 80 : 10;
        said.isInText = fate != 0;
        said.isInRecording = fate != 1;
        if (fate == 2)
            said.pause += 20;
        at += said.pause;
        reading.push_back(said);
    }
    return reading;
}

/// Lays a recording of `seconds` over the same sentences in the local voice.
void measureLong(SpeechHelperPool& pool, double seconds, bool disturbed)
{
    constexpr int rate = 48'000;
    std::vector<SpokenAudio> local;
    std::vector<SpokenAudio> foreign;
    std::vector<std::vector<float>> localSound;
    std::vector<std::vector<float>> foreignSound;
    for (const QString& text : sentences()) {
        local.push_back(spoken(pool, wire::Engine::Espeak, "en-us", text));
        localSound.push_back(soundAt(Mfcc::kRate, local.back()));
        for (const float pace : { 0.85F, 1.F, 1.2F }) {
            foreign.push_back(spoken(pool, wire::Engine::Flite, "rms", text, pace));
            foreignSound.push_back(soundAt(rate, foreign.back()));
        }
    }
    const auto voiceOf = [](const Said& said) { return 3 * said.text + said.pace; };
    const std::vector<Said> reading = longReading(seconds, disturbed);

    FeatureTrack reference;
    Alignment times;
    std::vector<double> truth; // of each word; below 0: it is not in the recording
    std::uint64_t frames = 0;
    const double first = processorSeconds();
    for (const Said& said : reading) {
        const double offset = static_cast<double>(reference.samples()) / Mfcc::kRate;
        for (qsizetype i = 0; said.isInText && i < local[said.text].alignment.words.size(); ++i) {
            AlignedWord word = local[said.text].alignment.words[i];
            word.start += offset;
            word.end += offset;
            times.words.append(word);
            truth.push_back(said.isInRecording ? static_cast<double>(frames) / rate
                                    + foreign[voiceOf(said)].alignment.words[i].start
                                               : -1);
        }
        if (said.isInText)
            reference.take(localSound[said.text]);
        if (said.isInRecording)
            frames += foreignSound[voiceOf(said)].size() + static_cast<std::uint64_t>(said.pause * rate);
    }
    reference.end();
    const double forReference = processorSeconds() - first; // its features; it is not spoken again

    QTemporaryDir folder;
    const QString path = folder.filePath(u"long.wav"_s);
    auto file = WavWriter::create(QFile::encodeName(path).toStdString(),
                                  { .channels = 1, .sampleRate = rate, .frames = frames }, {});
    for (const Said& said : reading) {
        if (!said.isInRecording || !file)
            continue;
        std::vector<float> samples = foreignSound[voiceOf(said)];
        samples.resize(samples.size() + static_cast<std::size_t>(said.pause * rate));
        std::ignore = file->write(samples);
    }
    if (!file || !file->finish({}))
        return;

    forgetPeak();
    const double before = peakMegabytes();
    const double start = processorSeconds();
    const Recording recording = recordingOf(path);
    const auto found = alignTracks(times, reference, recording.track, recording.seconds);
    const double took = processorSeconds() - start + forReference;
    if (!found)
        return;
    std::printf(
        "%.0f s of audio%s: %.2f s of the processor, %.0f x real time, confidence %.2f; memory %.0f MB "
        "before, %.0f MB at most\n",
        recording.seconds, disturbed ? ", disturbed" : "", took, recording.seconds / took, found->confidence,
        before, peakMegabytes());
    std::vector<double> errors;
    for (std::size_t i = 0; i < truth.size(); ++i)
        if (truth[i] >= 0)
            errors.push_back(std::abs(found->words[static_cast<qsizetype>(i)].start - truth[i]));
    report("long", errors);
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    const QString helper = argc > 1
        ? QString::fromLocal8Bit(argv[1])
        : QCoreApplication::applicationDirPath() + u"/../../app/speech/comfyvn-speech"_s;
    SpeechHelperPool pool(helper, 1);
    QStringList texts = sentences();
    QFile file(QString::fromLocal8Bit(argc > 2 ? argv[2] : "/dev/null"));
    if (file.open(QIODevice::ReadOnly) && argc > 2)
        texts = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    if (spoken(pool, wire::Engine::Flite, "slt", texts.first()).samples.empty()) {
        std::fprintf(stderr, "%s does not speak.\n", qPrintable(helper));
        return 1;
    }
    setvbuf(stdout, nullptr, _IOLBF, 0);
    measureAccuracy(pool, texts);
    measureLong(pool, 600, false);
    measureLong(pool, 600, true);
    measureLong(pool, 3600, false);
    measureLong(pool, 3 * 3600, true);
    return 0;
}
