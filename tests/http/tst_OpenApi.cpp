#include "app/http/JsonRouter.h"
#include "app/http/OpenApi.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace comfyvn::http {

class tst_OpenApi final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void document_describesEveryRoute()
    {
        JsonRouter router;
        const auto nothing = [](const Request&) -> Answer { return QJsonObject {}; };
        router.get(u"/api/jobs/{id}"_s, { .summary = u"One job."_s }, nothing);
        router.remove(u"/api/jobs/{id}"_s, { .summary = u"Cancels a job."_s }, nothing);
        router.get(u"/files/{path...}"_s, { .summary = u"A file."_s, .responseType = "audio/wav" }, nothing);
        router.post(u"/api/tts/speak"_s,
                    { .summary = u"Speaks a line."_s,
                      .requestSchema = { { u"type"_s, u"object"_s } },
                      .responseSchema = { { u"type"_s, u"object"_s }, { u"title"_s, u"Speak"_s } },
                      .query = { { u"async"_s, QJsonObject { { u"enum"_s, QJsonArray { 0, 1 } } } } },
                      .example = { { u"text"_s, u"Hello."_s } } },
                    [](const Request&, const QJsonObject&) -> Answer { return QJsonObject {}; });
        const QJsonObject document = openApiDocument(router.table());
        QCOMPARE(document.value(u"openapi"_s).toString(), u"3.1.0"_s);
        const QJsonObject paths = document.value(u"paths"_s).toObject();
        QCOMPARE(paths.keys(),
                 (QStringList { u"/api/jobs/{id}"_s, u"/api/tts/speak"_s, u"/files/{path}"_s }));
        QCOMPARE(paths.value(u"/api/jobs/{id}"_s).toObject().keys(), (QStringList { u"delete"_s, u"get"_s }));

        const QJsonObject speak = paths.value(u"/api/tts/speak"_s).toObject().value(u"post"_s).toObject();
        QCOMPARE(speak.value(u"operationId"_s).toString(), u"post_api_tts_speak"_s);
        QCOMPARE(speak.value(u"parameters"_s).toArray().first().toObject().value(u"name"_s).toString(),
                 u"async"_s);
        const QJsonObject body = speak.value(u"requestBody"_s).toObject().value(u"content"_s).toObject();
        QCOMPARE(body.keys(), QStringList { u"application/json"_s });
        const QJsonObject responses = speak.value(u"responses"_s).toObject();
        QCOMPARE(responses.value(u"200"_s)[u"content"][u"application/json"][u"schema"][u"title"].toString(),
                 u"Speak"_s);
        QCOMPARE(
            responses.value(u"default"_s)[u"content"][u"application/json"][u"schema"][u"$ref"].toString(),
            u"#/components/schemas/Error"_s);

        const QJsonObject file = paths.value(u"/files/{path}"_s).toObject().value(u"get"_s).toObject();
        const QJsonObject parameter = file.value(u"parameters"_s).toArray().first().toObject();
        QCOMPARE(parameter.value(u"name"_s).toString(), u"path"_s);
        QCOMPARE(parameter.value(u"in"_s).toString(), u"path"_s);
    }
};

} // namespace comfyvn::http

QTEST_GUILESS_MAIN(comfyvn::http::tst_OpenApi)
#include "tst_OpenApi.moc"
