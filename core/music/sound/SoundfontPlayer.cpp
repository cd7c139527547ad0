#include "core/music/sound/SoundfontPlayer.h"

#include "core/music/score/MidiFile.h"
#include "core/music/sound/TickTime.h"

#include <fluidsynth.h>

#include <algorithm>
#include <mutex>

namespace comfyvn::music {

namespace {

/// Voices of one synthesizer; beyond them the quietest of those that fade away are cut.
constexpr int kVoices = 56;
/// What is played short dies away faster than the font says, in timecents: mud and voices otherwise.
constexpr float kShortRelease = -2400;
constexpr float kDrumRelease = -900;

enum class Kind { End, Expression, Begin }; ///< in this order at one moment

struct Event {
    std::uint64_t frame = 0;
    Kind kind = Kind::Begin;
    int channel = 0;
    int key = 0;
    int value = 0;
};

struct Room {
    double size, damping, width, level;
};

Room roomOf(Space space)
{
    switch (space) {
    case Space::Dry:
        return { 0.1, 0.4, 0.5, 0.1 };
    case Space::Room:
        return { 0.5, 0.35, 0.8, 0.55 };
    case Space::Hall:
        return { 0.82, 0.25, 1.0, 0.75 };
    }
    return {};
}

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

} // namespace

struct SoundfontPlayer::State {
    std::unique_ptr<fluid_settings_t, DeleteSettings> settings {};
    std::unique_ptr<fluid_synth_t, DeleteSynth> synth {};
    std::vector<Event> events {};
    std::size_t next = 0;
    std::uint64_t frame = 0;
    std::vector<float> left {};
    std::vector<float> right {};
};

SoundfontPlayer::SoundfontPlayer(std::unique_ptr<State> state)
    : m_state(std::move(state))
{ }

SoundfontPlayer::~SoundfontPlayer() = default;
SoundfontPlayer::SoundfontPlayer(SoundfontPlayer&&) noexcept = default;
SoundfontPlayer& SoundfontPlayer::operator=(SoundfontPlayer&&) noexcept = default;

AudioResult<SoundfontPlayer> SoundfontPlayer::open(const std::string& font, const Score& score,
                                                   const std::vector<std::size_t>& parts,
                                                   std::uint64_t musicFrames, int sampleRate, Space space)
{
    silenceLog();
    auto state = std::make_unique<State>();
    state->settings.reset(new_fluid_settings());
    fluid_settings_t* settings = state->settings.get();
    fluid_settings_setnum(settings, "synth.sample-rate", sampleRate);
    fluid_settings_setnum(settings, "synth.gain", 0.4);
    fluid_settings_setint(settings, "synth.polyphony", kVoices);
    fluid_settings_setint(settings, "synth.cpu-cores", 1);
    fluid_settings_setint(settings, "synth.dynamic-sample-loading", 1); // changes the bytes, so it is pinned
    fluid_settings_setint(settings, "synth.lock-memory", 0);
    const bool hasChorus = std::any_of(parts.begin(), parts.end(),
                                       [&](std::size_t index) { return score.parts[index].chorus > 0; });
    fluid_settings_setint(settings, "synth.chorus.active", hasChorus ? 1 : 0);
    const Room room = roomOf(space);
    fluid_settings_setnum(settings, "synth.reverb.room-size", room.size);
    fluid_settings_setnum(settings, "synth.reverb.damp", room.damping);
    fluid_settings_setnum(settings, "synth.reverb.width", room.width);
    fluid_settings_setnum(settings, "synth.reverb.level", room.level);
    state->synth.reset(new_fluid_synth(settings));
    fluid_synth_t* synth = state->synth.get();
    if (!synth)
        return tl::unexpected<std::string>("FluidSynth does not start.");
    if (fluid_synth_sfload(synth, font.c_str(), 1) == FLUID_FAILED)
        return tl::unexpected("The soundfont " + font + " cannot be read; choose another.");

    const auto channels = channelsOf(score);
    for (const std::size_t index : parts) {
        const Part& part = score.parts[index];
        const int channel = channels[index];
        fluid_synth_bank_select(synth, channel, part.role == Role::Drums ? 128 : 0);
        fluid_synth_program_change(synth, channel, part.program);
        fluid_synth_cc(synth, channel, 7, part.volume);
        fluid_synth_cc(synth, channel, 10, part.pan);
        fluid_synth_cc(synth, channel, 91, part.reverb);
        fluid_synth_cc(synth, channel, 93, part.chorus);
        if (part.role == Role::Drums)
            fluid_synth_set_gen(synth, channel, GEN_VOLENVRELEASE, kDrumRelease);
        else if (part.role == Role::Arpeggio && isShort(part, score))
            fluid_synth_set_gen(synth, channel, GEN_VOLENVRELEASE, kShortRelease);
        const auto frameOf = [&](int tick) { return frameOfTick(tick, score.ticks, musicFrames); };
        for (const Note& note : part.notes) {
            const int start = note.start + note.shift;
            state->events.push_back({ frameOf(start), Kind::Begin, channel, note.pitch, note.velocity });
            state->events.push_back({ frameOf(start + note.length), Kind::End, channel, note.pitch, 0 });
        }
        for (const Swell& swell : part.swells)
            state->events.push_back({ frameOf(swell.tick), Kind::Expression, channel, 11, swell.value });
    }
    std::stable_sort(state->events.begin(), state->events.end(), [](const Event& a, const Event& b) {
        return a.frame != b.frame ? a.frame < b.frame : a.kind < b.kind;
    });
    return SoundfontPlayer(std::move(state));
}

void SoundfontPlayer::addTo(float* samples, std::size_t frames)
{
    State& state = *m_state;
    fluid_synth_t* synth = state.synth.get();
    state.left.resize(frames);
    state.right.resize(frames);
    std::size_t done = 0;
    while (done < frames) {
        while (state.next < state.events.size() && state.events[state.next].frame <= state.frame) {
            const Event& event = state.events[state.next++];
            if (event.kind == Kind::Begin)
                fluid_synth_noteon(synth, event.channel, event.key, event.value);
            else if (event.kind == Kind::End)
                fluid_synth_noteoff(synth, event.channel, event.key);
            else
                fluid_synth_cc(synth, event.channel, event.key, event.value);
        }
        std::size_t count = frames - done;
        if (state.next < state.events.size())
            count = std::min<std::uint64_t>(count, state.events[state.next].frame - state.frame);
        fluid_synth_write_float(synth, static_cast<int>(count), state.left.data(), static_cast<int>(done), 1,
                                state.right.data(), static_cast<int>(done), 1);
        done += count;
        state.frame += count;
    }
    for (std::size_t i = 0; i < frames; ++i) {
        samples[2 * i] += state.left[i];
        samples[2 * i + 1] += state.right[i];
    }
}

bool SoundfontPlayer::isSilent() const
{
    return m_state->next == m_state->events.size()
        && fluid_synth_get_active_voice_count(m_state->synth.get()) == 0;
}

std::string fluidSynthVersion()
{
    return fluid_version_str();
}

} // namespace comfyvn::music
