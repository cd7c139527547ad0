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

[[nodiscard]] constexpr bool isSuccess(int status)
{
    return status >= 200 && status < 300;
}

/// Whether the server has no such path; one that has it, but not the thing, says so in words.
[[nodiscard]] constexpr bool isUnknownPath(int status)
{
    return status == 404 || status == 405;
}

/// Whether that question may be answered better in a moment: the service is busy, or something in it or
/// before it (520 to 529) failed.
[[nodiscard]] constexpr bool isPassing(int status)
{
    return status == 429 || (status >= 500 && status != 501 && status != 505);
}

/// Whether a proxy waited in vain for the service, which may be making it all the same.
[[nodiscard]] constexpr bool isTimedOut(int status)
{
    return status == 504 || status == 524;
}

/// The address that somebody typed: http or https, with a host, perhaps a path; `host:port` is taken as http.
/// Error: ProviderUnavailable `bad_base_url`.
[[nodiscard]] Result<QUrl> serviceUrl(const QString& name, const QString& typed);

/// The key that somebody typed, as it is sent; it becomes a part of a header. Errors: ProviderUnavailable
/// `service_needs_key` when it `isNeeded` and empty, `service_bad_key`.
[[nodiscard]] Result<QString> serviceKey(const QString& name, const QString& typed, bool isNeeded);

/// Whether it is OpenAI itself, in any of its regions, and not one of the many that speak its protocol.
[[nodiscard]] bool isOpenAi(const QUrl& url);

/// How long a service asks to wait by its Retry-After: seconds or a date. Negative: it does not say.
[[nodiscard]] std::chrono::milliseconds retryAfter(const QByteArray& header, const QDateTime& now);

/// The code of the error for a key that is known, but without the permission for what was asked.
inline const QString kNoPermission = QStringLiteral("service_no_permission");

/// The code of the error for a success that brought nothing to hear.
inline const QString kNoSound = QStringLiteral("service_no_sound");

/// The answer when it is a success, else what the service says is wrong.
/// Errors: ProviderUnavailable `service_forbidden` (401, 403), `service_unknown_route` (404, 405 without a
/// word); ProviderFailed kNoPermission (401, 403), `service_unpaid` (402), `service_busy` (429),
/// `service_failed` (5xx), `service_refused`.
[[nodiscard]] Result<ServiceAnswer> accepted(const ServiceAddress& address, const ServiceAnswer& answer);

/// The error of an address where something else answers.
[[nodiscard]] Error notThatService(const ServiceAddress& address, int status);

/// Whether what failed so may have been made, and billed, all the same: it was given up, cut off or could not
/// be used. Who is not reached, or refuses, makes nothing.
[[nodiscard]] bool mayBeBilled(const Error& error);

/// What an error's body says, as JSON of the usual shapes or plain text: one line of at most 300 characters
/// without `secret`; empty for web pages and where it says nothing.
[[nodiscard]] QString serviceWords(const QByteArray& body, const QString& secret);

} // namespace comfyvn
