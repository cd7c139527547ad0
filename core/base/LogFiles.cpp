#include "core/base/LogFiles.h"

#include "core/base/Files.h"
#include "core/base/LogLine.h"
#include "core/base/RotatingFile.h"

#include <QDateTime>
#include <QDir>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <cstdio>
#include <mutex>
#include <string_view>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace comfyvn {

namespace {

constexpr auto kWriteDelay = 100ms;
constexpr qint64 kFileBytes = 5 << 20;
constexpr int kFiles = 5;
/// A burst beyond this is written by the thread that logs it, so that memory stays bounded.
constexpr qsizetype kMaxBuffered = 1 << 20;
constexpr quint64 kKeptLines = 5000;
constexpr qsizetype kKeptLength = 4096;

bool isAudioLogger(std::string_view logger)
{
    return logger.starts_with("comfyvn.audio.") || logger == "comfyvn.api.tts"
        || logger == "comfyvn.api.voice" || logger == "comfyvn.api.audio" || logger == "comfyvn.api.music";
}

bool isSevere(QtMsgType level)
{
    return level == QtWarningMsg || level == QtCriticalMsg || level == QtFatalMsg;
}

} // namespace

class LogFiles::Sink {
public:
    explicit Sink(const QString& folder)
        : m_folder(folder)
        , m_system(folder + u"/system.log"_s, kFileBytes, kFiles)
        , m_audio(folder + u"/audio.log"_s, kFileBytes, kFiles)
    {
        if (auto made = makeFolder(folder); !made)
            complain(made.error().message);
        s_current = this;
        m_previous = qInstallMessageHandler(&Sink::handle);
        m_writer = std::thread([this] { writeUntilStopped(); });
    }

    ~Sink()
    {
        qInstallMessageHandler(m_previous);
        {
            const std::scoped_lock lock(m_bufferMutex);
            m_stopping = true;
        }
        m_wake.notify_one();
        m_writer.join();
        s_current = nullptr;
        flush();
    }

    Sink(const Sink&) = delete;
    Sink& operator=(const Sink&) = delete;

    LogLines since(quint64 number) const
    {
        const std::scoped_lock lock(m_bufferMutex);
        LogLines found { .next = m_logged };
        const quint64 kept = std::min(m_logged, kKeptLines);
        for (quint64 at = std::max(number, m_logged - kept); at < m_logged; ++at)
            found.lines << m_recent[at % kKeptLines];
        return found;
    }

private:
    static void handle(QtMsgType level, const QMessageLogContext& context, const QString& message)
    {
        if (Sink* sink = s_current)
            sink->log(level, context.category, message);
    }

    void log(QtMsgType level, const char* logger, const QString& message)
    {
        const QByteArray line = logLine(QDateTime::currentMSecsSinceEpoch(), level, logger, message);
        bool first = false;
        bool full = false;
        {
            const std::scoped_lock lock(m_bufferMutex);
            first = m_systemLines.isEmpty();
            m_systemLines += line;
            m_recent[m_logged++ % kKeptLines] = line.left(kKeptLength);
            if (logger != nullptr && isAudioLogger(logger))
                m_audioLines += line;
            full = m_systemLines.size() > kMaxBuffered;
        }
        if (isSevere(level))
            std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stderr);
        if (full || isSevere(level))
            flush();
        else if (first)
            m_wake.notify_one();
    }

    void writeUntilStopped()
    {
        std::unique_lock lock(m_bufferMutex);
        while (!m_stopping) {
            m_wake.wait(lock, [this] { return m_stopping || !m_systemLines.isEmpty(); });
            m_wake.wait_for(lock, kWriteDelay, [this] { return m_stopping; });
            lock.unlock();
            flush();
            lock.lock();
        }
    }

    void flush()
    {
        const std::scoped_lock fileLock(m_fileMutex);
        QByteArray systemLines;
        QByteArray audioLines;
        {
            const std::scoped_lock lock(m_bufferMutex);
            systemLines = std::exchange(m_systemLines, {});
            audioLines = std::exchange(m_audioLines, {});
        }
        const bool written = (systemLines.isEmpty() || m_system.append(systemLines))
            && (audioLines.isEmpty() || m_audio.append(audioLines));
        if (!written)
            complain(u"Cannot write the log files in %1; the program goes on without them."_s.arg(m_folder));
    }

    void complain(const QString& sentence)
    {
        if (!std::exchange(m_complained, true))
            std::fprintf(stderr, "%s\n", qUtf8Printable(sentence));
    }

    static inline std::atomic<Sink*> s_current = nullptr; ///< Qt's handler is a function without an object

    QString m_folder;
    QtMessageHandler m_previous = nullptr;
    mutable std::mutex m_bufferMutex {}; ///< taken after m_fileMutex where both are
    QByteArray m_systemLines {};
    QByteArray m_audioLines {};
    std::vector<QByteArray> m_recent = std::vector<QByteArray>(kKeptLines); ///< a ring
    quint64 m_logged = 0;
    bool m_stopping = false;
    std::condition_variable m_wake {};
    std::mutex m_fileMutex {};
    RotatingFile m_system;
    RotatingFile m_audio;
    bool m_complained = false;
    std::thread m_writer {};
};

LogFiles::LogFiles(const QString& folder)
    : m_sink(std::make_unique<Sink>(folder))
{ }

LogFiles::~LogFiles() = default;

LogLines LogFiles::since(quint64 number) const
{
    return m_sink->since(number);
}

QString LogFiles::defaultFolder()
{
    QString state = qEnvironmentVariable("XDG_STATE_HOME");
    if (!QDir::isAbsolutePath(state))
        state = QDir::homePath() + u"/.local/state"_s;
    return state + u"/comfyvn-studio/log"_s;
}

} // namespace comfyvn
