#include "core/speech/ComfySpeechEngine.h"

#include "core/comfy/ComfyHosts.h"
#include "core/comfy/ComfySound.h"
#include "core/comfy/WorkflowFiles.h"
#include "core/comfy/WorkflowJob.h"
#include "core/settings/SettingsStore.h"
#include "core/speech/ForeignLine.h"
#include "core/speech/ForeignSound.h"
#include "core/speech/WorkflowLine.h"

#include <QFutureWatcher>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

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
                return tl::unexpected(noSoundIn(render, audio.error()));
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

} // namespace

ComfySpeechEngine::ComfySpeechEngine(ComfyHosts& hosts, WorkflowFiles& workflows, SettingsStore& settings,
                                     SpeechEngine& local, QThreadPool& workers, QObject* parent)
    : SpeechEngine(parent)
    , m_hosts(hosts)
    , m_workflows(workflows)
    , m_settings(settings)
    , m_local(local)
    , m_workers(workers)
    , m_probe(hosts)
{
    connect(&m_settings, &SettingsStore::changed, this, [this] { m_probe.forget(); });
}

QFuture<Result<SpokenAudioPtr>> ComfySpeechEngine::speak(const SpeechPlan& plan)
{
    const QJsonObject fields = fieldsOf(m_settings);
    const auto workflow = m_workflows.load(fields[u"workflow"_s].toString()).map_error(workflowFault);
    SpeechSource source { .provider = u"comfyui_local"_s };
    QString voice;
    const auto job = workflow.and_then([&](const ComfyWorkflowPtr& whole) {
        source.workflow = whole->name;
        source.workflowHash = whole->hash;
        return lineValues(plan, *whole, fields[u"voice"_s].toString())
            .and_then([&](const QJsonObject& values) {
                voice = values[u"voice"_s].toString();
                return workflowJob(*whole, values, std::chrono::seconds(fields[u"timeout_s"_s].toInt()));
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
    return m_probe.last();
}

QFuture<Result<void>> ComfySpeechEngine::probe()
{
    return m_probe.ask();
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
