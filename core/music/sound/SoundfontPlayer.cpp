#include "core/music/sound/SoundfontPlayer.h"

#include "core/music/sound/Chorus.h"
#include "core/music/sound/NoteSounds.h"
#include "core/music/sound/PartSound.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace comfyvn::music {

namespace {

/// Frames that are worked at as one.
constexpr std::size_t kBlock = 8192;

/// What a part plays in a block.
struct Take {
    Sides sides {};
    bool isHeard = false;
};

void addScaled(std::vector<float>& to, const Sides& from, float by)
{
    if (by == 0)
        return;
    for (std::size_t i = 0; i < to.size(); ++i)
        to[i] += by * (from.left[i] + from.right[i]);
}

} // namespace

struct SoundfontPlayer::State {
    WorkTeam* team = nullptr;
    std::optional<NoteSounds> sounds {};
    std::vector<PartSound> parts {};
    std::optional<Chorus> chorus {};
    std::optional<Hall> hall {};
    std::uint64_t ordered = 0; ///< frames
    std::array<std::vector<Take>, 2> takes {}; ///< of two blocks, by part
    std::vector<NoteOrder> orders {};
    Sides sum {};
    Sides wet {};
    std::vector<float> toRoom {};
    std::vector<float> toChorus {};

    std::size_t orderNotes(std::size_t frames);
    void mix(const std::vector<Take>& block, float* stereo, std::size_t frames);
};

/// Orders the notes of the next frames; returns how many must be played.
std::size_t SoundfontPlayer::State::orderNotes(std::size_t frames)
{
    ordered += frames;
    orders.clear();
    for (PartSound& part : parts)
        part.order(ordered, orders);
    return sounds->order(orders);
}

/// What all parts play in a block, one after the other in their order, with chorus and room.
void SoundfontPlayer::State::mix(const std::vector<Take>& block, float* stereo, std::size_t frames)
{
    for (auto* each : { &sum.left, &sum.right, &toRoom, &toChorus })
        each->assign(frames, 0.0F);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (!block[i].isHeard)
            continue;
        const Sides& sides = block[i].sides;
        for (std::size_t frame = 0; frame < frames; ++frame) {
            sum.left[frame] += sides.left[frame];
            sum.right[frame] += sides.right[frame];
        }
        addScaled(toRoom, sides, parts[i].room());
        addScaled(toChorus, sides, parts[i].chorus());
    }
    if (chorus)
        chorus->addTo(sum.left.data(), sum.right.data(), toChorus.data(), frames);
    wet.left.resize(frames);
    wet.right.resize(frames);
    hall->room.pass(toRoom.data(), wet.left.data(), wet.right.data(), frames);
    for (std::size_t frame = 0; frame < frames; ++frame) {
        stereo[2 * frame] = sum.left[frame] + hall->level * wet.left[frame];
        stereo[2 * frame + 1] = sum.right[frame] + hall->level * wet.right[frame];
    }
}

SoundfontPlayer::SoundfontPlayer(std::unique_ptr<State> state)
    : m_state(std::move(state))
{ }

SoundfontPlayer::~SoundfontPlayer() = default;
SoundfontPlayer::SoundfontPlayer(SoundfontPlayer&&) noexcept = default;
SoundfontPlayer& SoundfontPlayer::operator=(SoundfontPlayer&&) noexcept = default;

AudioResult<SoundfontPlayer> SoundfontPlayer::open(const std::string& font, const Job& job, WorkTeam& team)
{
    auto sounds = NoteSounds::open(font, job.score, job.parts, job.sampleRate, team);
    if (!sounds)
        return tl::unexpected(sounds.error());
    auto state = std::make_unique<State>();
    state->team = &team;
    state->sounds = *std::move(sounds);
    state->hall = job.hall;
    const ScoreTime time { job.score.ticks, job.musicFrames, job.untilFrame, job.sampleRate };
    for (const std::size_t index : job.parts) {
        const Part& part = job.score.parts[index];
        if (part.chorus > 0 && !state->chorus)
            state->chorus.emplace(job.sampleRate);
        state->parts.emplace_back(part, index, time);
    }
    team.run(state->parts.size(), [&](std::size_t part, std::size_t worker) {
        state->parts[part].shareSounds(*state->sounds, worker);
    });
    for (auto& block : state->takes)
        block.resize(state->parts.size());
    return SoundfontPlayer(std::move(state));
}

void SoundfontPlayer::play(float* stereo, std::size_t frames)
{
    State& state = *m_state;
    const std::size_t blocks = (frames + kBlock - 1) / kBlock;
    const auto framesOf = [=](std::size_t block) { return std::min(kBlock, frames - block * kBlock); };
    // At once: the notes of a block, what the parts play of the block before, the mix of the one before that.
    for (std::size_t step = 0; step < blocks + 2; ++step) {
        const std::size_t notes = step < blocks ? state.orderNotes(framesOf(step)) : 0;
        const std::size_t mixes = step >= 2 ? 1 : 0;
        const std::size_t parts = step >= 1 && step <= blocks ? state.parts.size() : 0;
        state.team->run(mixes + notes + parts, [&](std::size_t task, std::size_t worker) {
            if (task < mixes) {
                const std::size_t block = step - 2;
                state.mix(state.takes[block % 2], stereo + 2 * block * kBlock, framesOf(block));
            } else if (task < mixes + notes) {
                state.sounds->play(task - mixes, worker);
            } else {
                const std::size_t part = task - mixes - notes;
                Take& take = state.takes[(step - 1) % 2][part];
                take.isHeard = state.parts[part].play(*state.sounds, framesOf(step - 1), take.sides);
            }
        });
    }
}

bool SoundfontPlayer::isSilent() const
{
    return std::all_of(m_state->parts.begin(), m_state->parts.end(),
                       [](const PartSound& part) { return part.isSilent(); });
}

} // namespace comfyvn::music
