#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <memory>
#include <utility>

class QFile;

namespace comfyvn::http {

using Header = std::pair<QByteArray, QByteArray>;

/// A part of an open file, sent without ever holding it whole.
struct FileSlice {
    std::shared_ptr<QFile> file {};
    qint64 offset = 0;
    qint64 length = 0;
};

/// An answer as it goes over the wire; `file`, when it is open, takes the place of `body`.
struct Reply {
    int status = 200;
    QByteArray body {};
    QByteArray contentType = "application/json";
    QByteArray cacheControl = "no-store";
    QList<Header> headers {};
    FileSlice file {};
};

/// A refusal or failure before it has become a Reply: the router or the guard adds the request's id.
struct Problem {
    int status = 500;
    QString code {}; ///< snake_case, stable
    QString message {}; ///< a sentence that says what to do
    QJsonObject details {};
    QList<Header> headers {};
    QString cause {}; ///< for the log only
};

/// Adds `"ok": true` when `object` has no `ok`.
[[nodiscard]] Reply jsonReply(QJsonObject object, int status = 200);

/// The one switch from kinds of errors to statuses. Cancelled is 409: another caller ended the work this one
/// waited for. An Internal error gets an `error_id` in its details, which stands in the log too.
[[nodiscard]] Problem problemFrom(const Error& error);

/// 500 `internal_error`; the client reads an `error_id`, the log `cause` beside it.
[[nodiscard]] Problem unexpectedFailure(const QString& cause);

/// `{"ok": false, "code", "message", "request_id", "details"?}`, and what the clients of other programs read
/// where `path` is one of those that serve them.
[[nodiscard]] Reply errorReply(const Problem& problem, const QByteArray& requestId,
                               const QByteArray& path = {});

/// The standard's words for a status.
[[nodiscard]] QByteArray reasonPhrase(int status);

} // namespace comfyvn::http
