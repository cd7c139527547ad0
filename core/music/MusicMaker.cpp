#include "core/music/MusicMaker.h"

#include "core/music/SourceTrack.h"
#include "core/music/score/Composer.h"
#include "core/music/score/MidiFile.h"
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

tl::unexpected<Error> failed(const std::string& message)
{
    if (message == music::kCancelled)
        return failure(ErrorKind::Cancelled, u"cancelled"_s, u"The rendering was cancelled."_s);
    return failure(ErrorKind::ProviderFailed, u"music_failed"_s, text(message));
}

enum class VariantKind { Layer, Stinger, Transition };

struct VariantWish {
    QString name;
    double intensity;
    VariantKind kind;
    double swellDb = 0; ///< from its beginning to its end
};

/// What a kind of variant is of the piece: all of it, or one or two of its bars in its tempo.
music::Score variantScore(const VariantWish& wish, music::Commission commission, const music::Score& piece)
{
    constexpr double kLongBar = 2.4; // seconds
    constexpr double kMusicShare = 0.82; // of a short piece that ends: the rest rings
    constexpr double kRing = 1.5; // seconds
    const double bar = 60 / piece.bpm() * piece.beatsPerBar;
    const double bars = (bar < kLongBar ? 2 : 1) * bar;
    commission.intensity = wish.intensity;
    switch (wish.kind) {
    case VariantKind::Layer:
        return music::compose(commission);
    case VariantKind::Stinger:
        commission.loops = false;
        commission.seconds = bars / kMusicShare;
        return music::compose(commission);
    case VariantKind::Transition: {
        commission.loops = true; // so that its last chord leads on
        commission.seconds = bars;
        music::Score score = music::compose(commission);
        score.loops = false;
        score.seconds += kRing;
        return score;
    }
    }
    return {};
}

/// Louder or softer by `decibels` from the first frame to `frames`, and as there from then on.
void swell(AudioBuffer& sound, std::size_t frames, double decibels)
{
    for (std::size_t frame = 0; frame < sound.frames(); ++frame) {
        const double way = std::min(1.0, static_cast<double>(frame) / static_cast<double>(frames));
        const double level = decibels > 0 ? decibels * (way - 1) : decibels * way; // never above what it was
        const auto gain = static_cast<float>(std::pow(10.0, level / 20));
        sound.samples[2 * frame] *= gain;
        sound.samples[2 * frame + 1] *= gain;
    }
}

/// One variant, as loud as it is beside the piece whose mastering added `gainDb`.
Result<MadeMusic::Variant> variant(const VariantWish& wish, const music::Score& score, const RemixPlan& plan,
                                   double gainDb, const music::Watch& watch)
{
    auto sound = music::soundOf(score, { .font = fontPath(plan) }, watch);
    if (!sound)
        return failed(sound.error());
    const auto gain = static_cast<float>(std::pow(10.0, std::min(0.0, gainDb - sound->mastered.gainDb) / 20));
    for (float& sample : sound->mix.samples)
        sample *= gain;
    MadeMusic::Variant made { .name = wish.name,
                              .intensity = wish.intensity,
                              .sound = std::move(sound->mix) };
    if (wish.kind == VariantKind::Transition) {
        made.leadFrames = static_cast<std::size_t>(std::llround(score.musicSeconds * made.sound.sampleRate));
        swell(made.sound, made.leadFrames, wish.swellDb);
    }
    return made;
}

/// Layers of the piece's own length and beat, stingers over them, and transitions that lead from one to
/// another.
Result<void> addVariants(MadeMusic& made, const music::Commission& commission, const music::Score& piece,
                         const RemixPlan& plan, double gainDb, const music::Watch& watch)
{
    const QList<VariantWish> wishes { { u"calm"_s, 0.35, VariantKind::Layer },
                                      { u"middle"_s, 0.65, VariantKind::Layer },
                                      { u"full"_s, 1, VariantKind::Layer },
                                      { u"gentle"_s, 0.4, VariantKind::Stinger },
                                      { u"triumph"_s, 1, VariantKind::Stinger },
                                      { u"rise"_s, 1, VariantKind::Transition, 12 },
                                      { u"fall"_s, 0.5, VariantKind::Transition, -12 } };
    const auto places = [&made](VariantKind kind) -> std::vector<MadeMusic::Variant>& {
        switch (kind) {
        case VariantKind::Layer:
            return made.layers;
        case VariantKind::Stinger:
            return made.stingers;
        case VariantKind::Transition:
            break;
        }
        return made.transitions;
    };
    for (qsizetype i = 0; i < wishes.size(); ++i) {
        const double from = static_cast<double>(i) / static_cast<double>(wishes.size());
        auto sound = variant(wishes[i], variantScore(wishes[i], commission, piece), plan, gainDb,
                             watch.within(from, from + 1.0 / static_cast<double>(wishes.size())));
        if (!sound)
            return tl::unexpected(sound.error());
        places(wishes[i].kind).push_back(*std::move(sound));
    }
    return {};
}

music::Commission commissionOf(const RemixPlan& plan)
{
    return { .style = music::findStyle(plan.style.toStdString()).style,
             .tags = tagsOf(plan),
             .seconds = plan.seconds,
             .loops = plan.request.loops,
             .seed = static_cast<std::uint64_t>(plan.seed) };
}

Result<MadeMusic> composed(const RemixPlan& plan, const music::Watch& watch)
{
    const music::Commission commission = commissionOf(plan);
    const music::Score score = music::compose(commission);
    auto sound = music::soundOf(score, { .font = fontPath(plan), .stems = plan.request.stems },
                                watch.within(0, plan.request.adaptive ? 0.25 : 1));
    if (!sound)
        return failed(sound.error());
    MadeMusic made { .sound = std::move(sound->mix),
                     .beatsPerBar = score.beatsPerBar,
                     .bpm = score.bpm(),
                     .key = text(music::keyName(score.tonic, score.mode)) };
    if (score.loops)
        made.loop = music::LoopPoints { 0, made.sound.frames() };
    for (music::Stem& stem : sound->stems)
        made.stems.push_back({ text(stem.name), std::move(stem.sound) });
    made.midi = QByteArray::fromStdString(music::midiFile(score));
    if (plan.request.adaptive) {
        const auto added =
            addVariants(made, commission, score, plan, sound->mastered.gainDb, watch.within(0.25, 1));
        if (!added)
            return tl::unexpected(added.error());
    }
    made.facts = { { u"sections"_s, sectionsOf(score) },
                   { u"chords"_s, chordsOf(score) },
                   { u"time_signature"_s, u"%1/4"_s.arg(score.beatsPerBar) },
                   { u"instruments"_s, instrumentsOf(score) },
                   { u"effects"_s, textsOf(sound->effects) },
                   { u"loudness"_s, loudnessOf(sound->mastered) } };
    return made;
}

Result<MadeMusic> remixedSource(const RemixPlan& plan, const music::Watch& watch)
{
    const auto source = readSourceTrack(plan);
    if (!source)
        return tl::unexpected(source.error());
    auto remix = music::remixed(*source,
                                { .wish = plan.request.targetStyle.toStdString(),
                                  .tags = tagsOf(plan),
                                  .seconds = plan.seconds,
                                  .seed = static_cast<std::uint64_t>(plan.seed),
                                  .font = fontPath(plan) },
                                watch);
    if (!remix && remix.error() == music::kCancelled)
        return failed(remix.error());
    if (!remix)
        return unusableSource(remix.error());
    MadeMusic made { .sound = std::move(remix->sound), .bpm = remix->bpm };
    if (remix->keyConfidence > 0)
        made.key = text(music::keyName(remix->tonic, remix->mode));
    for (music::Stem& stem : remix->stems) {
        if (plan.request.stems)
            made.stems.push_back({ text(stem.name), std::move(stem.sound) });
    }
    QJsonArray instruments;
    for (const std::string& name : remix->addedParts)
        instruments << QJsonObject { { u"part"_s, text(name) }, { u"instrument"_s, text(name) } };
    made.facts = { { u"source"_s,
                     QJsonObject { { u"tempo_bpm"_s, rounded(remix->sourceBpm, 100) },
                                   { u"tempo_confidence"_s, rounded(remix->tempoConfidence, 100) },
                                   { u"key"_s, text(music::keyName(remix->sourceTonic, remix->mode)) },
                                   { u"key_confidence"_s, rounded(remix->keyConfidence, 100) },
                                   { u"sha256"_s, plan.sourceHash } } },
                   { u"stretch"_s, rounded(remix->stretch, 10000) },
                   { u"shift_semitones"_s, remix->shift },
                   { u"instruments"_s, instruments },
                   { u"effects"_s, textsOf(remix->effects) },
                   { u"sections"_s, QJsonArray() },
                   { u"loudness"_s, loudnessOf(remix->mastered) } };
    return made;
}

/// What people should know about what was played here.
void addNotices(MadeMusic& made, const RemixPlan& plan)
{
    if (!plan.exactStyle && plan.request.sourceFile.isEmpty())
        made.notices << u"There is no style \"%1\"; the nearest, \"%2\", was used."_s.arg(
            plan.request.targetStyle, plan.style);
    if (plan.font.path.isEmpty())
        made.notices << soundfontAdvice(plan.way.font);
    made.synthesis = plan.font.path.isEmpty() ? u"plain"_s : u"soundfont"_s;
}

} // namespace

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

Result<MadeMusic> makeMusic(const RemixPlan& plan, const music::Watch& watch)
{
    auto made = plan.request.sourceFile.isEmpty() ? composed(plan, watch) : remixedSource(plan, watch);
    if (made)
        addNotices(*made, plan);
    return made;
}

Result<MusicBeginning> beginMusic(const RemixPlan& plan, double seconds, const music::Watch& watch)
{
    if (!plan.request.sourceFile.isEmpty())
        return failure(ErrorKind::InvalidRequest, u"no_beginning"_s,
                       u"Only what is composed here can be heard before all of it is made."_s);
    const music::Score score = music::compose(commissionOf(plan));
    auto sound = music::soundOf(score, { .font = fontPath(plan), .firstSeconds = seconds }, watch);
    if (!sound)
        return failed(sound.error());
    return MusicBeginning { .sound = std::move(sound->mix),
                            .cacheKey = plan.cacheKey,
                            .durationSeconds = score.seconds,
                            .loops = score.loops,
                            .bpm = score.bpm(),
                            .key = text(music::keyName(score.tonic, score.mode)) };
}

} // namespace comfyvn
