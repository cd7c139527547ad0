#include "app/http/IndexPage.h"

#include "app/http/JsonRouter.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace comfyvn::http {

namespace {

QString shellQuoted(QString text)
{
    return u'\'' + text.replace(u'\'', u"'\\''"_s) + u'\'';
}

QString curlLine(const Route& route, const QString& origin)
{
    QStringList words { u"curl"_s };
    if (route.method == "DELETE")
        words << u"-X"_s << u"DELETE"_s;
    if (route.method == "POST" && route.doc.requestSchema.isEmpty())
        words << u"-X"_s << u"POST"_s;
    if (!route.doc.requestSchema.isEmpty()) {
        const QByteArray body = QJsonDocument(route.doc.example).toJson(QJsonDocument::Compact);
        words << u"-H"_s << u"'Content-Type: application/json'"_s << u"-d"_s
              << shellQuoted(QString::fromUtf8(body));
    }
    return (words << shellQuoted(origin + route.pattern)).join(u' ');
}

QString endpointList(const RouteTable& table, const QString& origin)
{
    QString list;
    for (const Route& route : table.routes())
        list += u"<li><h3><b>%1</b> <code>%2</code></h3><p>%3</p><pre>%4</pre></li>\n"_s.arg(
            QString::fromLatin1(route.method), route.pattern.toHtmlEscaped(),
            route.doc.summary.toHtmlEscaped(), curlLine(route, origin).toHtmlEscaped());
    return list;
}

/// The hash by which a policy names the inline text between two tags of the page.
QByteArray hashBetween(const QString& page, QLatin1StringView begin, QLatin1StringView end)
{
    const qsizetype from = page.indexOf(begin) + begin.size();
    const QByteArray text = page.sliced(from, page.indexOf(end, from) - from).toUtf8();
    return "'sha256-" + QCryptographicHash::hash(text, QCryptographicHash::Sha256).toBase64() + '\'';
}

QByteArray contentPolicy(const QString& page)
{
    return "default-src 'none'; connect-src 'self'; media-src blob:; base-uri 'none'; form-action 'none'; "
           "frame-ancestors 'none'; script-src "
        + hashBetween(page, "<script>"_L1, "</script>"_L1) + "; style-src "
        + hashBetween(page, "<style>"_L1, "</style>"_L1);
}

} // namespace

void addIndexPage(JsonRouter& routes)
{
    QFile file(u":/web/index.html"_s);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened); // it is built in
    const QString page = QString::fromUtf8(opened ? file.readAll() : QByteArray());
    routes.get(
        u"/"_s,
        { .summary = u"A page for people: what this is and a line to try."_s, .responseType = "text/html" },
        [&table = routes.table(), page, policy = contentPolicy(page)](const Request& request) -> Answer {
            const QString origin = u"http://"_s + QString::fromLatin1(request.host);
            QString filled = page;
            filled.replace("@VERSION@"_L1, QLatin1StringView(STUDIO_VERSION))
                .replace("@ENDPOINTS@"_L1, endpointList(table, origin));
            return Reply { .body = filled.toUtf8(),
                           .contentType = "text/html; charset=utf-8",
                           .headers = { { "Content-Security-Policy", policy },
                                        { "Referrer-Policy", "no-referrer" } } };
        });
}

} // namespace comfyvn::http
