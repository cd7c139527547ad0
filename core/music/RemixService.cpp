#include "core/music/RemixService.h"

#include "core/artifacts/AssetRegistry.h"
#include "core/artifacts/EventLog.h"
#include "core/base/GiveWay.h"
#include "core/base/Log.h"
#include "core/base/LogLine.h"
#include "core/music/MusicFiles.h"
#include "core/music/MusicProviders.h"
#include "core/music/MusicPublisher.h"
#include "core/music/RemixRendering.h"
#include "core/settings/SettingsStore.h"
#include "core/storage/Transaction.h"

#include <QFileInfo>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

constexpr int kProgressSteps = 1000;
constexpr double kLongestBeginning = 30; // seconds

Error stopping()
{
    return { ErrorKind::Cancelled, u"stopping"_s, u"The studio is closing."_s, {} };
}

/// As the one who asks now named it all.
RemixRender renderOf(const MusicEntry& entry, const RemixRequest& request)
{
    RemixRender render {
        .artifact = entry.artifact,
        .sidecar = entry.sidecar,
        .assetUid = assetUid(u"audio.music"_s, entry.cacheKey),
        .cacheKey = entry.cacheKey,
        .durationSeconds = entry.durationSeconds,
        .cached = true,
        .info = entry.info,
    };
    addWish(render.info, request);
    return render;
}

void announce(const RemixRender& render)
{
    qCInfo(lcPipeline).noquote() << u"MUSIC artifact=%1 cached=%2 style=%3 provider=%4 fallback=%5"_s.arg(
        render.artifact, render.cached ? u"True" : u"False", render.info[u"style_used"_s].toString(),
        render.info[u"provider"_s].toString(), render.info[u"fallback"_s].toBool() ? u"True" : u"False");
}

} // namespace

RemixService::RemixService(const RemixCollaborators& with, QObject* parent)
    : QObject(parent)
    , m_with(with)
{
    connect(&m_with.settings, &SettingsStore::changed, this, [this] { m_standIns.noteSettingsChange(); });
}

RemixService::~RemixService()
{
    stop();
}

void RemixService::stop()
{
    *m_stopped = true;
    m_hashes->stop();
    const auto underWay = m_underWay;
    for (RemixRendering* rendering : underWay)
        rendering->cancel();
    m_prompt.waitForDone();
    m_files.waitForDone();
}

MusicWay RemixService::way(const RemixRequest& request) const
{
    const ProviderSettings& settings = m_with.settings.current().music;
    const MusicRecipe recipe =
        m_with.providers.recipe(settings.activeProvider, !request.sourceFile.isEmpty());
    return { .provider = settings.activeProvider,
             .workflow = recipe.workflow,
             .workflowHash = recipe.hash,
             .workflowSettings = recipe.settings,
             .font = settings.providers[u"local"_s].toObject()[u"soundfont"_s].toString() };
}

QFuture<Result<RemixRender>> RemixService::remix(const RemixRequest& request)
{
    auto caller = std::make_shared<Caller>();
    caller->promise.setProgressRange(0, kProgressSteps);
    caller->promise.start();
    caller->watcher.setFuture(caller->promise.future());
    const auto future = caller->promise.future();
    if (*m_stopped)
        caller->deliver(tl::unexpected(stopping()));
    else
        plan(request, caller);
    return future;
}

void RemixService::plan(const RemixRequest& request, const CallerPtr& caller)
{
    QtConcurrent::run(&m_prompt,
                      [request, way = way(request), hashes = m_hashes, wanted = caller->promise.future()] {
                          return planRemix(request, way, *hashes, [&wanted] { return !wanted.isCanceled(); });
                      })
        .then(this,
              [this, caller, id = LogRequest::current()](const Result<RemixPlan>& planned) {
                  const LogRequest named(id);
                  if (planned)
                      proceed(caller, *planned);
                  else
                      caller->deliver(tl::unexpected(planned.error()));
              })
        .onCanceled(this, [caller] { caller->deliver(tl::unexpected(stopping())); });
}

void RemixService::proceed(const CallerPtr& caller, const RemixPlan& planned)
{
    if (*m_stopped)
        return caller->deliver(tl::unexpected(stopping()));
    if (caller->promise.isCanceled())
        return caller->deliver(tl::unexpected(RemixRendering::cancelled()));
    const auto entry = m_with.cache.find(planned.cacheKey);
    const auto hit = whole(planned, entry);
    RemixPlan plan = planned;
    if (entry)
        plan.request = withFilesOf(plan.request, *entry);
    if (!hit)
        return renderAfresh(caller, plan);
    switch (standing(*hit, plan)) {
    case Standing::Good:
        return serve(caller, planned, *hit);
    case Standing::Outdated:
        return renderAfresh(caller, plan);
    case Standing::Unknown:
        break;
    }
    m_with.providers.probe(plan.way.provider)
        .then(this, [this, caller, plan, hit = *hit, id = LogRequest::current()](const Result<void>& isBack) {
            const LogRequest named(id);
            if (isBack)
                renderAfresh(caller, plan);
            else
                serve(caller, plan, hit);
        });
}

/// What is stored of the plan and undamaged, however it stands.
std::optional<MusicEntry> RemixService::whole(const RemixPlan& plan,
                                              const std::optional<MusicEntry>& entry) const
{
    if (plan.request.refresh || !entry)
        return std::nullopt;
    const auto isThere = [this](const QString& relative, qint64 bytes) {
        const QFileInfo file(m_with.paths.absolute(relative));
        return file.isFile() && file.size() == bytes;
    };
    if (!isThere(entry->artifact, entry->bytes) || !isThere(entry->sidecar, entry->sidecarBytes))
        return std::nullopt;
    for (const QString& kind : wantedFiles(plan.request)) {
        const auto files = entry->files.constFind(kind);
        if (files == entry->files.cend() || !std::ranges::all_of(*files, [&](const WrittenFile& file) {
                return isThere(file.path, file.bytes);
            }))
            return std::nullopt;
    }
    return entry;
}

Standing RemixService::standing(const MusicEntry& entry, const RemixPlan& plan) const
{
    const StoredMaker stored { .workflowHash = entry.workflowHash,
                               .fallback = entry.fallback,
                               .failed = entry.fallbackFailed,
                               .createdAt = entry.createdAt };
    return m_standIns.standing(stored, plan.way.workflowHash, m_with.providers.lastProbe(plan.way.provider));
}

void RemixService::serve(const CallerPtr& caller, const RemixPlan& plan, const MusicEntry& entry)
{
    m_with.cache.touch(entry.cacheKey);
    const RemixRender render = renderOf(entry, plan.request);
    announce(render);
    caller->deliver(render);
}

void RemixService::renderAfresh(const CallerPtr& caller, const RemixPlan& plan)
{
    if (*m_stopped)
        return caller->deliver(tl::unexpected(stopping()));
    if (m_refusal)
        return caller->deliver(tl::unexpected(*m_refusal));
    if (const auto refused = m_with.providers.refusal(plan.way.provider))
        return caller->deliver(tl::unexpected(*refused));
    if (RemixRendering* rendering = m_underWay.value(plan.cacheKey)) {
        if (rendering->covers(plan.request))
            rendering->join(caller, plan.request);
        else
            rendering->letFollow(caller, plan);
        return;
    }
    auto* rendering =
        new RemixRendering(plan, *this); // owned by this service; deletes itself when it is done
    m_underWay.insert(plan.cacheKey, rendering);
    rendering->join(caller, plan.request);
    rendering->start();
}

Result<RemixRender> RemixService::record(const MusicEntry& entry, const RemixPlan& plan)
{
    const auto written = [&]() -> Result<void> {
        Transaction transaction(m_with.database);
        if (auto stored = m_with.cache.store(entry); !stored)
            return stored;
        if (auto recorded = m_with.assets.record(assetOf(entry), provenanceOf(entry, plan)); !recorded)
            return tl::unexpected(recorded.error());
        if (auto appended = m_with.events.append(u"music.remix"_s, eventOf(entry)); !appended)
            return appended;
        return transaction.commit();
    }();
    if (!written)
        return tl::unexpected(written.error());
    RemixRender render = renderOf(entry, plan.request);
    render.cached = false;
    announce(render);
    Q_EMIT rendered(render);
    return render;
}

QFuture<Result<AudioBuffer>> RemixService::beginning(const RemixRequest& request, double seconds)
{
    const auto refuse = [](const Error& error) {
        return QtFuture::makeReadyFuture(Result<AudioBuffer>(tl::unexpected(error)));
    };
    const MusicWay way = this->way(request);
    if (*m_stopped)
        return refuse(stopping());
    if (way.provider != u"local")
        return refuse({ ErrorKind::InvalidRequest,
                        u"no_beginning"_s,
                        u"Only what is made here can be heard before all of it is made."_s,
                        {} });
    return QtConcurrent::run(
        &m_prompt,
        [request, way, hashes = m_hashes, stopped = m_stopped, scratch = m_with.paths.scratch(),
         length = std::clamp(seconds, 1.0, kLongestBeginning)](QPromise<Result<AudioBuffer>>& promise) {
            const music::Watch watch { {}, [&] { return *stopped || promise.isCanceled(); } };
            promise.addResult(
                planRemix(request, way, *hashes, [&watch] {
                    return !watch.isCancelled();
                }).and_then([&](const RemixPlan& plan) { return beginMusic(plan, length, scratch, watch); }));
        });
}

QFuture<Result<void>> RemixService::exportTo(const MusicExport& wish)
{
    if (*m_stopped)
        return QtFuture::makeReadyFuture(Result<void>(tl::unexpected(stopping())));
    return QtConcurrent::run(
        &m_files, [wish, paths = m_with.paths, stopped = m_stopped](QPromise<Result<void>>& promise) {
            giveWay();
            const music::Watch watch { {}, [&] { return *stopped || promise.isCanceled(); } };
            promise.addResult(exportMusic(wish, paths, watch));
        });
}

} // namespace comfyvn
