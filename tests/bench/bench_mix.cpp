// The mixer beside ffmpeg and sox, alternating in one run. Both write PCM16 WAV; with ducking and limiter
// ffmpeg runs sidechaincompress, amix and alimiter, sox only sums. What comes out is compared where both
// compute the same. Usage: bench_mix [rounds]

#include "core/audio/AudioFile.h"
#include "core/audio/Loudness.h"
#include "core/audio/WavWriter.h"
#include "core/audio/mix/MixEngine.h"
#include "core/base/Random.h"
#include "tests/support/StudioProcess.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QProcess>

#include <ebur128.h>
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <map>
#include <numbers>
#include <thread>

using namespace Qt::StringLiterals;
using namespace comfyvn;

namespace {

using Milliseconds = std::chrono::duration<double, std::milli>;

struct Taken {
    double wall = NAN; ///< ms
    double cpu = NAN; ///< ms, of this process and those it started
};

double cpuMilliseconds()
{
    double sum = 0;
    for (const int who : { RUSAGE_SELF, RUSAGE_CHILDREN }) {
        rusage usage {};
        getrusage(who, &usage);
        for (const timeval& time : { usage.ru_utime, usage.ru_stime })
            sum += static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
    }
    return sum;
}

template <typename Work> Taken timed(const Work& work)
{
    const double cpu = cpuMilliseconds();
    const auto start = std::chrono::steady_clock::now();
    if (!work())
        return {};
    return { Milliseconds(std::chrono::steady_clock::now() - start).count(), cpuMilliseconds() - cpu };
}

/// The best and the middle of some rounds.
struct Times {
    std::vector<Taken> all {};

    [[nodiscard]] std::vector<double> sorted(double Taken::*which) const
    {
        std::vector<double> values;
        for (const Taken& taken : all)
            values.push_back(taken.*which);
        std::sort(values.begin(), values.end());
        return values;
    }
    [[nodiscard]] double best() const { return sorted(&Taken::wall).front(); }
    [[nodiscard]] double cpu() const { return sorted(&Taken::cpu).front(); }
    [[nodiscard]] double median() const { return sorted(&Taken::wall)[all.size() / 2]; }
};

/// Chords with a beat and some noise; a voice has pauses.
bool writeTrack(const QString& path, int seconds, int rate, std::uint64_t seed, bool voice)
{
    const auto frames = static_cast<std::uint64_t>(seconds) * static_cast<std::uint64_t>(rate);
    auto writer = WavWriter::create(path.toStdString(), { WavEncoding::Pcm16, 2, rate, frames, 0 }, {});
    if (!writer)
        return false;
    Random random(seed);
    std::vector<double> phases(6);
    std::vector<float> second(2 * static_cast<std::size_t>(rate));
    for (int at = 0; at < seconds; ++at) {
        for (std::size_t i = 0; i < second.size() / 2; ++i) {
            const double time = at + static_cast<double>(i) / rate;
            const double beat = std::exp(-3 * std::fmod(2 * time, 1.0));
            double left = 0.02 * random.signedUnit() * beat;
            double right = left;
            for (std::size_t k = 0; k < phases.size(); ++k) {
                phases[k] += 110 * std::exp2(static_cast<double>(3 * k + seed % 5) / 12) / rate;
                const double tone = std::sin(2 * std::numbers::pi * phases[k]) * (0.3 + 0.7 * beat);
                left += tone * (k % 2 == 0 ? 0.03 : 0.02);
                right += tone * (k % 2 == 0 ? 0.02 : 0.03);
            }
            if (voice) {
                const double speech = std::fmod(time, 4.0) < 2.5 ? 0.5 + 0.5 * std::sin(25 * time) : 0.0;
                left = right = 2 * left * speech;
            }
            second[2 * i] = static_cast<float>(left);
            second[2 * i + 1] = static_cast<float>(right);
        }
        if (!writer->write(second))
            return false;
    }
    return writer->finish({}).has_value();
}

bool runProgram(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, arguments);
    return process.waitForFinished(-1) && process.exitCode() == 0;
}

bool mixInto(const QString& path, const MixPlan& plan, bool loudness = false)
{
    const auto shape = shapeOfMix(plan);
    if (!shape)
        return false;
    auto writer = WavWriter::create(path.toStdString(),
                                    { WavEncoding::Pcm16, 2, shape->sampleRate, shape->frames, 0 }, {});
    const MixOptions options { .threads = static_cast<int>(std::thread::hardware_concurrency()),
                               .loudness = loudness };
    return writer
        && renderMix(plan, options, [&](std::span<const float> stereo) { return writer->write(stereo); })
        && writer->finish({});
}

MixPlan planOf(const QStringList& files, bool duck)
{
    MixPlan plan;
    if (duck)
        plan.ducking.emplace();
    for (const QString& file : files) {
        const bool voice = file.contains(u"voice"_s);
        plan.tracks.push_back(
            { .path = file.toStdString(), .part = voice ? DuckingPart::Trigger : DuckingPart::Target });
    }
    return plan;
}

QStringList inputs(const QStringList& files)
{
    QStringList arguments { u"-v"_s, u"error"_s, u"-y"_s };
    for (const QString& file : files)
        arguments << u"-i"_s << file;
    return arguments;
}

/// The first file is the voice.
QStringList ffmpegDucked(const QStringList& files, const QString& out)
{
    QString music;
    for (qsizetype i = 1; i < files.size(); ++i)
        music += u"[%1:a]"_s.arg(i);
    const QString graph = u"[0:a]asplit=2[v][s];%1amix=inputs=%2:normalize=0[m];"
                          u"[m][s]sidechaincompress=threshold=0.02:ratio=9:attack=45:release=160[d];"
                          u"[v][d]amix=inputs=2:normalize=0,alimiter=limit=0.891:level=0[o]"_s.arg(music)
                              .arg(files.size() - 1);
    return inputs(files) << u"-filter_complex"_s << graph << u"-map"_s << u"[o]"_s << u"-c:a"_s
                         << u"pcm_s16le"_s << out;
}

QStringList ffmpegConverted(const QStringList& files, int rate, const QString& out, const QString& more = {})
{
    QString graph;
    QString converted;
    for (qsizetype i = 0; i < files.size(); ++i) {
        graph += u"[%1:a]aresample=%2:resampler=soxr:precision=20[c%1];"_s.arg(i).arg(rate);
        converted += u"[c%1]"_s.arg(i);
    }
    graph += converted + u"amix=inputs=%1:normalize=0%2[o]"_s.arg(files.size()).arg(more);
    return inputs(files) << u"-filter_complex"_s << graph << u"-map"_s << u"[o]"_s << u"-c:a"_s
                         << u"pcm_s16le"_s << out;
}

/// How far two files are apart, in dB of full scale.
double difference(const QString& one, const QString& other)
{
    const auto a = WavReader::open(one.toStdString());
    const auto b = WavReader::open(other.toStdString());
    if (!a || !b)
        return NAN;
    std::vector<std::int16_t> x(2 * kSinkFrames);
    std::vector<std::int16_t> y(2 * kSinkFrames);
    int worst = 0;
    for (std::uint64_t at = 0;; at += kSinkFrames) {
        const std::size_t got = std::min(a->read(at, kSinkFrames, reinterpret_cast<char*>(x.data())),
                                         b->read(at, kSinkFrames, reinterpret_cast<char*>(y.data())));
        for (std::size_t i = 0; i < 2 * got; ++i)
            worst = std::max(worst, std::abs(x[i] - y[i]));
        if (got < kSinkFrames)
            return worst == 0 ? -120 : 20 * std::log10(worst / 32768.0);
    }
}

double megabytesResident()
{
    rusage usage {};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

class Bench final {
public:
    explicit Bench(int rounds)
        : m_rounds(rounds)
    { }

    /// All parts, or the one that is named.
    int run(const QString& part)
    {
        if (!QDir().mkpath(m_home.workspace()) || !makeTracks())
            return 1;
        QStringList eight { track(u"voice"_s) };
        for (int i = 1; i < 8; ++i)
            eight << track(u"music%1"_s.arg(i));
        const auto wants = [&part](const QString& name) { return part.isEmpty() || part == name; };
        if (wants(u"small"_s))
            ducked("2 x 60 s", { track(u"voice60"_s), track(u"music60"_s) });
        if (wants(u"large"_s))
            ducked("8 x 300 s", eight);
        if (wants(u"http"_s))
            overHttp(eight);
        if (wants(u"rates"_s)) {
            converted({ track(u"music1"_s), track(u"music2"_s), track(u"music3"_s), track(u"music4"_s),
                        track(u"other1"_s), track(u"other2"_s), track(u"other3"_s), track(u"other4"_s) });
        }
        if (wants(u"growth"_s)) {
            manyTracks();
            longMix();
        }
        if (wants(u"loudness"_s))
            loudness(track(u"music1"_s));
        return 0;
    }

private:
    [[nodiscard]] QString track(const QString& name) const { return m_home.inside(name + u".wav"_s); }
    [[nodiscard]] QString out(const QString& name) const
    {
        return m_home.inside(u"out-"_s + name + u".wav"_s);
    }

    bool makeTracks() const
    {
        bool made = writeTrack(track(u"voice"_s), 300, 44100, 9, true)
            && writeTrack(track(u"voice60"_s), 60, 44100, 9, true)
            && writeTrack(track(u"music60"_s), 60, 44100, 8, false);
        for (int i = 1; made && i < 8; ++i)
            made = writeTrack(track(u"music%1"_s.arg(i)), 300, 44100, static_cast<std::uint64_t>(i), false);
        for (int i = 1; made && i < 5; ++i)
            made =
                writeTrack(track(u"other%1"_s.arg(i)), 300, 48000, static_cast<std::uint64_t>(20 + i), false);
        return made;
    }

    void print(const char* what, const std::map<std::string, Times>& times) const
    {
        const Times& ours = times.at("ours");
        std::printf("%s: ours %.0f ms (median %.0f, cpu %.0f)", what, ours.best(), ours.median(), ours.cpu());
        for (const auto& [name, theirs] : times) {
            if (name != "ours")
                std::printf(", %s %.0f (%.0f, cpu %.0f) = %.1f x, medians %.1f x, cpu %.1f x", name.c_str(),
                            theirs.best(), theirs.median(), theirs.cpu(), theirs.best() / ours.best(),
                            theirs.median() / ours.median(), theirs.cpu() / ours.cpu());
        }
        std::printf("\n");
        std::fflush(stdout);
    }

    void ducked(const char* what, const QStringList& files)
    {
        std::map<std::string, Times> times;
        const MixPlan plan = planOf(files, true);
        mixInto(out(u"ours"_s), plan); // brings the files into memory for all
        for (int round = 0; round < m_rounds; ++round) {
            times["ours"].all.push_back(timed([&] { return mixInto(out(u"ours"_s), plan); }));
            times["ffmpeg"].all.push_back(
                timed([&] { return runProgram(u"ffmpeg"_s, ffmpegDucked(files, out(u"ffmpeg"_s))); }));
            times["sox -m"].all.push_back(timed([&] {
                return runProgram(u"sox"_s,
                                  QStringList { u"-D"_s, u"-m"_s } + volumes(files, u"1"_s) << out(u"sox"_s));
            }));
        }
        print(what, times);
        MixPlan half = planOf(files, false);
        for (MixTrack& each : half.tracks)
            each.gain = 0.5;
        mixInto(out(u"plain"_s), half);
        runProgram(u"sox"_s, QStringList { u"-D"_s, u"-m"_s } + volumes(files, u"0.5"_s) << out(u"sox"_s));
        std::printf("  at half the level and without ducking, at most %.0f dB from sox's sum\n",
                    difference(out(u"plain"_s), out(u"sox"_s)));
    }

    static QStringList volumes(const QStringList& files, const QString& volume)
    {
        QStringList arguments;
        for (const QString& file : files)
            arguments << u"-v"_s << volume << file;
        return arguments;
    }

    void converted(const QStringList& files)
    {
        std::map<std::string, Times> times;
        MixPlan plan = planOf(files, false);
        plan.sampleRate = 48000;
        for (int round = 0; round < m_rounds; ++round) {
            times["ours"].all.push_back(timed([&] { return mixInto(out(u"ours"_s), plan); }));
            times["ffmpeg"].all.push_back(timed(
                [&] { return runProgram(u"ffmpeg"_s, ffmpegConverted(files, 48000, out(u"ffmpeg"_s))); }));
        }
        for (MixTrack& each : plan.tracks)
            each.gain = 0.5;
        mixInto(out(u"ours"_s), plan);
        runProgram(u"ffmpeg"_s, ffmpegConverted(files, 48000, out(u"ffmpeg"_s), u",volume=0.5"_s));
        print("4 x 300 s at 44.1 kHz and 4 at 48 kHz, to 48 kHz", times);
        std::printf("  at most %.0f dB from ffmpeg's\n", difference(out(u"ours"_s), out(u"ffmpeg"_s)));
    }

    void overHttp(const QStringList& files)
    {
        const test::StudioProcess studio(m_home);
        std::map<std::string, Times> times;
        for (int round = 0; round < m_rounds; ++round) {
            QJsonArray tracks;
            for (const QString& file : files) {
                runProgram(u"touch"_s, { file }); // so that it is hashed again
                tracks << QJsonObject { { u"path"_s, file },
                                        { u"role"_s, file.contains(u"voice"_s) ? u"voice"_s : u"bgm"_s },
                                        { u"name"_s, QString::number(round) } };
            }
            const QJsonObject body { { u"tracks"_s, tracks }, { u"ducking"_s, true } };
            times["ours"].all.push_back(timed([&] {
                const auto reply = studio.http().post("/api/audio/mix", body);
                if (reply.status != 200)
                    std::fprintf(stderr, "%s\n", reply.summary().constData());
                return reply.status == 200;
            }));
            times["ffmpeg"].all.push_back(
                timed([&] { return runProgram(u"ffmpeg"_s, ffmpegDucked(files, out(u"ffmpeg"_s))); }));
        }
        print("8 x 300 s over HTTP with hashes, loudness and sidecar (cpu without the server's)", times);
    }

    void manyTracks()
    {
        const auto timeOf = [this](int count) {
            QStringList files;
            for (int i = 0; i < count; ++i)
                files << track(u"music%1"_s.arg(i % 7 + 1));
            MixPlan plan = planOf(files, false);
            for (MixTrack& each : plan.tracks)
                each.gain = 1.0 / count;
            return timed([&] { return mixInto(out(u"ours"_s), plan); }).cpu;
        };
        const double few = std::min(timeOf(32), timeOf(32));
        const double many = timeOf(256);
        std::printf(
            "256 x 300 s: cpu %.0f ms, %.2f x that of 32 for each track; at most %.0f MB resident so far\n",
            many, many / few / 8, megabytesResident());
    }

    void longMix()
    {
        const auto timeOf = [this](int hours) {
            MixPlan plan = planOf({ track(u"voice"_s), track(u"music1"_s), track(u"hours"_s) }, true);
            plan.tracks[0].loop = plan.tracks[1].loop = true;
            const auto frames = static_cast<std::uint64_t>(hours) * 3600 * 44100;
            auto writer = WavWriter::create(track(u"hours"_s).toStdString(),
                                            { WavEncoding::Pcm16, 2, 44100, frames, 0 }, {});
            QFile::resize(track(u"hours"_s), static_cast<qint64>(44 + 4 * frames));
            const MixOptions options { .threads = static_cast<int>(std::thread::hardware_concurrency()) };
            return timed([&] { return renderMix(plan, options, {}).has_value(); }).cpu;
        };
        const double one = timeOf(1);
        const double six = timeOf(6);
        std::printf("2 looped tracks over 6 h: cpu %.0f ms, %.2f x that of 1 h for each hour; at most %.0f "
                    "MB resident\n",
                    six, six / one / 6, megabytesResident());
    }

    void loudness(const QString& file)
    {
        const auto sound = readAudioFile(file.toStdString(), 1U << 26U);
        if (!sound)
            return;
        std::map<std::string, Times> times;
        double ours = 0;
        double theirs = 0;
        for (int round = 0; round < m_rounds; ++round) {
            times["ours"].all.push_back(timed([&] {
                ours = measureLoudness(std::span<const float>(sound->samples), 2, 44100).integratedLufs;
                return true;
            }));
            times["libebur128"].all.push_back(timed([&] {
                ebur128_state* state = ebur128_init(2, 44100, EBUR128_MODE_I | EBUR128_MODE_TRUE_PEAK);
                ebur128_add_frames_float(state, sound->samples.data(), sound->frames());
                ebur128_loudness_global(state, &theirs);
                ebur128_destroy(&state);
                return true;
            }));
        }
        print("loudness and true peak of 300 s", times);
        std::printf("  %.4f LU apart\n", std::fabs(ours - theirs));
    }

    int m_rounds;
    test::StudioHome m_home {}; ///< its workspace holds the tracks
};

} // namespace

int main(int count, char** arguments)
{
    const QCoreApplication app(count, arguments);
    if (!qEnvironmentVariableIsSet("STUDIO_BINARY_DIR")) // where StudioProcess looks for the programs
        qputenv("STUDIO_BINARY_DIR", (QCoreApplication::applicationDirPath() + u"/../.."_s).toUtf8());
    return Bench(count > 1 ? std::atoi(arguments[1]) : 5)
        .run(QString::fromLocal8Bit(count > 2 ? arguments[2] : ""));
}
