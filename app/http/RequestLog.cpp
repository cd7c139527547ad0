#include "app/http/RequestLog.h"

#include <algorithm>

namespace comfyvn::http {

namespace {
constexpr quint64 kKept = 500;
constexpr qsizetype kMaxBody = 4096;
} // namespace

void RequestLog::add(ServedRequest request)
{
    if (m_ring.size() < kKept)
        m_ring.push_back(std::move(request));
    else
        m_ring[m_count % kKept] = std::move(request);
    ++m_count;
}

QList<ServedRequest> RequestLog::since(quint64 number) const
{
    QList<ServedRequest> found;
    for (quint64 at = std::max(number, m_count - std::min(m_count, kKept)); at < m_count; ++at)
        found << m_ring[at % kKept];
    return found;
}

bool RequestLog::keepsBody(const QByteArray& path, qsizetype size)
{
    return size <= kMaxBody && (path.startsWith("/api/") || path.startsWith("/voice/"));
}

} // namespace comfyvn::http
