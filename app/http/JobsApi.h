#pragma once

#include "app/http/SyncWait.h"

namespace comfyvn {
class JobQueue;
class SettingsStore;
} // namespace comfyvn

namespace comfyvn::http {

class JsonRouter;

/// Serves GET /api/jobs, GET and DELETE /api/jobs/{id}.
void addJobRoutes(JsonRouter& router, JobQueue& jobs);

/// Whether `?async=1` asks for a job instead of the result. Error: InvalidRequest when it is neither 0 nor 1.
[[nodiscard]] Result<bool> wantsJob(const Request& request);

/// Makes work a job and answers 202 with where to look for it; 429 when there are too many.
[[nodiscard]] Answer startJob(JobQueue& jobs, const QString& kind, const Work& work);

/// Makes work that a client has waited for long enough a job; the answer is 504 `still_running` with its id.
[[nodiscard]] Finished becomeJob(JobQueue& jobs, const QString& kind, const Work& work);

/// Answers when the work is done; after `server.sync_wait_s` the work becomes a job and the answer is 504
/// `still_running` with its id.
[[nodiscard]] Answer awaitOrStartJob(JobQueue& jobs, const SettingsStore& settings, const QString& kind,
                                     const Work& work);

} // namespace comfyvn::http
