#include "core/music/sound/Remix.h"

#include "core/audio/Loudness.h"
#include "core/audio/Resample.h"
#include "core/music/score/Arranger.h"
#include "core/music/sound/BeatTracker.h"
#include "core/music/sound/KeyFinder.h"
#include "core/music/sound/RemixRecipe.h"
#include "core/music/sound/Stretch.h"

#include <algorithm>
#include <cmath>

namespace comfyvn::music {

namespace {

constexpr double kShortestSource = 0.5; ///< seconds
/// Below these nothing is laid on beats, nothing is played in the key.
constexpr double kTrustedBeat = 0.25;
constexpr double kTrustedKey = 0.08;
constexpr int kBeatsPerBar = 4;

std::size_t framesOf(double seconds)
{
    return static_cast<std::size_t>(std::llround(std::max(0.0, seconds) * kMusicRate));
}

double secondsOf(const AudioBuffer& sound)
{
    return static_cast<double>(sound.frames()) / sound.sampleRate;
}

/// Any source as stereo at kMusicRate; more channels than two keep the first two.
AudioResult<AudioBuffer> asStereo(const AudioBuffer& source)
{
    AudioBuffer stereo { .samples = {}, .channels = 2, .sampleRate = kMusicRate };
    const auto channels = static_cast<std::size_t>(source.channels);
    for (const std::size_t side : { std::size_t { 0 }, std::size_t { 1 } }) {
        std::vector<float> plane(source.frames());
        for (std::size_t i = 0; i < plane.size(); ++i)
            plane[i] = source.samples[i * channels + std::min(side, channels - 1)];
        auto resampled = resampleMono(plane, source.sampleRate, kMusicRate);
        if (!resampled)
            return tl::unexpected(resampled.error());
        stereo.samples.resize(std::max(stereo.samples.size(), 2 * resampled->size()));
        for (std::size_t i = 0; i < resampled->size(); ++i)
            stereo.samples[2 * i + side] = (*resampled)[i];
    }
    return stereo;
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
    speed = std::clamp((speed == 0 ? 1 : speed) * mood.tempo, 0.6, 1.6);
    return vocal ? std::clamp(speed, 0.93, 1.07) : speed;
}

struct Grid {
    std::vector<double> beats {}; ///< seconds, even
    double period = 0;
    std::size_t downbeat = 0;
};

/// A stretch of sound that is repeated, in seconds.
struct Repeat {
    double from = 0;
    double period = 0;
    double fade = 0; ///< of a join
};

/// Whole bars where there is a beat, else all but what a long fade needs. A join needs sound before the
/// stretch to fade in, or after it to fade out.
Repeat repeatOf(double length, const Grid& grid)
{
    constexpr double kBarFade = 0.03;
    if (grid.beats.size() > grid.downbeat + kBeatsPerBar) {
        const double from = grid.beats[grid.downbeat];
        const double bar = kBeatsPerBar * grid.period;
        double bars = std::floor((length - from) / bar);
        if (bars > 1 && from < kBarFade && length - from - bars * bar < kBarFade)
            --bars;
        if (bars >= 1)
            return { from, bars * bar, kBarFade };
    }
    const double fade = std::min(1.0, length / 4);
    return { fade, length - fade, fade };
}

/// Repeats until the sound is long enough. Each repetition begins at the frame that exact time gives it.
void lengthen(AudioBuffer& sound, std::size_t wanted, const Repeat& repeat)
{
    const std::vector<float> original = sound.samples;
    const std::size_t frames = sound.frames();
    const std::size_t first = framesOf(repeat.from);
    const std::size_t last = std::min(frames, framesOf(repeat.from + repeat.period));
    const bool before = first >= framesOf(repeat.fade);
    const std::size_t room = before ? first : frames - last;
    const std::size_t fade = std::min({ framesOf(repeat.fade), room, (last - first) / 2 });
    sound.samples.resize(2 * last);
    for (int round = 2; sound.frames() < wanted; ++round) {
        const std::size_t join = sound.frames();
        const std::size_t end = std::max(join + 1, framesOf(repeat.from + round * repeat.period));
        sound.samples.resize(2 * end);
        for (std::size_t i = 0; i < 2 * (end - join); ++i)
            sound.samples[2 * join + i] = original[std::min(2 * first + i, original.size() - 2 + i % 2)];
        for (std::size_t i = 0; i < 2 * fade; ++i) {
            const float in = static_cast<float>(i / 2 + 1) / static_cast<float>(fade + 1);
            const float going = before ? sound.samples[2 * (join - fade) + i] : original[2 * last + i];
            const float coming = before ? original[2 * (first - fade) + i] : original[2 * first + i];
            sound.samples[2 * (before ? join - fade : join) + i] = going * (1 - in) + coming * in;
        }
    }
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
Backing backingFor(const std::vector<float>& mono, const RemixSound& remix, const Grid& grid,
                   const RemixRecipe& recipe, const RemixOptions& options)
{
    Backing backing { .style = recipe.style,
                      .mood = moodOf(options.tags),
                      .tonic = remix.tonic,
                      .mode = remix.mode,
                      .beatSeconds = grid.period,
                      .drums = remix.bpm > 0,
                      .seed = options.seed };
    const double barSeconds = kBeatsPerBar * grid.period;
    const double start = grid.beats.empty() ? 0 : grid.beats[grid.downbeat];
    const double end = static_cast<double>(mono.size()) / kMusicRate;
    Chord before = readChord(isDark(remix.mode) ? "i" : "I", remix.tonic, remix.mode, Colour::Triad);
    for (double at = start; at + 0.25 * barSeconds < end && backing.bars.size() < 4000; at += barSeconds) {
        const std::size_t from = framesOf(at);
        const std::size_t count = std::min(framesOf(barSeconds), mono.size() - std::min(mono.size(), from));
        const Chroma chroma = normalised(chromaOf(std::span(mono).subspan(from, count), kMusicRate));
        before = chordIn(chroma, remix.tonic, remix.mode, before);
        backing.bars.push_back(before);
    }
    return backing;
}

void addAt(AudioBuffer& to, const AudioBuffer& what, std::size_t frame, float gain)
{
    const std::size_t count = std::min(what.frames(), to.frames() - std::min(to.frames(), frame));
    for (std::size_t i = 0; i < 2 * count; ++i)
        to.samples[2 * frame + i] += what.samples[i] * gain;
}

/// From half to full over eight bars, again and again.
void swell(AudioBuffer& sound, double period)
{
    const double turn = 8 * kBeatsPerBar * period * kMusicRate;
    for (std::size_t i = 0; i < sound.frames(); ++i) {
        const double way = std::fmod(static_cast<double>(i), turn) / turn;
        const auto gain = static_cast<float>(0.35 + 0.65 * way * way);
        sound.samples[2 * i] *= gain;
        sound.samples[2 * i + 1] *= gain;
    }
}

/// The beats that the style's own tempo would count, of those that were found: all, or every second one.
Grid gridFor(const std::vector<double>& beats, std::size_t downbeat, const MusicStyle& style)
{
    Grid grid { beats, (beats.back() - beats.front()) / (static_cast<double>(beats.size()) - 1), downbeat };
    const double wish = (style.slowBpm + style.fastBpm) / 2;
    if (60 / grid.period > 1.5 * wish && beats.size() >= 8) {
        std::vector<double> half;
        for (std::size_t i = downbeat % 2; i < beats.size(); i += 2)
            half.push_back(beats[i]);
        grid = { half, 2 * grid.period, downbeat / 2 };
    }
    // The bar line that lies before the first beat that was found comes first.
    while (grid.beats[grid.downbeat] - kBeatsPerBar * grid.period >= 0 && grid.downbeat >= kBeatsPerBar)
        grid.downbeat -= kBeatsPerBar;
    return grid;
}

} // namespace

AudioResult<RemixSound> remixed(const AudioBuffer& source, const RemixOptions& options, const Watch& watch)
{
    const double length = source.sampleRate > 0 ? secondsOf(source) : 0;
    if (length < kShortestSource)
        return tl::unexpected<std::string>("it is shorter than half a second.");
    auto stereo = asStereo(source);
    if (!stereo)
        return tl::unexpected(stereo.error());
    if (measureLoudness(std::span<const float>(stereo->samples), 2, kMusicRate).integratedLufs <= kSilenceDb)
        return tl::unexpected<std::string>("it is silent.");
    watch.at(0.05);
    if (watch.isCancelled())
        return tl::unexpected<std::string>(kCancelled);

    // What it is.
    RemixSound remix;
    const std::vector<float> heard = asMono(*stereo);
    const BeatGrid found = trackBeats(heard, kMusicRate);
    const FoundKey key = findKey(heard, kMusicRate);
    const bool hasBeat = found.confidence >= kTrustedBeat && found.beats.size() >= 8;
    remix.sourceBpm = hasBeat ? found.bpm : 0;
    remix.tempoConfidence = found.confidence;
    remix.sourceTonic = key.tonic;
    remix.mode = key.mode;
    remix.keyConfidence = key.confidence;
    watch.at(0.2);

    // What it becomes.
    const RemixRecipe recipe = findRecipe(options.wish);
    const Mood mood = moodOf(options.tags);
    const bool vocal = isVocal(options.tags);
    const double speed = speedOf(recipe, mood, remix.sourceBpm, vocal);
    remix.stretch = 1 / speed;
    remix.shift = vocal ? 0 : recipe.shift;
    remix.tonic = wrapped(key.tonic + remix.shift, 12);
    Stretching how { .ratio = remix.stretch, .semitones = static_cast<double>(remix.shift), .places = {} };
    std::vector<double> beats = found.beats;
    if (hasBeat && !found.steady) { // a player's tempo is made even, so that what is added can follow
        const double period = (beats.back() - beats.front()) / (static_cast<double>(beats.size()) - 1);
        const double first = beats.front();
        for (std::size_t i = 0; i < beats.size(); ++i) {
            const double even = first + static_cast<double>(i) * period;
            how.places[framesOf(found.beats[i])] = framesOf(even * remix.stretch);
            beats[i] = even;
        }
    }
    auto sound = stretched(*stereo, how, watch.within(0.2, 0.5));
    if (!sound)
        return tl::unexpected(sound.error());
    for (double& beat : beats)
        beat *= remix.stretch;

    Grid grid;
    if (hasBeat) {
        grid = gridFor(beats, found.downbeat, *recipe.style);
        remix.bpm = 60 / grid.period;
    } else {
        grid.period = 120 / (recipe.style->slowBpm + recipe.style->fastBpm);
    }

    // As long as wanted.
    const std::size_t wanted = options.seconds > 0 ? framesOf(options.seconds) : sound->frames();
    if (sound->frames() < wanted)
        lengthen(*sound, wanted, repeatOf(secondsOf(*sound), grid));
    sound->samples.resize(2 * wanted, 0.0F);
    if (hasBeat) {
        for (double next = grid.beats.back() + grid.period; next < secondsOf(*sound); next += grid.period)
            grid.beats.push_back(next);
        std::erase_if(grid.beats, [&](double beat) { return beat >= secondsOf(*sound); });
        remix.beats = grid.beats;
    }

    const std::vector<float> mono = asMono(*sound);
    remix.effects = applyEffect(recipe, *sound, vocal, options.seed);
    if (std::abs(remix.stretch - 1) > 1e-6)
        remix.effects.insert(remix.effects.begin(), "stretch");
    if (remix.shift != 0)
        remix.effects.insert(remix.effects.begin(), "shift");
    master(*sound, Edge::Open);
    remix.stems.push_back({ "source", *sound });
    watch.at(0.6);

    // What is added.
    const bool hasBar = !hasBeat
        || (grid.downbeat < grid.beats.size()
            && grid.beats[grid.downbeat] + 0.25 * kBeatsPerBar * grid.period < secondsOf(*sound));
    const bool adds =
        hasBar && recipe.added > -40 && key.confidence >= kTrustedKey && secondsOf(*sound) >= 4 * grid.period;
    if (adds) {
        const Score score = arrange(backingFor(mono, remix, grid, recipe, options));
        auto added = soundOf(score, { options.font, false, 2 }, watch.within(0.6, 0.95));
        if (!added)
            return tl::unexpected(added.error());
        if (recipe.swells)
            swell(added->mix, grid.period);
        const double level = recipe.added - (vocal ? 4 : 0);
        const std::size_t start = grid.beats.empty() ? 0 : framesOf(grid.beats[grid.downbeat]);
        AudioBuffer alone { .samples = std::vector<float>(sound->samples.size(), 0.0F),
                            .channels = 2,
                            .sampleRate = kMusicRate };
        addAt(alone, added->mix, start, static_cast<float>(std::pow(10.0, level / 20)));
        addAt(*sound, alone, 0, 1);
        remix.stems.push_back({ "added", std::move(alone) });
        for (const Part& part : score.parts)
            remix.addedParts.push_back(part.name + ": " + instrumentName(part.role, part.program));
    }
    const std::size_t fade = framesOf(std::min(2.5, 0.08 * secondsOf(*sound)));
    fadeOut(*sound, sound->frames() - fade);
    remix.mastered = master(*sound, Edge::Open);
    remix.effects.emplace_back("limiter");
    remix.sound = *std::move(sound);
    watch.at(1);
    return remix;
}

} // namespace comfyvn::music
