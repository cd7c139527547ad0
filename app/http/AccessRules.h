#pragma once

#include "app/http/RequestHead.h"

#include <QHostAddress>
#include <QSet>

#include <optional>

namespace comfyvn::http {

/// Who may talk to the server: which Host names it answers to, which web pages may call it, and with which
/// token.
class AccessRules final {
public:
    AccessRules() = default;
    AccessRules(const HttpOptions& options, quint16 port);

    /// The refusal, or nothing. `local` is the address the client reached: an address cannot be rebound by a
    /// name server, so it is as good as a listed name.
    [[nodiscard]] std::optional<Problem> refusal(const RequestHead& head, const QHostAddress& local) const;

    /// Of this server or of the setting `server.allowed_origins`.
    [[nodiscard]] bool allowsOrigin(const QByteArray& origin) const;

private:
    [[nodiscard]] bool allowsHost(const QByteArray& host, const QHostAddress& local) const;
    [[nodiscard]] bool hasToken(QByteArrayView authorization) const;

    QSet<QByteArray> m_hosts;
    QSet<QByteArray> m_origins;
    QList<TokenDigest> m_tokens;
    quint16 m_port = 0;
};

} // namespace comfyvn::http
