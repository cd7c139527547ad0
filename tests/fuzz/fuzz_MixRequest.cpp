// Any bytes as the body of POST /api/audio/mix: refused with a field and a sentence, or a request within its
// ranges.

#include "core/base/JsonReader.h"
#include "core/mix/MixRequest.h"

#include <cmath>
#include <cstdlib>

using namespace comfyvn;

namespace {

void check(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const auto request = parseJsonObject(bytes).and_then(mixRequestFrom);
    if (!request) {
        check(request.error().kind == ErrorKind::InvalidRequest);
        check(!request.error().code.isEmpty() && !request.error().message.isEmpty());
        return 0;
    }
    check(!request->tracks.isEmpty() && request->tracks.size() <= 256);
    for (const MixRequestTrack& track : request->tracks) {
        check(!track.path.isEmpty() && track.gain >= 0 && track.gain <= 16 && std::fabs(track.pan) <= 1);
        check(track.gainDb >= -96 && track.gainDb <= 24 && std::fabs(track.offset) <= 36'000);
        check(track.fadeIn >= 0 && track.fadeOut >= 0);
    }
    return 0;
}
