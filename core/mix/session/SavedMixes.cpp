#include "core/mix/session/SavedMixes.h"

#include "core/artifacts/EventLog.h"
#include "core/base/Log.h"
#include "core/mix/MixRendering.h"
#include "core/mix/daw/DawProject.h"
#include "core/mix/daw/ReaperProject.h"
#include "core/mix/daw/SessionLabels.h"
#include "core/mix/daw/SessionStems.h"
#include "core/mix/session/SceneClips.h"
#include "core/mix/session/SessionFiles.h"
#include "core/mix/session/SessionPlan.h"
#include "core/script/ScriptStore.h"
#include "core/storage/Transaction.h"

#include <QCryptographicHash>
#include <QThread>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

constexpr int kSteps = 1000;

Error stopping()
{
    return { ErrorKind::Cancelled, u"stopping"_s, u"The studio is closing."_s, {} };
}

template <typename T> QFuture<Result<T>> refused(const Error& error)
{
    return QtFuture::makeReadyFuture(Result<T>(tl::unexpected(error)));
}

/// The mix as it is on the disk. The window may write it meanwhile: what its journal held is then in its
/// file.
Result<MixSession> loaded(const WorkspacePaths& paths, const QString& name)
{
    constexpr int tries = 5;
    const auto checked = checkedSessionName(name);
    if (!checked)
        return tl::unexpected(checked.error());
    for (int i = 0;; ++i) {
        SessionFile file(paths, *checked);
        const auto stamp = fileStamp(file.path());
        if (!stamp)
            return failure(ErrorKind::NotFound, u"unknown_mix"_s, u"There is no mix \"%1\"."_s.arg(name),
                           u"name"_s);
        const auto session = file.load();
        if (i == tries || fileStamp(file.path()) == stamp)
            return session;
    }
}

/// Two mixes never share one.
QString folderFor(const WorkspacePaths& paths, const QString& mix)
{
    constexpr qsizetype digits = 8;
    QString folder = safeName(mix);
    if (folder != mix) {
        const auto hash = QCryptographicHash::hash(mix.toUtf8(), QCryptographicHash::Sha1).toHex();
        folder += u'_' + QString::fromLatin1(hash.left(digits));
    }
    return paths.root() + u"/exports/mixes/"_s + folder;
}

using Progress = std::function<bool(double)>;

Result<MixProducts> madeOf(const MixSession& session, const MixProductWish& wish, const WorkspacePaths& paths,
                           ContentHashes& hashes, const Progress& progress)
{
    MixProducts products { .folder = folderFor(paths, session.name) };
    const QString& root = paths.root();
    const QString target =
        products.folder + u'/' + fileNamePart(wish.fileName.isEmpty() ? session.name : wish.fileName) + u'.';
    const auto whole = [&products](const QStringList& files) {
        products.files = files;
        return products;
    };
    const auto stems = [&](StemsBy by) {
        const QString folder = products.folder + (by == StemsBy::Role ? u"/roles"_s : u"/tracks"_s);
        products.folder = folder;
        return exportStems({ .session = session, .workspace = root, .folder = folder, .by = by }, progress)
            .map(whole);
    };
    switch (wish.what) {
    case MixProduct::Mix:
        return renderSession({ .session = session,
                               .workspace = root,
                               .path = target + mixFileSuffix(wish.format),
                               .format = wish.format,
                               .dither = wish.dither,
                               .threads = QThread::idealThreadCount() },
                             hashes, progress)
            .map([&products](const SessionRender& render) {
                products.files = { render.path, render.sidecar };
                products.render = render;
                return products;
            });
    case MixProduct::StemsByRole:
        return stems(StemsBy::Role);
    case MixProduct::StemsByTrack:
        return stems(StemsBy::Track);
    case MixProduct::DawProject: {
        const QString path = target + u"dawproject"_s;
        return exportDawProject(session, root, path, progress).map([&] { return whole({ path }); });
    }
    case MixProduct::ReaperProject: {
        const QString path = target + u"rpp"_s;
        return exportReaperProject(session, root, path, progress).map(whole);
    }
    case MixProduct::Labels: {
        const QString path = target + u"txt"_s;
        return exportLabels(session, path).map([&] { return whole({ path }); });
    }
    }
    return products;
}

/// A mix is heard with the gain that its last render found.
void noteLoudness(const WorkspacePaths& paths, const SessionRender& render)
{
    SessionFile file(paths, render.session);
    auto now = file.load();
    if (!now)
        return;
    now->loudnessGain = loudnessGainOf(render);
    std::ignore = file.store(*now).and_then([&file] { return file.fold(); });
}

Result<PlacedScene> placed(const WorkspacePaths& paths, const QString& name, const QList<ScriptLine>& lines,
                           std::optional<double> seconds)
{
    SessionFile file(paths, name);
    const auto session = file.exists() ? file.load() : Result<MixSession>(MixSession { .name = name });
    if (!session)
        return tl::unexpected(session.error());
    const double from = seconds.value_or(session->end());
    const PlacedLines clips = placeLines(lines, from, paths);
    const MixSession after = withLines(*session, clips);
    if (after.clipCount() == session->clipCount() && !clips.clips.isEmpty())
        return failure(ErrorKind::InvalidRequest, u"too_long"_s,
                       u"A session holds at most %1 clips."_s.arg(kMostSessionClips));
    const auto stored = file.store(after).and_then([&file] { return file.fold(); });
    if (!stored)
        return tl::unexpected(stored.error());
    return PlacedScene { .mix = name,
                         .clips = clips.clips.size(),
                         .from = from,
                         .to = clips.clips.isEmpty() ? from : clips.clips.last().end(),
                         .missing = clips.missing };
}

} // namespace

SavedMixes::SavedMixes(const MixCollaborators& with, ScriptStore& script, QObject* parent)
    : QObject(parent)
    , m_with(with)
    , m_script(script)
    , m_hashes(std::make_shared<ContentHashes>())
{
    m_disk.setMaxThreadCount(1);
    m_renders.setMaxThreadCount(1);
}

SavedMixes::~SavedMixes()
{
    stop();
}

void SavedMixes::stop()
{
    *m_stopped = true;
    m_hashes->stop();
    m_renders.waitForDone();
    m_disk.waitForDone();
}

QFuture<QStringList> SavedMixes::names()
{
    return QtConcurrent::run(&m_disk, [paths = m_with.paths] { return sessionNames(paths); });
}

MixProductWork SavedMixes::make(const MixProductWish& wish)
{
    if (*m_stopped)
        return { .made = refused<MixProducts>(stopping()) };
    if (m_refusal)
        return { .made = refused<MixProducts>(*m_refusal) };
    const auto work = [wish, paths = m_with.paths, hashes = m_hashes,
                       stopped = m_stopped](QPromise<Result<MixProducts>>& promise) {
        giveWay();
        promise.setProgressRange(0, kSteps);
        const auto progress = [&promise, &stopped](double fraction) {
            promise.setProgressValueAndText(static_cast<int>(fraction * kSteps), u"mixing"_s);
            return !promise.isCanceled() && !*stopped;
        };
        promise.addResult(loaded(paths, wish.mix).and_then([&](const MixSession& session) {
            return madeOf(session, wish, paths, *hashes, progress);
        }));
    };
    QFuture<Result<MixProducts>> making = QtConcurrent::run(&m_renders, work);
    const auto record = [this, source = wish.source](const Result<MixProducts>& made) {
        return made.and_then([&](const MixProducts& products) { return recorded(products, source); });
    };
    return { .made = QFuture(making).then(this, record),
             .progress = QFuture<void>(making),
             .cancel = [making]() mutable {
                 if (!making.isFinished())
                     making.cancel();
             } };
}

Result<MixProducts> SavedMixes::recorded(const MixProducts& products, const QString& source)
{
    if (!products.render)
        return products;
    const SessionRender& render = *products.render;
    if (loudnessGainOf(render)) {
        std::ignore = QtConcurrent::run(&m_disk, [paths = m_with.paths, claims = m_claims, render] {
            std::ignore = claims->whileFree(render.session, [&] { noteLoudness(paths, render); });
        });
    }
    return record(render, source).map([&products] { return products; });
}

QFuture<Result<PlacedScene>> SavedMixes::place(const QString& mix, qint64 scene,
                                               std::optional<double> seconds)
{
    if (*m_stopped)
        return refused<PlacedScene>(stopping());
    if (m_refusal)
        return refused<PlacedScene>(*m_refusal);
    const auto name = checkedSessionName(mix);
    if (!name)
        return refused<PlacedScene>(name.error());
    const auto script = m_script.load(scene);
    if (!script)
        return refused<PlacedScene>(script.error());
    const auto work = [name = *name, lines = script->lines, seconds, paths = m_with.paths,
                       claims = m_claims]() -> Result<PlacedScene> {
        Result<PlacedScene> done = failure(
            ErrorKind::Busy, u"mix_open"_s,
            u"The window has the mix \"%1\" open; place the scene there, or on another mix."_s.arg(name),
            u"name"_s);
        std::ignore = claims->whileFree(name, [&] { done = placed(paths, name, lines, seconds); });
        return done;
    };
    return QtConcurrent::run(&m_disk, work);
}

Result<void> SavedMixes::record(const SessionRender& render, const QString& source)
{
    if (m_refusal)
        return tl::unexpected(*m_refusal);
    const QJsonObject& data = render.data;
    const MixRender mix { .data = data,
                          .cacheKey = data[u"cache_key"_s].toString(),
                          .path = data[u"path"_s].toString(),
                          .sidecar = data[u"sidecar"_s].toString(),
                          .sha256 = render.sha256,
                          .bytes = render.bytes };
    const Provenance provenance { .source = source,
                                  .toolVersion = QStringLiteral(STUDIO_VERSION),
                                  .provider = u"local"_s,
                                  .inputs = { { u"session"_s, render.session },
                                              { u"tracks"_s, data[u"tracks"_s] },
                                              { u"ducking"_s, data[u"ducking"_s] } } };
    Transaction transaction(m_with.database);
    if (const auto recorded = m_with.assets.record(assetOf(mix), provenance); !recorded)
        return tl::unexpected(recorded.error());
    if (const auto appended = m_with.events.append(u"audio.mix.rendered"_s, eventOf(mix)); !appended)
        return tl::unexpected(appended.error());
    if (const auto committed = transaction.commit(); !committed)
        return committed;
    qCInfo(lcPipeline).noquote() << u"MIX artifact=%1 cached=False tracks=%2"_s.arg(mix.path).arg(
        data[u"tracks"_s].toArray().size());
    return {};
}

} // namespace comfyvn
