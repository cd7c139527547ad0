#include "core/artifacts/StandIns.h"

namespace comfyvn {

namespace {

constexpr int kFailureCounts = 10 * 60; // seconds

} // namespace

Standing StandIns::standing(const StoredMaker& stored, const QString& workflowHash,
                            const std::optional<Result<void>>& probe) const
{
    const bool known = !workflowHash.isEmpty() && (stored.fallback || !stored.workflowHash.isEmpty());
    if (known && stored.workflowHash != workflowHash)
        return Standing::Outdated;
    if (!stored.fallback)
        return Standing::Good;
    if (stored.failed) {
        const auto madeAt = QDateTime::fromString(stored.createdAt, Qt::ISODateWithMs);
        const bool recent = madeAt.secsTo(QDateTime::currentDateTimeUtc()) < kFailureCounts;
        const bool sameSettings = !m_settingsChangedAt.isValid() || madeAt > m_settingsChangedAt;
        return recent && sameSettings ? Standing::Good : Standing::Outdated;
    }
    if (!probe)
        return Standing::Unknown;
    return *probe ? Standing::Outdated : Standing::Good;
}

} // namespace comfyvn
