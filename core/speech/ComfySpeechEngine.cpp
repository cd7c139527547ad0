#include "core/speech/ComfySpeechEngine.h"

#include "core/comfy/ComfyClient.h"
#include "core/comfy/ComfyHosts.h"
#include "core/comfy/WorkflowFiles.h"
#include "core/settings/SettingsStore.h"
#include "core/speech/ForeignLine.h"
#include "core/speech/ForeignSound.h"
#include "core/speech/WorkflowLine.h"

#include <QFutureWatcher>
#include <QJsonObject>
#include <QPromise>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace comfyvn {

namespace {

constexpr auto kProbePatience = 3s;
constexpr qint64 kProbeCountsMs = 2000;

/// The workflow's fault, whoever finds it, is no fault of the request.
Error failed(Error error)
{
    error.kind = ErrorKind::ProviderFailed;
    error.field.clear();
    return error;
}

QString firstLine(const QString& message)
{
    constexpr qsizetype shown = 300;
    const QString line = message.trimmed().section(u'\n', 0, 0).trimmed();
    return line.size() > shown ? line.left(shown) + u'…' : line;
}

Error noSound(const ComfyRender& render, const QString& what)
{
    QString message = u"ComfyUI at %1 reported success, but %2."_s.arg(render.baseUrl, what);
    if (const QString words = firstLine(render.message); !words.isEmpty())
        message += u" It says: %1"_s.arg(words);
    return { ErrorKind::ProviderFailed, u"comfy_no_sound"_s, message, {} };
}

/// One line on its way through a server.
class ComfySpeech final : public ForeignLine {
public:
    ComfySpeech(const SpeechPlan& plan, ComfyHosts& hosts, SpeechEngine& local, QThreadPool& workers,
                QObject* parent)
        : ForeignLine(plan, local, workers, parent)
        , m_hosts(hosts)
    {
        connect(&m_rendering, &QFutureWatcherBase::progressValueChanged, this,
                [this](int value) { tell(value, m_rendering.progressText()); });
        whenFinished(m_rendering, [this](const Result<ComfyRender>& render) { hear(render); });
    }

    ~ComfySpeech() override
    {
        if (!isDone())
            m_rendering.cancel(); // or the server goes on for nobody
    }

    void start(const Result<ComfyJob>& job, const SpeechSource& source, const QString& voice)
    {
        m_source = source;
        m_voice = voice;
        if (job)
            m_rendering.setFuture(m_hosts.run(*job));
        else
            fail(job.error());
    }

protected:
    void abandon() override { m_rendering.cancel(); }

private:
    void hear(const Result<ComfyRender>& render)
    {
        if (!render)
            return fail(render.error());
        m_source.sourceFile =
            render->subfolder.isEmpty() ? render->fileName : render->subfolder + u'/' + render->fileName;
        m_source.promptId = render->promptId;
        m_source.baseUrl = render->baseUrl;
        m_source.serverVersion = render->version;
        const auto decode = [render = *render, voice = m_voice,
                             gainDb = plan().voice.profile.prosody.volumeDb]() -> Result<SpokenAudio> {
            auto audio = decodeForeign(render.audio, render.fileName, gainDb);
            if (!audio)
                return tl::unexpected(noSound(render, audio.error()));
            audio->engineName = u"comfyui"_s;
            audio->engineVersion = render.version;
            audio->engineVoice = voice;
            return *std::move(audio);
        };
        take(decode, m_source);
    }

    ComfyHosts& m_hosts;
    QFutureWatcher<Result<ComfyRender>> m_rendering;
    SpeechSource m_source {};
    QString m_voice {}; ///< of the workflow
};

/// The fields of ComfyUI in the settings.
QJsonObject fieldsOf(const SettingsStore& settings)
{
    return settings.current().tts.providers[u"comfyui_local"_s].toObject();
}

Result<ComfyJob> jobFor(const ComfyWorkflow& workflow, const QJsonObject& values,
                        std::chrono::seconds patience)
{
    return filledGraph(workflow, values)
        .map([&](const QJsonObject& graph) {
            return ComfyJob { .title = workflow.name,
                              .graph = graph,
                              .outputNode = workflow.manifest.outputNode,
                              .messageNode = workflow.manifest.messageNode,
                              .requiredClasses = workflow.manifest.classes,
                              .limits = { .silence = patience } };
        })
        .map_error(failed);
}

} // namespace

ComfySpeechEngine::ComfySpeechEngine(ComfyHosts& hosts, WorkflowFiles& workflows, SettingsStore& settings,
                                     SpeechEngine& local, QThreadPool& workers, QObject* parent)
    : SpeechEngine(parent)
    , m_hosts(hosts)
    , m_workflows(workflows)
    , m_settings(settings)
    , m_local(local)
    , m_workers(workers)
{
    connect(&m_settings, &SettingsStore::changed, this, [this] {
        ++m_settingsState;
        m_probing.reset();
        m_probedAt.invalidate();
    });
}

QFuture<Result<SpokenAudioPtr>> ComfySpeechEngine::speak(const SpeechPlan& plan)
{
    const QJsonObject fields = fieldsOf(m_settings);
    const auto workflow = m_workflows.load(fields[u"workflow"_s].toString()).map_error(failed);
    SpeechSource source { .provider = u"comfyui_local"_s };
    QString voice;
    const auto job = workflow.and_then([&](const ComfyWorkflowPtr& whole) {
        source.workflow = whole->name;
        source.workflowHash = whole->hash;
        return lineValues(plan, *whole, fields[u"voice"_s].toString())
            .and_then([&](const QJsonObject& values) {
                voice = values[u"voice"_s].toString();
                return jobFor(*whole, values, std::chrono::seconds(fields[u"timeout_s"_s].toInt()));
            });
    });
    // Owned by this engine, so that none outlives the services it uses; it deletes itself when it is done.
    auto* line = new ComfySpeech(plan, m_hosts, m_local, m_workers, this);
    auto future = line->future();
    line->start(job, source, voice);
    return future;
}

void ComfySpeechEngine::stop()
{
    qDeleteAll(findChildren<QObject*>(Qt::FindDirectChildrenOnly)); // each answers as cancelled
}

std::optional<Result<void>> ComfySpeechEngine::lastProbe() const
{
    if (!m_probedAt.isValid() || m_probedAt.elapsed() > kProbeCountsMs)
        return std::nullopt;
    return m_probed;
}

QFuture<Result<void>> ComfySpeechEngine::probe()
{
    if (m_probing)
        return *m_probing;
    const auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    m_probing = promise->future();
    const auto answer = [this, promise, state = m_settingsState](const Result<void>& reached) {
        if (promise->future().isFinished())
            return;
        if (state == m_settingsState) {
            m_probing.reset();
            m_probed = reached;
            m_probedAt.start();
        }
        promise->addResult(reached);
        promise->finish();
    };
    m_hosts.probe().then(this, [answer](const Result<ComfyServerInfo>& info) {
        answer(info ? Result<void>() : tl::unexpected(info.error()));
    });
    QTimer::singleShot(kProbePatience, this, [answer] {
        answer(failure(ErrorKind::ProviderUnavailable, u"comfy_unreachable"_s,
                       u"No ComfyUI server answered within 3 s; see that it runs, and its address in the "
                       u"settings."_s));
    });
    return promise->future();
}

int ComfySpeechEngine::linesAtOnce() const
{
    constexpr int each = 3; // one that runs, one that waits behind it, one that is aligned here
    return m_local.linesAtOnce() + each * static_cast<int>(m_hosts.states().size());
}

SpeechRecipe ComfySpeechEngine::recipe()
{
    const QString name = fieldsOf(m_settings)[u"workflow"_s].toString();
    const auto workflow = m_workflows.load(name);
    return { name, workflow ? (*workflow)->hash : QString() };
}

} // namespace comfyvn
