#pragma once

#include "core/base/TokenDigest.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>

namespace comfyvn::http {

/// What one client may cost: every limit of the server in one place.
struct HttpLimits {
    int connections = 256;
    qsizetype headBytes = 16 * 1024;
    qsizetype headerLineBytes = 8000; ///< QHttpServer 6.4 drops every header when one is over 8 KiB
    qsizetype targetBytes = 4096;
    int headers = 64;
    qint64 bodyBytes = 8 * 1024 * 1024;
    std::chrono::milliseconds headTime { 5000 }; ///< from the first byte of a request to the end of its head
    std::chrono::milliseconds bodyTime { 30000 }; ///< from there to the end of its body
    std::chrono::milliseconds idleTime { 60000 }; ///< between two requests
    std::chrono::milliseconds stallTime { 30000 }; ///< a reply of which the client takes no byte

    bool operator==(const HttpLimits&) const = default;
};

struct HttpOptions {
    QString bind = QStringLiteral("127.0.0.1");
    quint16 port = 8000; ///< 0: any free one
    QList<TokenDigest> tokens {}; ///< any of which opens; none: none is asked for
    QStringList allowedOrigins {}; ///< `scheme://host[:port]`, besides the server's own
    HttpLimits limits {};

    bool operator==(const HttpOptions&) const = default;
};

} // namespace comfyvn::http
