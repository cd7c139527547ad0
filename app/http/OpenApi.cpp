#include "app/http/OpenApi.h"

#include "app/http/JsonRouter.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace comfyvn::http {

namespace {

/// `{path...}` is the router's own notation.
QString openApiPath(QString pattern)
{
    return pattern.replace("...}"_L1, "}"_L1);
}

/// `POST /api/tts/speak` as `post_api_tts_speak`.
QString operationId(const Route& route)
{
    QString id = QString::fromLatin1(route.method).toLower();
    for (const QString& segment : openApiPath(route.pattern).split(u'/', Qt::SkipEmptyParts)) {
        QString word = segment;
        for (QChar& c : word)
            c = c.isLetterOrNumber() ? c : u'_';
        id += u'_' + word;
    }
    return id;
}

QJsonObject content(const QByteArray& type, const QJsonObject& schema, const QJsonObject& example = {})
{
    QJsonObject body { { u"schema"_s, schema } };
    if (!example.isEmpty())
        body.insert("example"_L1, example);
    return { { QString::fromLatin1(type), body } };
}

QJsonArray parameters(const Route& route)
{
    QJsonArray list;
    for (const QString& segment : openApiPath(route.pattern).split(u'/'))
        if (segment.startsWith(u'{'))
            list.append(QJsonObject { { u"name"_s, segment.sliced(1, segment.size() - 2) },
                                      { u"in"_s, u"path"_s },
                                      { u"required"_s, true },
                                      { u"schema"_s, QJsonObject { { u"type"_s, u"string"_s } } } });
    for (auto it = route.doc.query.begin(); it != route.doc.query.end(); ++it)
        list.append(
            QJsonObject { { u"name"_s, it.key() }, { u"in"_s, u"query"_s }, { u"schema"_s, it.value() } });
    return list;
}

QJsonObject success(const Route& route)
{
    QJsonObject schema = route.doc.responseSchema;
    if (schema.isEmpty())
        schema.insert("type"_L1, route.doc.responseType == "application/json" ? u"object"_s : u"string"_s);
    return { { u"description"_s, route.doc.summary },
             { u"content"_s, content(route.doc.responseType, schema) } };
}

QJsonObject operation(const Route& route)
{
    const QJsonObject refused {
        { u"description"_s, u"Refused or failed."_s },
        { u"content"_s, content("application/json", { { u"$ref"_s, u"#/components/schemas/Error"_s } }) }
    };
    QJsonObject described { { u"operationId"_s, operationId(route) },
                            { u"summary"_s, route.doc.summary },
                            { u"responses"_s,
                              QJsonObject { { u"200"_s, success(route) }, { u"default"_s, refused } } } };
    if (const QJsonArray list = parameters(route); !list.isEmpty())
        described.insert("parameters"_L1, list);
    if (!route.doc.requestSchema.isEmpty())
        described.insert(
            "requestBody"_L1,
            QJsonObject {
                { u"content"_s, content("application/json", route.doc.requestSchema, route.doc.example) } });
    return described;
}

QJsonObject components()
{
    const auto text = QJsonObject { { u"type"_s, u"string"_s } };
    const QJsonObject error {
        { u"type"_s, u"object"_s },
        { u"required"_s, QJsonArray { u"ok"_s, u"code"_s, u"message"_s, u"request_id"_s } },
        { u"properties"_s,
          QJsonObject { { u"ok"_s, QJsonObject { { u"const"_s, false } } },
                        { u"code"_s, text },
                        { u"message"_s, text },
                        { u"request_id"_s, text },
                        { u"details"_s, QJsonObject { { u"type"_s, u"object"_s } } } } }
    };
    const QJsonObject bearer { { u"type"_s, u"http"_s }, { u"scheme"_s, u"bearer"_s } };
    return { { u"schemas"_s, QJsonObject { { u"Error"_s, error } } },
             { u"securitySchemes"_s, QJsonObject { { u"token"_s, bearer } } } };
}

} // namespace

QJsonObject openApiDocument(const RouteTable& table)
{
    QJsonObject paths;
    for (const Route& route : table.routes()) {
        const QString path = openApiPath(route.pattern);
        QJsonObject item = paths.value(path).toObject();
        item.insert(QString::fromLatin1(route.method).toLower(), operation(route));
        paths.insert(path, item);
    }
    const QJsonObject info { { u"title"_s, u"ComfyVN Studio"_s },
                             { u"version"_s, QStringLiteral(STUDIO_VERSION) },
                             { u"description"_s,
                               u"Speaks visual-novel lines, with their words and mouth shapes in time."_s } };
    // Either no token or the one of the settings.
    const QJsonArray security { QJsonObject {}, QJsonObject { { u"token"_s, QJsonArray {} } } };
    return { { u"openapi"_s, u"3.1.0"_s },
             { u"info"_s, info },
             { u"security"_s, security },
             { u"paths"_s, paths },
             { u"components"_s, components() } };
}

void addOpenApiRoute(JsonRouter& routes)
{
    routes.get(
        u"/openapi.json"_s, { .summary = u"This description of every endpoint."_s },
        [&table = routes.table()](const Request&) -> Answer { return jsonReply(openApiDocument(table)); });
}

} // namespace comfyvn::http
