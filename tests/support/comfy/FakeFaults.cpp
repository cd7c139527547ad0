#include "tests/support/comfy/FakeComfyServer.h"

using namespace Qt::StringLiterals;

namespace comfyvn::test {

const std::map<QString, Fault>& faultNames()
{
    static const std::map<QString, Fault> names {
        { u"html"_s, Fault::Html },
        { u"redirect"_s, Fault::Redirect },
        { u"bad-gateway"_s, Fault::BadGateway },
        { u"forbidden"_s, Fault::Forbidden },
        { u"silent"_s, Fault::Silent },
        { u"not-json"_s, Fault::NotJson },
        { u"no-features"_s, Fault::NoFeatures },
        { u"no-socket"_s, Fault::NoSocket },
        { u"mute"_s, Fault::Mute },
        { u"socket-drops"_s, Fault::SocketDrops },
        { u"events-first"_s, Fault::EventsFirst },
        { u"queued-but-error"_s, Fault::QueuedButError },
        { u"queued-but-page"_s, Fault::QueuedButPage },
        { u"queued-but-half"_s, Fault::QueuedButHalf },
        { u"queued-but-dropped"_s, Fault::QueuedButDropped },
        { u"dropped-unqueued"_s, Fault::DroppedUnqueued },
        { u"refused-500"_s, Fault::Refused500 },
        { u"own-id"_s, Fault::OwnId },
        { u"drops-node"_s, Fault::DropsNode },
        { u"error"_s, Fault::Error },
        { u"out-of-memory"_s, Fault::OutOfMemory },
        { u"interrupted"_s, Fault::Interrupted },
        { u"blocked"_s, Fault::Blocked },
        { u"blocked-silently"_s, Fault::BlockedSilently },
        { u"forgets"_s, Fault::Forgets },
        { u"hangs"_s, Fault::Hangs },
        { u"dies"_s, Fault::Dies },
        { u"no-outputs"_s, Fault::NoOutputs },
        { u"silence"_s, Fault::Silence },
        { u"one-sample"_s, Fault::OneSample },
        { u"not-audio"_s, Fault::NotAudio },
        { u"temp-only"_s, Fault::TempOnly },
        { u"odd-key"_s, Fault::OddKey },
        { u"path-in-text"_s, Fault::PathInText },
        { u"bad-file-name"_s, Fault::BadFileName },
        { u"history-late"_s, Fault::HistoryLate },
        { u"null-status"_s, Fault::NullStatus },
        { u"view-missing"_s, Fault::ViewMissing },
        { u"view-html"_s, Fault::ViewHtml },
        { u"view-redirect"_s, Fault::ViewRedirect },
        { u"view-huge"_s, Fault::ViewHuge },
        { u"view-truncated"_s, Fault::ViewTruncated },
        { u"view-ignores-range"_s, Fault::ViewIgnoresRange },
        { u"view-stalls"_s, Fault::ViewStalls },
    };
    return names;
}

} // namespace comfyvn::test
