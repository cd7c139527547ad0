#include "core/music/sound/ScoreSound.h"

#include "core/audio/mix/WorkTeam.h"
#include "core/music/score/MusicStyle.h"
#include "core/music/sound/PlainSynth.h"
#include "core/music/sound/SoundfontPlayer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <span>

namespace comfyvn::music {

namespace {

/// Frames between looks at progress and cancel, and of what dies away.
constexpr std::size_t kChunk = 131'072;
constexpr std::size_t kTailChunk = 16'384;
constexpr double kLongestTail = 9; ///< seconds

std::uint64_t framesOf(double seconds)
{
    return static_cast<std::uint64_t>(std::llround(seconds * kMusicRate));
}

Treatment treatmentOf(const Score& score)
{
    return findStyle(score.style).style->treatment;
}

Hall hallOf(Treatment treatment)
{
    switch (treatment) {
    case Treatment::None:
    case Treatment::Tape:
        break;
    case Treatment::Hall:
        return { { kMusicRate, 2.6, 0.35 }, 0.16F };
    case Treatment::Chip:
        return { { kMusicRate, 0.5, 0.5 }, 0.05F };
    }
    return { { kMusicRate, 1.1, 0.45 }, 0.14F };
}

float highest(std::span<const float> samples)
{
    float peak = 0;
    for (const float sample : samples)
        peak = std::max(peak, std::abs(sample));
    return peak;
}

/// How long the sound is that is wanted of a score, and whether its last notes ring on into its beginning.
struct Extent {
    std::uint64_t frames = 0;
    Edge edge = Edge::Open;
};

Extent extentOf(const Score& score, const ScoreSoundOptions& options)
{
    const std::uint64_t whole = framesOf(score.seconds);
    if (options.firstSeconds > 0 && framesOf(options.firstSeconds) < whole)
        return { framesOf(options.firstSeconds), Edge::Open };
    return { whole, score.loops ? Edge::Loop : Edge::Open };
}

/// Adds what sounds after a loop's end where it begins again.
void addToBeginning(LongSound& loop, std::span<const float> tail, std::size_t at)
{
    while (!tail.empty()) {
        const std::size_t from = at % loop.frames();
        const std::size_t count = std::min(tail.size() / 2, loop.frames() - from);
        loop.change(from, count, [&tail](std::span<float> samples, std::size_t) {
            for (std::size_t i = 0; i < samples.size(); ++i)
                samples[i] += tail[i];
            tail = tail.subspan(samples.size());
        });
        at += count;
    }
}

AudioResult<LongSound> playWithFont(const Score& score, const std::vector<std::size_t>& parts,
                                    const ScoreSoundOptions& options, const Watch& watch)
{
    const auto [wanted, edge] = extentOf(score, options);
    const std::uint64_t longest = edge == Edge::Loop ? wanted + framesOf(kLongestTail) : wanted;
    WorkTeam team(options.threads);
    auto player = SoundfontPlayer::open(options.font,
                                        { .score = score,
                                          .parts = parts,
                                          .musicFrames = framesOf(score.musicSeconds),
                                          .sampleRate = kMusicRate,
                                          .untilFrame = longest,
                                          .hall = hallOf(treatmentOf(score)) },
                                        team);
    if (!player)
        return tl::unexpected(player.error());
    LongSound sound(options.scratch, 2, kMusicRate);
    std::vector<float> here;
    for (std::uint64_t frame = 0; frame < longest;) {
        if (watch.isCancelled())
            return tl::unexpected<std::string>(kCancelled);
        if (!options.scratch->fault().empty())
            return tl::unexpected<std::string>(kScratchFailed);
        const auto count =
            static_cast<std::size_t>(frame < wanted ? std::min<std::uint64_t>(kChunk, wanted - frame)
                                                    : std::min<std::uint64_t>(kTailChunk, longest - frame));
        here.resize(2 * count);
        player->play(here.data(), count);
        if (frame < wanted)
            sound.append(here);
        else
            addToBeginning(sound, here, frame);
        frame += count;
        watch.at(std::min(1.0, static_cast<double>(frame) / static_cast<double>(wanted)));
        if (frame > wanted && player->isSilent() && highest(here) < 3e-5F)
            break;
    }
    return sound;
}

AudioResult<LongSound> playPlain(const Score& score, const std::vector<std::size_t>& parts,
                                 const ScoreSoundOptions& options, const Watch& watch)
{
    const Extent extent = extentOf(score, options);
    const std::uint64_t tail = extent.edge == Edge::Loop ? framesOf(1.5) : 0;
    LongSound sound(options.scratch, 2, kMusicRate);
    sound.resize(extent.frames + tail);
    playPlainly(score, parts, framesOf(score.musicSeconds), sound, watch);
    if (watch.isCancelled())
        return tl::unexpected<std::string>(kCancelled);
    const std::vector<float> after = sound.part(extent.frames, tail);
    sound.resize(extent.frames);
    addToBeginning(sound, after, 0);
    return sound;
}

AudioResult<LongSound> play(const Score& score, const std::vector<std::size_t>& parts,
                            const ScoreSoundOptions& options, const Watch& watch)
{
    return options.font.empty() ? playPlain(score, parts, options, watch)
                                : playWithFont(score, parts, options, watch);
}

void treat(LongSound& sound, const Score& score, Edge edge, bool plain, bool noise)
{
    if (plain)
        reverb(sound, edge, 1.4, 0.4, 0.25);
    switch (treatmentOf(score)) {
    case Treatment::None:
    case Treatment::Hall:
        return;
    case Treatment::Tape:
        highPass(sound, edge, 45);
        lowPass(sound, edge, 6200, 0.6);
        wowAndFlutter(sound, edge, 1.6, 0.06);
        if (noise)
            vinyl(sound, 0.02, 0.0016, static_cast<std::uint64_t>(score.tonic + score.ticks));
        return;
    case Treatment::Chip:
        crush(sound, 9, 22'050);
        return;
    }
}

std::vector<std::string> effectsOf(const Score& score, bool plain)
{
    std::vector<std::string> names;
    if (plain)
        names.emplace_back("room 1.4 s");
    switch (treatmentOf(score)) {
    case Treatment::None:
        break;
    case Treatment::Hall:
        names.emplace_back("hall");
        break;
    case Treatment::Tape:
        names.insert(names.end(), { "high-pass 45 Hz", "low-pass 6200 Hz", "wow and flutter", "vinyl" });
        break;
    case Treatment::Chip:
        names.emplace_back("9 bit at 22050 Hz");
        break;
    }
    names.emplace_back("limiter");
    return names;
}

/// What comes to an end fades with its last chord.
void endIfItEnds(LongSound& sound, const Score& score, const ScoreSoundOptions& options)
{
    const auto [frames, edge] = extentOf(score, options);
    if (edge == Edge::Loop || frames != framesOf(score.seconds))
        return;
    const std::uint64_t ring = framesOf(score.seconds) - framesOf(score.musicSeconds);
    fadeOut(sound, sound.frames() - std::min<std::size_t>(sound.frames(), ring * 3 / 4));
}

} // namespace

AudioResult<PlayedScore> played(const Score& score, const ScoreSoundOptions& options, const Watch& watch)
{
    std::vector<std::size_t> all(score.parts.size());
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i] = i;
    const bool plain = options.font.empty();
    const Edge edge = extentOf(score, options).edge;
    auto mix = play(score, all, options, watch.within(0, 0.9));
    if (!mix)
        return tl::unexpected(mix.error());
    PlayedScore result { .sound = *std::move(mix), .effects = effectsOf(score, plain) };
    treat(result.sound, score, edge, plain, true);
    endIfItEnds(result.sound, score, options);
    result.mastered = master(result.sound, edge);
    if (!options.scratch->fault().empty())
        return tl::unexpected<std::string>(kScratchFailed);
    watch.at(1);
    return result;
}

AudioResult<ScoreSound> soundOf(const Score& score, const ScoreSoundOptions& options, const Watch& watch)
{
    return played(score, options, watch).map([](PlayedScore&& result) {
        return ScoreSound { std::move(result.sound).whole(), result.mastered, std::move(result.effects) };
    });
}

AudioResult<Stem> stemOf(const Score& score, std::size_t part, const ScoreSoundOptions& options,
                         double gainDb, const Watch& watch)
{
    auto alone = play(score, { part }, options, watch);
    if (!alone)
        return tl::unexpected(alone.error());
    treat(*alone, score, extentOf(score, options).edge, options.font.empty(), false);
    endIfItEnds(*alone, score, options);
    amplify(*alone, gainDb);
    if (!options.scratch->fault().empty())
        return tl::unexpected<std::string>(kScratchFailed);
    const Part& playing = score.parts[part];
    return Stem { playing.name + " " + instrumentName(playing.role, playing.program), *std::move(alone) };
}

} // namespace comfyvn::music
