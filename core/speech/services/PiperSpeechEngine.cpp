#include "core/speech/services/PiperSpeechEngine.h"

#include "core/base/Files.h"
#include "core/settings/SettingsStore.h"
#include "core/speech/ForeignLine.h"
#include "core/speech/ForeignSound.h"
#include "core/speech/SentText.h"
#include "core/speech/services/PiperModel.h"

#include <QFileInfo>
#include <QJsonObject>
#include <QPointer>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTimer>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

constexpr qint64 kMaxSoundBytes = 256LL << 20;
constexpr qsizetype kMaxWords = 4096; ///< kept of what the program says

QJsonObject fieldsOf(const SettingsStore& settings)
{
    return settings.current().tts.providers[u"piper"_s].toObject();
}

/// Some systems have another program of the shorter name.
QString piperProgram()
{
    for (const QString& name : { u"piper-tts"_s, u"piper"_s }) {
        if (const QString path = QStandardPaths::findExecutable(name); !path.isEmpty())
            return path;
    }
    return {};
}

Error missing()
{
    return { ErrorKind::ProviderUnavailable,
             u"piper_missing"_s,
             u"Piper is not installed on this computer; install it, or enter its server's address in the "
             u"settings."_s,
             {} };
}

Error noVoice(const QString& voice, ErrorKind kind = ErrorKind::ProviderUnavailable)
{
    return { kind,
             u"piper_no_voice"_s,
             voice.isEmpty() ? u"Piper has no voice yet; enter the path of a model (.onnx) in the settings."_s
                             : u"Piper's voice %1 is not there; enter the path of a model (.onnx) in the "
                               u"settings."_s.arg(voice),
             {} };
}

/// What a run needs of its model, read on the pool.
struct Speaker {
    QString program {};
    PiperModel model {};
    std::optional<int> number {};
};

/// The program under way. It may outlive its run, which does not wait until it is gone.
struct PiperProcess final : QProcess {
    using QProcess::QProcess;

    std::shared_ptr<QTemporaryDir> folder = std::make_shared<QTemporaryDir>(); ///< for its sound
};

/// One run of the program.
class PiperRun final : public ForeignLine {
public:
    PiperRun(const SpeechPlan& plan, SpeechEngine& local, QThreadPool& workers, LineTurns& turns,
             QObject* parent)
        : ForeignLine(plan, local, workers, parent)
        , m_workers(workers)
        , m_turns(turns)
    {
        m_patience.setSingleShot(true);
        connect(&m_patience, &QTimer::timeout, this, [this] { broken(u"it did not answer in time"_s); });
        whenFinished(m_asking, [this](const Result<Speaker>& speaker) {
            if (!speaker)
                return fail(speaker.error());
            m_turns.enter(this, [this, speaker = *speaker] { run(speaker); });
        });
    }

    ~PiperRun() override { end(); }

    void start(const QString& voice, std::chrono::seconds patience)
    {
        m_patience.setInterval(patience);
        m_asking.setFuture(QtConcurrent::run(&m_workers, [voice]() -> Result<Speaker> {
            const QString program = piperProgram();
            if (program.isEmpty())
                return tl::unexpected(missing());
            const auto model = piperModel(voice);
            if (!model)
                return tl::unexpected(noVoice(voice, ErrorKind::ProviderFailed)); // others may have one
            return piperSpeakerNumber(*model).map([&](const std::optional<int>& number) {
                return Speaker { .program = program, .model = *model, .number = number };
            });
        }));
    }

protected:
    void abandon() override { end(); }

private:
    void run(const Speaker& speaker)
    {
        m_process = new PiperProcess(parent()); // deletes itself once it has ended
        connect(m_process, &QProcess::finished, m_process, &QObject::deleteLater);
        if (!m_process->folder->isValid())
            return broken(m_process->folder->errorString());
        const QString sound = m_process->folder->filePath(u"line.wav"_s);
        m_process->setProcessChannelMode(QProcess::MergedChannels);
        connect(m_process, &QProcess::readyRead, this,
                [this] { m_words = (m_words + m_process->readAll()).right(kMaxWords); });
        connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
            if (error == QProcess::FailedToStart)
                broken(m_process->errorString());
        });
        connect(m_process, &QProcess::finished, this,
                [this, model = speaker.model](int code, QProcess::ExitStatus status) {
                    onFinished(model, code, status);
                });
        QStringList arguments { u"--model"_s, speaker.model.path, u"--output_file"_s, sound };
        if (speaker.number)
            arguments << u"--speaker"_s << QString::number(*speaker.number);
        if (plan().prosody.rate != 1)
            arguments << u"--length_scale"_s << QString::number(1 / plan().prosody.rate);
        m_process->start(speaker.program, arguments);
        if (m_process == nullptr)
            return; // it could not be started, and that is told
        m_process->write(sentText(plan()).text.simplified().toUtf8() + '\n'); // it speaks line by line
        m_process->closeWriteChannel();
        m_patience.start();
        tell(100, u"speaking"_s);
    }

    void onFinished(const PiperModel& model, int code, QProcess::ExitStatus status)
    {
        m_patience.stop();
        m_turns.leave(this);
        if (status != QProcess::NormalExit || code != 0) {
            const QString words =
                QString::fromUtf8(m_words).trimmed().section(u'\n', -1).simplified().left(300);
            return broken(words.isEmpty() ? u"it ended with exit code %1"_s.arg(code) : words);
        }
        const auto decode = [folder = m_process->folder, voice = nameOf(model),
                             gainDb = wishedDelivery(plan()).volumeDb]() -> Result<SpokenAudio> {
            const QString path = folder->filePath(u"line.wav"_s);
            const auto file = readFile(path, kMaxSoundBytes);
            if (!file)
                return tl::unexpected(failed(u"it wrote no sound"_s));
            auto audio = decodeForeign(*file, QFileInfo(path).fileName(), gainDb);
            if (!audio)
                return tl::unexpected(failed(audio.error()));
            audio->engineName = u"piper"_s;
            audio->engineVoice = voice;
            return *std::move(audio);
        };
        take(decode, { .provider = u"piper"_s });
    }

    static QString nameOf(const PiperModel& model)
    {
        const QString name = QFileInfo(model.path).completeBaseName();
        return model.speaker.isEmpty() ? name : name + u'#' + model.speaker;
    }

    static Error failed(const QString& why)
    {
        return {
            ErrorKind::ProviderFailed, u"piper_failed"_s, u"Piper could not speak the line: %1"_s.arg(why), {}
        };
    }

    void broken(const QString& why)
    {
        end();
        fail(failed(why));
    }

    void end()
    {
        m_patience.stop();
        m_turns.leave(this);
        PiperProcess* process = m_process;
        m_process = nullptr;
        if (process == nullptr)
            return;
        process->disconnect(this);
        if (process->state() == QProcess::NotRunning)
            process->deleteLater();
        else
            process->kill();
    }

    QThreadPool& m_workers;
    LineTurns& m_turns;
    QFutureWatcher<Result<Speaker>> m_asking {};
    QPointer<PiperProcess> m_process {};
    QTimer m_patience {};
    QByteArray m_words {};
};

} // namespace

PiperSpeechEngine::PiperSpeechEngine(SpeechEngine& server, SettingsStore& settings, SpeechEngine& local,
                                     QThreadPool& workers, NamedVoices namedVoices, QObject* parent)
    : SpeechEngine(parent)
    , m_server(server)
    , m_settings(settings)
    , m_local(local)
    , m_workers(workers)
    , m_namedVoices(std::move(namedVoices))
    , m_turns(local.linesAtOnce())
{ }

PiperSpeechEngine::~PiperSpeechEngine()
{
    endRuns();
    const auto ending = findChildren<QProcess*>(Qt::FindDirectChildrenOnly);
    for (QProcess* process : ending)
        process->waitForFinished(1000); // killed: at once
}

bool PiperSpeechEngine::hasServer() const
{
    return !fieldsOf(m_settings)[u"base_url"_s].toString().isEmpty();
}

QString PiperSpeechEngine::settingVoice() const
{
    return fieldsOf(m_settings)[u"voice"_s].toString();
}

std::optional<PiperModel> PiperSpeechEngine::anyModel() const
{
    if (auto model = piperModel(settingVoice()))
        return model;
    for (const QString& voice : m_namedVoices ? m_namedVoices() : QStringList()) {
        if (auto model = piperModel(voice))
            return model;
    }
    return std::nullopt;
}

QFuture<Result<SpokenAudioPtr>> PiperSpeechEngine::speak(const SpeechPlan& plan)
{
    if (hasServer())
        return m_server.speak(plan);
    const VoiceProfile& profile = plan.voice.profile;
    const bool isNamed = profile.provider == plan.provider && !profile.engineVoice.isEmpty();
    // Owned by this; it deletes itself when it is done.
    auto* run = new PiperRun(plan, m_local, m_workers, m_turns, this);
    auto future = run->future();
    run->start(isNamed ? profile.engineVoice : settingVoice(),
               std::chrono::seconds(fieldsOf(m_settings)[u"timeout_s"_s].toInt()));
    return future;
}

void PiperSpeechEngine::endRuns()
{
    qDeleteAll(findChildren<PiperRun*>(Qt::FindDirectChildrenOnly)); // each answers as cancelled
}

void PiperSpeechEngine::stop()
{
    endRuns();
    m_server.stop();
}

std::optional<Result<void>> PiperSpeechEngine::lastProbe() const
{
    if (hasServer())
        return m_server.lastProbe();
    if (piperProgram().isEmpty())
        return tl::unexpected(missing());
    if (!anyModel())
        return tl::unexpected(noVoice(settingVoice()));
    return Result<void>();
}

QFuture<Result<void>> PiperSpeechEngine::probe()
{
    return hasServer() ? m_server.probe() : QtFuture::makeReadyFuture(*lastProbe());
}

int PiperSpeechEngine::linesAtOnce() const
{
    return hasServer() ? m_server.linesAtOnce() : m_local.linesAtOnce();
}

QFuture<Result<QList<OfferedVoice>>> PiperSpeechEngine::voices()
{
    if (hasServer())
        return m_server.voices();
    const auto model = anyModel();
    if (!model)
        return QtFuture::makeReadyFuture(Result<QList<OfferedVoice>>(QList<OfferedVoice>()));
    return QtConcurrent::run(
        &m_workers, [model = *model] { return Result<QList<OfferedVoice>>(piperModelsBeside(model)); });
}

} // namespace comfyvn
