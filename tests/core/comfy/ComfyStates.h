#pragma once

#include "core/comfy/ComfyClient.h"
#include "tests/support/comfy/ComfyJobs.h"
#include "tests/support/comfy/FakeComfyServer.h"

#include <QTest>

namespace comfyvn::test {

/// The server has a job, and the client knows; false when that does not come.
inline bool isUnderWay(const FakeComfyServer& server)
{
    return QTest::qWaitFor(
        [&] { return server.jobsWaiting() == 1 && server.requests(QStringLiteral("/queue")) > 0; },
        kComfyPatienceMs);
}

/// Nothing of a job is left, not with the client and not on the server; false when that does not come.
inline bool isTidy(const ComfyClient& client, const FakeComfyServer& server)
{
    return QTest::qWaitFor(
        [&] { return client.jobs() == 0 && client.orphans() == 0 && server.jobsWaiting() == 0; },
        kComfyPatienceMs);
}

} // namespace comfyvn::test
