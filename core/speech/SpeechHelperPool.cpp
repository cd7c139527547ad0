#include "core/speech/SpeechHelperPool.h"

#include "core/base/Log.h"
#include "core/speech/SpeechHelperProcess.h"

#include <QFutureWatcher>
#include <QPromise>

#include <algorithm>

namespace comfyvn {

using namespace Qt::StringLiterals;

struct SpeechHelperPool::Ticket {
    quint64 id = 0;
    QByteArray frame {};
    std::chrono::milliseconds limit {};
    int losses = 0; ///< how often it was tried in vain
    bool canceled = false; ///< by the caller, while a helper was at it
    QPromise<Result<SpeechPtr>> promise {};
    QFutureWatcher<Result<SpeechPtr>> watcher {};

    void finish(Result<SpeechPtr> result)
    {
        promise.addResult(std::move(result));
        promise.finish();
    }
};

/// A helper and what it is saying; idle without a ticket.
struct SpeechHelperPool::Slot {
    std::unique_ptr<SpeechHelperProcess> process {};
    std::unique_ptr<Ticket> ticket {};
};

SpeechHelperPool::SpeechHelperPool(QString program, int helpers, QObject* parent)
    : SpeechHelperPool(std::move(program), helpers, SpeechTimeLimit {}, parent)
{ }

SpeechHelperPool::SpeechHelperPool(QString program, int helpers, SpeechTimeLimit limit, QObject* parent)
    : QObject(parent)
    , m_program(std::move(program))
    , m_maxHelpers(static_cast<std::size_t>(std::max(1, helpers)))
    , m_limit(limit)
{ }

SpeechHelperPool::~SpeechHelperPool()
{
    const auto cancel = [](Ticket& ticket) {
        ticket.finish(failure(ErrorKind::Cancelled, u"speech_cancelled"_s,
                              u"The studio is closing; the line was not spoken."_s));
    };
    for (const Slot& slot : m_slots) {
        slot.process->disconnect(this);
        if (slot.ticket)
            cancel(*slot.ticket);
        else
            slot.process->closeInput();
    }
    for (const auto& ticket : m_queue)
        cancel(*ticket);
}

QFuture<Result<SpeechPtr>> SpeechHelperPool::say(const wire::Utterance& utterance)
{
    auto ticket = std::make_unique<Ticket>();
    const QFuture<Result<SpeechPtr>> future = ticket->promise.future();
    ticket->promise.start();
    const std::string payload = wire::encode(utterance);
    wire::Utterance checked;
    if (!wire::decode(payload, checked)) {
        ticket->finish(failure(ErrorKind::InvalidRequest, u"invalid_utterance"_s,
                               u"The text is too long or the delivery is out of range."_s));
        return future;
    }
    const std::string frame = wire::frame(payload);
    ticket->id = ++m_lastTicketId;
    ticket->frame = QByteArray(frame.data(), static_cast<qsizetype>(frame.size()));
    ticket->limit = m_limit.base + m_limit.perTextByte * static_cast<qint64>(utterance.text.size());
    // Queued, because the watcher may be destroyed by what its signal leads to.
    connect(
        &ticket->watcher, &QFutureWatcherBase::canceled, this, [this, id = ticket->id] { onCanceled(id); },
        Qt::QueuedConnection);
    ticket->watcher.setFuture(future);
    m_queue.push_back(std::move(ticket));
    dispatch();
    return future;
}

void SpeechHelperPool::warmUp()
{
    if (m_slots.empty())
        startHelper();
}

void SpeechHelperPool::dispatch()
{
    while (!m_queue.empty()) {
        Slot* slot = idleSlot();
        if (slot == nullptr && m_slots.size() < m_maxHelpers)
            slot = &startHelper();
        if (slot == nullptr)
            return;
        slot->ticket = std::move(m_queue.front());
        m_queue.pop_front();
        slot->process->say(slot->ticket->frame, slot->ticket->limit);
    }
}

SpeechHelperPool::Slot* SpeechHelperPool::idleSlot()
{
    const auto found = std::ranges::find_if(
        m_slots, [](const Slot& slot) { return !slot.ticket && slot.process->usable(); });
    return found == m_slots.end() ? nullptr : &*found;
}

SpeechHelperPool::Slot& SpeechHelperPool::startHelper()
{
    auto process = std::make_unique<SpeechHelperProcess>(m_program);
    SpeechHelperProcess* const helper = process.get();
    connect(helper, &SpeechHelperProcess::replied, this,
            [this, helper](const SpeechPtr& speech) { onReplied(helper, speech); });
    // Queued, so that a helper is never destroyed inside its own signal.
    connect(
        helper, &SpeechHelperProcess::lost, this, [this, helper](const QString& how) { onLost(helper, how); },
        Qt::QueuedConnection);
    connect(
        helper, &SpeechHelperProcess::missing, this,
        [this, helper](const QString& reason) { onMissing(helper, reason); }, Qt::QueuedConnection);
    m_slots.push_back({ std::move(process), nullptr });
    helper->start();
    return m_slots.back();
}

std::vector<SpeechHelperPool::Slot>::iterator SpeechHelperPool::slotOf(const SpeechHelperProcess* helper)
{
    return std::ranges::find_if(m_slots, [helper](const Slot& slot) { return slot.process.get() == helper; });
}

std::unique_ptr<SpeechHelperPool::Ticket> SpeechHelperPool::dismiss(const SpeechHelperProcess* helper)
{
    const auto slot = slotOf(helper);
    Q_ASSERT(slot != m_slots.end());
    auto ticket = std::move(slot->ticket);
    m_slots.erase(slot);
    return ticket;
}

void SpeechHelperPool::onReplied(const SpeechHelperProcess* helper, const SpeechPtr& speech)
{
    auto ticket = std::move(slotOf(helper)->ticket);
    if (ticket->canceled) {
        ticket->promise.finish();
    } else {
        switch (speech->status) {
        case wire::Status::Ok:
        case wire::Status::Silent:
            ticket->finish(speech);
            break;
        case wire::Status::UnknownVoice:
            ticket->finish(failure(ErrorKind::InvalidRequest, u"unknown_voice"_s,
                                   QString::fromStdString(speech->message), u"voice"_s));
            break;
        case wire::Status::Failed:
            retryOrFail(std::move(ticket), QString::fromStdString(speech->message));
            break;
        }
    }
    dispatch();
}

void SpeechHelperPool::onLost(const SpeechHelperProcess* helper, const QString& how)
{
    auto ticket = dismiss(helper);
    if (ticket && ticket->canceled)
        ticket->promise.finish();
    else if (ticket)
        retryOrFail(std::move(ticket), how);
    else
        qCWarning(lcApiTts).noquote() << "An idle speech helper was lost:" << how;
    dispatch();
}

void SpeechHelperPool::onMissing(const SpeechHelperProcess* helper, const QString& reason)
{
    if (auto ticket = dismiss(helper)) {
        ticket->finish(failure(
            ErrorKind::ProviderUnavailable, u"speech_helper_missing"_s,
            u"The speech program %1 cannot be started (%2); reinstall the studio."_s.arg(m_program, reason)));
    }
    dispatch();
}

void SpeechHelperPool::onCanceled(quint64 ticketId)
{
    const auto queued = std::ranges::find(m_queue, ticketId, [](const auto& ticket) { return ticket->id; });
    if (queued != m_queue.end()) {
        (*queued)->promise.finish();
        m_queue.erase(queued);
        return;
    }
    const auto slot = std::ranges::find_if(
        m_slots, [ticketId](const Slot& each) { return each.ticket && each.ticket->id == ticketId; });
    if (slot == m_slots.end())
        return;
    slot->ticket->canceled = true;
    slot->process->hurry();
}

void SpeechHelperPool::retryOrFail(std::unique_ptr<Ticket> ticket, const QString& how)
{
    if (++ticket->losses == 1) {
        qCWarning(lcApiTts).noquote() << "The speech helper failed, trying once more:" << how;
        m_queue.push_front(std::move(ticket));
        return;
    }
    ticket->finish(failure(
        ErrorKind::ProviderFailed, u"speech_helper_failed"_s,
        u"The speech program failed twice on this text: %1. Change the text or the voice."_s.arg(how)));
}

} // namespace comfyvn
