#pragma once

#include "core/speech/SpeechWire.h"

#include <QByteArray>
#include <QObject>
#include <QProcess>
#include <QTimer>

#include <chrono>
#include <memory>

namespace comfyvn {

/// One running `comfyvn-speech`, saying one utterance at a time.
///
/// Emits `lost` or `missing` at most once; the object is of no use after it. Never blocks, except that the
/// destructor waits for the process to end: under a second.
class SpeechHelperProcess final : public QObject {
    Q_OBJECT

public:
    explicit SpeechHelperProcess(const QString& program);
    ~SpeechHelperProcess() override;

    void start();
    /// False once `lost` or `missing` was emitted.
    [[nodiscard]] bool usable() const { return !m_ended; }
    /// `frame` is an encoded Utterance with its byte count; only when nothing is under way.
    void say(const QByteArray& frame, std::chrono::milliseconds limit);
    /// Nobody wants the answer any more: the process is lost unless it ends soon.
    void hurry();
    /// Asks an idle helper to end, so that several can end at the same time before they are destroyed.
    void closeInput();

Q_SIGNALS:
    void replied(const std::shared_ptr<const comfyvn::wire::Speech>& speech);
    void lost(const QString& how); ///< a clause: `it was killed by signal 9`
    void missing(const QString& reason);

private:
    void onReadyRead();
    void onFinished(int exitCode, QProcess::ExitStatus status);
    void onError(QProcess::ProcessError error);
    void giveUp(const QString& how);

    QProcess m_process;
    QTimer m_limit;
    QByteArray m_received;
    bool m_busy = false;
    bool m_ended = false; ///< lost or missing was emitted
};

} // namespace comfyvn
