#include "core/speech/SpeechHelperProcess.h"

#include "core/base/Log.h"

namespace comfyvn {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr auto kHurryLimit = 100ms;
constexpr int kEndMs = 250;
} // namespace

SpeechHelperProcess::SpeechHelperProcess(const QString& program)
{
    m_process.setProgram(program);
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, [this] { giveUp(u"it did not answer in time"_s); });
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &SpeechHelperProcess::onReadyRead);
    connect(&m_process, &QProcess::readyReadStandardError, this, [this] {
        qCDebug(lcApiTts).noquote() << "speech helper:" << m_process.readAllStandardError().trimmed();
    });
    connect(&m_process, &QProcess::finished, this, &SpeechHelperProcess::onFinished);
    connect(&m_process, &QProcess::errorOccurred, this, &SpeechHelperProcess::onError);
}

SpeechHelperProcess::~SpeechHelperProcess()
{
    m_process.disconnect(this);
    if (m_process.state() == QProcess::NotRunning)
        return;
    if (!m_busy && !m_ended) {
        closeInput();
        if (m_process.waitForFinished(kEndMs))
            return;
        m_process.terminate();
        if (m_process.waitForFinished(kEndMs))
            return;
    }
    m_process.kill();
    m_process.waitForFinished(kEndMs);
}

void SpeechHelperProcess::start()
{
    m_process.start();
}

void SpeechHelperProcess::say(const QByteArray& frame, std::chrono::milliseconds limit)
{
    Q_ASSERT(!m_busy);
    m_busy = true;
    m_limit.start(limit);
    m_process.write(frame);
}

void SpeechHelperProcess::hurry()
{
    if (m_busy && m_limit.remainingTime() > kHurryLimit.count())
        m_limit.start(kHurryLimit);
}

void SpeechHelperProcess::closeInput()
{
    m_process.closeWriteChannel();
}

void SpeechHelperProcess::onReadyRead()
{
    m_received += m_process.readAllStandardOutput();
    const std::string_view bytes(m_received.constData(), static_cast<std::size_t>(m_received.size()));
    if (bytes.size() < wire::kFrameHeaderBytes)
        return;
    const std::size_t payloadBytes = wire::payloadBytes(bytes);
    const std::size_t frameBytes = wire::kFrameHeaderBytes + payloadBytes;
    if (!m_busy || payloadBytes > wire::kMaxFrameBytes || bytes.size() > frameBytes)
        return giveUp(u"it answered nonsense"_s);
    if (bytes.size() < frameBytes) {
        m_received.reserve(static_cast<qsizetype>(frameBytes));
        return;
    }
    auto speech = std::make_shared<wire::Speech>();
    if (!wire::decode(bytes.substr(wire::kFrameHeaderBytes), *speech))
        return giveUp(u"it answered nonsense"_s);
    m_received.clear();
    m_limit.stop();
    m_busy = false;
    Q_EMIT replied(std::move(speech));
}

void SpeechHelperProcess::onFinished(int exitCode, QProcess::ExitStatus status)
{
    giveUp(status == QProcess::CrashExit ? u"it was killed by signal %1"_s.arg(exitCode)
                                         : u"it ended with exit code %1"_s.arg(exitCode));
}

void SpeechHelperProcess::onError(QProcess::ProcessError error)
{
    if (error != QProcess::FailedToStart || m_ended)
        return;
    m_ended = true;
    m_limit.stop();
    Q_EMIT missing(m_process.errorString());
}

void SpeechHelperProcess::giveUp(const QString& how)
{
    if (m_ended)
        return;
    m_ended = true;
    m_limit.stop();
    m_process.kill();
    Q_EMIT lost(how);
}

} // namespace comfyvn
