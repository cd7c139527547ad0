#pragma once

#include "core/audio/WavFile.h"
#include "core/base/Random.h"
#include "core/mix/session/MixSession.h"

#include <QDir>
#include <QFile>

#include <cmath>
#include <numbers>

namespace comfyvn::ui::test {

/// A stereo file of so many seconds: tones that swell and fall, so that its waveform has a shape.
inline QString writeSound(const QString& folder, const QString& name, double seconds, std::uint64_t seed,
                          int rate = 48'000)
{
    Random random(seed);
    std::vector<std::int16_t> samples;
    const auto frames = static_cast<std::size_t>(seconds * rate);
    samples.reserve(2 * frames);
    const double pitch = 200 + 300 * random.unit();
    const double beat = 0.2 + 0.4 * random.unit();
    for (std::size_t i = 0; i < frames; ++i) {
        const double at = static_cast<double>(i) / rate;
        const double swell =
            std::fabs(std::sin(std::numbers::pi * at / beat)) * (0.4 + 0.6 * std::sin(at * 0.7));
        const double tone = std::sin(2 * std::numbers::pi * pitch * at) + 0.3 * random.signedUnit();
        const auto sample = static_cast<std::int16_t>(12'000 * swell * tone / 1.3);
        samples.push_back(sample);
        samples.push_back(sample);
    }
    const std::string bytes = encodeWav(samples, 2, rate);
    QDir().mkpath(folder);
    const QString path = folder + u'/' + name;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)
        || file.write(bytes.data(), static_cast<qint64>(bytes.size())) != static_cast<qint64>(bytes.size()))
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

/// Two voices over music and rain, in `workspace`.
inline MixSession sampleMix(const QString& workspace)
{
    const QString folder = workspace + QStringLiteral("/exports");
    writeSound(folder, QStringLiteral("aiko.wav"), 2.2, 1);
    writeSound(folder, QStringLiteral("ren.wav"), 1.6, 2);
    writeSound(folder, QStringLiteral("theme.wav"), 20, 3);
    writeSound(folder, QStringLiteral("rain.wav"), 6, 4);
    MixSession session { .name = QStringLiteral("Harbour lights"), .nextId = 100 };
    const auto clip = [](qint64 id, const char* file, const QString& name, double start, double source) {
        return MixClip { .id = id,
                         .path = QStringLiteral("exports/") + QString::fromLatin1(file),
                         .name = name,
                         .start = start,
                         .length = source,
                         .sourceLength = source };
    };
    SessionTrack aiko { .id = 1, .name = QStringLiteral("Aiko"), .role = QStringLiteral("voice") };
    aiko.clips << clip(11, "aiko.wav", QStringLiteral("The rain has stopped."), 2, 2.2)
               << clip(12, "aiko.wav", QStringLiteral("Look, the harbour lights!"), 8.5, 2.2);
    aiko.clips[0].line = 1;
    SessionTrack ren { .id = 2, .name = QStringLiteral("Ren"), .role = QStringLiteral("voice") };
    ren.clips << clip(21, "ren.wav", QStringLiteral("At last."), 5, 1.6)
              << clip(22, "ren.wav", QStringLiteral("Shall we go?"), 12, 1.6);
    SessionTrack music { .id = 3, .name = QStringLiteral("Theme") };
    music.clips << clip(31, "theme.wav", QStringLiteral("theme"), 0, 20);
    music.clips[0].fadeIn = 1.5;
    music.clips[0].fadeOut = 3;
    music.automation << VolumePoint { 0, -3 } << VolumePoint { 10, 0 } << VolumePoint { 16, -12 };
    SessionTrack rain { .id = 4, .name = QStringLiteral("Rain"), .role = QStringLiteral("ambience") };
    rain.clips << clip(41, "rain.wav", QStringLiteral("rain"), 0, 6);
    rain.clips[0].loopLength = 6;
    rain.clips[0].length = 18;
    rain.gainDb = -9;
    SessionTrack effects {
        .id = 5, .name = QStringLiteral("Effects"), .role = QStringLiteral("sfx"), .mute = true
    };
    effects.clips << clip(51, "gone.wav", QStringLiteral("door"), 7, 1.2);
    session.tracks << aiko << ren << music << rain << effects;
    session.markers << SessionMarker { 61, 4.5, QStringLiteral("Ren enters") };
    session.loop = { .begin = 2, .end = 10, .on = true };
    return session;
}

} // namespace comfyvn::ui::test
