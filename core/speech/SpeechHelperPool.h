#pragma once

#include "core/base/Result.h"
#include "core/speech/SpeechWire.h"

#include <QFuture>
#include <QObject>

#include <chrono>
#include <deque>
#include <memory>
#include <vector>

namespace comfyvn {

class SpeechHelperProcess;

using SpeechPtr = std::shared_ptr<const wire::Speech>;

/// How long one utterance may take before its helper counts as hung.
struct SpeechTimeLimit {
    std::chrono::milliseconds base { 20'000 };
    std::chrono::milliseconds perTextByte { 20 };
};

/// Speaks utterances in at most `helpers` processes of `comfyvn-speech`, first come first served.
///
/// Helpers are started when needed, and again after one was lost. A helper that dies, takes too long or
/// answers nonsense costs the utterance under way, which is tried once more on a fresh one. Studio thread
/// only.
class SpeechHelperPool final : public QObject {
    Q_OBJECT

public:
    SpeechHelperPool(QString program, int helpers, QObject* parent = nullptr);
    SpeechHelperPool(QString program, int helpers, SpeechTimeLimit limit, QObject* parent = nullptr);
    /// Ends the helpers; what was not yet said finishes with a Cancelled error.
    ~SpeechHelperPool() override;

    /// The value's status is Ok or Silent (no audible sample: the caller knows what the text was). Errors:
    /// InvalidRequest `unknown_voice` or `invalid_utterance`; ProviderUnavailable `speech_helper_missing`;
    /// ProviderFailed `speech_helper_failed`; Cancelled `speech_cancelled` when the pool is destroyed.
    /// Cancelling the future drops the utterance; a helper that is at it is given up if it does not end soon.
    [[nodiscard]] QFuture<Result<SpeechPtr>> say(const wire::Utterance& utterance);

    /// Starts one helper ahead of the first line.
    void warmUp();

private:
    struct Ticket; ///< an utterance and the promise of its speech
    struct Slot;

    void dispatch();
    [[nodiscard]] Slot* idleSlot();
    Slot& startHelper();
    [[nodiscard]] std::vector<Slot>::iterator slotOf(const SpeechHelperProcess* helper);
    std::unique_ptr<Ticket> dismiss(const SpeechHelperProcess* helper);
    void onReplied(const SpeechHelperProcess* helper, const SpeechPtr& speech);
    void onLost(const SpeechHelperProcess* helper, const QString& how);
    void onMissing(const SpeechHelperProcess* helper, const QString& reason);
    void onCanceled(quint64 ticketId);
    void retryOrFail(std::unique_ptr<Ticket> ticket, const QString& how);

    const QString m_program;
    const std::size_t m_maxHelpers;
    const SpeechTimeLimit m_limit;
    std::deque<std::unique_ptr<Ticket>> m_queue;
    std::vector<Slot> m_slots;
    quint64 m_lastTicketId = 0;
};

} // namespace comfyvn
