#include "core/music/ComfyMusicEngine.h"

#include "core/base/GiveWay.h"
#include "core/comfy/ComfyHosts.h"
#include "core/comfy/ComfySound.h"
#include "core/comfy/WorkflowFiles.h"
#include "core/comfy/WorkflowJob.h"
#include "core/music/ReceivedMusic.h"
#include "core/music/WorkflowMusic.h"
#include "core/settings/SettingsStore.h"

#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

constexpr int kProgressSteps = 1000;
constexpr int kSent = 50; // thousandths of the way once the source is read
constexpr int kRendered = 900; // likewise once the server is done
constexpr std::uint64_t kMaxFrames = 192'000ULL * 60 * 20;

Error cancelled()
{
    return { ErrorKind::Cancelled, u"cancelled"_s, u"The rendering was cancelled."_s, {} };
}

/// What a piece takes to a server.
struct Prepared {
    QJsonObject values {}; ///< of the placeholders
    std::optional<WorkflowSource> source {};
};

/// For a pool thread: it waits for the disk, listens to the source, or composes what a piece is sketched
/// from.
Result<Prepared> prepare(const RemixPlan& plan, const ComfyWorkflow& workflow, const QString& scratch)
{
    if (plan.request.sourceFile.isEmpty())
        return Prepared { musicValues(plan, workflow, std::nullopt), std::nullopt };
    return readWorkflowSource(plan, workflow, scratch).map([&](const WorkflowSource& source) {
        return Prepared { musicValues(plan, workflow, source), source };
    });
}

/// One piece on its way through reading, a server and decoding. Deletes itself when it is done.
class ComfyMusic final : public QObject {
public:
    ComfyMusic(const RemixPlan& plan, ComfyWorkflowPtr workflow, std::chrono::seconds silence,
               ComfyHosts& hosts, QThreadPool& workers, const QString& scratch, QObject* parent)
        : QObject(parent)
        , m_plan(plan)
        , m_workflow(std::move(workflow))
        , m_silence(silence)
        , m_hosts(hosts)
        , m_workers(workers)
        , m_scratch(scratch)
        , m_source { .provider = u"comfyui_local"_s,
                     .workflow = m_workflow->name,
                     .workflowHash = m_workflow->hash }
    {
        m_promise.setProgressRange(0, kProgressSteps);
        m_promise.start();
        connect(&m_caller, &QFutureWatcherBase::canceled, this, [this] {
            m_rendering.cancel();
            finish(tl::unexpected(cancelled()));
        });
        m_caller.setFuture(m_promise.future());
        connect(&m_rendering, &QFutureWatcherBase::progressValueChanged, this, [this](int value) {
            tell(kSent + value * (kRendered - kSent) / kProgressSteps, m_rendering.progressText());
        });
        whenFinished(m_preparing, [this](const Result<Prepared>& prepared) {
            if (prepared)
                render(*prepared);
            else
                finish(tl::unexpected(prepared.error()));
        });
        whenFinished(m_rendering, [this](const Result<ComfyRender>& render) { receive(render); });
        whenFinished(m_receiving, [this](const Result<MusicMade>& made) { finish(made); });
    }

    ~ComfyMusic() override
    {
        if (m_done)
            return;
        m_rendering.cancel(); // or the server goes on for nobody
        deliver(tl::unexpected(cancelled()));
    }

    QFuture<Result<MusicMade>> start()
    {
        auto future = m_promise.future();
        tell(1, m_plan.request.sourceFile.isEmpty() ? u"preparing"_s : u"reading"_s);
        m_preparing.setFuture(
            QtConcurrent::run(&m_workers, [plan = m_plan, workflow = m_workflow, scratch = m_scratch] {
                return prepare(plan, *workflow, scratch);
            }));
        return future;
    }

private:
    template <typename T, typename Next>
    void whenFinished(QFutureWatcher<Result<T>>& watcher, const Next& next)
    {
        connect(&watcher, &QFutureWatcherBase::finished, this, [this, &watcher, next] {
            if (m_done)
                return;
            const auto future = watcher.future();
            if (future.resultCount() > 0)
                next(future.result());
            else
                finish(tl::unexpected(cancelled()));
        });
    }

    void tell(int thousandths, const QString& stage)
    {
        if (!m_done)
            m_promise.setProgressValueAndText(thousandths, stage);
    }

    void render(const Prepared& prepared)
    {
        auto job = workflowJob(*m_workflow, prepared.values, m_silence);
        if (!job)
            return finish(tl::unexpected(job.error()));
        if (prepared.source) {
            ComfyUpload upload { .content = prepared.source->content, .suffix = prepared.source->suffix };
            for (const WorkflowBinding& place : inputsOf(*m_workflow, u"ref_audio"_s))
                upload.inputs << ComfyInput { place.node, place.input };
            job->uploads << upload;
        }
        m_rendering.setFuture(m_hosts.run(*job));
    }

    void receive(const Result<ComfyRender>& render)
    {
        if (!render)
            return finish(tl::unexpected(render.error()));
        tell(kRendered, u"mastering"_s);
        m_source.sourceFile =
            render->subfolder.isEmpty() ? render->fileName : render->subfolder + u'/' + render->fileName;
        m_source.promptId = render->promptId;
        m_source.baseUrl = render->baseUrl;
        m_source.serverVersion = render->version;
        m_receiving.setFuture(QtConcurrent::run(
            &m_workers,
            [render = *render, plan = m_plan, source = m_source, scratch = m_scratch]() -> Result<MusicMade> {
                giveWay();
                const auto sounds = soundScratch(scratch);
                if (!sounds)
                    return tl::unexpected(sounds.error());
                return soundOf(render, kMaxFrames)
                    .and_then(
                        [&](AudioBuffer&& sound) { return receivedMusic(std::move(sound), plan, *sounds); })
                    .map([&source](MadeMusic&& music) {
                        return MusicMade { std::make_shared<const MadeMusic>(std::move(music)), source };
                    });
            }));
    }

    void finish(const Result<MusicMade>& result)
    {
        if (m_done)
            return;
        deliver(result);
        deleteLater();
    }

    void deliver(const Result<MusicMade>& result)
    {
        m_done = true;
        m_promise.addResult(result);
        m_promise.finish();
    }

    RemixPlan m_plan;
    ComfyWorkflowPtr m_workflow;
    std::chrono::seconds m_silence;
    ComfyHosts& m_hosts;
    QThreadPool& m_workers;
    QString m_scratch;
    RenderSource m_source;
    QPromise<Result<MusicMade>> m_promise {};
    QFutureWatcher<Result<MusicMade>> m_caller {};
    QFutureWatcher<Result<Prepared>> m_preparing {};
    QFutureWatcher<Result<ComfyRender>> m_rendering {};
    QFutureWatcher<Result<MusicMade>> m_receiving {};
    bool m_done = false;
};

QJsonObject fieldsOf(const SettingsStore& settings)
{
    return settings.current().music.providers[u"comfyui_local"_s].toObject();
}

tl::unexpected<Error> noSourceInput(const QString& workflow)
{
    return failure(ErrorKind::ProviderFailed, u"no_source_input"_s,
                   u"The workflow %1 takes no source track; choose one that does, or put {{ref_audio}} where "
                   u"its node loads the audio."_s.arg(workflow));
}

} // namespace

ComfyMusicEngine::ComfyMusicEngine(ComfyHosts& hosts, WorkflowFiles& workflows, SettingsStore& settings,
                                   QThreadPool& workers, const QString& scratch, QObject* parent)
    : MusicEngine(parent)
    , m_hosts(hosts)
    , m_workflows(workflows)
    , m_settings(settings)
    , m_workers(workers)
    , m_scratch(scratch)
    , m_probe(hosts)
{
    connect(&m_settings, &SettingsStore::changed, this, [this] { m_probe.forget(); });
}

QFuture<Result<MusicMade>> ComfyMusicEngine::make(const RemixPlan& plan)
{
    const auto refuse = [](const Error& error) {
        return QtFuture::makeReadyFuture(Result<MusicMade>(tl::unexpected(error)));
    };
    const bool hasSource = !plan.request.sourceFile.isEmpty();
    const auto workflow =
        chosenWorkflow(m_workflows, fieldsOf(m_settings), recipe(hasSource).workflow, WorkflowUse::Music);
    if (!workflow)
        return refuse(workflowFault(workflow.error()));
    if (hasSource && !takesSource(**workflow))
        return refuse(noSourceInput((*workflow)->name).value());
    const std::chrono::seconds silence(fieldsOf(m_settings)[u"timeout_s"_s].toInt());
    // Owned by this engine, so that none outlives the services it uses; it deletes itself when it is done.
    return (new ComfyMusic(plan, *workflow, silence, m_hosts, m_workers, m_scratch, this))->start();
}

void ComfyMusicEngine::stop()
{
    qDeleteAll(findChildren<QObject*>(Qt::FindDirectChildrenOnly)); // each answers as cancelled
}

MusicRecipe ComfyMusicEngine::recipe(bool hasSource)
{
    const QJsonObject fields = fieldsOf(m_settings);
    QString name = fields[u"workflow"_s].toString();
    auto workflow = chosenWorkflow(m_workflows, fields, name, WorkflowUse::Music);
    if (!hasSource && workflow && takesSource(**workflow)) {
        name = fields[u"compose_workflow"_s].toString();
        workflow = chosenWorkflow(m_workflows, fields, name, WorkflowUse::Music);
    }
    return { name, workflow ? (*workflow)->hash : QString(), chosenText(chosenValues(fields, name)) };
}

} // namespace comfyvn
