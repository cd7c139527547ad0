#include "core/speech/ComfySpeechEngine.h"

#include "core/audio/MonoReader.h"
#include "core/audio/SoundDecoder.h"
#include "core/comfy/ComfyClient.h"
#include "core/comfy/ComfyHosts.h"
#include "core/comfy/WorkflowFiles.h"
#include "core/settings/SettingsStore.h"
#include "core/speech/DtwAligner.h"
#include "core/speech/SpeechLevel.h"
#include "core/speech/WorkflowLine.h"

#include <QFutureWatcher>
#include <QJsonObject>
#include <QPromise>
#include <QThreadPool>
#include <QTimer>
#include <QtConcurrentRun>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace comfyvn {

namespace {

constexpr auto kProbePatience = 3s;
constexpr qint64 kProbeCountsMs = 2000;
constexpr int kProgressSteps = 1000;
constexpr int kRendered = 900; // thousandths of the way once the server is done
constexpr std::uint64_t kMaxFrames = 48'000ULL * 60 * 20;

Error cancelled()
{
    return { ErrorKind::Cancelled, u"cancelled"_s, u"The rendering was cancelled."_s, {} };
}

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

std::vector<std::int16_t> pcm(const std::vector<float>& samples)
{
    std::vector<std::int16_t> result(samples.size());
    std::ranges::transform(samples, result.begin(), [](float sample) {
        const float finite = std::isfinite(sample) ? sample : 0.F;
        return static_cast<std::int16_t>(std::lrint(std::clamp(finite * 32768.F, -32768.F, 32767.F)));
    });
    return result;
}

/// The decoded sound, mono; nothing of it is changed unless the profile asks for another level.
Result<SpokenAudio> soundOf(const ComfyRender& render, double gainDb)
{
    const auto decoded =
        decodeSound({ render.audio.constData(), static_cast<std::size_t>(render.audio.size()) }, kMaxFrames);
    if (!decoded)
        return tl::unexpected(
            noSound(render,
                    u"\"%1\" is not usable: %2"_s.arg(render.fileName,
                                                      QString::fromStdString(decoded.error()).chopped(1))));
    if (const std::string fault = soundFault(*decoded); !fault.empty())
        return tl::unexpected(noSound(
            render, u"the sound of \"%1\" is %2"_s.arg(render.fileName, QString::fromStdString(fault))));
    const std::vector<float> samples = mixedToMono(decoded->samples, decoded->channels);
    SpokenAudio audio { .sampleRate = decoded->sampleRate };
    audio.samples = gainDb == 0 ? pcm(samples) : levelledPcm(samples, audio.sampleRate, gainDb);
    return audio;
}

AudioBuffer bufferOf(const SpokenAudio& audio)
{
    AudioBuffer buffer { .sampleRate = audio.sampleRate };
    buffer.samples.resize(audio.samples.size());
    std::ranges::transform(audio.samples, buffer.samples.begin(),
                           [](std::int16_t sample) { return static_cast<float>(sample) / 32768.F; });
    return buffer;
}

/// One line on its way through a server, decoding and alignment. Deletes itself when it is done.
class ComfySpeech final : public QObject {
public:
    ComfySpeech(const SpeechPlan& plan, ComfyHosts& hosts, SpeechEngine& local, QThreadPool& workers,
                QObject* parent)
        : QObject(parent)
        , m_plan(plan)
        , m_hosts(hosts)
        , m_local(local)
        , m_workers(workers)
    {
        m_promise.setProgressRange(0, kProgressSteps);
        m_promise.start();
        connect(&m_caller, &QFutureWatcherBase::canceled, this, [this] {
            m_rendering.cancel();
            m_speaking.cancel();
            finish(tl::unexpected(cancelled()));
        });
        m_caller.setFuture(m_promise.future());
        connect(&m_rendering, &QFutureWatcherBase::progressValueChanged, this,
                [this](int value) { tell(value * kRendered / kProgressSteps, m_rendering.progressText()); });
        whenFinished(m_rendering, [this](const Result<ComfyRender>& render) { decode(render); });
        whenFinished(m_decoding, [this](const Result<SpokenAudioPtr>& audio) { sayLocally(audio); });
        whenFinished(m_speaking, [this](const Result<SpokenAudioPtr>& reference) { align(reference); });
        whenFinished(m_aligning, [this](const Result<SpokenAudioPtr>& audio) { finish(audio); });
    }

    ~ComfySpeech() override
    {
        if (m_done)
            return;
        m_rendering.cancel(); // or the server goes on for nobody
        m_speaking.cancel();
        deliver(tl::unexpected(cancelled()));
    }

    QFuture<Result<SpokenAudioPtr>> start(const Result<ComfyJob>& job, const SpeechSource& source,
                                          const QString& voice)
    {
        auto future = m_promise.future();
        m_source = source;
        m_voice = voice;
        if (job)
            m_rendering.setFuture(m_hosts.run(*job));
        else
            finish(tl::unexpected(job.error()));
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

    void decode(const Result<ComfyRender>& render)
    {
        if (!render)
            return finish(tl::unexpected(render.error()));
        tell(kRendered, u"aligning"_s);
        m_source.sourceFile =
            render->subfolder.isEmpty() ? render->fileName : render->subfolder + u'/' + render->fileName;
        m_source.promptId = render->promptId;
        m_source.baseUrl = render->baseUrl;
        m_source.serverVersion = render->version;
        const double gainDb = m_plan.voice.profile.prosody.volumeDb;
        m_decoding.setFuture(
            QtConcurrent::run(&m_workers, [render = *render, gainDb]() -> Result<SpokenAudioPtr> {
                return soundOf(render, gainDb).map([](const SpokenAudio& audio) -> SpokenAudioPtr {
                    return std::make_shared<const SpokenAudio>(audio);
                });
            }));
    }

    void sayLocally(const Result<SpokenAudioPtr>& audio)
    {
        if (!audio)
            return finish(audio);
        m_audio = *audio;
        m_speaking.setFuture(m_local.speak(m_plan));
    }

    void align(const Result<SpokenAudioPtr>& reference)
    {
        if (!reference)
            return finish(tl::unexpected(reference.error()));
        const auto aligned = [audio = m_audio, reference = *reference, source = m_source,
                              voice = m_voice]() -> Result<SpokenAudioPtr> {
            const auto alignment = alignRecording(*reference, bufferOf(*audio));
            if (!alignment)
                return tl::unexpected(failed(alignment.error()));
            SpokenAudio whole = *audio;
            whole.alignment = *alignment;
            whole.engineName = u"comfyui"_s;
            whole.engineVersion = source.serverVersion;
            whole.engineVoice = voice;
            whole.source = source;
            return std::make_shared<const SpokenAudio>(std::move(whole));
        };
        m_aligning.setFuture(QtConcurrent::run(&m_workers, aligned));
    }

    void finish(const Result<SpokenAudioPtr>& result)
    {
        if (m_done)
            return;
        deliver(result);
        deleteLater();
    }

    void deliver(const Result<SpokenAudioPtr>& result)
    {
        m_done = true;
        m_promise.addResult(result);
        m_promise.finish();
    }

    SpeechPlan m_plan;
    ComfyHosts& m_hosts;
    SpeechEngine& m_local;
    QThreadPool& m_workers;
    QPromise<Result<SpokenAudioPtr>> m_promise;
    QFutureWatcher<Result<SpokenAudioPtr>> m_caller;
    QFutureWatcher<Result<ComfyRender>> m_rendering;
    QFutureWatcher<Result<SpokenAudioPtr>> m_decoding;
    QFutureWatcher<Result<SpokenAudioPtr>> m_speaking; ///< the local voice
    QFutureWatcher<Result<SpokenAudioPtr>> m_aligning;
    SpeechSource m_source {};
    QString m_voice {}; ///< of the workflow
    SpokenAudioPtr m_audio {};
    bool m_done = false;
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
    return (new ComfySpeech(plan, m_hosts, m_local, m_workers, this))->start(job, source, voice);
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
