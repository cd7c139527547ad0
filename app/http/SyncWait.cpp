#include "app/http/SyncWait.h"

#include <QFutureWatcher>
#include <QPromise>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace comfyvn::http {

namespace {

/// Deletes itself when the answer is given.
class SyncWait final : public QObject {
public:
    SyncWait(std::chrono::seconds limit, const Work& work, std::function<Finished()> tooLate, QObject* parent)
        : QObject(parent)
    {
        m_promise.start();
        connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] { answer(outcome()); });
        connect(&m_timer, &QTimer::timeout, this,
                [this, tooLate = std::move(tooLate)] { answer(tooLate()); });
        m_timer.setSingleShot(true);
        m_timer.start(limit);
        m_watcher.setFuture(work.result);
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
    QFutureWatcher<Result<QJsonObject>> m_watcher;
    QTimer m_timer;
};

} // namespace

Pending answerWithin(std::chrono::seconds limit, const Work& work, std::function<Finished()> tooLate,
                     QObject& context)
{
    auto* wait = new SyncWait(limit, work, std::move(tooLate), &context); // owned by context; deletes itself
    return { .answer = wait->future(), .clientLeft = work.cancel };
}

} // namespace comfyvn::http
