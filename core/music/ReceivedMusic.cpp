#include "core/music/ReceivedMusic.h"

#include "core/audio/StereoSink.h"
#include "core/music/MusicFailure.h"
#include "core/music/sound/BeatTracker.h"
#include "core/music/sound/KeyFinder.h"
#include "core/music/sound/LoopCut.h"
#include "core/music/sound/ScoreSound.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

constexpr double kFadeSeconds = 2; ///< at the end of what was cut
constexpr double kNoticedSeconds = 1; ///< shorter than asked by more is worth a word

void cutTo(LongSound& sound, double seconds)
{
    const auto wanted = static_cast<std::size_t>(std::llround(seconds * sound.sampleRate()));
    if (seconds <= 0 || sound.frames() <= wanted)
        return;
    sound.resize(wanted);
    const auto fade = static_cast<std::size_t>(kFadeSeconds * sound.sampleRate());
    music::fadeOut(sound, wanted - std::min(wanted, fade));
}

/// As stereo at `rate`, block by block.
AudioResult<LongSound> stereoOf(const AudioBuffer& sound, int rate, const SoundScratchPtr& scratch)
{
    LongSound stereo(scratch, 2, rate);
    StereoSink sink(rate, [&stereo](std::span<const float> samples) { stereo.append(samples); });
    const std::size_t block = LongSound::kBlock * static_cast<std::size_t>(sound.channels);
    for (std::span<const float> rest = sound.samples; !rest.empty();) {
        const auto now = rest.first(std::min(block, rest.size()));
        if (!sink.take(now, sound.channels, sound.sampleRate))
            break;
        rest = rest.subspan(now.size());
    }
    if (const auto ended = sink.end(); !ended)
        return tl::unexpected(ended.error());
    return stereo;
}

/// All of it repeats from here on; where that cannot be, it ends and says so.
void letRepeat(MadeMusic& made, const music::BeatGrid& beats, double seconds)
{
    auto cut = music::cutLoop(made.sound, beats, seconds);
    if (!cut) {
        cutTo(made.sound, seconds);
        made.notices << u"What the provider made is too short for a loop; it ends."_s;
        return;
    }
    made.sound = std::move(cut->sound);
    made.bpm /= cut->stretch;
    made.loop = music::LoopPoints { 0, made.sound.frames() };
}

/// Its sections, between its bar lines; where it has no beat, between even cuts.
QJsonArray sectionsIn(const MadeMusic& made, const music::BeatGrid& beats)
{
    constexpr double kCut = 2; // seconds
    const bool loops = made.loop.has_value();
    const double bar = made.bpm > 0 ? 60 / made.bpm * beats.metre.beatsPerBar : kCut;
    const double first = made.bpm > 0 && !loops ? beats.beats[beats.metre.downbeat] : 0;
    return heardSections(music::sectionsIn(made.sound, made.sound.sampleRate(), first, bar));
}

void noticeWhatIsMissing(MadeMusic& made, const RemixPlan& plan)
{
    const double seconds = made.sound.seconds();
    if (plan.seconds > 0 && seconds < plan.seconds - kNoticedSeconds)
        made.notices << u"The provider made %1 s where %2 s were asked for."_s.arg(seconds, 0, 'f', 1)
                            .arg(plan.seconds, 0, 'f', 1);
    if (plan.request.stems || plan.request.midi || plan.request.adaptive)
        made.notices << u"There are no stems, notes or layers of what another provider made."_s;
}

} // namespace

Result<MadeMusic> receivedMusic(AudioBuffer&& sound, const RemixPlan& plan, const SoundScratchPtr& scratch)
{
    auto stereo = stereoOf(sound, sound.sampleRate, scratch);
    if (!stereo)
        return musicFailure(stereo.error(), *scratch);
    MadeMusic made { .sound = *std::move(stereo) };
    const auto heard = stereoOf(sound, music::kMusicRate, scratch);
    if (!heard)
        return musicFailure(heard.error(), *scratch);
    std::vector<float>().swap(sound.samples);
    const music::BeatGrid beats = music::trackBeats(*heard, music::kMusicRate);
    const music::FoundKey key = music::findKey(*heard, music::kMusicRate);
    if (beats.confidence >= music::kTrustedBeat)
        made.bpm = beats.bpm;
    if (plan.request.loops)
        letRepeat(made, beats, plan.seconds);
    else
        cutTo(made.sound, plan.seconds);
    const music::Mastered mastered =
        music::master(made.sound, made.loop ? music::Edge::Loop : music::Edge::Open);
    if (key.confidence >= music::kTrustedKey)
        made.key = QString::fromStdString(music::keyName(key.tonic, key.mode));
    made.confidence = MusicConfidence { beats.confidence, key.confidence };
    made.facts = { { u"sections"_s, sectionsIn(made, beats) },
                   { u"instruments"_s, QJsonArray() },
                   { u"effects"_s, QJsonArray { u"limiter"_s } },
                   { u"loudness"_s, loudnessOf(mastered) } };
    noticeWhatIsMissing(made, plan);
    if (const auto whole = checkWhole(*scratch); !whole)
        return tl::unexpected(whole.error());
    return made;
}

} // namespace comfyvn
