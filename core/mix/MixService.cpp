#include "core/mix/MixService.h"

#include "core/artifacts/EventLog.h"
#include "core/base/Log.h"
#include "core/base/LogLine.h"
#include "core/mix/MixRendering.h"
#include "core/settings/SettingsStore.h"
#include "core/storage/Transaction.h"

#include <QThread>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

constexpr int kShortOnesAtOnce = 8;
constexpr int kLongOnesAtOnce = 4;
/// A second of reading, or of mixing, by a usual machine.
constexpr qint64 kManyBytes = qint64 { 512 } << 20;
constexpr double kLongMix = 20'000; // seconds, of all tracks together

/// A request known by content, and its mix when that is there.
struct Lookup {
    PreparedMixPtr mix {};
    std::optional<MixRender> found {};
};

void announce(const MixRender& render)
{
    qCInfo(lcPipeline).noquote() << u"MIX artifact=%1 cached=%2 tracks=%3"_s
                                        .arg(render.path, render.cached ? u"True" : u"False")
                                        .arg(render.data[u"tracks"_s].toArray().size());
}

} // namespace

MixService::MixService(const MixCollaborators& with, QObject* parent)
    : QObject(parent)
    , m_with(with)
    , m_hashes(std::make_shared<ContentHashes>())
{
    for (QThreadPool* pool : { &m_readings, &m_renders })
        pool->setMaxThreadCount(kShortOnesAtOnce);
    for (QThreadPool* pool : { &m_longReadings, &m_longRenders })
        pool->setMaxThreadCount(kLongOnesAtOnce);
}

MixService::~MixService()
{
    stop();
}

void MixService::stop()
{
    m_stopped = true;
    const auto underWay = m_underWay;
    for (MixRendering* rendering : underWay)
        rendering->cancel();
    m_hashes->stop();
    for (QThreadPool* pool : { &m_longRenders, &m_renders, &m_longReadings, &m_readings, &m_lookups })
        pool->waitForDone();
}

QFuture<Result<MixRender>> MixService::mix(const MixRequest& request)
{
    if (m_stopped) {
        return QtFuture::makeReadyFuture(
            Result<MixRender>(failure(ErrorKind::Cancelled, u"stopping"_s, u"The studio is closing."_s)));
    }
    const auto caller = std::make_shared<MixCaller>();
    caller->promise.setProgressRange(0, 1000);
    caller->promise.start();
    caller->watcher.setFuture(caller->promise.future());
    QtConcurrent::run(&m_lookups,
                      [request, paths = m_with.paths,
                       roots = request.source == u"cli" ? QStringList { u"/"_s } // may read what its user may
                                                        : m_with.settings.current().server.mediaRoots]() {
                          giveWay();
                          return layOutMix(request, paths, roots);
                      })
        .then(this, [this, caller, id = LogRequest::current()](const Result<PreparedMix>& mix) {
            const LogRequest named(id);
            mix ? know(*mix, caller) : caller->hand(tl::unexpected(mix.error()));
        });
    return caller->promise.future();
}

void MixService::know(PreparedMix mix, const std::shared_ptr<MixCaller>& caller)
{
    if (m_stopped)
        return caller->hand(failure(ErrorKind::Cancelled, u"stopping"_s, u"The studio is closing."_s));
    const qint64 bytes = bytesToHash(mix, *m_hashes);
    QThreadPool& pool = bytes == 0 ? m_lookups : bytes < kManyBytes ? m_readings : m_longReadings;
    // The caller itself belongs to this thread.
    QtConcurrent::run(&pool,
                      [mix = std::move(mix), paths = m_with.paths, hashes = m_hashes,
                       asked = caller->promise.future()]() -> Result<Lookup> {
                          giveWay();
                          const auto goOn = [&asked] { return !asked.isCanceled(); };
                          return withKey(mix, *hashes, goOn).map([&paths](const PreparedMixPtr& known) {
                              return Lookup { known, findMix(*known, paths) };
                          });
                      })
        .then(this, [this, caller, id = LogRequest::current()](const Result<Lookup>& lookup) {
            const LogRequest named(id);
            if (!lookup)
                return caller->hand(tl::unexpected(lookup.error()));
            if (!lookup->found)
                return join(lookup->mix, caller);
            announce(*lookup->found);
            caller->hand(registered(*lookup->found, *lookup->mix));
        });
}

/// Where a mix is rendered.
QThreadPool& MixService::rendersFor(const PreparedMix& mix)
{
    return mix.seconds * static_cast<double>(mix.plan.tracks.size()) < kLongMix ? m_renders : m_longRenders;
}

void MixService::join(const PreparedMixPtr& mix, const std::shared_ptr<MixCaller>& caller)
{
    if (m_stopped)
        return caller->hand(failure(ErrorKind::Cancelled, u"stopping"_s, u"The studio is closing."_s));
    if (m_refusal)
        return caller->hand(tl::unexpected(*m_refusal));
    MixRendering* rendering = m_underWay.value(mix->cacheKey);
    if (rendering != nullptr)
        return rendering->join(caller);
    rendering = new MixRendering(mix, *this); // owned by this service; deletes itself when it is done
    m_underWay.insert(mix->cacheKey, rendering);
    rendering->start();
    rendering->join(caller);
}

/// A mix whose files are there, after its registration, which a crash may have left out, is made up for.
Result<MixRender> MixService::registered(const MixRender& render, const PreparedMix& mix)
{
    if (m_refusal || m_with.assets.describe(assetUid(u"audio.mix"_s, mix.cacheKey)))
        return render;
    return record(render, mix);
}

Result<MixRender> MixService::record(const MixRender& render, const PreparedMix& mix)
{
    Transaction transaction(m_with.database);
    if (const auto recorded = m_with.assets.record(assetOf(render), provenanceOf(render, mix)); !recorded)
        return tl::unexpected(recorded.error());
    if (const auto appended = m_with.events.append(u"audio.mix.rendered"_s, eventOf(render)); !appended)
        return tl::unexpected(appended.error());
    if (const auto committed = transaction.commit(); !committed)
        return tl::unexpected(committed.error());
    announce(render);
    return render;
}

} // namespace comfyvn
