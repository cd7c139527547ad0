#include "core/music/sound/PlainSynth.h"

#include "core/base/Random.h"
#include "core/music/sound/TickTime.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <span>

namespace comfyvn::music {

namespace {

constexpr std::size_t kTable = 2048;
using Wave = std::array<float, kTable>;

/// How a role sounds: the strength of its harmonics and its envelope in seconds.
struct Tone {
    std::array<double, 8> harmonics {};
    double attack = 0.005;
    double decay = 0; ///< to a tenth; 0: it holds
    double release = 0.1;
    double level = 0.1;
};

Tone toneOf(Role role)
{
    switch (role) {
    case Role::Lead:
    case Role::Double:
        return { { 1, 0.35, 0.3, 0.12, 0.1, 0.04, 0.03, 0 }, 0.02, 0, 0.15, 0.11 };
    case Role::Counter:
        return { { 1, 0.5, 0.2, 0.1, 0, 0, 0, 0 }, 0.05, 0, 0.2, 0.07 };
    case Role::Chords:
        return { { 1, 0.45, 0.2, 0.12, 0.06, 0.05, 0, 0.02 }, 0.003, 1.6, 0.15, 0.08 };
    case Role::Pad:
        return { { 1, 0.3, 0.12, 0.05, 0, 0, 0, 0 }, 0.35, 0, 0.6, 0.045 };
    case Role::Arpeggio:
        return { { 1, 0, 0.25, 0, 0.1, 0, 0.05, 0 }, 0.003, 0.9, 0.12, 0.07 };
    case Role::Bass:
        return { { 1, 0.6, 0.25, 0.1, 0.05, 0, 0, 0 }, 0.006, 2.5, 0.08, 0.17 };
    case Role::Drums:
        return {};
    }
    return {};
}

Wave waveOf(const Tone& tone)
{
    Wave wave {};
    for (std::size_t i = 0; i < kTable; ++i) {
        double sum = 0;
        for (std::size_t h = 0; h < tone.harmonics.size(); ++h)
            sum += tone.harmonics[h]
                * std::sin(2 * std::numbers::pi * static_cast<double>((h + 1) * i) / kTable);
        wave[i] = static_cast<float>(sum);
    }
    return wave;
}

struct Place {
    float left, right;
};

Place placeOf(const Part& part, int velocity)
{
    const double loud = part.volume / 127.0 * part.volume / 127.0 * velocity / 127.0 * velocity / 127.0 * 2.2;
    const double pan = std::numbers::pi / 2 * part.pan / 127.0;
    return { static_cast<float>(loud * std::cos(pan)), static_cast<float>(loud * std::sin(pan)) };
}

class Player final {
public:
    Player(const Score& score, std::uint64_t musicFrames, LongSound& sound)
        : m_score(score)
        , m_musicFrames(musicFrames)
        , m_sound(sound)
    { }

    void play(const Part& part)
    {
        const Tone tone = toneOf(part.role);
        const Wave wave = waveOf(tone);
        for (const Note& note : part.notes) {
            const int start = note.start + note.shift;
            const auto from = frameOfTick(start, m_score.ticks, m_musicFrames);
            const auto to = frameOfTick(start + note.length, m_score.ticks, m_musicFrames);
            const Place place = placeOf(part, note.velocity);
            if (part.role == Role::Drums)
                drum(note.pitch, from, place);
            else
                sing(wave, tone, note.pitch, from, to, place);
        }
    }

private:
    [[nodiscard]] double rate() const { return m_sound.sampleRate(); }

    /// Adds what `next` gives for one frame after the other.
    template <typename Next> void add(std::uint64_t from, std::uint64_t end, Place place, Next next)
    {
        m_sound.change(from, end - std::min(from, end), [&](std::span<float> samples, std::size_t first) {
            for (std::size_t i = 0; i < samples.size() / 2; ++i) {
                const float value = next(static_cast<std::uint64_t>(first + i));
                samples[2 * i] += value * place.left;
                samples[2 * i + 1] += value * place.right;
            }
        });
    }

    void sing(const Wave& wave, const Tone& tone, int pitch, std::uint64_t from, std::uint64_t to,
              Place place)
    {
        const double step = 440 * std::pow(2.0, (pitch - 69) / 12.0) / rate() * kTable;
        const auto release = static_cast<std::uint64_t>(tone.release * rate());
        const std::uint64_t end = std::min<std::uint64_t>(m_sound.frames(), to + release);
        const double fall = tone.decay > 0 ? std::pow(0.1, 1 / (tone.decay * rate())) : 1;
        const double rise = 1 / (tone.attack * rate());
        double attack = 0;
        double held = tone.level;
        double phase = 0;
        add(from, end, place, [&](std::uint64_t frame) {
            attack = std::min(1.0, attack + rise);
            held *= fall;
            const double out =
                frame < to ? 1 : 1 - static_cast<double>(frame - to) / static_cast<double>(release);
            const float value =
                wave[static_cast<std::size_t>(phase)] * static_cast<float>(attack * held * out);
            phase += step;
            if (phase >= kTable)
                phase -= kTable * std::floor(phase / kTable);
            return value;
        });
    }

    void drum(int drum, std::uint64_t from, Place place)
    {
        const bool kick = drum == 35 || drum == 36;
        const bool tom = drum == 41 || drum == 43 || drum == 45 || drum == 47 || drum == 48 || drum == 50;
        const bool snare = drum == 38 || drum == 40 || drum == 39;
        const bool cymbal = drum == 49 || drum == 51 || drum == 46;
        const double seconds = kick || tom ? 0.35 : (snare ? 0.22 : (cymbal ? 0.7 : 0.07));
        const auto length = static_cast<std::uint64_t>(seconds * rate());
        const std::uint64_t end = std::min<std::uint64_t>(m_sound.frames(), from + length);
        Random random(static_cast<std::uint64_t>(drum));
        double phase = 0;
        float before = 0;
        add(from, end, place, [&](std::uint64_t frame) {
            const double age = static_cast<double>(frame - from) / static_cast<double>(length);
            const double fade = std::exp(-6 * age);
            const auto noise = static_cast<float>(random.signedUnit());
            double value = 0;
            if (kick || tom) {
                const double pitch = (kick ? 48 : 70 + 6 * (drum - 41)) * (1 + 2.2 * std::exp(-28 * age));
                phase += pitch / rate();
                value = 0.5 * std::sin(2 * std::numbers::pi * phase) * fade;
            } else if (snare) {
                phase += 185 / rate();
                value = (0.16 * static_cast<double>(noise) + 0.12 * std::sin(2 * std::numbers::pi * phase))
                    * fade;
            } else {
                value = 0.07 * static_cast<double>(noise - before) * fade;
            }
            before = noise;
            return static_cast<float>(value);
        });
    }

    const Score& m_score;
    std::uint64_t m_musicFrames;
    LongSound& m_sound;
};

} // namespace

void playPlainly(const Score& score, const std::vector<std::size_t>& parts, std::uint64_t musicFrames,
                 LongSound& sound, const Watch& watch)
{
    Player player(score, musicFrames, sound);
    for (std::size_t i = 0; i < parts.size() && !watch.isCancelled(); ++i) {
        player.play(score.parts[parts[i]]);
        watch.at(static_cast<double>(i + 1) / static_cast<double>(parts.size()));
    }
}

} // namespace comfyvn::music
