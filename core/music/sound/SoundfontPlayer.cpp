#include "core/music/sound/SoundfontPlayer.h"

#include "core/music/sound/Chorus.h"
#include "core/music/sound/NoteSounds.h"
#include "core/music/sound/TickTime.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <utility>

namespace comfyvn::music {

namespace {

/// Velocities that share a sound: within a step the timbre is the same to the ear, and the level is set
/// right.
constexpr int kVelocityStep = 16;
constexpr int kPadVelocityStep = 32; ///< of what stays behind the others
/// What is choked falls as fast as FluidSynth lets it.
constexpr double kChokeDecibels = 96;
constexpr double kChokeSeconds = 0.89;
/// Below this share of its level a note is over.
constexpr double kInaudible = 2e-3;
/// Frames in which a falling level moves evenly.
constexpr std::size_t kControl = 32;
constexpr std::uint64_t kNever = ~std::uint64_t { 0 };

int sharedVelocity(Role role, int velocity)
{
    const int step = role == Role::Pad ? kPadVelocityStep : kVelocityStep;
    return velocity / step * step + step / 2;
}

/// A note that is written.
struct Strike {
    std::uint64_t start = 0;
    std::uint64_t end = 0;
    int pitch = 0;
    int velocity = 0;
    int shared = 0; ///< the velocity that it shares a sound at
};

/// A note that sounds.
struct Sounding {
    std::shared_ptr<const NoteSound> sound {};
    std::uint64_t start = 0;
    std::uint64_t end = 0; ///< where it is let go
    std::uint64_t choked = kNever;
    std::size_t position = 0; ///< the next frame of its sound
    double level = 1;
};

struct Gain {
    std::uint64_t frame = 0;
    double gain = 1;
};

/// Adds `count` frames, the level falling from `level` to `next` in even steps.
void add(float* to, const float* from, std::size_t count, double level, double next)
{
    const auto first = static_cast<float>(level);
    const auto slope = static_cast<float>((next - level) / static_cast<double>(count));
    for (std::size_t i = 0; i < count; ++i)
        to[i] += (first + slope * static_cast<float>(static_cast<int>(i))) * from[i];
}

/// Two channels, side by side.
struct Sides {
    std::vector<float> left {};
    std::vector<float> right {};
};

/// Adds `count` frames of a note from its position on, its level falling by `fall` in each.
void addStretch(float* left, float* right, std::size_t count, Sounding& note, double fall)
{
    const NoteSound& sound = *note.sound;
    const double inStep = std::pow(fall, static_cast<double>(kControl));
    const std::size_t step = fall < 1 ? kControl : count;
    for (std::size_t done = 0; done < count; done += step) {
        const std::size_t now = std::min(step, count - done);
        const double next = fall >= 1
            ? note.level
            : note.level * (now == kControl ? inStep : std::pow(fall, static_cast<double>(now)));
        add(left + done, sound.left() + note.position, now, note.level * static_cast<double>(sound.leftGain),
            next * static_cast<double>(sound.leftGain));
        add(right + done, sound.right() + note.position, now,
            note.level * static_cast<double>(sound.rightGain), next * static_cast<double>(sound.rightGain));
        note.level = next;
        note.position += now;
    }
}

bool isOver(const Sounding& note)
{
    return note.position >= note.sound->frames || note.level <= kInaudible;
}

/// Adds what a note sounds from `from` to `to` to sides that begin at `from`.
void addNote(Sides& sides, std::uint64_t from, std::uint64_t to, Sounding& note, double chokeFall)
{
    std::uint64_t at = std::max(from, note.start);
    while (at < to && !isOver(note)) {
        const bool choked = at >= note.choked;
        const bool held = !choked && at < note.end;
        const std::uint64_t change = choked ? kNever : held ? std::min(note.end, note.choked) : note.choked;
        const auto count = static_cast<std::size_t>(
            std::min<std::uint64_t>({ to - at, note.sound->frames - note.position, change - at }));
        const double fall = held ? 1 : choked ? std::min(chokeFall, note.sound->fall) : note.sound->fall;
        addStretch(sides.left.data() + (at - from), sides.right.data() + (at - from), count, note, fall);
        at += count;
    }
}

} // namespace

/// One part: what is written and what of it sounds now.
struct SoundfontPlayer::Line {
    std::size_t part = 0;
    float room = 0;
    float chorus = 0;
    std::vector<Strike> strikes {};
    std::map<std::pair<int, int>, std::uint64_t> longest {}; ///< by pitch and shared velocity
    std::vector<Gain> gains {};
    std::size_t next = 0;
    std::size_t swell = 0; ///< of the gains, the last that has come
    std::vector<Sounding> sounding {};

    [[nodiscard]] double gainAt(std::uint64_t frame);
    void begin(NoteSounds& sounds, std::uint64_t until);
    void mixTo(float* stereo, float* room, std::vector<float>& toChorus, const Sides& alone,
               std::uint64_t from);
};

struct SoundfontPlayer::State {
    std::optional<NoteSounds> sounds {};
    std::vector<Line> lines {};
    std::optional<Chorus> chorus {};
    double chokeFall = 1;
    std::uint64_t frame = 0;
    Sides alone {}; ///< one part
    std::vector<float> toChorus {};
};

double SoundfontPlayer::Line::gainAt(std::uint64_t frame)
{
    if (gains.empty())
        return 1;
    while (swell + 1 < gains.size() && gains[swell + 1].frame <= frame)
        ++swell;
    const Gain& here = gains[swell];
    if (swell + 1 == gains.size() || frame <= here.frame)
        return here.gain;
    const Gain& after = gains[swell + 1];
    const double way =
        static_cast<double>(frame - here.frame) / static_cast<double>(after.frame - here.frame);
    return here.gain + way * (after.gain - here.gain);
}

void SoundfontPlayer::Line::begin(NoteSounds& sounds, std::uint64_t until)
{
    for (; next < strikes.size() && strikes[next].start < until; ++next) {
        const Strike& strike = strikes[next];
        const double ratio = static_cast<double>(strike.velocity) / strike.shared;
        const std::uint64_t held = longest[{ strike.pitch, strike.shared }];
        Sounding note { .sound = sounds.of(part, strike.pitch, strike.shared, held),
                        .start = strike.start,
                        .end = strike.end,
                        .level = ratio * ratio };
        if (note.sound->choke != 0) {
            for (Sounding& other : sounding) {
                if (other.sound->choke == note.sound->choke)
                    other.choked = std::min(other.choked, note.start);
            }
        }
        sounding.push_back(std::move(note));
    }
}

/// Adds what the part plays, which begins at frame `from`, as loud as its swells say.
void SoundfontPlayer::Line::mixTo(float* stereo, float* toRoom, std::vector<float>& toChorus,
                                  const Sides& alone, std::uint64_t from)
{
    const std::size_t frames = alone.left.size();
    for (std::size_t done = 0; done < frames; done += kControl) {
        const std::size_t count = std::min(kControl, frames - done);
        const auto first = static_cast<float>(gainAt(from + done));
        const auto last = static_cast<float>(gainAt(from + done + count));
        const float slope = (last - first) / static_cast<float>(count);
        for (std::size_t i = done; i < done + count; ++i) {
            const float gain = first + slope * static_cast<float>(static_cast<int>(i - done));
            const float l = gain * alone.left[i];
            const float r = gain * alone.right[i];
            stereo[2 * i] += l;
            stereo[2 * i + 1] += r;
            toRoom[i] += room * (l + r);
            if (chorus > 0)
                toChorus[i] += chorus * (l + r);
        }
    }
}

SoundfontPlayer::SoundfontPlayer(std::unique_ptr<State> state)
    : m_state(std::move(state))
{ }

SoundfontPlayer::~SoundfontPlayer() = default;
SoundfontPlayer::SoundfontPlayer(SoundfontPlayer&&) noexcept = default;
SoundfontPlayer& SoundfontPlayer::operator=(SoundfontPlayer&&) noexcept = default;

AudioResult<SoundfontPlayer> SoundfontPlayer::open(const std::string& font, const Job& job)
{
    const Score& score = job.score;
    auto sounds = NoteSounds::open(font, score, job.parts, job.sampleRate);
    if (!sounds)
        return tl::unexpected(sounds.error());
    auto state = std::make_unique<State>();
    state->sounds = *std::move(sounds);
    state->chokeFall = fallOf(kChokeDecibels, kChokeSeconds, job.sampleRate);
    const auto frameOf = [&](int tick) { return frameOfTick(tick, score.ticks, job.musicFrames); };
    for (const std::size_t index : job.parts) {
        const Part& part = score.parts[index];
        Line line { .part = index,
                    .room = static_cast<float>(part.reverb) / 127,
                    .chorus = static_cast<float>(part.chorus) / 127 };
        for (const Note& note : part.notes) {
            const std::uint64_t start = frameOf(note.start + note.shift);
            const std::uint64_t end =
                std::min(frameOf(note.start + note.shift + note.length), job.untilFrame);
            if (start >= job.untilFrame)
                continue;
            const int shared = sharedVelocity(part.role, note.velocity);
            line.strikes.push_back({ start, end, note.pitch, note.velocity, shared });
            auto& longest = line.longest[{ note.pitch, shared }];
            longest = std::max(longest, end - start);
        }
        std::stable_sort(line.strikes.begin(), line.strikes.end(),
                         [](const Strike& a, const Strike& b) { return a.start < b.start; });
        for (const Swell& swell : part.swells) {
            const double expression = swell.value / 127.0;
            line.gains.push_back({ frameOf(swell.tick), expression * expression });
        }
        if (part.chorus > 0 && !state->chorus)
            state->chorus.emplace(job.sampleRate);
        state->lines.push_back(std::move(line));
    }
    return SoundfontPlayer(std::move(state));
}

void SoundfontPlayer::addTo(float* stereo, float* room, std::size_t frames)
{
    State& state = *m_state;
    const std::uint64_t end = state.frame + frames;
    state.toChorus.assign(state.chorus ? frames : 0, 0.0F);
    for (Line& line : state.lines) {
        line.begin(*state.sounds, end);
        if (line.sounding.empty())
            continue;
        state.alone.left.assign(frames, 0.0F);
        state.alone.right.assign(frames, 0.0F);
        for (Sounding& note : line.sounding)
            addNote(state.alone, state.frame, end, note, state.chokeFall);
        std::erase_if(line.sounding, isOver);
        line.mixTo(stereo, room, state.toChorus, state.alone, state.frame);
    }
    if (state.chorus)
        state.chorus->addTo(stereo, state.toChorus.data(), frames);
    state.frame = end;
}

bool SoundfontPlayer::isSilent() const
{
    return std::all_of(m_state->lines.begin(), m_state->lines.end(), [](const Line& line) {
        return line.next == line.strikes.size() && line.sounding.empty();
    });
}

double workOf(const Part& part, const Score& score)
{
    constexpr double kUsualRelease = 0.7; ///< seconds
    constexpr double kLaying = 0.03; ///< laying a second of a note, beside playing it
    const double secondsPerTick = score.musicSeconds / score.ticks;
    std::map<std::pair<int, int>, double> longest;
    double laid = 0;
    for (const Note& note : part.notes) {
        const double seconds = note.length * secondsPerTick + kUsualRelease;
        laid += seconds;
        auto& most = longest[{ note.pitch, sharedVelocity(part.role, note.velocity) }];
        most = std::max(most, seconds);
    }
    double played = 0;
    for (const auto& [key, seconds] : longest)
        played += seconds;
    return played + kLaying * laid;
}

} // namespace comfyvn::music
