#include "core/speech/services/PiperSpeechEngine.h"

#include "core/base/Files.h"
#include "core/settings/SettingsStore.h"
#include "core/speech/ForeignLine.h"
#include "core/speech/ForeignSound.h"
#include "core/speech/SentText.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTimer>

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

Error noVoice(const QString& voice)
{
    return { ErrorKind::ProviderUnavailable,
             u"piper_no_voice"_s,
             voice.isEmpty() ? u"Piper has no voice yet; enter the path of a model (.onnx) in the settings."_s
                             : u"Piper's voice %1 is not there; enter the path of a model (.onnx) in the "
                               u"settings."_s.arg(voice),
             {} };
}

bool isModel(const QString& path)
{
    return QDir::isAbsolutePath(path) && QFileInfo(path).isFile();
}

/// One run of the program.
class PiperRun final : public ForeignLine {
public:
    PiperRun(const SpeechPlan& plan, SpeechEngine& local, QThreadPool& workers, QObject* parent)
        : ForeignLine(plan, local, workers, parent)
    {
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_patience.setSingleShot(true);
        connect(&m_patience, &QTimer::timeout, this, [this] { broken(u"it did not answer in time"_s); });
        connect(&m_process, &QProcess::readyRead, this,
                [this] { m_words = (m_words + m_process.readAll()).right(kMaxWords); });
        connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
            if (error == QProcess::FailedToStart)
                broken(m_process.errorString());
        });
        connect(&m_process, &QProcess::finished, this, &PiperRun::onFinished);
    }

    ~PiperRun() override { end(); }

    void start(const QString& voice, std::chrono::seconds patience)
    {
        const QString program = piperProgram();
        if (program.isEmpty())
            return fail(missing());
        if (!isModel(voice))
            return fail(noVoice(voice));
        if (!m_folder.isValid())
            return broken(m_folder.errorString());
        m_voice = voice;
        QStringList arguments { u"--model"_s, voice, u"--output_file"_s, soundPath() };
        if (plan().prosody.rate != 1)
            arguments << u"--length_scale"_s << QString::number(1 / plan().prosody.rate);
        m_process.start(program, arguments);
        m_process.write(sentText(plan()).text.simplified().toUtf8() + '\n'); // it speaks line by line
        m_process.closeWriteChannel();
        m_patience.start(patience);
        tell(100, u"speaking"_s);
    }

protected:
    void abandon() override { end(); }

private:
    [[nodiscard]] QString soundPath() const { return m_folder.filePath(u"line.wav"_s); }

    void onFinished(int code, QProcess::ExitStatus status)
    {
        m_patience.stop();
        if (status != QProcess::NormalExit || code != 0) {
            const QString words =
                QString::fromUtf8(m_words).trimmed().section(u'\n', -1).simplified().left(300);
            return broken(words.isEmpty() ? u"it ended with exit code %1"_s.arg(code) : words);
        }
        const auto decode = [path = soundPath(), voice = m_voice,
                             gainDb = wishedDelivery(plan()).volumeDb]() -> Result<SpokenAudio> {
            const auto file = readFile(path, kMaxSoundBytes);
            if (!file)
                return tl::unexpected(failed(u"it wrote no sound"_s));
            auto audio = decodeForeign(*file, QFileInfo(path).fileName(), gainDb);
            if (!audio)
                return tl::unexpected(failed(audio.error()));
            audio->engineName = u"piper"_s;
            audio->engineVoice = QFileInfo(voice).completeBaseName();
            return *std::move(audio);
        };
        take(decode, { .provider = u"piper"_s });
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
        m_process.disconnect(this);
        if (m_process.state() == QProcess::NotRunning)
            return;
        m_process.kill();
        m_process.waitForFinished(1000); // killed: at once
    }

    QTemporaryDir m_folder {};
    QProcess m_process {};
    QTimer m_patience {};
    QByteArray m_words {};
    QString m_voice {};
};

} // namespace

PiperSpeechEngine::PiperSpeechEngine(SpeechEngine& server, SettingsStore& settings, SpeechEngine& local,
                                     QThreadPool& workers, QObject* parent)
    : SpeechEngine(parent)
    , m_server(server)
    , m_settings(settings)
    , m_local(local)
    , m_workers(workers)
{ }

PiperSpeechEngine::~PiperSpeechEngine()
{
    endRuns();
}

bool PiperSpeechEngine::hasServer() const
{
    return !fieldsOf(m_settings)[u"base_url"_s].toString().isEmpty();
}

QString PiperSpeechEngine::settingVoice() const
{
    return fieldsOf(m_settings)[u"voice"_s].toString();
}

QFuture<Result<SpokenAudioPtr>> PiperSpeechEngine::speak(const SpeechPlan& plan)
{
    if (hasServer())
        return m_server.speak(plan);
    const VoiceProfile& profile = plan.voice.profile;
    const bool isNamed = profile.provider == plan.provider && !profile.engineVoice.isEmpty();
    auto* run = new PiperRun(plan, m_local, m_workers, this); // owned by this; deletes itself when it is done
    auto future = run->future();
    run->start(isNamed ? profile.engineVoice : settingVoice(),
               std::chrono::seconds(fieldsOf(m_settings)[u"timeout_s"_s].toInt()));
    return future;
}

void PiperSpeechEngine::endRuns()
{
    qDeleteAll(findChildren<QObject*>(Qt::FindDirectChildrenOnly)); // each answers as cancelled
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
    if (!isModel(settingVoice()))
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
    QList<OfferedVoice> models;
    if (const QString voice = settingVoice(); isModel(voice)) {
        const auto files = QFileInfo(voice).dir().entryInfoList({ u"*.onnx"_s }, QDir::Files, QDir::Name);
        for (const QFileInfo& file : files.first(std::min(files.size(), kMaxOfferedVoices))) {
            QString lang = file.completeBaseName().section(u'-', 0, 0);
            models << OfferedVoice { .id = file.absoluteFilePath(),
                                     .name = file.completeBaseName(),
                                     .lang = lang.replace(u'_', u'-') };
        }
    }
    return QtFuture::makeReadyFuture(Result<QList<OfferedVoice>>(models));
}

} // namespace comfyvn
