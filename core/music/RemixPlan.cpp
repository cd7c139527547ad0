#include "core/music/RemixPlan.h"

#include "core/music/score/MusicStyle.h"
#include "core/music/sound/NoteSounds.h"
#include "core/music/sound/RemixRecipe.h"
#include "core/music/sound/Stretch.h"

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

/// Raised whenever the same request sounds different.
constexpr int kComposerVersion = 7;
/// Likewise, of what is done with what other providers send.
constexpr int kForeignVersion = 5;
constexpr double kUsualSeconds = 60;
constexpr qint64 kMostSourceBytes = 2LL << 30; ///< all of it is read to know it again

QString part(const QString& value)
{
    QString written = value.normalized(QString::NormalizationForm_C);
    written.replace(u'%', u"%25"_s).replace(u'|', u"%7C"_s);
    return written;
}

/// What the identity says of who renders: here the versions that decide about the bytes.
QStringList renderer(const MusicWay& way, const Soundfont& font)
{
    if (way.provider == u"local")
        return { rendererVersion(), font.sha256 };
    return { u"%1 %2"_s.arg(way.provider).arg(kForeignVersion), part(way.workflow + way.workflowSettings) };
}

Error noSource(const Error& error)
{
    if (error.kind == ErrorKind::Cancelled)
        return error;
    return { ErrorKind::InvalidRequest, u"unreadable_source"_s, error.message, u"source_track"_s };
}

void nameStyle(RemixPlan& plan)
{
    const std::string wish = plan.request.targetStyle.toStdString();
    if (plan.request.sourceFile.isEmpty()) {
        const music::StyleMatch match = music::findStyle(wish);
        plan.style = QString::fromStdString(std::string(match.style->name));
        plan.exactStyle = match.exact;
    } else {
        const music::RemixRecipe recipe = music::findRecipe(wish);
        plan.style = QString::fromStdString(recipe.name);
        plan.exactStyle = recipe.exact;
    }
}

} // namespace

QString rendererVersion()
{
    return u"composer %1, fluidsynth %2 with dynamic-sample-loading, rubberband %3"_s.arg(kComposerVersion)
        .arg(QString::fromStdString(music::fluidSynthVersion()),
             QString::fromStdString(music::rubberBandVersion()));
}

std::vector<std::string> tagsOf(const RemixPlan& plan)
{
    std::vector<std::string> tags;
    for (const QString& tag : plan.request.moodTags)
        tags.push_back(tag.toStdString());
    return tags;
}

Result<RemixPlan> planRemix(const RemixRequest& request, const MusicWay& way, ContentHashes& hashes,
                            const std::function<bool()>& goOn)
{
    RemixPlan plan { .request = request, .way = way };
    nameStyle(plan);
    plan.font = findSoundfont(way.font);
    if (!request.sourceFile.isEmpty()) {
        const auto stamp = fileStamp(request.sourceFile);
        if (!stamp)
            return tl::unexpected(noSource(stamp.error()));
        if (stamp->bytes > kMostSourceBytes)
            return tl::unexpected(
                Error { ErrorKind::InvalidRequest, u"unreadable_source"_s,
                        u"The source track cannot be remixed: %1"_s.arg(u"it is larger than 2 GB."_s),
                        u"source_track"_s });
        const auto hash = hashes.of(request.sourceFile, *stamp, goOn);
        if (!hash)
            return tl::unexpected(noSource(hash.error()));
        plan.sourceStamp = *stamp;
        plan.sourceHash = *hash;
    }
    plan.seconds = request.durationSeconds.value_or(request.sourceFile.isEmpty() ? kUsualSeconds : 0);

    QStringList tags = request.moodTags;
    for (QString& tag : tags)
        tag = part(tag).replace(u',', u"%2C"_s);
    std::sort(tags.begin(), tags.end());
    tags.removeDuplicates();
    const QStringList parts = QStringList {
        part(request.sceneId),
        part(request.targetStyle),
        plan.sourceHash,
        tags.join(u','),
        request.seed ? QString::number(*request.seed) : QString(),
        request.durationSeconds ? QString::number(*request.durationSeconds, 'g', 17) : QString(),
        plan.request.loops ? u"loop"_s : u"ending"_s,
    } + renderer(way, plan.font);
    plan.identity = parts.join(u'|');
    const QByteArray digest =
        QCryptographicHash::hash(plan.identity.toUtf8(), QCryptographicHash::Sha1).toHex();
    plan.cacheKey = QString::fromLatin1(digest);
    plan.seed = request.seed.value_or(digest.left(8).toLongLong(nullptr, 16));
    return plan;
}

} // namespace comfyvn
