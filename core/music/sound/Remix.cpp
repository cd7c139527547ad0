#include "core/music/sound/Remix.h"

#include "core/audio/Loudness.h"
#include "core/audio/LoudnessMeter.h"
#include "core/music/score/Arranger.h"
#include "core/music/sound/BarGrid.h"
#include "core/music/sound/BeatTracker.h"
#include "core/music/sound/HeardSections.h"
#include "core/music/sound/KeyFinder.h"
#include "core/music/sound/RemixRecipe.h"
#include "core/music/sound/Stretch.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

namespace comfyvn::music {

namespace {

constexpr double kShortestSource = 0.5; ///< seconds
constexpr double kFastest = 1.6; ///< how much faster or slower a source becomes at most
constexpr double kMostFit = 1.15; ///< and then so that a loop is as long as asked
/// How much longer or shorter voices become at most, whatever asks for it.
constexpr double kMostOfVoices = 1.07;

std::size_t framesOf(double seconds)
{
    return static_cast<std::size_t>(std::llround(std::max(0.0, seconds) * kMusicRate));
}

double loudnessOf(const LongSound& stereo)
{
    LoudnessMeter loudness(stereo.sampleRate());
    stereo.each([&loudness](std::span<const float> samples, std::size_t) { loudness.add(samples); });
    return loudness.integrated();
}

bool isVocal(const std::vector<std::string>& tags)
{
    return std::any_of(tags.begin(), tags.end(), [](const std::string& tag) {
        const std::string plain = plainWords(tag);
        return plain == "vocals" || plain == "vocal" || plain == "keep vocals" || plain == "voice"
            || plain == "singing" || plain == "vocals safe";
    });
}

/// How much faster a source of that tempo becomes.
double speedOf(const RemixRecipe& recipe, const Mood& mood, double bpm, bool vocal)
{
    double speed = recipe.speed;
    if (speed == 0 && bpm > 0) {
        const double wish = (recipe.style->slowBpm + recipe.style->fastBpm) / 2;
        speed = wish / bpm;
        while (speed > std::sqrt(2.0))
            speed /= 2;
        while (speed < std::sqrt(0.5))
            speed *= 2;
        speed = std::clamp(speed, 0.84, 1.19);
    }
    speed = std::clamp((speed == 0 ? 1 : speed) * mood.tempo, 1 / kFastest, kFastest);
    return vocal ? std::clamp(speed, 1 / kMostOfVoices, kMostOfVoices) : speed;
}

/// The triad of the key that is most in what sounds; `before` is kept unless another is clearly more.
Chord chordIn(const Chroma& chroma, int tonic, Mode mode, const Chord& before)
{
    static const std::vector<std::string_view> kMajor { "I", "ii", "iii", "IV", "V", "vi" };
    static const std::vector<std::string_view> kMinor { "i", "bIII", "iv", "v", "V", "bVI", "bVII" };
    Chord best = before;
    double most = -1;
    for (const std::string_view numeral : isDark(mode) ? kMinor : kMajor) {
        const Chord chord = readChord(numeral, tonic, mode, Colour::Triad);
        double points = chord == before ? 0.02 : 0;
        for (std::size_t i = 0; i < 12; ++i) {
            const int pitch = static_cast<int>(i);
            if (chord.has(pitch))
                points += chroma[i] * (pitch == chord.root() ? 1.15 : 1.0);
        }
        if (points > most) {
            most = points;
            best = chord;
        }
    }
    return best;
}

Chroma normalised(Chroma chroma)
{
    double sum = 0;
    for (const double value : chroma)
        sum += value;
    for (double& value : chroma)
        value /= sum > 0 ? sum : 1;
    return chroma;
}

/// What accompanies the source from its first bar line to its end.
Backing backingFor(const LongSound& sound, const RemixSound& remix, const BarGrid& grid,
                   const RemixRecipe& recipe, const RemixOptions& options)
{
    Backing backing { .style = recipe.style,
                      .mood = moodOf(options.tags),
                      .tonic = remix.tonic,
                      .mode = remix.mode,
                      .beatsPerBar = grid.beatsPerBar,
                      .beatSeconds = grid.period,
                      .drums = remix.bpm > 0,
                      .seed = options.seed };
    MonoView mono(sound);
    Chord before = readChord(isDark(remix.mode) ? "i" : "I", remix.tonic, remix.mode, Colour::Triad);
    for (double at = grid.start(); at + 0.25 * grid.bar() < sound.seconds() && backing.bars.size() < 4000;
         at += grid.bar()) {
        const Chroma chroma = normalised(chromaOf(mono.part(framesOf(at), framesOf(grid.bar())), kMusicRate));
        before = chordIn(chroma, remix.tonic, remix.mode, before);
        backing.bars.push_back(before);
    }
    return backing;
}

/// From half to full in each of so many frames.
void swell(LongSound& sound, double turn)
{
    sound.change([turn](std::span<float> samples, std::size_t first) {
        for (std::size_t i = 0; i < samples.size() / 2; ++i) {
            const double way = std::fmod(static_cast<double>(first + i), turn) / turn;
            const auto gain = static_cast<float>(0.35 + 0.65 * way * way);
            samples[2 * i] *= gain;
            samples[2 * i + 1] *= gain;
        }
    });
}

/// Eight bars, or about as many where a loop has to end with a turn.
double swellFrames(const BarGrid& grid, const RemixSound& remix)
{
    const double eight = 8 * grid.bar() * kMusicRate;
    if (!remix.loop)
        return eight;
    const auto length = static_cast<double>(remix.loop->length);
    return length / std::max(1.0, std::round(length / eight));
}

/// The sound after `start` frames of silence, `frames` in all.
LongSound placed(const LongSound& sound, std::size_t start, std::size_t frames)
{
    LongSound whole = sound.another();
    whole.resize(std::min(start, frames));
    whole.append(sound, 0, frames - whole.frames());
    return whole;
}

/// Adds one sound to another of the same length.
void add(LongSound& to, const LongSound& sound)
{
    std::vector<float> block;
    to.change([&](std::span<float> samples, std::size_t first) {
        block.resize(samples.size());
        sound.read(first, block);
        for (std::size_t i = 0; i < samples.size(); ++i)
            samples[i] += block[i];
    });
}

/// What was heard in the source, into what is told of the remix.
void note(const HeardSource& heard, RemixSound& remix)
{
    remix.tempoConfidence = heard.tempoConfidence;
    remix.sourceTonic = heard.key.tonic;
    remix.mode = heard.key.mode;
    remix.keyConfidence = heard.key.confidence;
    remix.sourceBpm = heard.beats.bpm;
    remix.sourceBeats = heard.beats.beats;
    remix.metre = heard.beats.metre;
}

/// The source's beats with the same time between them: a player's tempo is made even, so that what is added
/// can follow.
std::vector<double> evened(const BeatGrid& found)
{
    std::vector<double> beats = found.beats;
    if (found.steady || beats.empty())
        return beats;
    const double period = (beats.back() - beats.front()) / (static_cast<double>(beats.size()) - 1);
    for (std::size_t i = 0; i < beats.size(); ++i)
        beats[i] = found.beats.front() + static_cast<double>(i) * period;
    return beats;
}

std::vector<double> times(std::vector<double> beats, double factor)
{
    for (double& beat : beats)
        beat *= factor;
    return beats;
}

/// How much longer bars that were stretched already become so that a loop of whole bars is as long as asked;
/// 1 where that would be heard.
double fitOf(double seconds, double bar, double stretch, bool vocal)
{
    const double bars = std::max(1.0, std::round(seconds / bar));
    const double fit = seconds / (bars * bar);
    const double most = vocal ? 1.04 : kMostFit;
    const bool unheard = fit > 1 / most && fit < most;
    const bool spares = !vocal || (fit * stretch >= 1 / kMostOfVoices && fit * stretch <= kMostOfVoices);
    return unheard && spares ? fit : 1;
}

/// Cuts a loop out of the sound, of whole bars where it has them, and lays the grid on it.
void makeLoop(LongSound& sound, BarGrid& grid, RemixSound& remix, double seconds)
{
    const auto bars = wholeBars(sound.seconds(), grid);
    const Repeat whole = bars.value_or(allButAFade(sound.seconds()));
    Repeat wish = whole;
    if (seconds > 0 && bars)
        wish.period = std::max(1.0, std::round(seconds / grid.bar())) * grid.bar();
    else if (seconds > 0)
        wish = { std::min(whole.fade, seconds / 4), seconds, std::min(whole.fade, seconds / 4) };
    wish.from = static_cast<double>(framesOf(wish.from)) / kMusicRate; // so that it is as long as it says
    const double end = wish.from + wish.period + wish.fade;
    if (sound.seconds() < end)
        lengthen(sound, framesOf(end), whole);
    cutToLoop(sound, wish);
    remix.loop = LoopPoints { 0, sound.frames() };
    const double length = sound.seconds();
    const double count = std::max(1.0, std::round(length / grid.bar()));
    grid = { {}, length / count / grid.beatsPerBar, 0, grid.beatsPerBar };
    if (!bars)
        remix.bpm = 0;
    for (int beat = 0; bars && beat < static_cast<int>(count) * grid.beatsPerBar; ++beat)
        grid.beats.push_back(beat * grid.period);
}

/// Makes it as long as wanted, with beats to its end.
void makeEnding(LongSound& sound, BarGrid& grid, double seconds)
{
    const std::size_t wanted = seconds > 0 ? framesOf(seconds) : sound.frames();
    if (sound.frames() < wanted)
        lengthen(sound, wanted, wholeBars(sound.seconds(), grid).value_or(allButAFade(sound.seconds())));
    sound.resize(wanted);
    if (grid.beats.empty())
        return;
    const double length = sound.seconds();
    for (double next = grid.beats.back() + grid.period; next < length; next += grid.period)
        grid.beats.push_back(next);
    std::erase_if(grid.beats, [length](double beat) { return beat >= length; });
}

/// Keeps the first seconds, from where the whole begins.
void makeBeginning(LongSound& sound, BarGrid& grid, const RemixOptions& options)
{
    const double start = grid.beats.empty() ? allButAFade(sound.seconds()).from : grid.start();
    const std::size_t from = options.loops ? std::min(framesOf(start), sound.frames()) : 0;
    sound.keep(from, framesOf(options.firstSeconds));
    if (options.loops && !grid.beats.empty()) {
        grid.beats.erase(grid.beats.begin(), grid.beats.begin() + static_cast<std::ptrdiff_t>(grid.downbeat));
        grid.downbeat = 0;
        for (double& beat : grid.beats)
            beat -= start;
    }
    const double length = sound.seconds();
    std::erase_if(grid.beats, [length](double beat) { return beat >= length; });
}

tl::unexpected<std::string> givenUp()
{
    return tl::unexpected<std::string>(kCancelled);
}

} // namespace

HeardSource hearSource(const LongSound& stereo)
{
    HeardSource heard { .beats = trackBeats(stereo, kMusicRate),
                        .key = findKey(stereo, kMusicRate),
                        .lufs = loudnessOf(stereo) };
    heard.tempoConfidence = heard.beats.confidence;
    if (heard.beats.confidence < kTrustedBeat || heard.beats.beats.size() < 8)
        heard.beats = {};
    return heard;
}

double sourceSecondsFor(double firstSeconds)
{
    constexpr double kLongestBar = 8; // before which it may begin
    return (firstSeconds + kLongestBar) * kFastest * kMostFit;
}

AudioResult<RemixSound> remixed(LongSound source, const RemixOptions& options, const Watch& watch)
{
    const SoundScratchPtr scratch = source.scratch();
    if (source.seconds() < kShortestSource)
        return tl::unexpected<std::string>("it is shorter than half a second.");
    if (loudnessOf(source) <= kSilenceDb)
        return tl::unexpected<std::string>("it is silent.");
    watch.at(0.05);
    if (watch.isCancelled())
        return givenUp();

    // What it is.
    RemixSound remix { .sound = source.another() };
    const HeardSource heard = options.heard ? *options.heard : hearSource(source);
    const BeatGrid& found = heard.beats;
    note(heard, remix);
    watch.at(0.2);

    // What it becomes.
    const RemixRecipe recipe = findRecipe(options.wish);
    const bool vocal = isVocal(options.tags);
    const std::vector<double> even = evened(found);
    remix.stretch = 1 / speedOf(recipe, moodOf(options.tags), remix.sourceBpm, vocal);
    remix.shift = vocal ? 0 : recipe.shift;
    remix.tonic = wrapped(remix.sourceTonic + remix.shift, 12);
    BarGrid grid { {}, 120 / (recipe.style->slowBpm + recipe.style->fastBpm), 0, recipe.style->beatsPerBar };
    if (!even.empty())
        grid = gridFor(times(even, remix.stretch), found.metre, *recipe.style);
    if (!even.empty() && options.loops && options.seconds > 0) {
        remix.stretch *= fitOf(options.seconds, grid.bar(), remix.stretch, vocal);
        grid = gridFor(times(even, remix.stretch), found.metre, *recipe.style);
    }
    double begun = heard.lufs; // how loud what is made of it is
    if (options.firstSeconds > 0) {
        const double enough = (options.firstSeconds + grid.start()) / remix.stretch + 1;
        source.keep(0, framesOf(enough));
        begun = loudnessOf(source);
    }
    Stretching how { .ratio = remix.stretch, .semitones = static_cast<double>(remix.shift), .places = {} };
    for (std::size_t i = 0; !found.steady && i < even.size() && found.beats[i] < source.seconds(); ++i)
        how.places[framesOf(found.beats[i])] = framesOf(even[i] * remix.stretch);
    auto sound = how.changesNothing() ? AudioResult<LongSound>(std::move(source))
                                      : stretched(source, how, watch.within(0.2, 0.5));
    if (!sound)
        return tl::unexpected(sound.error());
    remix.bpm = even.empty() ? 0 : 60 / grid.period;
    if (options.firstSeconds > 0)
        makeBeginning(*sound, grid, options);
    else if (options.loops)
        makeLoop(*sound, grid, remix, options.seconds);
    else
        makeEnding(*sound, grid, options.seconds);
    if (remix.bpm > 0)
        remix.bpm = 60 / grid.period;
    remix.beats = grid.beats;

    const bool hasBar = grid.beats.empty()
        || (grid.downbeat < grid.beats.size() && grid.start() + 0.25 * grid.bar() < sound->seconds());
    const bool adds =
        hasBar && recipe.added > -40 && remix.keyConfidence >= kTrustedKey && sound->seconds() >= grid.bar();
    Backing backing;
    if (adds)
        backing = backingFor(*sound, remix, grid, recipe, options);
    const Edge edge = remix.loop ? Edge::Loop : Edge::Open;
    const EffectChain chain = vocal ? sparingVoices(recipe.chain) : recipe.chain;
    apply(chain, *sound, edge, options.seed);
    remix.effects = describe(chain);
    if (std::abs(remix.stretch - 1) > 1e-6)
        remix.effects.insert(remix.effects.begin(), "stretch");
    if (remix.shift != 0)
        remix.effects.insert(remix.effects.begin(), "shift");
    master(*sound, edge);
    if (options.takeStem && !options.takeStem("source", *sound))
        return givenUp();
    watch.at(0.6);

    // What is added.
    if (adds) {
        Score score = arrange(backing);
        if (remix.loop)
            score.seconds = score.musicSeconds = sound->seconds();
        auto added = played(score, { .font = options.font, .scratch = scratch }, watch.within(0.6, 0.95));
        if (!added)
            return tl::unexpected(added.error());
        if (recipe.swells)
            swell(added->sound, swellFrames(grid, remix));
        amplify(added->sound, recipe.added - (vocal ? 4 : 0));
        const LongSound parts = placed(added->sound, framesOf(grid.start()), sound->frames());
        if (options.takeStem && !options.takeStem("added", parts))
            return givenUp();
        add(*sound, parts);
        for (const Part& part : score.parts)
            remix.addedParts.push_back(part.name + ": " + instrumentName(part.role, part.program));
    }
    if (!remix.loop && options.firstSeconds <= 0)
        fadeOut(*sound, sound->frames() - framesOf(std::min(2.5, 0.08 * sound->seconds())));
    remix.mastered = master(*sound, edge);
    if (options.firstSeconds > 0)
        amplify(*sound, remix.mastered, begun - heard.lufs); // as its source is beside all of it
    remix.effects.emplace_back("limiter");
    remix.sections = sectionsIn(*sound, kMusicRate, grid.start(), grid.bar());
    remix.sound = *std::move(sound);
    if (!scratch->fault().empty())
        return tl::unexpected<std::string>(kScratchFailed);
    watch.at(1);
    return remix;
}

} // namespace comfyvn::music
