#pragma once

#include "core/base/Result.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace comfyvn {

/// How a stored render stands to what its provider could do now.
enum class Standing {
    Good,
    Outdated, ///< it is to be rendered again
    Unknown, ///< a stand-in, and nobody has asked for a while whether the provider is back
};

/// What decides about it.
struct StoredMaker {
    QString workflowHash {}; ///< of then; empty: there was none, or it could not be read
    bool fallback = false;
    bool failed = false; ///< of a fallback: the provider was there and could not render this
    QString createdAt {}; ///< ISO 8601 UTC
};

/// Until when what another provider rendered may stand for what was asked: one that was away is asked again
/// once it is back, one that failed after 10 minutes or a change of settings. A workflow whose content
/// changed makes its renders outdated. Studio thread.
class StandIns final {
public:
    /// `workflowHash` is of now; `probe` what the provider said a moment ago, if it was asked.
    [[nodiscard]] Standing standing(const StoredMaker& stored, const QString& workflowHash,
                                    const std::optional<Result<void>>& probe) const;

    void noteSettingsChange() { m_settingsChangedAt = QDateTime::currentDateTimeUtc(); }

private:
    QDateTime m_settingsChangedAt {}; ///< not valid: they have not been changed in this session
};

} // namespace comfyvn
