#include "app/http/SyncWait.h"

#include <QFutureWatcher>
#include <QPromise>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace comfyvn::http {

namespace {

/// Deletes itself when the answer is given.
template <typename T> class SyncWait final : public QObject {
public:
    SyncWait(std::chrono::seconds limit, const QFuture<T>& result, std::function<Finished()> tooLate,
             QObject* parent)
        : QObject(parent)
    {
        m_promise.start();
        connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] { answer(outcome()); });
        connect(&m_timer, &QTimer::timeout, this,
                [this, tooLate = std::move(tooLate)] { answer(tooLate()); });
        m_timer.setSingleShot(true);
        m_timer.start(limit);
        m_watcher.setFuture(result);
    }

    QFuture<Finished> future() { return m_promise.future(); }

private:
    Finished outcome() const
    {
        if (m_watcher.future().resultCount() > 0)
            return m_watcher.result();
        return Result<QJsonObject>(
            failure(ErrorKind::Cancelled, u"cancelled"_s, u"The rendering was cancelled."_s));
    }

    void answer(const Finished& finished)
    {
        m_watcher.disconnect(this);
        m_timer.stop();
        m_promise.addResult(finished);
        m_promise.finish();
        deleteLater();
    }

    QPromise<Finished> m_promise;
    QFutureWatcher<T> m_watcher;
    QTimer m_timer;
};

template <typename T>
Pending wait(std::chrono::seconds limit, const QFuture<T>& result, const std::function<void()>& cancel,
             std::function<Finished()> tooLate, QObject& context)
{
    // Owned by context; it deletes itself.
    auto* waiting = new SyncWait<T>(limit, result, std::move(tooLate), &context);
    return { .answer = waiting->future(), .clientLeft = cancel };
}

} // namespace

Pending answerWithin(std::chrono::seconds limit, const Work& work, std::function<Finished()> tooLate,
                     QObject& context)
{
    return wait(limit, work.result, work.cancel, std::move(tooLate), context);
}

Pending answerWithin(std::chrono::seconds limit, const QFuture<Finished>& answer,
                     const std::function<void()>& cancel, std::function<Finished()> tooLate, QObject& context)
{
    return wait(limit, answer, cancel, std::move(tooLate), context);
}

} // namespace comfyvn::http
