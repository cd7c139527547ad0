#include "core/speech/ComfySpeechEngine.h"

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

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

/// A recording on its way into a job.
struct Recording {
    QString name {}; ///< of its file, below the workspace
    QString workflow {}; ///< that asks for it
    QList<ComfyInput> inputs {}; ///< where it goes
};

bool isSoundFile(const QString& name)
{
    static const QStringList known { u"wav"_s, u"flac"_s, u"mp3"_s, u"ogg"_s, u"opus"_s, u"m4a"_s };
    return known.contains(QFileInfo(name).suffix().toLower());
}

Error noRecording(const QString& workflow)
{
    return { ErrorKind::ProviderFailed, u"no_recording"_s,
             u"The workflow %1 speaks with the voice of a recording; name a sound file of the "
             u"workspace as the voice, such as voices/mina.wav."_s.arg(workflow) };
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
    ComfySpeech(const SpeechPlan& plan, ComfyHosts& hosts, VoiceRecordings& recordings, SpeechEngine& local,
                QThreadPool& workers, QObject* parent)
        : ForeignLine(plan, local, workers, parent)
        , m_hosts(hosts)
        , m_recordings(recordings)
    {
        connect(&m_rendering, &QFutureWatcherBase::progressValueChanged, this,
                [this](int value) { tell(value, m_rendering.progressText()); });
        whenFinished(m_rendering, [this](const Result<ComfyRender>& render) { hear(render); });
        whenFinished(m_reading, [this](const Result<ComfyContentPtr>& content) {
            if (!content)
                return fail(content.error());
            m_source.recordingHash = QString::fromLatin1((*content)->sha256.toHex());
            m_job.uploads << ComfyUpload { *content, QFileInfo(m_recording.name).suffix().toLower(),
                                           m_recording.inputs };
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
        m_recording = recording;
        if (recording.inputs.isEmpty())
            m_rendering.setFuture(m_hosts.run(m_job));
        else if (isSoundFile(recording.name))
            m_reading.setFuture(m_recordings.read(recording.name));
        else
            fail(noRecording(recording.workflow));
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
    VoiceRecordings& m_recordings;
    ComfyJob m_job {};
    Recording m_recording {};
    QFutureWatcher<Result<ComfyContentPtr>> m_reading;
    QFutureWatcher<Result<ComfyRender>> m_rendering;
    SpeechSource m_source {};
    QString m_voice {}; ///< of the workflow
};

/// The settings that change how the workflow sounds; empty: none does.
QString heardSettings(const QJsonObject& fields, const QString& name, const ComfyWorkflow& workflow)
{
    const QString chosen = chosenText(chosenValues(fields, name));
    const QString voice = fields[u"voice"_s].toString();
    const bool isHeard = workflow.keys.contains(u"voice"_s) || workflow.keys.contains(u"ref_audio"_s);
    return voice.isEmpty() || !isHeard ? chosen : chosen + u" voice "_s + voice;
}

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
    , m_recordings(workflows.workspace(), workers)
{
    connect(&m_settings, &SettingsStore::changed, this, [this] {
        m_probe.forget();
        m_now.reset();
    });
    connect(&m_recordings, &VoiceRecordings::learned, this, &SpeechEngine::recordingLearned);
}

QFuture<Result<SpokenAudioPtr>> ComfySpeechEngine::speak(const SpeechPlan& plan)
{
    const Now& current = now();
    SpeechSource source { .provider = u"comfyui_local"_s };
    QString voice;
    Recording recording;
    const auto job = current.workflow.map_error(workflowFault).and_then([&](const ComfyWorkflowPtr& whole) {
        source.workflow = whole->name;
        source.workflowHash = whole->hash;
        return lineValues(plan, *whole, current.voice).and_then([&](const QJsonObject& values) {
            voice = values[u"voice"_s].toString();
            recording.name = voice;
            recording.workflow = whole->name;
            for (const WorkflowBinding& place : inputsOf(*whole, u"ref_audio"_s))
                recording.inputs << ComfyInput { place.node, place.input };
            return workflowJob(*whole, values, current.silence);
        });
    });
    // Owned by this engine, so that none outlives the services it uses; it deletes itself when it is done.
    auto* line = new ComfySpeech(plan, m_hosts, m_recordings, m_local, m_workers, this);
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
    const auto workflow = now().workflow;
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

const ComfySpeechEngine::Now& ComfySpeechEngine::now()
{
    // A scene is planned in one go: one look at the files is enough for all of its lines.
    if (!m_now) {
        const QJsonObject fields = fieldsOf(m_settings);
        const QString name = fields[u"workflow"_s].toString();
        m_now = Now { .recipe = { .workflow = name },
                      .workflow = chosenWorkflow(m_workflows, fields, name, WorkflowUse::Speech),
                      .voice = fields[u"voice"_s].toString(),
                      .silence = std::chrono::seconds(fields[u"timeout_s"_s].toInt()) };
        if (m_now->workflow) {
            m_now->recipe.hash = (*m_now->workflow)->hash;
            m_now->recipe.settings = heardSettings(fields, name, **m_now->workflow);
        }
        QTimer::singleShot(0, this, [this] { m_now.reset(); });
    }
    return *m_now;
}

QString ComfySpeechEngine::recording(const SpeechPlan& plan)
{
    const Now& current = now();
    if (!current.workflow || inputsOf(**current.workflow, u"ref_audio"_s).isEmpty())
        return {};
    const QString name = workflowVoice(plan, (*current.workflow)->manifest, current.voice);
    return isSoundFile(name) ? name : QString();
}

std::optional<QString> ComfySpeechEngine::recordingHash(const QString& recording)
{
    return m_recordings.hash(recording);
}

QFuture<QString> ComfySpeechEngine::readRecording(const QString& recording)
{
    return m_recordings.read(recording).then(this, [](const Result<ComfyContentPtr>& content) {
        return content ? QString::fromLatin1((*content)->sha256.toHex()) : QString();
    });
}

} // namespace comfyvn
