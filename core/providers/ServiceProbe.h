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
    /// Whether an answer is no fault, whatever its status.
    using SignOfLife = std::function<bool(int status)>;

    /// `http` outlives it.
    explicit ServiceProbe(ServiceHttp& http, QObject* parent = nullptr);

    /// What the last question came to; nothing when that was more than 2 s ago or is forgotten.
    [[nodiscard]] std::optional<Result<void>> last() const;

    /// One question is asked at a time; who asks meanwhile gets its answer too.
    [[nodiscard]] QFuture<Result<void>> ask(const Result<ServiceAddress>& address,
                                            const ServiceQuestion& question,
                                            const SignOfLife& isSignOfLife = {});

    /// The settings changed: what is known, or on its way, is about another address.
    void forget();

private:
    ServiceHttp& m_http;
    std::optional<QFuture<Result<void>>> m_asking {};
    Result<void> m_answer {};
    QElapsedTimer m_answeredAt {}; ///< invalid: nothing is known
    quint64 m_round = 0;
};

} // namespace comfyvn
