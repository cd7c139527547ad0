#include "core/music/WorkflowMusic.h"

#include "core/base/Files.h"
#include "core/music/ReceivedMusic.h"
#include "core/music/ScratchWav.h"
#include "core/music/SourceTrack.h"
#include "core/music/score/Composer.h"
#include "core/music/sound/BeatTracker.h"
#include "core/music/sound/KeyFinder.h"

#include <QFileInfo>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

constexpr qint64 kMostBytes = 200LL << 20;

/// Major or minor, as the nodes that take a key know them.
QString scaleName(int tonic, music::Mode mode)
{
    const auto plain = music::isDark(mode) ? music::Mode::Minor : music::Mode::Major;
    return QString::fromStdString(music::keyName(tonic, plain));
}

bool isSung(const QStringList& tags)
{
    return std::ranges::any_of(tags, [](const QString& tag) {
        const QString plain = tag.trimmed().toLower();
        return plain.startsWith(u"vocal"_s) || plain == u"voice"_s || plain == u"singing"_s;
    });
}

/// What the composer would do with the same wish: a stand-in then has the same tempo and key.
music::Score sketch(const RemixPlan& plan)
{
    constexpr double enough = 16; // seconds
    return music::compose({ .style = music::findStyle(plan.style.toStdString()).style,
                            .tags = tagsOf(plan),
                            .seconds = enough,
                            .loops = plan.request.loops,
                            .seed = static_cast<std::uint64_t>(plan.seed) });
}

} // namespace

QString musicPrompt(const RemixRequest& request)
{
    QStringList words { request.targetStyle };
    words << request.moodTags;
    if (!isSung(request.moodTags))
        words << u"instrumental"_s;
    words.removeDuplicates();
    return words.join(u", "_s);
}

bool takesSource(const ComfyWorkflow& workflow)
{
    return !inputsOf(workflow, u"ref_audio"_s).isEmpty();
}

Result<WorkflowSource> readWorkflowSource(const RemixPlan& plan, const ComfyWorkflow& workflow,
                                          const QString& scratch)
{
    const QString& path = plan.request.sourceFile;
    if (QFileInfo(path).size() > kMostBytes)
        return failure(
            ErrorKind::ProviderFailed, u"source_too_large"_s,
            u"The source track is larger than the %1 MB that are sent to a server."_s.arg(kMostBytes >> 20));
    const auto bytes = readFile(path, kMostBytes);
    if (!bytes)
        return failure(ErrorKind::InvalidRequest, u"unreadable_source"_s, bytes.error().message,
                       u"source_track"_s);
    const auto sounds = soundScratch(scratch);
    if (!sounds)
        return tl::unexpected(sounds.error());
    // After the bytes, so that a change of either is found.
    const auto sound = readSourceTrack(plan, *sounds, {});
    if (!sound)
        return tl::unexpected(sound.error());
    WorkflowSource source { .content = comfyContent(*bytes),
                            .suffix = QFileInfo(path).suffix().toLower(),
                            .seconds = sound->seconds() };
    if (workflow.keys.contains(u"bpm"_s) || workflow.keys.contains(u"keyscale"_s)) {
        const auto beats = music::trackBeats(*sound, sound->sampleRate());
        const auto key = music::findKey(*sound, sound->sampleRate());
        if (beats.confidence >= music::kTrustedBeat)
            source.bpm = beats.bpm;
        if (key.confidence >= music::kTrustedKey)
            source.key = scaleName(key.tonic, key.mode);
    }
    return checkWhole(**sounds).map([&source] { return source; });
}

namespace {

/// As much of a length as the nodes take; what comes back is told to be shorter.
double takenSeconds(const ComfyWorkflow& workflow, double seconds)
{
    const auto range = workflow.manifest.parameters.constFind(u"seconds"_s);
    return range != workflow.manifest.parameters.cend() && range->minimum < range->maximum
        ? std::clamp(seconds, range->minimum, range->maximum)
        : seconds;
}

} // namespace

QJsonObject musicValues(const RemixPlan& plan, const ComfyWorkflow& workflow,
                        const std::optional<WorkflowSource>& source)
{
    QJsonObject values {
        { u"prompt"_s, musicPrompt(plan.request) },
        { u"prefix"_s, u"comfyvn/"_s + plan.cacheKey.left(12) },
    };
    if (workflow.manifest.seed)
        values[u"seed"_s] = foldedSeed(plan.seed, *workflow.manifest.seed);
    const double seconds = plan.seconds > 0 ? plan.seconds : source ? source->seconds : 0;
    const bool repeats = !source && plan.request.loops;
    if (seconds > 0)
        values[u"seconds"_s] = takenSeconds(workflow, repeats ? seconds + kForTheSeam : seconds);
    if (!source) {
        const music::Score score = sketch(plan);
        values[u"bpm"_s] = static_cast<qint64>(std::lround(score.bpm()));
        values[u"keyscale"_s] = scaleName(score.tonic, score.mode);
        return values;
    }
    values[u"ref_audio"_s] = QString();
    if (source->bpm > 0)
        values[u"bpm"_s] = static_cast<qint64>(std::lround(source->bpm));
    if (!source->key.isEmpty())
        values[u"keyscale"_s] = source->key;
    return values;
}

} // namespace comfyvn
