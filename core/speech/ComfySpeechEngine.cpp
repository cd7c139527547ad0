#include "core/speech/ComfySpeechEngine.h"

#include "core/artifacts/MediaPath.h"
#include "core/base/Files.h"
#include "core/comfy/ComfyCheck.h"
#include "core/comfy/ComfyHosts.h"
#include "core/comfy/ComfySound.h"
#include "core/comfy/WorkflowFiles.h"
#include "core/comfy/WorkflowJob.h"
#include "core/settings/SettingsStore.h"
#include "core/speech/ForeignLine.h"
#include "core/speech/ForeignSound.h"
#include "core/speech/WorkflowLine.h"

#include <QFileInfo>
#include <QFutureWatcher>
#include <QJsonObject>
#include <QTimer>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

/// A recording of the workspace whose voice a workflow takes on.
struct Recording {
    WorkspacePaths paths;
    QString name {}; ///< of its file, below the workspace
    QString workflow {}; ///< that asks for it
    QList<ComfyInput> inputs {}; ///< where it goes
};

/// For a pool thread: it waits for the disk.
Result<ComfyUpload> readRecording(const Recording& recording)
{
    constexpr qint64 kMaxBytes = 64 << 20;
    const QString suffix = QFileInfo(recording.name).suffix().toLower();
    const QStringList known { u"wav"_s, u"flac"_s, u"mp3"_s, u"ogg"_s, u"opus"_s, u"m4a"_s };
    if (!known.contains(suffix)) {
        return failure(ErrorKind::ProviderFailed, u"no_recording"_s,
                       u"The workflow %1 speaks with the voice of a recording; name a sound file of the "
                       u"workspace as the voice, such as voices/mina.wav."_s.arg(recording.workflow));
    }
    return resolveMediaPath(recording.name, recording.paths, {})
        .and_then([](const QString& path) { return readFile(path, kMaxBytes); })
        .map([&](const QByteArray& bytes) {
            return ComfyUpload { bytes, suffix, recording.inputs };
        })
        .map_error(workflowFault);
}

/// The voices of the manifest that `offered` has, then those that only it has; all of the manifest where
/// nothing is offered.
QList<OfferedVoice> voicesOf(const WorkflowManifest& manifest, const QStringList& offered)
{
    QList<OfferedVoice> voices;
    QStringList known;
    const auto add = [&](const QString& id, const QString& lang) {
        if (!known.contains(id) && voices.size() < kMaxOfferedVoices) {
            known << id;
            voices << OfferedVoice { .id = id, .name = id, .lang = lang };
        }
    };
    for (auto lang = manifest.voices.begin(); lang != manifest.voices.end(); ++lang) {
        for (const QString& id : *lang) {
            if (offered.isEmpty() || offered.contains(id))
                add(id, lang.key());
        }
    }
    for (const QString& id : offered)
        add(id, {});
    return voices;
}

/// One line on its way through a server.
class ComfySpeech final : public ForeignLine {
public:
    ComfySpeech(const SpeechPlan& plan, ComfyHosts& hosts, SpeechEngine& local, QThreadPool& workers,
                QObject* parent)
        : ForeignLine(plan, local, workers, parent)
        , m_hosts(hosts)
        , m_pool(workers)
    {
        connect(&m_rendering, &QFutureWatcherBase::progressValueChanged, this,
                [this](int value) { tell(value, m_rendering.progressText()); });
        whenFinished(m_rendering, [this](const Result<ComfyRender>& render) { hear(render); });
        whenFinished(m_reading, [this](const Result<ComfyUpload>& recording) {
            if (!recording)
                return fail(recording.error());
            m_job.uploads << *recording;
            m_rendering.setFuture(m_hosts.run(m_job));
        });
    }

    ~ComfySpeech() override
    {
        if (!isDone())
            m_rendering.cancel(); // or the server goes on for nobody
    }

    void start(const Result<ComfyJob>& job, const SpeechSource& source, const QString& voice,
               const Recording& recording)
    {
        m_source = source;
        m_voice = voice;
        if (!job)
            return fail(job.error());
        m_job = *job;
        if (recording.inputs.isEmpty())
            m_rendering.setFuture(m_hosts.run(m_job));
        else
            m_reading.setFuture(QtConcurrent::run(&m_pool, readRecording, recording));
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
                             gainDb = wishedDelivery(plan()).volumeDb]() -> Result<SpokenAudio> {
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
    QThreadPool& m_pool;
    ComfyJob m_job {};
    QFutureWatcher<Result<ComfyUpload>> m_reading;
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
    connect(&m_settings, &SettingsStore::changed, this, [this] {
        m_probe.forget();
        m_recipe.reset();
    });
}

QFuture<Result<SpokenAudioPtr>> ComfySpeechEngine::speak(const SpeechPlan& plan)
{
    const QJsonObject fields = fieldsOf(m_settings);
    const auto workflow = m_workflows.load(fields[u"workflow"_s].toString()).map_error(workflowFault);
    SpeechSource source { .provider = u"comfyui_local"_s };
    QString voice;
    Recording recording { m_workflows.workspace() };
    const auto job = workflow.and_then([&](const ComfyWorkflowPtr& whole) {
        source.workflow = whole->name;
        source.workflowHash = whole->hash;
        return lineValues(plan, *whole, fields[u"voice"_s].toString())
            .and_then([&](const QJsonObject& values) {
                voice = values[u"voice"_s].toString();
                recording.name = voice;
                recording.workflow = whole->name;
                for (const WorkflowBinding& place : inputsOf(*whole, u"ref_audio"_s))
                    recording.inputs << ComfyInput { place.node, place.input };
                return workflowJob(*whole, values, std::chrono::seconds(fields[u"timeout_s"_s].toInt()));
            });
    });
    // Owned by this engine, so that none outlives the services it uses; it deletes itself when it is done.
    auto* line = new ComfySpeech(plan, m_hosts, m_local, m_workers, this);
    auto future = line->future();
    line->start(job, source, voice, recording);
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

QFuture<Result<QList<OfferedVoice>>> ComfySpeechEngine::voices()
{
    using Voices = Result<QList<OfferedVoice>>;
    const auto workflow = m_workflows.load(fieldsOf(m_settings)[u"workflow"_s].toString());
    if (!workflow)
        return QtFuture::makeReadyFuture(Voices(tl::unexpected(workflow.error())));
    const auto host = m_hosts.likelyHost();
    if (!host || !(*workflow)->keys.contains(u"voice"_s))
        return QtFuture::makeReadyFuture(Voices(voicesOf((*workflow)->manifest, {})));
    return checkComfyHost(*host, **workflow, this)
        .then([workflow = *workflow](const Result<ComfyReport>& report) -> Voices {
            const QStringList offered = report ? report->choices.value(u"voice"_s) : QStringList();
            // The manifest knows them while the server is away.
            if (!report && workflow->manifest.voices.isEmpty())
                return tl::unexpected(report.error());
            return voicesOf(workflow->manifest, offered);
        });
}

SpeechRecipe ComfySpeechEngine::recipe()
{
    // A scene is planned in one go: one look at the files is enough for all of its lines.
    if (!m_recipe) {
        const QString name = fieldsOf(m_settings)[u"workflow"_s].toString();
        const auto workflow = m_workflows.load(name);
        m_recipe = SpeechRecipe { name, workflow ? (*workflow)->hash : QString() };
        QTimer::singleShot(0, this, [this] { m_recipe.reset(); });
    }
    return *m_recipe;
}

} // namespace comfyvn
