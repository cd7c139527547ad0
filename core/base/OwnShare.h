#pragma once

#include <QFutureWatcher>
#include <QPromise>

#include <memory>

namespace comfyvn {

/// A future of the caller's own that finishes with `shared`: one future takes a single continuation, so it
/// cannot be handed to several who each add theirs. On the thread of `context`; without a result when that
/// ends before.
template <typename T> [[nodiscard]] QFuture<T> ownShare(const QFuture<T>& shared, QObject* context)
{
    const auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    auto* watcher = new QFutureWatcher<T>(context); // deletes itself
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, promise] {
        watcher->deleteLater();
        if (const auto done = watcher->future(); done.resultCount() > 0)
            promise->addResult(done.result());
        promise->finish();
    });
    watcher->setFuture(shared);
    return promise->future();
}

} // namespace comfyvn
