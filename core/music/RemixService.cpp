#include "core/music/RemixService.h"

#include "core/artifacts/AssetRegistry.h"
#include "core/artifacts/EventLog.h"
#include "core/base/Log.h"
#include "core/base/LogLine.h"
#include "core/music/RemixRendering.h"
#include "core/settings/SettingsStore.h"
#include "core/storage/Transaction.h"

#include <QFileInfo>
#include <QThreadPool>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

RemixRender renderOf(const MusicEntry& entry)
{
    return {
        .artifact = entry.artifact,
        .sidecar = entry.sidecar,
        .assetUid = assetUid(u"audio.music"_s, entry.cacheKey),
        .cacheKey = entry.cacheKey,
        .durationSeconds = entry.durationSeconds,
        .cached = true,
        .info = entry.info,
    };
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
{ }

RemixService::~RemixService()
{
    stop();
}

void RemixService::stop()
{
    m_stopped = true;
    const auto underWay = m_underWay;
    for (RemixRendering* rendering : underWay)
        rendering->cancel();
}

std::optional<RemixRender> RemixService::stored(const RemixPlan& plan)
{
    if (plan.request.refresh)
        return std::nullopt;
    const auto entry = m_with.cache.find(plan.cacheKey);
    if (!entry)
        return std::nullopt;
    const auto isThere = [&](const QString& relative, qint64 bytes) {
        const QFileInfo file(m_with.paths.absolute(relative));
        return file.isFile() && file.size() == bytes;
    };
    const bool complete = isThere(entry->artifact, entry->bytes)
        && isThere(entry->sidecar, entry->sidecarBytes)
        && (!plan.request.stems || entry->info.contains(u"stems"_s))
        && (!plan.request.midi || entry->info.contains(u"midi"_s))
        && (!plan.request.adaptive || entry->info.contains(u"adaptive"_s));
    if (!complete)
        return std::nullopt;
    return renderOf(*entry);
}

Result<MusicProvider> RemixService::provider() const
{
    const ProviderSettings& settings = m_with.settings.current().music;
    if (settings.activeProvider == u"local")
        return MusicProvider {};
    if (!settings.fallback.contains(u"local"_s))
        return failure(
            ErrorKind::ProviderUnavailable, u"provider_unavailable"_s,
            u"The music provider \"%1\" cannot be reached and the fallback is off; choose another in the "
            u"settings."_s.arg(settings.activeProvider));
    return MusicProvider { .fallback = true,
                           .fallbackReason =
                               u"The provider \"%1\" is not available."_s.arg(settings.activeProvider) };
}

QFuture<Result<RemixRender>> RemixService::remix(const RemixRequest& request)
{
    auto caller = std::make_shared<Caller>();
    caller->promise.setProgressRange(0, 1000);
    caller->promise.start();
    caller->watcher.setFuture(caller->promise.future());
    const auto future = caller->promise.future();
    const QString font =
        m_with.settings.current().music.providers[u"local"_s].toObject()[u"soundfont"_s].toString();
    QtConcurrent::run(&m_with.workers, planRemix, request, font)
        .then(this,
              [this, caller, id = LogRequest::current()](const Result<RemixPlan>& planned) {
                  const LogRequest named(id);
                  proceed(caller, planned);
              })
        .onCanceled(this, [caller] {
            caller->deliver(failure(ErrorKind::Cancelled, u"stopping"_s, u"The studio is closing."_s));
        });
    return future;
}

void RemixService::proceed(const std::shared_ptr<Caller>& caller, const Result<RemixPlan>& planned)
{
    if (!planned)
        return caller->deliver(tl::unexpected(planned.error()));
    if (m_stopped)
        return caller->deliver(failure(ErrorKind::Cancelled, u"stopping"_s, u"The studio is closing."_s));
    if (auto hit = stored(*planned)) {
        m_with.cache.touch(planned->cacheKey);
        announce(*hit);
        return caller->deliver(*hit);
    }
    if (m_refusal)
        return caller->deliver(tl::unexpected(*m_refusal));
    const auto maker = provider();
    if (!maker)
        return caller->deliver(tl::unexpected(maker.error()));
    const QString name = u"%1 %2 %3 %4"_s.arg(planned->cacheKey)
                             .arg(planned->request.stems)
                             .arg(planned->request.midi)
                             .arg(planned->request.adaptive);
    RemixRendering* rendering = m_underWay.value(name);
    if (rendering)
        return rendering->join(caller);
    rendering = new RemixRendering(*planned, *maker, name, *this); // owned by this service
    m_underWay.insert(name, rendering);
    rendering->join(caller);
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
    RemixRender render = renderOf(entry);
    render.cached = false;
    announce(render);
    Q_EMIT rendered(render);
    return render;
}

} // namespace comfyvn
