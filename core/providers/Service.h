#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QPair>
#include <QUrl>

#include <chrono>

namespace comfyvn {

/// A service on the network that somebody configured.
struct ServiceAddress {
    QString name {}; ///< for people: `ElevenLabs`
    QUrl baseUrl {}; ///< http or https, without a slash at its end
    QString secret {}; ///< the key that is sent; no message holds it, even where the service repeats it
    std::chrono::milliseconds silence { 120'000 }; ///< without a byte: given up

    bool operator==(const ServiceAddress&) const = default;
};

struct ServiceQuestion {
    QByteArray verb = "GET";
    QString path {}; ///< below the base address, percent-encoded, with its query
    QByteArray body {};
    QByteArray contentType {};
    QList<QPair<QByteArray, QByteArray>> headers {};
    qint64 maxBytes = 256LL * 1024 * 1024; ///< of the answer; more is not read

    bool operator==(const ServiceQuestion&) const = default;
};

struct ServiceAnswer {
    int status = 0;
    QByteArray contentType {};
    QByteArray retryAfter {}; ///< as sent
    QByteArray body {};
};

/// The address that somebody typed: http or https, with a host, perhaps a path; `host:port` is taken as http.
/// Error: ProviderUnavailable `bad_base_url`.
[[nodiscard]] Result<QUrl> serviceUrl(const QString& name, const QString& typed);

/// The key that somebody typed, as it is sent; it becomes a part of a header. Errors: ProviderUnavailable
/// `service_needs_key` when it `isNeeded` and empty, `service_bad_key`.
[[nodiscard]] Result<QString> serviceKey(const QString& name, const QString& typed, bool isNeeded);

[[nodiscard]] bool isThisMachine(const QUrl& url);

/// Whether it is OpenAI itself, in any of its regions, and not one of the many that speak its protocol.
[[nodiscard]] bool isOpenAi(const QUrl& url);

/// Whether a key sent there could be read on the way: not encrypted, and not to this machine.
[[nodiscard]] bool isOpenToOthers(const QUrl& url);

/// How long a service asks to wait by its Retry-After: seconds or a date. Negative: it does not say.
[[nodiscard]] std::chrono::milliseconds retryAfter(const QByteArray& header, const QDateTime& now);

/// The code of the error for a key that is known, but without the permission for what was asked.
inline const QString kNoPermission = QStringLiteral("service_no_permission");

/// The answer when it is a success, else what the service says is wrong.
/// Errors: ProviderUnavailable `service_forbidden` (401, 403), `service_unknown_route` (404, 405 without a
/// word); ProviderFailed kNoPermission (401, 403), `service_unpaid` (402), `service_busy` (429),
/// `service_failed` (5xx), `service_refused`.
[[nodiscard]] Result<ServiceAnswer> accepted(const ServiceAddress& address, const ServiceAnswer& answer);

/// What an error's body says, as JSON of the usual shapes or plain text: one line of at most 300 characters
/// without `secret`; empty for web pages and where it says nothing.
[[nodiscard]] QString serviceWords(const QByteArray& body, const QString& secret);

} // namespace comfyvn
