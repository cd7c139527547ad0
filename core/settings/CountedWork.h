#pragma once

#include "core/providers/Service.h"
#include "core/settings/ProviderUsage.h"

#include <QFutureWatcher>

#include <utility>

namespace comfyvn {

/// Something that is counted while a provider makes it. Deletes itself when it is done.
template <typename Made> class CountedWork final : public QObject {
public:
    CountedWork(ProviderUsage& usage, ProviderUsage::Counted counted, const QFuture<Result<Made>>& making,
                QObject* parent)
        : QObject(parent)
        , m_usage(usage)
        , m_counted(std::move(counted))
    {
        connect(&m_making, &QFutureWatcherBase::finished, this, [this] {
            settle();
            deleteLater();
        });
        m_making.setFuture(making);
    }

    ~CountedWork() override { settle(); }

private:
    void settle()
    {
        if (!std::exchange(m_isSettled, true) && !isPaidFor())
            m_usage.takeBack(m_counted);
    }

    /// What is given up may have been made all the same, once its provider was asked, which tells progress.
    [[nodiscard]] bool isPaidFor() const
    {
        const auto making = m_making.future();
        if (making.resultCount() == 0
            || (!making.result() && making.result().error().kind == ErrorKind::Cancelled))
            return making.progressValue() > 0;
        return making.result().has_value() || mayBeBilled(making.result().error());
    }

    ProviderUsage& m_usage;
    ProviderUsage::Counted m_counted;
    QFutureWatcher<Result<Made>> m_making {};
    bool m_isSettled = false;
};

/// Asks a provider for something that may cost money: counted before, and taken back when it could not make
/// it, unless that mayBeBilled() all the same, or was not asked yet when it was given up. `usage` null:
/// nothing is counted. On the thread of `context`, which `usage` outlives. Errors: as ProviderUsage::begin(),
/// and those of `ask`.
template <typename Made, typename Ask>
[[nodiscard]] QFuture<Result<Made>> askCounted(ProviderUsage* usage, const QString& provider, qint64 amount,
                                               QObject* context, const Ask& ask)
{
    const auto counted =
        usage != nullptr ? usage->begin(provider, amount) : Result<std::optional<ProviderUsage::Counted>>();
    if (!counted)
        return QtFuture::makeReadyFuture(Result<Made>(tl::unexpected(counted.error())));
    const QFuture<Result<Made>> making = ask();
    if (*counted)
        new CountedWork<Made>(*usage, **counted, making, context);
    return making;
}

} // namespace comfyvn
