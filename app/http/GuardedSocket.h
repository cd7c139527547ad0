#pragma once

#include "app/http/RequestHead.h"

#include <QElapsedTimer>
#include <QTcpSocket>

namespace comfyvn::http {

class AccessRules;
class RequestLog;

/// One HTTP/1.1 connection: holds back what QHttpServer would misread, times the client, writes the replies.
///
/// It hears of new bytes before QHttpServer does (its slot is connected first), scans a copy, and either lets
/// them pass or takes QHttpServer off the line and refuses. One request at a time: bytes that come before the
/// reply end the connection.
class GuardedSocket final : public QTcpSocket {
    Q_OBJECT

public:
    /// `rules` and `limits` belong to the guard, which owns the socket and may change them between requests;
    /// `log`, which may be null, hears of every answer.
    GuardedSocket(const AccessRules& rules, const HttpLimits& limits, RequestLog* log, QObject* parent);

    /// The request that has come whole, with its body; from here on the server owes a reply.
    [[nodiscard]] const RequestHead& beginAnswer(const QByteArray& body);
    [[nodiscard]] bool isIdle() const { return m_phase == Phase::Idle; }
    /// Since the current phase began, or the client last took a byte of a reply.
    [[nodiscard]] std::chrono::milliseconds waited() const;

    /// Answers the request under way; a second answer is ignored.
    void send(const Reply& reply);
    /// Answers and closes, whatever the client is doing.
    void refuse(const Problem& problem);
    /// Ends an idle connection now and a busy one after its reply.
    void closeWhenAnswered();
    /// Applies the time limits; called by the guard every now and then.
    void checkTime();

private:
    enum class Phase { Idle, Head, Body, Complete, InFlight, Sending, Closing };

    void takeBytes();
    void takeHead(qint64 available);
    void takeBody(qint64 available);
    void acceptHead(qint64 extra);
    void enter(Phase phase);
    void writeReply(const Reply& reply);
    void note(int status, qint64 length);
    void sendFilePart();
    void finishReply();
    void noteWritten();
    void drop();
    void logWarning(const QString& message) const;
    [[nodiscard]] QByteArray headerBlock(const Reply& reply, qint64 length) const;

    const AccessRules& m_rules;
    const HttpLimits& m_limits;
    RequestLog* m_log;
    Phase m_phase = Phase::Idle;
    QElapsedTimer m_since;
    QByteArray m_scanned; ///< the head's bytes so far
    RequestHead m_head;
    QElapsedTimer m_sinceHead;
    QByteArray m_bodyToNote;
    qint64 m_bodyMissing = 0;
    bool m_closeAfter = false;
    FileSlice m_file; ///< what is still to be sent
};

} // namespace comfyvn::http
