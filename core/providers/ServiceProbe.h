#pragma once

#include "core/providers/Service.h"

#include <QElapsedTimer>
#include <QFuture>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace comfyvn {

class ServiceHttp;

/// Asks a service whether it is there, and remembers its answer for a moment. Studio thread.
class ServiceProbe final : public QObject {
    Q_OBJECT

public:
    /// Whether the service itself answers so, and not another server.
    using IsItself = std::function<bool(const ServiceQuestion& question, const ServiceAnswer& answer)>;

    /// `http` outlives it.
    explicit ServiceProbe(ServiceHttp& http, QObject* parent = nullptr);

    /// What the last question came to; nothing when that was more than 2 s ago or is forgotten.
    [[nodiscard]] std::optional<Result<void>> last() const;

    /// Asks the first question that the service knows; who asks meanwhile gets its answer too. A key that may
    /// speak and not list is known, and so is the service.
    [[nodiscard]] QFuture<Result<void>> ask(const Result<ServiceAddress>& address,
                                            const QList<ServiceQuestion>& questions,
                                            const IsItself& isItself);

    /// The settings changed: what is known, or on its way, is about another address.
    void forget();

private:
    using Then = std::function<void(const Result<void>& reached)>;
    void askNext(const ServiceAddress& address, QList<ServiceQuestion> questions, const IsItself& isItself,
                 const Then& then);

    ServiceHttp& m_http;
    std::optional<QFuture<Result<void>>> m_asking {};
    Result<void> m_answer {};
    QElapsedTimer m_answeredAt {}; ///< invalid: nothing is known
    quint64 m_round = 0;
};

} // namespace comfyvn
