#pragma once

#include "core/providers/Service.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QSet>

#include <chrono>
#include <functional>

namespace comfyvn {

/// How patient the client is and how much it takes. Tests make it impatient.
struct ServicePatience {
    std::chrono::milliseconds whole { 30 * 60'000 }; ///< for one answer, however lively
    std::chrono::milliseconds firstRetry { 500 }; ///< doubles; of a service that names no time
    std::chrono::milliseconds longestRetry { 20'000 }; ///< who asks for more patience is not waited for
    int attempts = 3;
    qint64 maxBytes = 256LL * 1024 * 1024;
};

/// Asks services over HTTP: bounded in time and bytes, again after what passes, and never elsewhere than
/// where the address says, so that a key cannot be led away. The log names once each address to which a key
/// goes without encryption. Studio thread.
class ServiceHttp final : public QObject {
    Q_OBJECT

public:
    using Then = std::function<void(const Result<ServiceAnswer>& answer)>;

    explicit ServiceHttp(const ServicePatience& patience = {}, QObject* parent = nullptr);

    /// `then` is called once, later, unless `context` is gone: the question is given up with it. Any status
    /// counts as an answer, but for redirects to elsewhere. Errors: ProviderUnavailable
    /// `service_unreachable`, `service_cut`, `service_silent`, `service_certificate`, `service_redirected`;
    /// ProviderFailed `service_too_large`, `service_endless`.
    void ask(const ServiceAddress& address, const ServiceQuestion& question, QObject* context,
             const Then& then);

private:
    friend class ServiceCall;

    const ServicePatience m_patience;
    QNetworkAccessManager m_network;
    QSet<QUrl> m_warned {}; ///< where a key could be read on the way
};

} // namespace comfyvn
