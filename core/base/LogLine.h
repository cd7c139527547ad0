#pragma once

#include <QByteArray>
#include <QString>

namespace comfyvn {

/// Names the request that this thread works on while it lives; log lines carry it.
class LogRequest final {
public:
    explicit LogRequest(QByteArray id);
    ~LogRequest();
    LogRequest(const LogRequest&) = delete;
    LogRequest& operator=(const LogRequest&) = delete;

    /// The request this thread works on, to be named again by work that goes on later; empty when none is.
    [[nodiscard]] static QByteArray current();

private:
    QByteArray m_id;
    const QByteArray* m_outer;
};

/// `<ISO time> <LEVEL> <logger> [<request_id>] <message>` and a newline, in UTF-8. Control characters and
/// line separators of the message are escaped, so that an entry is always one line. Thread-safe.
[[nodiscard]] QByteArray logLine(qint64 msecsSinceEpoch, QtMsgType level, const char* logger,
                                 const QString& message);

} // namespace comfyvn
