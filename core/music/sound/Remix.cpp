#include "core/music/sound/Remix.h"

#include "core/audio/Loudness.h"
#include "core/audio/StereoSink.h"
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

double secondsOf(const AudioBuffer& sound)
{
    return static_cast<double>(sound.frames()) / sound.sampleRate;
}

double loudnessOf(const AudioBuffer& stereo)
{
    return measureLoudness(std::span<const float>(stereo.samples), 2, stereo.sampleRate).integratedLufs;
}

std::vector<float> asMono(const AudioBuffer& stereo)
{
    std::vector<float> mono(stereo.frames());
    for (std::size_t i = 0; i < mono.size(); ++i)
        mono[i] = 0.5F * (stereo.samples[2 * i] + stereo.samples[2 * i + 1]);
    return mono;
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
Backing backingFor(const std::vector<float>& mono, const RemixSound& remix, const BarGrid& grid,
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
    const double end = static_cast<double>(mono.size()) / kMusicRate;
    Chord before = readChord(isDark(remix.mode) ? "i" : "I", remix.tonic, remix.mode, Colour::Triad);
    for (double at = grid.start(); at + 0.25 * grid.bar() < end && backing.bars.size() < 4000;
         at += grid.bar()) {
        const std::size_t from = framesOf(at);
        const std::size_t count = std::min(framesOf(grid.bar()), mono.size() - std::min(mono.size(), from));
        const Chroma chroma = normalised(chromaOf(std::span(mono).subspan(from, count), kMusicRate));
        before = chordIn(chroma, remix.tonic, remix.mode, before);
        backing.bars.push_back(before);
    }
    return backing;
}

/// From half to full in each of so many frames.
void swell(AudioBuffer& sound, double turn)
{
    for (std::size_t i = 0; i < sound.frames(); ++i) {
        const double way = std::fmod(static_cast<double>(i), turn) / turn;
        const auto gain = static_cast<float>(0.35 + 0.65 * way * way);
        sound.samples[2 * i] *= gain;
        sound.samples[2 * i + 1] *= gain;
    }
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

/// As long as `frames`, with silence before it; louder or softer.
void place(AudioBuffer& sound, std::size_t start, std::size_t frames, double decibels)
{
    auto& samples = sound.samples;
    const auto gain = static_cast<float>(std::pow(10.0, decibels / 20));
    for (float& sample : samples)
        sample *= gain;
    start = std::min(start, frames);
    samples.resize(2 * std::min(sound.frames(), frames - start));
    samples.insert(samples.begin(), 2 * start, 0.0F);
    samples.resize(2 * frames, 0.0F);
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
void makeLoop(AudioBuffer& sound, BarGrid& grid, RemixSound& remix, double seconds)
{
    const auto bars = wholeBars(secondsOf(sound), grid);
    const Repeat whole = bars.value_or(allButAFade(secondsOf(sound)));
    Repeat wish = whole;
    if (seconds > 0 && bars)
        wish.period = std::max(1.0, std::round(seconds / grid.bar())) * grid.bar();
    else if (seconds > 0)
        wish = { std::min(whole.fade, seconds / 4), seconds, std::min(whole.fade, seconds / 4) };
    wish.from = static_cast<double>(framesOf(wish.from)) / kMusicRate; // so that it is as long as it says
    const double end = wish.from + wish.period + wish.fade;
    if (secondsOf(sound) < end)
        lengthen(sound, framesOf(end), whole);
    cutToLoop(sound, wish);
    remix.loop = LoopPoints { 0, sound.frames() };
    const double length = secondsOf(sound);
    const double count = std::max(1.0, std::round(length / grid.bar()));
    grid = { {}, length / count / grid.beatsPerBar, 0, grid.beatsPerBar };
    if (!bars)
        remix.bpm = 0;
    for (int beat = 0; bars && beat < static_cast<int>(count) * grid.beatsPerBar; ++beat)
        grid.beats.push_back(beat * grid.period);
}

/// Makes it as long as wanted, with beats to its end.
void makeEnding(AudioBuffer& sound, BarGrid& grid, double seconds)
{
    const std::size_t wanted = seconds > 0 ? framesOf(seconds) : sound.frames();
    if (sound.frames() < wanted)
        lengthen(sound, wanted, wholeBars(secondsOf(sound), grid).value_or(allButAFade(secondsOf(sound))));
    sound.samples.resize(2 * wanted, 0.0F);
    if (grid.beats.empty())
        return;
    const double length = secondsOf(sound);
    for (double next = grid.beats.back() + grid.period; next < length; next += grid.period)
        grid.beats.push_back(next);
    std::erase_if(grid.beats, [length](double beat) { return beat >= length; });
}

/// Keeps the first seconds, from where the whole begins.
void makeBeginning(AudioBuffer& sound, BarGrid& grid, const RemixOptions& options)
{
    const double start = grid.beats.empty() ? allButAFade(secondsOf(sound)).from : grid.start();
    const std::size_t from = options.loops ? std::min(framesOf(start), sound.frames()) : 0;
    sound.samples.erase(sound.samples.begin(), sound.samples.begin() + static_cast<std::ptrdiff_t>(2 * from));
    sound.samples.resize(2 * std::min(sound.frames(), framesOf(options.firstSeconds)));
    if (options.loops && !grid.beats.empty()) {
        grid.beats.erase(grid.beats.begin(), grid.beats.begin() + static_cast<std::ptrdiff_t>(grid.downbeat));
        grid.downbeat = 0;
        for (double& beat : grid.beats)
            beat -= start;
    }
    const double length = secondsOf(sound);
    std::erase_if(grid.beats, [length](double beat) { return beat >= length; });
}

tl::unexpected<std::string> givenUp()
{
    return tl::unexpected<std::string>(kCancelled);
}

} // namespace

HeardSource hearSource(const AudioBuffer& stereo)
{
    const std::vector<float> mono = asMono(stereo);
    HeardSource heard { .beats = trackBeats(mono, kMusicRate),
                        .key = findKey(mono, kMusicRate),
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

AudioResult<RemixSound> remixed(AudioBuffer source, const RemixOptions& options, const Watch& watch)
{
    const double length = source.sampleRate > 0 ? secondsOf(source) : 0;
    if (length < kShortestSource)
        return tl::unexpected<std::string>("it is shorter than half a second.");
    auto sound = asStereo(std::move(source), kMusicRate);
    if (!sound)
        return tl::unexpected(sound.error());
    const double lufs = loudnessOf(*sound);
    if (lufs <= kSilenceDb)
        return tl::unexpected<std::string>("it is silent.");
    watch.at(0.05);
    if (watch.isCancelled())
        return givenUp();

    // What it is.
    RemixSound remix;
    const HeardSource heard = options.heard ? *options.heard : hearSource(*sound);
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
        sound->samples.resize(2 * std::min(sound->frames(), framesOf(enough)));
        begun = loudnessOf(*sound);
    }
    Stretching how { .ratio = remix.stretch, .semitones = static_cast<double>(remix.shift), .places = {} };
    for (std::size_t i = 0; !found.steady && i < even.size() && found.beats[i] < secondsOf(*sound); ++i)
        how.places[framesOf(found.beats[i])] = framesOf(even[i] * remix.stretch);
    sound = stretched(*std::move(sound), how, watch.within(0.2, 0.5));
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
        || (grid.downbeat < grid.beats.size() && grid.start() + 0.25 * grid.bar() < secondsOf(*sound));
    const bool adds =
        hasBar && recipe.added > -40 && remix.keyConfidence >= kTrustedKey && secondsOf(*sound) >= grid.bar();
    Backing backing;
    if (adds)
        backing = backingFor(asMono(*sound), remix, grid, recipe, options);
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
            score.seconds = score.musicSeconds = secondsOf(*sound);
        auto added = soundOf(score, { .font = options.font }, watch.within(0.6, 0.95));
        if (!added)
            return tl::unexpected(added.error());
        if (recipe.swells)
            swell(added->mix, swellFrames(grid, remix));
        place(added->mix, framesOf(grid.start()), sound->frames(), recipe.added - (vocal ? 4 : 0));
        if (options.takeStem && !options.takeStem("added", added->mix))
            return givenUp();
        for (std::size_t i = 0; i < sound->samples.size(); ++i)
            sound->samples[i] += added->mix.samples[i];
        for (const Part& part : score.parts)
            remix.addedParts.push_back(part.name + ": " + instrumentName(part.role, part.program));
    }
    if (!remix.loop && options.firstSeconds <= 0)
        fadeOut(*sound, sound->frames() - framesOf(std::min(2.5, 0.08 * secondsOf(*sound))));
    remix.mastered = master(*sound, edge);
    if (options.firstSeconds > 0)
        amplify(*sound, remix.mastered, begun - heard.lufs); // as its source is beside all of it
    remix.effects.emplace_back("limiter");
    remix.sections = sectionsIn(asMono(*sound), kMusicRate, grid.start(), grid.bar());
    remix.sound = *std::move(sound);
    watch.at(1);
    return remix;
}

} // namespace comfyvn::music
