#pragma once

#include "core/base/LogLine.h"
#include "core/base/Result.h"

#include <QFutureWatcher>
#include <QObject>
#include <QPromise>
#include <QStringList>

#include <functional>
#include <optional>
#include <utility>

namespace comfyvn {

/// Something to be made, on its way from provider to provider until one of them can. Deletes itself when it
/// is done; deleted before, it answers as cancelled.
///
/// Errors: the first provider's, when none of them can. What no provider could make (empty, cancelled, a
/// field of the request) is no reason to ask the next, and neither is the first one's cap.
template <typename Made> class ProvidersInTurn final : public QObject {
public:
    using Ask = std::function<QFuture<Result<Made>>(const QString& provider)>;
    /// Notes in what a stand-in made why the first provider did not.
    using StandIn = std::function<Made(const Made& made, const Error& first)>;

    /// Makes a provider ready to be asked, which may need a while.
    using Prepare = std::function<QFuture<void>(const QString& provider)>;

    /// `order` holds one provider at least. `parent` owns it and outlives whatever the functions use.
    ProvidersInTurn(QStringList order, Prepare prepare, Ask ask, StandIn standIn, QObject* parent)
        : QObject(parent)
        , m_order(std::move(order))
        , m_prepare(std::move(prepare))
        , m_ask(std::move(ask))
        , m_standIn(std::move(standIn))
        , m_requestId(LogRequest::current())
    {
        m_promise.setProgressRange(0, kProgressSteps);
        m_promise.start();
        connect(&m_caller, &QFutureWatcherBase::canceled, this, [this] {
            m_making.cancel();
            finish(tl::unexpected(cancelled()));
        });
        m_caller.setFuture(m_promise.future());
        connect(&m_ready, &QFutureWatcherBase::finished, this, [this] {
            if (!m_done)
                this->ask();
        });
        connect(&m_making, &QFutureWatcherBase::progressValueChanged, this, [this](int value) {
            if (!m_done)
                m_promise.setProgressValueAndText(value, m_making.progressText());
        });
        connect(&m_making, &QFutureWatcherBase::finished, this, [this] {
            if (m_done)
                return;
            const auto future = m_making.future();
            if (future.resultCount() > 0)
                take(future.result());
            else
                finish(tl::unexpected(cancelled()));
        });
    }

    ~ProvidersInTurn() override
    {
        if (!m_done) {
            m_making.cancel();
            deliver(tl::unexpected(cancelled()));
        }
    }

    /// Progress is in thousandths, its text the provider's; cancelling the future gives it up.
    [[nodiscard]] QFuture<Result<Made>> start()
    {
        auto future = m_promise.future();
        prepare();
        return future;
    }

private:
    static constexpr int kProgressSteps = 1000;

    static Error cancelled()
    {
        return { ErrorKind::Cancelled,
                 QStringLiteral("cancelled"),
                 QStringLiteral("The rendering was cancelled."),
                 {} };
    }

    /// Whether another provider could do better. What stops a stand-in, its cap too, is its own affair.
    [[nodiscard]] bool mayBeAskedElsewhere(const Error& error) const
    {
        return error.kind != ErrorKind::Cancelled && (error.field.isEmpty() || m_firstError);
    }

    void prepare()
    {
        if (m_order.isEmpty())
            return finish(tl::unexpected(*m_firstError));
        const QFuture<void> ready = m_prepare(m_order.first());
        if (ready.isFinished())
            return ask();
        m_ready.setFuture(ready);
    }

    void ask() { m_making.setFuture(m_ask(m_order.takeFirst())); }

    void take(const Result<Made>& made)
    {
        const LogRequest named(m_requestId);
        if (made)
            return finish(m_firstError ? Result<Made>(m_standIn(*made, *m_firstError)) : made);
        if (!mayBeAskedElsewhere(made.error()))
            return finish(made);
        if (!m_firstError)
            m_firstError = made.error();
        prepare();
    }

    void finish(const Result<Made>& result)
    {
        if (m_done)
            return;
        deliver(result);
        deleteLater();
    }

    void deliver(const Result<Made>& result)
    {
        m_done = true;
        m_promise.addResult(result);
        m_promise.finish();
    }

    QStringList m_order; ///< still to be asked
    Prepare m_prepare;
    Ask m_ask;
    StandIn m_standIn;
    QByteArray m_requestId;
    QFutureWatcher<void> m_ready {};
    QPromise<Result<Made>> m_promise {};
    QFutureWatcher<Result<Made>> m_caller {};
    QFutureWatcher<Result<Made>> m_making {};
    std::optional<Error> m_firstError {};
    bool m_done = false;
};

} // namespace comfyvn
