#include "app/http/ComfyApi.h"

#include "app/http/JsonRouter.h"

#include <QJsonArray>
#include <QUrlQuery>

#include <memory>

using namespace Qt::StringLiterals;

namespace comfyvn::http {

namespace {

using Report = Result<ComfyReport>;

QJsonObject errorJson(const Error& error)
{
    return { { u"code"_s, error.code }, { u"message"_s, error.message } };
}

QJsonObject serverJson(const QString& name, const Report& report)
{
    QJsonObject json { { u"base_url"_s, name }, { u"ok"_s, report && report->missing.isEmpty() } };
    if (!report) {
        json[u"error"_s] = errorJson(report.error());
        return json;
    }
    QJsonArray devices;
    for (const ComfyDevice& device : report->info.devices)
        devices << QJsonObject { { u"name"_s, device.name }, { u"memory"_s, device.memory } };
    json[u"version"_s] = report->info.version;
    json[u"system"_s] = report->info.system;
    json[u"devices"_s] = devices;
    json[u"queued"_s] = report->info.queued;
    json[u"missing"_s] = QJsonObject { { u"nodes"_s, QJsonArray::fromStringList(report->missing.classes) },
                                       { u"models"_s, QJsonArray::fromStringList(report->missing.choices) } };
    return json;
}

/// When every server has answered or was given up.
QFuture<QList<Report>> allReports(const QList<ComfyTest>& tests, QObject& context)
{
    QList<QFuture<Report>> reports;
    for (const ComfyTest& test : tests)
        for (const ComfyServerTest& server : test.servers)
            reports << server.report;
    if (reports.isEmpty())
        return QtFuture::makeReadyFuture(QList<Report>());
    return QtFuture::whenAll(reports.begin(), reports.end())
        .then(&context, [](const QList<QFuture<Report>>& done) {
            QList<Report> all;
            for (const QFuture<Report>& each : done)
                all << (each.resultCount() > 0 ? each.result()
                                               : Report(failure(ErrorKind::Cancelled, u"cancelled"_s,
                                                                u"The test was cancelled."_s)));
            return all;
        });
}

QJsonObject testsJson(const QString& area, const QList<ComfyTest>& tests, const QList<Report>& reports)
{
    QJsonArray json;
    auto report = reports.begin();
    for (const ComfyTest& test : tests) {
        QJsonArray servers;
        for (const ComfyServerTest& server : test.servers)
            servers << serverJson(server.name, *report++);
        QJsonObject one { { u"workflow"_s, test.name },
                          { u"title"_s, test.workflow },
                          { u"packs"_s, QJsonArray::fromStringList(test.packs) },
                          { u"servers"_s, servers } };
        if (test.problem)
            one[u"problem"_s] = errorJson(*test.problem);
        json << one;
    }
    return { { u"ok"_s, true }, { u"area"_s, area }, { u"workflows"_s, json } };
}

} // namespace

void addComfyRoute(JsonRouter& router, const ComfyApiParts& parts)
{
    router.get(
        u"/api/comfyui/test"_s,
        { .summary = u"Asks the ComfyUI servers who they are and what they lack for the chosen workflows"_s,
          .query = { { u"area"_s,
                       QJsonObject { { u"enum"_s, QJsonArray { u"speech"_s, u"music"_s } },
                                     { u"default"_s, u"speech"_s } } } } },
        [parts](const Request& request) -> Answer {
            const QString wish = request.query.queryItemValue(u"area"_s);
            const QString area = wish.isEmpty() ? u"speech"_s : wish;
            if (area != u"speech" && area != u"music")
                return Result<QJsonObject>(failure(ErrorKind::InvalidRequest, u"unknown_area"_s,
                                                   u"\"area\" must be speech or music."_s, u"area"_s));
            return parts.test(area == u"music" ? u"audio.music"_s : u"audio.tts"_s)
                .then(&parts.context,
                      [area, context = &parts.context](const QList<ComfyTest>& tests) {
                          return allReports(tests, *context)
                              .then(context, [area, tests](const QList<Report>& reports) {
                                  return Result<QJsonObject>(testsJson(area, tests, reports));
                              });
                      })
                .unwrap();
        });
}

} // namespace comfyvn::http
