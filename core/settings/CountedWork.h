#pragma once

#include "core/settings/ProviderUsage.h"

#include <QFutureWatcher>

namespace comfyvn {

/// Asks a provider for something that may cost money: counted before, and taken back when it could not make
/// it. What is given up may have been made all the same, and counts. `usage` null: nothing is counted. On the
/// thread of `context`, which `usage` outlives. Errors: as ProviderUsage::begin(), and those of `ask`.
template <typename Made, typename Ask>
[[nodiscard]] QFuture<Result<Made>> askCounted(ProviderUsage* usage, const QString& provider, qint64 amount,
                                               QObject* context, const Ask& ask)
{
    const auto counted =
        usage != nullptr ? usage->begin(provider, amount) : Result<std::optional<ProviderUsage::Counted>>();
    if (!counted)
        return QtFuture::makeReadyFuture(Result<Made>(tl::unexpected(counted.error())));
    const QFuture<Result<Made>> making = ask();
    if (!*counted)
        return making;
    auto* watcher = new QFutureWatcher<Result<Made>>(context); // deletes itself
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, usage, work = **counted] {
        watcher->deleteLater();
        const auto made = watcher->future();
        if (made.resultCount() > 0 && !made.result() && made.result().error().kind != ErrorKind::Cancelled)
            usage->takeBack(work);
    });
    watcher->setFuture(making);
    return making;
}

} // namespace comfyvn
