#include "core/music/RemixPlan.h"

#include "core/music/score/MusicStyle.h"
#include "core/music/sound/SoundfontPlayer.h"
#include "core/music/sound/Stretch.h"

#include <QCryptographicHash>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

/// Raised whenever the same request sounds different.
constexpr int kComposerVersion = 1;
constexpr double kUsualSeconds = 60;

QString part(const QString& value)
{
    QString written = value.normalized(QString::NormalizationForm_C);
    written.replace(u'%', u"%25"_s).replace(u'|', u"%7C"_s);
    return written;
}

Result<QString> contentHash(const QString& path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return failure(ErrorKind::InvalidRequest, u"unreadable_source"_s,
                       u"The source track cannot be read: %1."_s.arg(file.errorString()), u"source_track"_s);
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace

QString rendererVersion()
{
    return u"composer %1, fluidsynth %2 with dynamic-sample-loading, rubberband %3"_s.arg(kComposerVersion)
        .arg(QString::fromStdString(music::fluidSynthVersion()),
             QString::fromStdString(music::rubberBandVersion()));
}

Result<RemixPlan> planRemix(const RemixRequest& request, const QString& fontWish)
{
    RemixPlan plan { .request = request, .fontWish = fontWish };
    const auto match = music::findStyle(request.targetStyle.toStdString());
    plan.style =
        QString::fromUtf8(match.style->name.data(), static_cast<qsizetype>(match.style->name.size()));
    plan.exactStyle = match.exact;
    plan.font = findSoundfont(fontWish);
    if (!request.sourceFile.isEmpty()) {
        const auto hash = contentHash(request.sourceFile);
        if (!hash)
            return tl::unexpected(hash.error());
        plan.sourceHash = *hash;
        plan.request.loops = false;
        plan.request.adaptive = false; // a source has no layers
    }
    plan.seconds = request.durationSeconds.value_or(request.sourceFile.isEmpty() ? kUsualSeconds : 0);

    QStringList tags = request.moodTags;
    for (QString& tag : tags)
        tag = part(tag);
    std::sort(tags.begin(), tags.end());
    tags.removeDuplicates();
    plan.identity =
        QStringList {
            part(request.sceneId),
            part(request.targetStyle),
            plan.sourceHash,
            tags.join(u','),
            request.seed ? QString::number(*request.seed) : QString(),
            request.durationSeconds ? QString::number(*request.durationSeconds, 'g', 17) : QString(),
            plan.request.loops ? u"loop"_s : u"ending"_s,
            rendererVersion(),
            plan.font.sha256,
        }
            .join(u'|');
    const QByteArray digest =
        QCryptographicHash::hash(plan.identity.toUtf8(), QCryptographicHash::Sha1).toHex();
    plan.cacheKey = QString::fromLatin1(digest);
    plan.seed = request.seed.value_or(digest.left(8).toLongLong(nullptr, 16));
    return plan;
}

} // namespace comfyvn
