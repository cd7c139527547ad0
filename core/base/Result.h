#pragma once

#include <QString>

#include <tl/expected.hpp>

#include <utility>

namespace comfyvn {

/// What went wrong, coarse enough to choose an HTTP status, an exit code or a dialog icon.
enum class ErrorKind {
    InvalidRequest, ///< the caller's fault; saying it again does not help
    NotFound,
    Forbidden,
    Busy, ///< too much under way; try again later
    ProviderUnavailable, ///< nobody there who could render
    ProviderFailed, ///< somebody was there and could not
    Storage, ///< disk or database; the message names the path
    Cancelled,
    Internal,
};

struct Error {
    ErrorKind kind = ErrorKind::Internal;
    QString code {}; ///< snake_case, stable, for programs
    QString message {}; ///< one sentence for people: what happened and what to do
    QString field {}; ///< path of the offending request field (`tracks[2].gain_db`), or empty

    bool operator==(const Error&) const = default;
};

/// Copyable when T is, because only copyable values may travel in a QFuture.
template <typename T> using Result = tl::expected<T, Error>;

/// `return failure(ErrorKind::InvalidRequest, u"empty_text"_s, u"The text is empty; send a line to
/// speak."_s);`
[[nodiscard]] inline tl::unexpected<Error> failure(ErrorKind kind, QString code, QString message,
                                                   QString field = {})
{
    return tl::unexpected<Error>(Error { kind, std::move(code), std::move(message), std::move(field) });
}

} // namespace comfyvn
