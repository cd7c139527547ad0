#include "core/music/MusicMaker.h"

#include "core/music/HeardSources.h"
#include "core/music/MusicFailure.h"
#include "core/music/MusicVariants.h"
#include "core/music/SourceTrack.h"
#include "core/music/score/Composer.h"
#include "core/music/score/MidiFile.h"
#include "core/music/score/ScoreDigest.h"
#include "core/music/sound/Remix.h"
#include "core/music/sound/ScoreSound.h"

#include <QFile>
#include <QJsonArray>

#include <cmath>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

double rounded(double value, double steps)
{
    return std::round(value * steps) / steps;
}

std::string fontPath(const RemixPlan& plan)
{
    return QFile::encodeName(plan.font.path).toStdString();
}

QJsonArray sectionsOf(const music::Score& score)
{
    const double perBar = score.musicSeconds * score.barTicks() / score.ticks;
    QJsonArray sections;
    for (const music::Section& section : score.sections) {
        const double end = std::min(score.musicSeconds, (section.bar + section.bars) * perBar);
        sections << QJsonObject { { u"name"_s, text(section.name) },
                                  { u"start"_s, rounded(section.bar * perBar, 1000) },
                                  { u"end"_s, rounded(end, 1000) },
                                  { u"bars"_s, section.bars },
                                  { u"intensity"_s, rounded(section.intensity, 100) } };
    }
    return sections;
}

QJsonArray instrumentsOf(const music::Score& score)
{
    QJsonArray instruments;
    for (const music::Part& part : score.parts)
        instruments << QJsonObject { { u"part"_s, text(part.name) },
                                     { u"instrument"_s,
                                       text(music::instrumentName(part.role, part.program)) },
                                     { u"program"_s, part.program } };
    return instruments;
}

QString chordsOf(const music::Score& score)
{
    QStringList chords;
    for (const music::ChordSpan& span : score.chords)
        chords << text(span.chord.name);
    return chords.join(u' ');
}

QString signatureOf(int beatsPerBar)
{
    return u"%1/4"_s.arg(beatsPerBar);
}

music::Commission commissionOf(const RemixPlan& plan)
{
    return { .style = music::findStyle(plan.style.toStdString()).style,
             .tags = tagsOf(plan),
             .seconds = plan.seconds,
             .loops = plan.request.loops,
             .seed = static_cast<std::uint64_t>(plan.seed) };
}

/// Each part alone, played and put away before the next.
Result<void> addStems(MadeMusic& made, const music::Score& score, double gainDb, const RemixPlan& plan,
                      const QString& scratch, const music::Watch& watch)
{
    const SoundScratchPtr& sounds = made.sound.scratch();
    const auto count = static_cast<double>(score.parts.size());
    for (std::size_t part = 0; part < score.parts.size(); ++part) {
        const double from = static_cast<double>(part) / count;
        const auto stem = music::stemOf(score, part, { .font = fontPath(plan), .scratch = sounds }, gainDb,
                                        watch.within(from, from + 1 / count));
        if (!stem)
            return musicFailure(stem.error(), *sounds);
        const QString name = text(stem->name);
        const auto wav = scratchWav(stem->sound, made.loop, name, scratch);
        if (!wav)
            return tl::unexpected(wav.error());
        made.stems.push_back({ name, *wav });
    }
    return {};
}

Result<MadeMusic> composed(const RemixPlan& plan, const QString& scratch, const music::Watch& watch)
{
    const bool stems = plan.request.stems;
    const bool adaptive = plan.request.adaptive;
    const double pieceDone = adaptive ? 0.2 : stems ? 0.4 : 1;
    const double stemsDone = stems ? (adaptive ? 0.4 : 1) : pieceDone;
    const music::Commission commission = commissionOf(plan);
    const music::Score score = music::compose(commission);
    const auto sounds = soundScratch(scratch);
    if (!sounds)
        return tl::unexpected(sounds.error());
    auto piece =
        music::played(score, { .font = fontPath(plan), .scratch = *sounds }, watch.within(0, pieceDone));
    if (!piece)
        return musicFailure(piece.error(), **sounds);
    MadeMusic made { .sound = std::move(piece->sound),
                     .beatsPerBar = score.beatsPerBar,
                     .bpm = score.bpm(),
                     .key = text(music::keyName(score.tonic, score.mode)) };
    if (score.loops)
        made.loop = music::LoopPoints { 0, made.sound.frames() };
    made.midi = QByteArray::fromStdString(music::midiFile(score));
    const double gainDb = piece->mastered.gainDb;
    Result<void> added;
    if (stems)
        added = addStems(made, score, gainDb, plan, scratch, watch.within(pieceDone, stemsDone));
    if (added && adaptive)
        added = addVariants(made, { commission, score, gainDb, made.sound.scratch() }, fontPath(plan),
                            scratch, watch.within(stemsDone, 1));
    if (!added)
        return tl::unexpected(added.error());
    made.facts = { { u"sections"_s, sectionsOf(score) },
                   { u"chords"_s, chordsOf(score) },
                   { u"time_signature"_s, signatureOf(score.beatsPerBar) },
                   { u"instruments"_s, instrumentsOf(score) },
                   { u"effects"_s, textsOf(piece->effects) },
                   { u"loudness"_s, loudnessOf(piece->mastered) } };
    return made;
}

QJsonArray timesOf(const std::vector<double>& seconds)
{
    QJsonArray times;
    for (const double each : seconds)
        times << rounded(each, 10'000);
    return times;
}

QJsonObject factsOf(const music::RemixSound& remix, const RemixPlan& plan)
{
    QJsonArray instruments;
    for (const std::string& name : remix.addedParts)
        instruments << QJsonObject { { u"part"_s, text(name) }, { u"instrument"_s, text(name) } };
    QJsonObject facts { { u"source"_s,
                          QJsonObject { { u"tempo_bpm"_s, rounded(remix.sourceBpm, 100) },
                                        { u"tempo_confidence"_s, rounded(remix.tempoConfidence, 100) },
                                        { u"beats"_s, timesOf(remix.sourceBeats) },
                                        { u"metre_confidence"_s, rounded(remix.metre.confidence, 100) },
                                        { u"key"_s, text(music::keyName(remix.sourceTonic, remix.mode)) },
                                        { u"key_confidence"_s, rounded(remix.keyConfidence, 100) },
                                        { u"sha256"_s, plan.sourceHash } } },
                        { u"beats"_s, timesOf(remix.beats) },
                        { u"stretch"_s, rounded(remix.stretch, 10'000) },
                        { u"shift_semitones"_s, remix.shift },
                        { u"instruments"_s, instruments },
                        { u"effects"_s, textsOf(remix.effects) },
                        { u"sections"_s, heardSections(remix.sections) },
                        { u"loudness"_s, loudnessOf(remix.mastered) } };
    if (remix.bpm > 0)
        facts.insert(u"time_signature"_s, signatureOf(remix.metre.beatsPerBar));
    return facts;
}

music::RemixOptions remixOptions(const RemixPlan& plan)
{
    return { .wish = plan.request.targetStyle.toStdString(),
             .tags = tagsOf(plan),
             .seconds = plan.seconds,
             .seed = static_cast<std::uint64_t>(plan.seed),
             .font = fontPath(plan),
             .loops = plan.request.loops };
}

Error whyNotRemixed(const std::string& why, const SoundScratch& scratch)
{
    const bool isSources = why != music::kCancelled && why != music::kScratchFailed;
    return (isSources ? unusableSource(why) : musicFailure(why, scratch)).value();
}

Result<MadeMusic> remixedSource(const RemixPlan& plan, const QString& scratch, const music::Watch& watch)
{
    const auto sounds = soundScratch(scratch);
    if (!sounds)
        return tl::unexpected(sounds.error());
    auto source = readSourceTrack(plan, *sounds, watch);
    if (!source)
        return tl::unexpected(source.error());
    std::vector<MadeMusic::Stem> stems;
    Result<void> stored;
    const auto takeStem = [&](const std::string& name, const LongSound& sound) {
        const auto loop =
            plan.request.loops ? std::optional(music::LoopPoints { 0, sound.frames() }) : std::nullopt;
        stored = scratchWav(sound, loop, text(name), scratch).map([&](const ScratchWavPtr& wav) {
            stems.push_back({ text(name), wav });
        });
        return stored.has_value();
    };
    music::RemixOptions options = remixOptions(plan);
    options.heard = heardSource(
        plan.sourceHash, [&] { return music::hearSource(*source); }, *sounds);
    if (plan.request.stems)
        options.takeStem = takeStem;
    auto remix = music::remixed(*std::move(source), options, watch);
    if (!stored)
        return tl::unexpected(stored.error());
    if (!remix)
        return tl::unexpected(whyNotRemixed(remix.error(), **sounds));
    MadeMusic made {
        .sound = std::move(remix->sound), .loop = remix->loop, .stems = std::move(stems), .bpm = remix->bpm
    };
    if (remix->keyConfidence > 0)
        made.key = text(music::keyName(remix->tonic, remix->mode));
    made.confidence = MusicConfidence { remix->tempoConfidence, remix->keyConfidence };
    made.facts = factsOf(*remix, plan);
    if (remix->bpm > 0 && remix->metre.confidence < music::kSureMetre)
        made.notices
            << u"It is not clear whether the track has three or four beats in a bar; %1 are assumed."_s.arg(
                   remix->metre.beatsPerBar);
    return made;
}

/// As loud as in the whole, whose loudness is found by playing a few bars from all over it.
Result<AudioBuffer> beginningComposed(const RemixPlan& plan, double seconds, const music::Watch& watch)
{
    constexpr double kDigestSeconds = 18;
    const music::Score score = music::compose(commissionOf(plan));
    auto begun =
        music::played(score, { .font = fontPath(plan), .firstSeconds = seconds }, watch.within(0, 0.5));
    if (!begun)
        return musicFailure(begun.error());
    if (score.seconds <= seconds)
        return std::move(begun->sound).whole();
    const auto digest = music::played(music::digestOf(score, kDigestSeconds), { .font = fontPath(plan) },
                                      watch.within(0.5, 1));
    if (!digest)
        return musicFailure(digest.error());
    music::amplify(begun->sound, begun->mastered, digest->mastered.gainDb - begun->mastered.gainDb);
    return std::move(begun->sound).whole();
}

/// Reads no more of the source than it needs, once all of it was heard.
Result<AudioBuffer> beginningRemixed(const RemixPlan& plan, double seconds, const QString& scratch,
                                     const music::Watch& watch)
{
    const auto sounds = soundScratch(scratch);
    if (!sounds)
        return tl::unexpected(sounds.error());
    music::RemixOptions options = remixOptions(plan);
    options.heard = knownSource(plan.sourceHash);
    options.firstSeconds = seconds;
    auto source = readSourceTrack(plan, *sounds, watch, options.heard ? music::sourceSecondsFor(seconds) : 0);
    if (!source)
        return tl::unexpected(source.error());
    if (!options.heard)
        options.heard = heardSource(
            plan.sourceHash, [&] { return music::hearSource(*source); }, *sounds);
    auto remix = music::remixed(*std::move(source), options, watch);
    if (!remix)
        return tl::unexpected(whyNotRemixed(remix.error(), **sounds));
    AudioBuffer begun = std::move(remix->sound).whole();
    return checkWhole(**sounds).map([&begun] { return std::move(begun); });
}

/// What people should know about what was played here.
void addNotices(MadeMusic& made, const RemixPlan& plan)
{
    constexpr double kNoticed = 0.05; // seconds
    if (!plan.exactStyle)
        made.notices << u"There is no style \"%1\"; the nearest, \"%2\", was used."_s.arg(
            plan.request.targetStyle, plan.style);
    if (const QString advice = soundfontAdvice(plan.way.font, plan.font); !advice.isEmpty())
        made.notices << advice;
    made.synthesis = plan.font.path.isEmpty() ? u"plain"_s : u"soundfont"_s;
    if (plan.request.sourceFile.isEmpty())
        return;
    const double seconds = made.sound.seconds();
    if (plan.seconds > 0 && std::abs(seconds - plan.seconds) > kNoticed)
        made.notices << u"The loop is %1 s long, so that it ends with a bar."_s.arg(seconds, 0, 'f', 1);
    if (plan.request.midi)
        made.notices << u"There are no notes of what was made from a track."_s;
    if (plan.request.adaptive)
        made.notices << u"There are no layers of what was made from a track."_s;
}

} // namespace

QJsonArray heardSections(const std::vector<music::HeardSection>& heard)
{
    QJsonArray sections;
    for (const music::HeardSection& section : heard)
        sections << QJsonObject { { u"name"_s, text(section.name) },
                                  { u"start"_s, rounded(section.begin, 1000) },
                                  { u"end"_s, rounded(section.end, 1000) },
                                  { u"bars"_s, section.bars },
                                  { u"intensity"_s, rounded(section.intensity, 100) } };
    return sections;
}

QJsonArray textsOf(const std::vector<std::string>& texts)
{
    QJsonArray json;
    for (const std::string& each : texts)
        json << text(each);
    return json;
}

QJsonObject loudnessOf(const music::Mastered& mastered)
{
    return { { u"integrated_lufs"_s, rounded(mastered.integratedLufs, 100) },
             { u"true_peak_dbtp"_s, rounded(mastered.truePeakDbtp, 100) },
             { u"gain_db"_s, rounded(mastered.gainDb, 100) },
             { u"limiter_max_reduction_db"_s, rounded(std::max(0.0, mastered.limitedDb), 100) } };
}

Result<MadeMusic> makeMusic(const RemixPlan& plan, const QString& scratch, const music::Watch& watch)
{
    auto made = plan.request.sourceFile.isEmpty() ? composed(plan, scratch, watch)
                                                  : remixedSource(plan, scratch, watch);
    if (made)
        addNotices(*made, plan);
    return made;
}

Result<AudioBuffer> beginMusic(const RemixPlan& plan, double seconds, const QString& scratch,
                               const music::Watch& watch)
{
    return plan.request.sourceFile.isEmpty() ? beginningComposed(plan, seconds, watch)
                                             : beginningRemixed(plan, seconds, scratch, watch);
}

} // namespace comfyvn
