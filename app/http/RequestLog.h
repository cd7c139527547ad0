#pragma once

#include <QByteArray>
#include <QList>

#include <vector>

namespace comfyvn::http {

/// A request that was answered or refused.
struct ServedRequest {
    qint64 atMs = 0; ///< since the epoch, when the answer was sent
    QByteArray method {}; ///< empty: the head could not be read
    QByteArray target {}; ///< path and query as sent
    QByteArray body {}; ///< empty too where it is long or may hold a secret
    QByteArray requestId {};
    int status = 0;
    double milliseconds = 0; ///< from the end of the head to the answer
    qint64 bytes = 0; ///< of the answer's body
};

/// The last 500 requests. Filled and read on the server's thread.
class RequestLog final {
public:
    void add(ServedRequest request);

    /// How many there have been.
    [[nodiscard]] quint64 count() const { return m_count; }
    /// Those of the last 500 that came after the first `number`, oldest first.
    [[nodiscard]] QList<ServedRequest> since(quint64 number) const;

    /// Whether a body may be kept to show or repeat the request: a short one of a route without secrets.
    [[nodiscard]] static bool keepsBody(const QByteArray& path, qsizetype size);

private:
    std::vector<ServedRequest> m_ring {};
    quint64 m_count = 0;
};

} // namespace comfyvn::http
