#pragma once

#include "app/http/HttpOptions.h"
#include "app/http/Reply.h"

#include <QByteArray>

namespace comfyvn::http {

/// What the server uses of a request's head. The fields are those the router dispatches on, so that no second
/// parser can see another request in the same bytes.
struct RequestHead {
    QByteArray method {};
    QByteArray path {}; ///< as sent: percent escapes are whole, valid UTF-8 and hide neither NUL nor `..`
    QByteArray query {}; ///< as sent, without `?`
    QByteArray host {}; ///< in lower case
    QByteArray origin {};
    QByteArray fetchSite {};
    QByteArray authorization {};
    QByteArray contentType {};
    QByteArray requestId {}; ///< the client's when it is a valid one, else made
    QByteArray range {};
    QByteArray ifRange {};
    QByteArray ifNoneMatch {};
    QByteArray askedHeaders {}; ///< that a page wants to send (Access-Control-Request-Headers)
    bool isFromStudio = false; ///< by its User-Agent
    qint64 contentLength = 0;
    bool wantsContinue = false;
    bool closeAfter = false;
};

/// Reads a head strictly: `bytes` end before the empty line, every LF has its CR. What other servers guess at
/// (two lengths, a transfer encoding, an unknown method) is refused, because a wrong guess is a smuggled
/// request.
[[nodiscard]] tl::expected<RequestHead, Problem> parseRequestHead(QByteArrayView bytes,
                                                                  const HttpLimits& limits);

} // namespace comfyvn::http
