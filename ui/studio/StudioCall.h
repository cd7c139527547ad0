#pragma once

#include <QFutureWatcher>
#include <QObject>
#include <QPromise>

#include <memory>
#include <type_traits>

namespace comfyvn::ui {

/// Hands the future's one result to `use` on the thread of `owner`, unless `owner` ends before. A future that
/// was cancelled without a result is not answered.
template <typename T, typename Use> void whenFinished(QObject* owner, const QFuture<T>& future, Use use)
{
    auto* watcher = new QFutureWatcher<T>(owner);
    QObject::connect(watcher, &QFutureWatcher<T>::finished, owner, [watcher, use] {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0)
            use(watcher->result());
    });
    watcher->setFuture(future);
}

/// Runs `work` on the thread of `studio` and hands what it returns, a copyable value, to `use` on the thread
/// of `owner`, unless `owner` ends before. Calls are done in the order they are made.
template <typename Work, typename Use> void askStudio(QObject& studio, QObject* owner, Work work, Use use)
{
    using Answer = std::invoke_result_t<Work>;
    const auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    whenFinished(owner, promise->future(), std::move(use));
    QMetaObject::invokeMethod(
        &studio,
        [promise, work = std::move(work)] {
            promise->addResult(work());
            promise->finish();
        },
        Qt::QueuedConnection);
}

} // namespace comfyvn::ui
