#pragma once

#include "app/http/RouteTable.h"
#include "core/speech/SpeechService.h"

#include <QCache>

namespace comfyvn::http {

/// The replies of cached lines by the bytes that asked for them. A tool that asks for a line again asks with
/// the same bytes, and reading and planning them costs more than everything else of a hit.
class KnownReplies final {
public:
    explicit KnownReplies(SpeechService& speech);

    /// The reply, while the request still leads to the same render and its files are there.
    [[nodiscard]] std::optional<Reply> find(const Request& request);
    void remember(const Request& request, const SpeechHit& hit, const QByteArray& reply);

private:
    struct Known {
        SpeechHit hit {};
        QByteArray reply {};
    };

    SpeechService& m_speech;
    QCache<QByteArray, Known> m_known; ///< its cost is in bytes
};

} // namespace comfyvn::http
