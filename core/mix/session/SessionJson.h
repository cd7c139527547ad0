#pragma once

#include "core/base/Result.h"
#include "core/mix/session/MixSession.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

namespace comfyvn {

[[nodiscard]] QJsonObject toJson(const MixSession& session);

/// Error: InvalidRequest with the field's path (`tracks[2].clips[0].start`): a wrong type, a number out of
/// range, an id that stands twice, more than a session may hold.
[[nodiscard]] Result<MixSession> sessionFrom(const QJsonObject& object);

/// What must be written to make one session of another: its fields when they differ, the order of the tracks
/// when that does, and every track that does.
[[nodiscard]] QJsonObject patchBetween(const MixSession& before, const MixSession& after);

/// A session as JSON that patches are put into, one after the other.
class PatchedSession final {
public:
    explicit PatchedSession(const QJsonObject& session);

    void apply(const QJsonObject& patch);
    /// Errors as of sessionFrom().
    [[nodiscard]] Result<MixSession> session() const;

private:
    QJsonObject m_head {};
    QHash<qint64, QJsonValue> m_tracks {};
    QJsonArray m_order {};
};

} // namespace comfyvn
