#include "app/http/JobsApi.h"

#include "app/http/JsonRouter.h"
#include "core/jobs/JobQueue.h"
#include "core/settings/SettingsStore.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace comfyvn::http {

namespace {

QJsonObject jobLink(const QString& id)
{
    return { { u"id"_s, id }, { u"url"_s, u"/api/jobs/"_s + id } };
}

Result<QString> start(JobQueue& jobs, const QString& kind, const Work& work)
{
    return jobs.start(kind, work.result, work.progress, work.cancel, work.title);
}

} // namespace

Result<bool> wantsJob(const Request& request)
{
    const QString value = request.query.queryItemValue(u"async"_s);
    if (value == u"1" || value == u"true")
        return true;
    if (value.isEmpty() || value == u"0" || value == u"false")
        return false;
    return failure(ErrorKind::InvalidRequest, u"out_of_range"_s,
                   u"\"async\" must be 1 for a job or 0 for the result."_s, u"async"_s);
}

Answer startJob(JobQueue& jobs, const QString& kind, const Work& work)
{
    const auto id = start(jobs, kind, work);
    if (!id) {
        work.cancel();
        return Result<QJsonObject>(tl::unexpected(id.error()));
    }
    return jsonReply({ { u"ok"_s, true }, { u"job"_s, jobLink(*id) } }, 202);
}

Finished becomeJob(JobQueue& jobs, const QString& kind, const Work& work)
{
    const auto id = start(jobs, kind, work);
    if (!id) {
        work.cancel();
        return Result<QJsonObject>(tl::unexpected(id.error()));
    }
    return Problem {
        .status = 504,
        .code = u"still_running"_s,
        .message = u"This takes longer than a synchronous call may wait; ask the job in details.job for "
                   "the result."_s,
        .details = { { u"job"_s, jobLink(*id) } }
    };
}

Answer awaitOrStartJob(JobQueue& jobs, const SettingsStore& settings, const QString& kind, const Work& work)
{
    const std::chrono::seconds limit(settings.current().server.syncWaitSeconds);
    return answerWithin(
        limit, work, [&jobs, kind, work] { return becomeJob(jobs, kind, work); }, jobs);
}

void addJobRoutes(JsonRouter& router, JobQueue& jobs)
{
    router.get(u"/api/jobs"_s, { .summary = u"The jobs under way and the last finished ones"_s },
               [&jobs](const Request&) -> Answer {
                   return Result<QJsonObject>(QJsonObject { { u"ok"_s, true }, { u"jobs"_s, jobs.list() } });
               });
    router.get(u"/api/jobs/{id}"_s, { .summary = u"One job: state, progress, result or error"_s },
               [&jobs](const Request& request) -> Answer { return jobs.job(request.captures.value(0)); });
    router.remove(u"/api/jobs/{id}"_s, { .summary = u"Cancels a job"_s },
                  [&jobs](const Request& request) -> Answer {
                      const QString id = request.captures.value(0);
                      return jobs.cancel(id).and_then([&] { return jobs.job(id); });
                  });
}

} // namespace comfyvn::http
