#include "core/music/sound/PartSound.h"

#include "core/music/sound/TickTime.h"

#include <algorithm>
#include <cmath>

namespace comfyvn::music {

namespace {

/// Within a step of velocities the timbre is the same to the ear; the level is set right.
constexpr int kVelocityStep = 16;
constexpr int kPadVelocityStep = 32; ///< of what stays behind the others
/// What is choked falls as fast as FluidSynth lets it.
constexpr double kChokeDecibels = 96;
constexpr double kChokeSeconds = 0.89;
/// Below this share of its level a note is over.
constexpr double kInaudible = 2e-3;
/// Frames in which a level moves evenly.
constexpr std::size_t kControl = 32;

/// Adds `count` frames, the level falling from `level` to `next` in even steps.
void addFalling(float* to, const float* from, std::size_t count, double level, double next)
{
    const auto first = static_cast<float>(level);
    const auto slope = static_cast<float>((next - level) / static_cast<double>(count));
    for (std::size_t i = 0; i < count; ++i)
        to[i] += (first + slope * static_cast<float>(static_cast<int>(i))) * from[i];
}

} // namespace

PartSound::PartSound(const Part& part, std::size_t index, const ScoreTime& time)
    : m_part(index)
    , m_velocityStep(part.role == Role::Pad ? kPadVelocityStep : kVelocityStep)
    , m_room(static_cast<float>(part.reverb) / 127)
    , m_chorus(static_cast<float>(part.chorus) / 127)
    , m_chokeFall(fallOf(kChokeDecibels, kChokeSeconds, time.sampleRate))
{
    const auto frameOf = [&](int tick) { return frameOfTick(tick, time.ticks, time.frames); };
    for (const Note& note : part.notes) {
        const std::uint64_t start = frameOf(note.start + note.shift);
        const std::uint64_t end = std::min(frameOf(note.start + note.shift + note.length), time.untilFrame);
        if (start >= time.untilFrame)
            continue;
        m_strikes.push_back({ start, end, note.pitch, note.velocity });
    }
    std::stable_sort(m_strikes.begin(), m_strikes.end(),
                     [](const Strike& a, const Strike& b) { return a.start < b.start; });
    for (const Swell& swell : part.swells) {
        const double expression = swell.value / 127.0;
        m_gains.push_back({ frameOf(swell.tick), expression * expression });
    }
}

void PartSound::shareSounds(NoteSounds& sounds, std::size_t worker)
{
    struct Range {
        int softest = 127;
        int loudest = 1;
    };
    std::map<int, Range> ranges; // by pitch
    for (const Strike& strike : m_strikes) {
        Range& range = ranges[strike.pitch];
        range.softest = std::min(range.softest, strike.velocity);
        range.loudest = std::max(range.loudest, strike.velocity);
    }
    std::map<int, int> shared;
    for (const auto& [pitch, range] : ranges) {
        if (range.softest == range.loudest
            || sounds.soundAlike({ m_part, pitch, range.loudest }, range.softest, worker))
            shared[pitch] = range.loudest;
    }
    for (Strike& strike : m_strikes) {
        const auto one = shared.find(strike.pitch);
        strike.shared = one != shared.end()
            ? one->second
            : strike.velocity / m_velocityStep * m_velocityStep + m_velocityStep / 2;
        auto& longest = m_longest[{ strike.pitch, strike.shared }];
        longest = std::max(longest, strike.end - strike.start);
    }
}

void PartSound::order(std::uint64_t until, std::vector<NoteOrder>& orders)
{
    for (; m_ordered < m_strikes.size() && m_strikes[m_ordered].start < until; ++m_ordered) {
        const Strike& strike = m_strikes[m_ordered];
        orders.push_back(
            { { m_part, strike.pitch, strike.shared }, m_longest.at({ strike.pitch, strike.shared }) });
    }
}

bool PartSound::play(const NoteSounds& sounds, std::size_t frames, Sides& sides)
{
    const std::uint64_t until = m_frame + frames;
    begin(sounds, until);
    const bool isHeard = !m_sounding.empty();
    if (isHeard) {
        sides.left.assign(frames, 0.0F);
        sides.right.assign(frames, 0.0F);
        for (Sounding& note : m_sounding)
            add(note, sides, until);
        std::erase_if(m_sounding, [](const Sounding& note) { return note.isOver(); });
        swell(sides);
    }
    m_frame = until;
    return isHeard;
}

bool PartSound::Sounding::isOver() const
{
    return position >= sound->frames || level <= kInaudible;
}

void PartSound::begin(const NoteSounds& sounds, std::uint64_t until)
{
    for (; m_next < m_strikes.size() && m_strikes[m_next].start < until; ++m_next) {
        const Strike& strike = m_strikes[m_next];
        Sounding note { .sound = sounds.of({ m_part, strike.pitch, strike.shared }),
                        .start = strike.start,
                        .end = strike.end,
                        .level = levelAt(strike.velocity, strike.shared) };
        if (note.sound->choke != 0) {
            for (Sounding& other : m_sounding) {
                if (other.sound->choke == note.sound->choke)
                    other.choked = std::min(other.choked, note.start);
            }
        }
        m_sounding.push_back(std::move(note));
    }
}

/// Adds what a note sounds until there to sides that begin at the present frame.
void PartSound::add(Sounding& note, Sides& sides, std::uint64_t until) const
{
    std::uint64_t at = std::max(m_frame, note.start);
    while (at < until && !note.isOver()) {
        const bool choked = at >= note.choked;
        const bool held = !choked && at < note.end;
        const std::uint64_t change = choked ? kNever : held ? std::min(note.end, note.choked) : note.choked;
        const auto count = static_cast<std::size_t>(
            std::min<std::uint64_t>({ until - at, note.sound->frames - note.position, change - at }));
        const double fall = held ? 1 : choked ? std::min(m_chokeFall, note.sound->fall) : note.sound->fall;
        note.addStretch(sides.left.data() + (at - m_frame), sides.right.data() + (at - m_frame), count, fall);
        at += count;
    }
}

/// Adds `count` frames from the position on, the level falling by `fall` in each.
void PartSound::Sounding::addStretch(float* left, float* right, std::size_t count, double fall)
{
    const double inStep = std::pow(fall, static_cast<double>(kControl));
    const std::size_t step = fall < 1 ? kControl : count;
    const auto leftGain = static_cast<double>(sound->leftGain);
    const auto rightGain = static_cast<double>(sound->rightGain);
    for (std::size_t done = 0; done < count; done += step) {
        const std::size_t now = std::min(step, count - done);
        const double next =
            fall >= 1 ? level : level * (now == kControl ? inStep : std::pow(fall, static_cast<double>(now)));
        addFalling(left + done, sound->left() + position, now, level * leftGain, next * leftGain);
        addFalling(right + done, sound->right() + position, now, level * rightGain, next * rightGain);
        level = next;
        position += now;
    }
}

/// Makes the sides, which begin at the present frame, as loud as the swells say.
void PartSound::swell(Sides& sides)
{
    if (m_gains.empty())
        return;
    const std::size_t frames = sides.left.size();
    for (std::size_t done = 0; done < frames; done += kControl) {
        const std::size_t count = std::min(kControl, frames - done);
        const auto first = static_cast<float>(gainAt(m_frame + done));
        const auto last = static_cast<float>(gainAt(m_frame + done + count));
        const float slope = (last - first) / static_cast<float>(count);
        for (std::size_t i = 0; i < count; ++i) {
            const float gain = first + slope * static_cast<float>(static_cast<int>(i));
            sides.left[done + i] *= gain;
            sides.right[done + i] *= gain;
        }
    }
}

double PartSound::gainAt(std::uint64_t frame)
{
    while (m_gain + 1 < m_gains.size() && m_gains[m_gain + 1].frame <= frame)
        ++m_gain;
    const Gain& here = m_gains[m_gain];
    if (m_gain + 1 == m_gains.size() || frame <= here.frame)
        return here.gain;
    const Gain& after = m_gains[m_gain + 1];
    const double way =
        static_cast<double>(frame - here.frame) / static_cast<double>(after.frame - here.frame);
    return here.gain + way * (after.gain - here.gain);
}

} // namespace comfyvn::music
