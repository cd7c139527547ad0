#include "ui/music/MusicSound.h"

#include "core/audio/AudioFile.h"
#include "core/base/Files.h"
#include "core/base/JsonReader.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {

constexpr qint64 kMaxSidecarBytes = 8 << 20;
constexpr std::uint64_t kMaxFrames = std::uint64_t { 20 } * 60 * 48'000;
constexpr int kMostLayers = 8;
constexpr int kMostSections = 1000;

struct MusicSoundReader {
    Q_DECLARE_TR_FUNCTIONS(MusicSoundReader)
};

Error lost()
{
    return { .kind = ErrorKind::NotFound,
             .code = u"sound_lost"_s,
             .message =
                 MusicSoundReader::tr("The sound of this music is not there any more. Compose it again.") };
}

Result<SpeechSamplesPtr> readWav(const QString& path)
{
    if (!QFile::exists(path))
        return tl::unexpected(lost());
    const auto wav = WavReader::open(QFile::encodeName(path).toStdString());
    if (!wav || wav->layout().channels < 1 || wav->layout().channels > 2 || wav->layout().frames > kMaxFrames)
        return tl::unexpected(lost());
    const auto frames = static_cast<std::size_t>(wav->layout().frames);
    std::string bytes(frames * wav->layout().frameBytes(), '\0');
    const std::size_t read = wav->read(0, frames, bytes.data());
    bytes.resize(read * wav->layout().frameBytes());
    std::vector<std::int16_t> samples(read * static_cast<std::size_t>(wav->layout().channels));
    decodeSamples(wav->layout().encoding, bytes, std::span<std::int16_t>(samples));
    return makeSpeechSamples(std::move(samples), wav->layout().sampleRate,
                             { .channels = wav->layout().channels, .peakBlock = PeakPyramid::kCoarse });
}

QList<MusicSection> sectionsOf(const QJsonObject& sidecar)
{
    QList<MusicSection> sections;
    const QJsonArray all = sidecar[u"sections"_s].toArray();
    for (const QJsonValue& each : all) {
        const MusicSection section { each[u"name"_s].toString(), each[u"start"_s].toDouble(),
                                     each[u"end"_s].toDouble() };
        if (section.begin >= 0 && section.end > section.begin && sections.size() < kMostSections)
            sections << section;
    }
    return sections;
}

double barSecondsOf(const QJsonObject& sidecar)
{
    const double bpm = sidecar[u"tempo_bpm"_s].toDouble();
    const int beats = sidecar[u"time_signature"_s].toString(u"4/4"_s).section(u'/', 0, 0).toInt();
    return bpm > 0 && beats > 0 ? 60 / bpm * beats : 0;
}

} // namespace

SpeechSamplesPtr samplesOf(const AudioBuffer& sound)
{
    std::vector<std::int16_t> samples(sound.samples.size());
    std::ranges::transform(sound.samples, samples.begin(), [](float sample) {
        return static_cast<std::int16_t>(std::lrint(std::clamp(sample, -1.F, 1.F) * 32'767.F));
    });
    return makeSpeechSamples(std::move(samples), sound.sampleRate,
                             { .channels = sound.channels, .peakBlock = PeakPyramid::kCoarse });
}

Result<MusicSoundPtr> readMusicSound(const WorkspacePaths& paths, const RemixRender& render)
{
    const auto audio = readWav(paths.absolute(render.artifact));
    if (!audio)
        return tl::unexpected(audio.error());
    const auto sidecar = readFile(paths.absolute(render.sidecar), kMaxSidecarBytes).and_then(parseJsonObject);
    if (!sidecar)
        return tl::unexpected(sidecar.error());
    MusicSound sound { .audio = *audio,
                       .sections = sectionsOf(*sidecar),
                       .barSeconds = barSecondsOf(*sidecar) };
    const QJsonObject loop = (*sidecar)[u"loop"_s].toObject();
    const PlaySpan span { loop[u"start"_s].toDouble(), loop[u"end"_s].toDouble() };
    if (span.begin >= 0 && span.end > span.begin)
        sound.loop = span;
    return std::make_shared<const MusicSound>(std::move(sound));
}

Result<MusicSet> readMusicSet(const WorkspacePaths& paths, const RemixRender& render)
{
    const QString path = render.info[u"adaptive"_s].toString();
    const auto json = readFile(paths.absolute(path), kMaxSidecarBytes).and_then(parseJsonObject);
    if (!json)
        return tl::unexpected(json.error());
    MusicSet set { .barSeconds =
                       (*json)[u"samples_per_bar"_s].toDouble() / (*json)[u"sample_rate"_s].toDouble(1),
                   .beatsPerBar = std::clamp((*json)[u"beats_per_bar"_s].toInt(4), 1, 16) };
    // All of one rate and channels, because they are mixed as they are.
    const auto read = [&](const QJsonValue& each) -> Result<SpeechSamplesPtr> {
        const auto audio = readWav(paths.absolute(each[u"artifact"_s].toString()));
        if (audio && !set.layers.isEmpty()
            && ((*audio)->sampleRate != set.layers.first().audio->sampleRate
                || (*audio)->channels != set.layers.first().audio->channels))
            return tl::unexpected(lost());
        return audio;
    };
    const QJsonArray layers = (*json)[u"layers"_s].toArray();
    for (qsizetype at = 0; at < std::min<qsizetype>(layers.size(), kMostLayers); ++at) {
        const auto audio = read(layers[at]);
        if (!audio)
            return tl::unexpected(audio.error());
        set.layers << MusicLayer { layers[at][u"name"_s].toString(), layers[at][u"intensity"_s].toDouble(),
                                   *audio };
    }
    if (set.layers.isEmpty())
        return tl::unexpected(lost());
    std::ranges::stable_sort(set.layers, {}, &MusicLayer::intensity);
    for (const bool transition : { false, true }) {
        const QJsonArray listed = (*json)[transition ? u"transitions"_s : u"stingers"_s].toArray();
        for (qsizetype at = 0; at < std::min<qsizetype>(listed.size(), kMostLayers); ++at) {
            const auto audio = read(listed[at]);
            if (!audio)
                return tl::unexpected(audio.error());
            set.accents << MusicAccent {
                .name = listed[at][u"name"_s].toString(),
                .isTransition = transition,
                .leadSeconds = listed[at][u"lead_samples"_s].toDouble() / (*audio)->sampleRate,
                .leadsTo = listed[at][u"intensity"_s].toDouble() > 0.75 ? 1.0 : 0.0,
                .audio = *audio,
            };
        }
    }
    return set;
}

QList<MusicLayerFile> listMusicLayers(const WorkspacePaths& paths, const RemixRender& render)
{
    const QString path = render.info[u"adaptive"_s].toString();
    const auto set = readFile(paths.absolute(path), kMaxSidecarBytes).and_then(parseJsonObject);
    QList<MusicLayerFile> files;
    const auto add = [&](const QString& kind, const QString& word, bool loops) {
        const QJsonArray listed = (*set)[kind].toArray();
        for (qsizetype at = 0; at < std::min<qsizetype>(listed.size(), kMostLayers); ++at)
            files << MusicLayerFile { u"%1 %2"_s.arg(word, safeName(listed[at][u"name"_s].toString())),
                                      listed[at][u"artifact"_s].toString(), loops };
    };
    if (set) {
        add(u"layers"_s, u"layer"_s, true);
        add(u"stingers"_s, u"stinger"_s, false);
        add(u"transitions"_s, u"transition"_s, false);
    }
    return files;
}

} // namespace comfyvn::ui
