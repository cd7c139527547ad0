#include "app/http/KnownReplies.h"

namespace comfyvn::http {

namespace {

constexpr qsizetype kMostBytes = 8 << 20;

/// Only what comes over HTTP without parameters, so that the body says everything.
bool isPlain(const Request& request)
{
    return request.query.isEmpty() && request.source.isEmpty();
}

} // namespace

KnownReplies::KnownReplies(SpeechService& speech)
    : m_speech(speech)
    , m_known(kMostBytes)
{ }

std::optional<Reply> KnownReplies::find(const Request& request)
{
    const Known* known = isPlain(request) ? m_known.object(request.body) : nullptr;
    if (known == nullptr)
        return std::nullopt;
    if (m_speech.isStillCached(known->hit))
        return Reply { .body = known->reply };
    m_known.remove(request.body);
    return std::nullopt;
}

void KnownReplies::remember(const Request& request, const SpeechHit& hit, const QByteArray& reply)
{
    if (isPlain(request))
        m_known.insert(request.body, new Known { hit, reply },
                       request.body.size() + reply.size() + 1024); // owned by the cache
}

} // namespace comfyvn::http
