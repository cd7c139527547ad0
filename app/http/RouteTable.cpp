#include "app/http/RouteTable.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn::http {

namespace {

QString decoded(const QByteArray& segment)
{
    return QString::fromUtf8(QByteArray::fromPercentEncoding(segment));
}

/// The captures of `path` under `pattern`, or nothing when they do not match.
std::optional<QStringList> captured(const QString& pattern, const QByteArray& path)
{
    const QStringList expected = pattern.split(u'/');
    const QByteArrayList sent = path.split('/');
    QStringList captures;
    for (qsizetype i = 0; i < expected.size(); ++i) {
        if (expected[i].endsWith("...}"_L1)) {
            QStringList rest;
            for (qsizetype j = i; j < sent.size(); ++j)
                rest << decoded(sent[j]);
            // An escaped slash would make another path of it.
            const bool escapedSlash = std::any_of(rest.begin(), rest.end(),
                                                  [](const QString& part) { return part.contains(u'/'); });
            if (escapedSlash || rest.isEmpty())
                return std::nullopt;
            return captures << rest.join(u'/');
        }
        if (i >= sent.size())
            return std::nullopt;
        const QString segment = decoded(sent[i]);
        if (expected[i].startsWith(u'{') && !segment.isEmpty())
            captures << segment;
        else if (segment != expected[i])
            return std::nullopt;
    }
    if (sent.size() != expected.size())
        return std::nullopt;
    return captures;
}

} // namespace

void RouteTable::add(Route route)
{
    if (!route.pattern.contains(u'{'))
        m_exact.insert(route.method + ' ' + route.pattern.toLatin1(), m_routes.size());
    m_routes.push_back(std::move(route));
}

std::optional<RouteMatch> RouteTable::find(const QByteArray& method, const QByteArray& path) const
{
    const QByteArray wanted = method == "HEAD" ? QByteArray("GET") : method;
    if (const auto exact = m_exact.constFind(wanted + ' ' + path); exact != m_exact.constEnd())
        return RouteMatch { .route = &m_routes[*exact] };
    for (const Route& route : m_routes)
        if (route.method == wanted)
            if (auto captures = captured(route.pattern, path))
                return RouteMatch { .route = &route, .captures = std::move(*captures) };
    return std::nullopt;
}

QByteArrayList RouteTable::methods(const QByteArray& path) const
{
    QByteArrayList found;
    for (const Route& route : m_routes)
        if (path == "*" || captured(route.pattern, path))
            found << route.method;
    if (found.isEmpty())
        return {};
    if (found.contains("GET"))
        found << "HEAD";
    found << "OPTIONS";
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

} // namespace comfyvn::http
