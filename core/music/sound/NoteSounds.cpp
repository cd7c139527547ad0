#include "core/music/sound/NoteSounds.h"

#include "core/music/score/MidiFile.h"

#include <fluidsynth.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <mutex>

namespace comfyvn::music {

namespace {

/// What the notes that are kept may take.
constexpr std::size_t kMostBytes = 32U << 20U;
/// What is played short dies away faster than the font says, in timecents: mud otherwise.
constexpr float kShortRelease = -2400;
constexpr float kDrumRelease = -900;
/// A release is how long the envelope of a soundfont takes to fall by this.
constexpr double kReleaseDecibels = 96;
/// How far below its level a note that was let go is not heard any more.
constexpr double kInaudibleDecibels = 54;
/// Longer ones blur the harmony; the room rings on.
constexpr double kLongestRelease = 3.6; ///< seconds
/// FluidSynth begins notes where a block begins.
constexpr std::size_t kBlock = 64;
/// Frames played at once.
constexpr std::size_t kStretch = 64 * kBlock;
/// How far a channel may be from the other at another level, as a share of the peak, to be taken for the
/// same.
constexpr float kSame = 1e-5F;

/// FluidSynth writes to the terminal by itself; what goes wrong comes back as an error instead.
void quietLog(int, const char*, void*) { }

void silenceLog()
{
    static std::once_flag once;
    std::call_once(once, [] {
        for (const int level : { FLUID_PANIC, FLUID_ERR, FLUID_WARN, FLUID_INFO, FLUID_DBG })
            fluid_set_log_function(level, quietLog, nullptr);
    });
}

struct DeleteSettings {
    void operator()(fluid_settings_t* settings) const { delete_fluid_settings(settings); }
};
struct DeleteSynth {
    void operator()(fluid_synth_t* synth) const { delete_fluid_synth(synth); }
};

/// Whether a part's notes last a quarter of a second or less on average.
bool isShort(const Part& part, const Score& score)
{
    double ticks = 0;
    for (const Note& note : part.notes)
        ticks += note.length;
    const double seconds = score.musicSeconds / score.ticks;
    return !part.notes.empty() && ticks / static_cast<double>(part.notes.size()) * seconds <= 0.25;
}

float hastenedBy(const Part& part, const Score& score)
{
    if (part.role == Role::Drums)
        return kDrumRelease;
    return part.role == Role::Arpeggio && isShort(part, score) ? kShortRelease : 0;
}

/// Puts what was played into the note: one channel where the other is the same at another level.
void store(NoteSound& note, const float* left, const float* right, std::size_t frames)
{
    const auto loudest = [frames](const float* channel) {
        return std::max_element(channel, channel + frames,
                                [](float a, float b) { return std::abs(a) < std::abs(b); })
            - channel;
    };
    note.frames = frames;
    if (frames == 0)
        return;
    const auto atLeft = loudest(left);
    const auto atRight = loudest(right);
    const bool isLeft = std::abs(left[atLeft]) >= std::abs(right[atRight]);
    const float* one = isLeft ? left : right;
    const float* other = isLeft ? right : left;
    const auto at = isLeft ? atLeft : atRight;
    const float ratio = one[at] != 0 ? other[at] / one[at] : 0;
    const float most = kSame * std::abs(one[at]);
    float apart = 0;
    for (std::size_t i = 0; i < frames; ++i)
        apart = std::max(apart, std::abs(other[i] - ratio * one[i]));
    if (apart <= most) {
        (isLeft ? note.rightGain : note.leftGain) = ratio;
        note.samples.assign(one, one + frames);
        return;
    }
    note.samples.reserve(2 * frames);
    note.samples.assign(left, left + frames);
    note.samples.insert(note.samples.end(), right, right + frames);
}

} // namespace

struct NoteSounds::Player {
    std::unique_ptr<fluid_settings_t, DeleteSettings> settings {};
    std::unique_ptr<fluid_synth_t, DeleteSynth> synth {};
    std::vector<int> channels {}; ///< by part
    std::vector<float> hastened {}; ///< by part, timecents
    int sampleRate = 0;
    std::vector<float> left {}; ///< what is being played
    std::vector<float> right {};

    void silence(int channel);
    NoteSound play(std::size_t part, int pitch, int velocity, std::uint64_t frames);
};

void NoteSounds::Player::silence(int channel)
{
    std::array<float, kBlock> rest {};
    fluid_synth_write_float(synth.get(), kBlock, rest.data(), 0, 1, rest.data(), 0, 1);
    fluid_synth_all_sounds_off(synth.get(), channel);
    fluid_synth_write_float(synth.get(), kBlock, rest.data(), 0, 1, rest.data(), 0,
                            1); // its voices end with it
}

NoteSound NoteSounds::Player::play(std::size_t part, int pitch, int velocity, std::uint64_t frames)
{
    // A voice begins at the level at which it was last used; used for the same note before, it begins at its
    // own.
    const int channel = channels[part];
    fluid_synth_noteon(synth.get(), channel, pitch, velocity);
    silence(channel);
    fluid_synth_noteon(synth.get(), channel, pitch, velocity);
    std::array<fluid_voice_t*, 32> voices {};
    fluid_synth_get_voicelist(synth.get(), voices.data(), static_cast<int>(voices.size()), -1);
    NoteSound note;
    float release = -12'000;
    for (fluid_voice_t* voice : voices) {
        if (!voice)
            break;
        release = std::max(release, fluid_voice_gen_get(voice, GEN_VOLENVRELEASE));
        note.choke = static_cast<int>(fluid_voice_gen_get(voice, GEN_EXCLUSIVECLASS));
    }
    const double seconds = std::min(kLongestRelease, std::exp2((release + hastened[part]) / 1200.0));
    note.fall = fallOf(kReleaseDecibels, seconds, sampleRate);
    const double tail = seconds * kInaudibleDecibels / kReleaseDecibels * sampleRate;
    const std::size_t most = static_cast<std::size_t>(frames) + static_cast<std::size_t>(tail);
    std::size_t done = 0;
    while (done < most && fluid_synth_get_active_voice_count(synth.get()) > 0) {
        if (left.size() < done + kStretch) {
            left.resize(2 * (done + kStretch));
            right.resize(left.size());
        }
        fluid_synth_write_float(synth.get(), kStretch, left.data() + done, 0, 1, right.data() + done, 0, 1);
        done += kStretch;
    }
    store(note, left.data(), right.data(), std::min(done, most));
    silence(channel);
    return note;
}

NoteSounds::NoteSounds(std::unique_ptr<Player> player)
    : m_player(std::move(player))
{ }

NoteSounds::~NoteSounds() = default;
NoteSounds::NoteSounds(NoteSounds&&) noexcept = default;
NoteSounds& NoteSounds::operator=(NoteSounds&&) noexcept = default;

AudioResult<NoteSounds> NoteSounds::open(const std::string& font, const Score& score,
                                         const std::vector<std::size_t>& parts, int sampleRate)
{
    silenceLog();
    auto player = std::make_unique<Player>();
    player->sampleRate = sampleRate;
    player->settings.reset(new_fluid_settings());
    fluid_settings_t* settings = player->settings.get();
    fluid_settings_setnum(settings, "synth.sample-rate", sampleRate);
    fluid_settings_setnum(settings, "synth.gain", 0.4);
    fluid_settings_setint(settings, "synth.cpu-cores", 1);
    fluid_settings_setint(settings, "synth.dynamic-sample-loading", 1); // changes the bytes, so it is pinned
    fluid_settings_setint(settings, "synth.lock-memory", 0);
    fluid_settings_setint(settings, "synth.reverb.active", 0);
    fluid_settings_setint(settings, "synth.chorus.active", 0);
    player->synth.reset(new_fluid_synth(settings));
    fluid_synth_t* synth = player->synth.get();
    if (!synth)
        return tl::unexpected<std::string>("FluidSynth does not start.");
    if (fluid_synth_sfload(synth, font.c_str(), 1) == FLUID_FAILED)
        return tl::unexpected("The soundfont " + font + " cannot be read; choose another.");
    player->channels = channelsOf(score);
    player->hastened.resize(score.parts.size());
    for (const std::size_t index : parts) {
        const Part& part = score.parts[index];
        const int channel = player->channels[index];
        player->hastened[index] = hastenedBy(part, score);
        fluid_synth_bank_select(synth, channel, part.role == Role::Drums ? 128 : 0);
        fluid_synth_program_change(synth, channel, part.program);
        fluid_synth_cc(synth, channel, 7, part.volume);
        fluid_synth_cc(synth, channel, 10, part.pan);
    }
    return NoteSounds(std::move(player));
}

std::shared_ptr<const NoteSound> NoteSounds::of(std::size_t part, int pitch, int velocity,
                                                std::uint64_t frames)
{
    Kept& kept = m_kept[{ part, pitch, velocity }];
    if (!kept.sound) {
        kept.sound = std::make_shared<const NoteSound>(m_player->play(part, pitch, velocity, frames));
        m_bytes += kept.sound->samples.size() * sizeof(float);
    }
    kept.used = ++m_uses;
    const auto sound = kept.sound;
    makeRoom();
    return sound;
}

void NoteSounds::makeRoom()
{
    while (m_bytes > kMostBytes && m_kept.size() > 1) {
        const auto oldest = std::min_element(m_kept.begin(), m_kept.end(), [](const auto& a, const auto& b) {
            return a.second.used < b.second.used;
        });
        m_bytes -= oldest->second.sound->samples.size() * sizeof(float);
        m_kept.erase(oldest);
    }
}

double fallOf(double decibels, double seconds, int sampleRate)
{
    return std::pow(10.0, -decibels / 20 / (seconds * sampleRate));
}

std::string fluidSynthVersion()
{
    return fluid_version_str();
}

} // namespace comfyvn::music
