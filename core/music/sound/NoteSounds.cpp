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
constexpr std::size_t kMostBytes = 24U << 20U;
/// What is played short dies away faster than the font says, by this: mud otherwise.
constexpr double kShortRelease = 0.25;
constexpr double kDrumRelease = 0.6;
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
/// Frames of a note's beginning by which it is compared with another, and how far apart they may be for the
/// ear, as a share of the energy: velocities of another sample or filter are far above it, rounded levels
/// below.
constexpr std::size_t kGlance = 1024;
constexpr double kAlike = 3e-4;
/// How far a channel may be from the other at another level, as a share of the peak, to be taken for the
/// same.
constexpr float kSame = 1e-5F;

struct DeleteSettings {
    void operator()(fluid_settings_t* settings) const { delete_fluid_settings(settings); }
};
struct DeleteSynth {
    void operator()(fluid_synth_t* synth) const { delete_fluid_synth(synth); }
};

using Settings = std::unique_ptr<fluid_settings_t, DeleteSettings>;
using Synth = std::unique_ptr<fluid_synth_t, DeleteSynth>;

/// FluidSynth writes to the terminal by itself; what goes wrong comes back as an error instead.
void quietLog(int, const char*, void*) { }

/// The first synth makes tables for all, which a second one would not wait for.
void prepareLibrary()
{
    static std::once_flag once;
    std::call_once(once, [] {
        for (const int level : { FLUID_PANIC, FLUID_ERR, FLUID_WARN, FLUID_INFO, FLUID_DBG })
            fluid_set_log_function(level, quietLog, nullptr);
        const Settings settings(new_fluid_settings());
        const Synth first(new_fluid_synth(settings.get()));
    });
}

double secondsOf(double timecents)
{
    return std::exp2(timecents / 1200);
}

/// What the voices of a note that has begun do later.
struct VoiceFacts {
    double delay = 0; ///< seconds, the longest
    double release = 0;
    int choke = 0;
};

VoiceFacts factsOfVoices(fluid_synth_t* synth)
{
    std::array<fluid_voice_t*, 32> voices {};
    fluid_synth_get_voicelist(synth, voices.data(), static_cast<int>(voices.size()), -1);
    const auto seconds = [](fluid_voice_t* voice, int generator) {
        return secondsOf(static_cast<double>(fluid_voice_gen_get(voice, generator)));
    };
    VoiceFacts facts;
    for (fluid_voice_t* voice : voices) {
        if (!voice)
            break;
        facts.delay = std::max(facts.delay, seconds(voice, GEN_VOLENVDELAY));
        facts.release = std::max(facts.release, seconds(voice, GEN_VOLENVRELEASE));
        facts.choke = static_cast<int>(fluid_voice_gen_get(voice, GEN_EXCLUSIVECLASS));
    }
    return facts;
}

/// Whether a part's notes last a quarter of a second or less on average.
bool isShort(const Part& part, const Score& score)
{
    double ticks = 0;
    for (const Note& note : part.notes)
        ticks += note.length;
    const double seconds = score.musicSeconds / score.ticks;
    return !part.notes.empty() && ticks / static_cast<double>(part.notes.size()) * seconds <= 0.25;
}

double hastenedBy(const Part& part, const Score& score)
{
    if (part.role == Role::Drums)
        return kDrumRelease;
    return part.role == Role::Arpeggio && isShort(part, score) ? kShortRelease : 1;
}

/// The frame at which a channel is loudest.
std::size_t loudest(const float* channel, std::size_t frames)
{
    float peak = 0;
    for (std::size_t i = 0; i < frames; ++i)
        peak = std::max(peak, std::abs(channel[i]));
    std::size_t at = 0;
    while (at + 1 < frames && std::abs(channel[at]) < peak)
        ++at;
    return at;
}

/// Puts what was played into the note: one channel where the other is the same at another level.
void store(NoteSound& note, const float* left, const float* right, std::size_t frames)
{
    note.frames = frames;
    if (frames == 0)
        return;
    const std::size_t atLeft = loudest(left, frames);
    const std::size_t atRight = loudest(right, frames);
    const bool isLeft = std::abs(left[atLeft]) >= std::abs(right[atRight]);
    const float* one = isLeft ? left : right;
    const float* other = isLeft ? right : left;
    const std::size_t at = isLeft ? atLeft : atRight;
    const float ratio = one[at] != 0 ? other[at] / one[at] : 0;
    float apart = 0;
    for (std::size_t i = 0; i < frames; ++i)
        apart = std::max(apart, std::abs(other[i] - ratio * one[i]));
    if (apart <= kSame * std::abs(one[at])) {
        (isLeft ? note.rightGain : note.leftGain) = ratio;
        note.samples.assign(one, one + frames);
        return;
    }
    note.samples.reserve(2 * frames);
    note.samples.assign(left, left + frames);
    note.samples.insert(note.samples.end(), right, right + frames);
}

} // namespace

/// A FluidSynth that has the instruments of some parts.
class NoteSounds::Player final {
public:
    /// None where FluidSynth does not start.
    Player(const Score& score, int sampleRate);

    [[nodiscard]] bool isThere() const { return m_synth != nullptr; }
    [[nodiscard]] bool load(const std::string& font, const Score& score,
                            const std::vector<std::size_t>& parts);
    [[nodiscard]] NoteSound play(const NoteOrder& order);
    /// The first frames that are heard of a note, the left channel, then the right one.
    [[nodiscard]] std::vector<float> beginning(const NoteKey& key);

private:
    [[nodiscard]] std::size_t framesIn(double seconds) const;
    void render(std::size_t done, std::size_t frames);
    void silence(int channel);
    VoiceFacts begin(const NoteKey& key, std::size_t mostFrames);

    Settings m_settings;
    Synth m_synth;
    std::vector<int> m_channels; ///< by part
    std::vector<double> m_hastened; ///< by part: what is left of a release
    int m_sampleRate;
    std::vector<float> m_left {}; ///< what is being played
    std::vector<float> m_right {};
};

NoteSounds::Player::Player(const Score& score, int sampleRate)
    : m_settings(new_fluid_settings())
    , m_channels(channelsOf(score))
    , m_hastened(score.parts.size())
    , m_sampleRate(sampleRate)
{
    fluid_settings_t* settings = m_settings.get();
    fluid_settings_setnum(settings, "synth.sample-rate", sampleRate);
    fluid_settings_setnum(settings, "synth.gain", 0.4);
    fluid_settings_setint(settings, "synth.cpu-cores", 1);
    fluid_settings_setint(settings, "synth.dynamic-sample-loading", 1); // changes the bytes, so it is pinned
    fluid_settings_setint(settings, "synth.lock-memory", 0);
    fluid_settings_setint(settings, "synth.reverb.active", 0);
    fluid_settings_setint(settings, "synth.chorus.active", 0);
    m_synth.reset(new_fluid_synth(settings));
}

bool NoteSounds::Player::load(const std::string& font, const Score& score,
                              const std::vector<std::size_t>& parts)
{
    fluid_synth_t* synth = m_synth.get();
    if (fluid_synth_sfload(synth, font.c_str(), 1) == FLUID_FAILED)
        return false;
    for (const std::size_t index : parts) {
        const Part& part = score.parts[index];
        const int channel = m_channels[index];
        m_hastened[index] = hastenedBy(part, score);
        fluid_synth_bank_select(synth, channel, part.role == Role::Drums ? 128 : 0);
        fluid_synth_program_change(synth, channel, part.program);
        fluid_synth_cc(synth, channel, 7, part.volume);
        fluid_synth_cc(synth, channel, 10, part.pan);
    }
    return true;
}

std::size_t NoteSounds::Player::framesIn(double seconds) const
{
    return static_cast<std::size_t>(seconds * m_sampleRate);
}

/// Plays whole blocks; they are kept from `done` on.
void NoteSounds::Player::render(std::size_t done, std::size_t frames)
{
    if (m_left.size() < done + frames) {
        m_left.resize(done + frames);
        m_right.resize(done + frames);
    }
    fluid_synth_write_float(m_synth.get(), static_cast<int>(frames), m_left.data() + done, 0, 1,
                            m_right.data() + done, 0, 1);
}

void NoteSounds::Player::silence(int channel)
{
    fluid_synth_all_sounds_off(m_synth.get(), channel);
    render(0, kBlock); // its voices end with it
}

/// Begins a note, of which so many frames will be played. A voice begins at the level at which it was last
/// heard; heard with the same note before, it begins at its own.
VoiceFacts NoteSounds::Player::begin(const NoteKey& key, std::size_t mostFrames)
{
    fluid_synth_t* synth = m_synth.get();
    const int channel = m_channels[key.part];
    fluid_synth_noteon(synth, channel, key.pitch, key.velocity);
    const VoiceFacts facts = factsOfVoices(synth);
    const std::size_t delay = std::min(framesIn(facts.delay), mostFrames);
    const std::size_t heard = (delay / kBlock + 2) * kBlock;
    for (std::size_t done = 0; done < heard; done += kStretch)
        render(0, std::min(kStretch, heard - done));
    silence(channel);
    fluid_synth_noteon(synth, channel, key.pitch, key.velocity);
    return facts;
}

NoteSound NoteSounds::Player::play(const NoteOrder& order)
{
    const std::size_t part = order.key.part;
    const auto held = static_cast<std::size_t>(order.frames);
    const VoiceFacts facts = begin(order.key, held + framesIn(kLongestRelease));
    const double release = std::min(kLongestRelease, facts.release * m_hastened[part]);
    NoteSound note { .fall = fallOf(kReleaseDecibels, release, m_sampleRate), .choke = facts.choke };
    const std::size_t most = held + framesIn(release * kInaudibleDecibels / kReleaseDecibels);
    std::size_t done = 0;
    for (; done < most && fluid_synth_get_active_voice_count(m_synth.get()) > 0; done += kStretch)
        render(done, kStretch);
    store(note, m_left.data(), m_right.data(), std::min(done, most));
    silence(m_channels[part]);
    return note;
}

std::vector<float> NoteSounds::Player::beginning(const NoteKey& key)
{
    const VoiceFacts facts = begin(key, framesIn(kLongestRelease));
    const std::size_t delay = std::min(framesIn(facts.delay), framesIn(kLongestRelease));
    for (std::size_t done = 0; done < delay; done += kBlock)
        render(0, kBlock);
    render(0, kGlance);
    std::vector<float> sides(m_left.begin(), m_left.begin() + kGlance);
    sides.insert(sides.end(), m_right.begin(), m_right.begin() + kGlance);
    silence(m_channels[key.part]);
    return sides;
}

NoteSounds::NoteSounds(std::vector<std::unique_ptr<Player>> players)
    : m_players(std::move(players))
{ }

NoteSounds::~NoteSounds() = default;
NoteSounds::NoteSounds(NoteSounds&&) noexcept = default;
NoteSounds& NoteSounds::operator=(NoteSounds&&) noexcept = default;

AudioResult<NoteSounds> NoteSounds::open(const std::string& font, const Score& score,
                                         const std::vector<std::size_t>& parts, int sampleRate,
                                         WorkTeam& team)
{
    prepareLibrary();
    std::vector<std::unique_ptr<Player>> players(team.size());
    std::vector<char> loaded(team.size());
    team.run(team.size(), [&](std::size_t index, std::size_t) {
        players[index] = std::make_unique<Player>(score, sampleRate);
        loaded[index] = players[index]->isThere() && players[index]->load(font, score, parts);
    });
    for (std::size_t i = 0; i < players.size(); ++i) {
        if (!players[i]->isThere())
            return tl::unexpected<std::string>("FluidSynth does not start.");
        if (!loaded[i])
            return tl::unexpected("The soundfont " + font + " cannot be read; choose another.");
    }
    return NoteSounds(std::move(players));
}

bool NoteSounds::soundAlike(const NoteKey& key, int otherVelocity, std::size_t worker)
{
    Player& player = *m_players[worker];
    const std::vector<float> one = player.beginning(key);
    const std::vector<float> other = player.beginning({ key.part, key.pitch, otherVelocity });
    const double level = levelAt(key.velocity, otherVelocity);
    double energy = 0;
    double apart = 0;
    for (std::size_t i = 0; i < one.size(); ++i) {
        const auto sample = static_cast<double>(one[i]);
        const double difference = sample - level * static_cast<double>(other[i]);
        energy += sample * sample;
        apart += difference * difference;
    }
    return energy > 0 && apart < kAlike * energy;
}

std::size_t NoteSounds::order(const std::vector<NoteOrder>& orders)
{
    for (const Kept* kept : m_unplayed)
        m_bytes += kept->sound->samples.size() * sizeof(float);
    m_unplayed.clear();
    ++m_orders;
    for (const NoteOrder& each : orders) {
        Kept& kept = m_kept[each.key];
        if (!kept.sound && kept.used != m_orders) {
            kept.order = each;
            m_unplayed.push_back(&kept);
        }
        kept.used = m_orders;
    }
    makeRoom();
    return m_unplayed.size();
}

void NoteSounds::play(std::size_t index, std::size_t worker)
{
    Kept& kept = *m_unplayed[index];
    kept.sound = std::make_shared<const NoteSound>(m_players[worker]->play(kept.order));
}

std::shared_ptr<const NoteSound> NoteSounds::of(const NoteKey& key) const
{
    return m_kept.at(key).sound;
}

/// Forgets what was needed longest ago.
void NoteSounds::makeRoom()
{
    while (m_bytes > kMostBytes) {
        const auto oldest = std::min_element(m_kept.begin(), m_kept.end(), [](const auto& a, const auto& b) {
            return a.second.used < b.second.used;
        });
        if (oldest->second.used + 1 >= m_orders)
            return;
        m_bytes -= oldest->second.sound->samples.size() * sizeof(float);
        m_kept.erase(oldest);
    }
}

double levelAt(int velocity, int otherVelocity)
{
    const double ratio = static_cast<double>(velocity) / otherVelocity;
    return ratio * ratio;
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
