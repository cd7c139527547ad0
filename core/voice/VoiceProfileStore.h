#pragma once

#include "core/storage/Statement.h"
#include "core/voice/VoiceProfile.h"

#include <QMap>
#include <QObject>

#include <optional>

namespace comfyvn {

class Database;

/// The workspace's voice profiles: all in memory, each change in the database before it is seen. Studio
/// thread only.
class VoiceProfileStore final : public QObject {
    Q_OBJECT

public:
    explicit VoiceProfileStore(Database& database, QObject* parent = nullptr);

    /// Reads what the workspace has; gives a new one its `neutral` and `narrator`.
    [[nodiscard]] Result<void> load();

    [[nodiscard]] const QMap<QString, VoiceProfile>& profiles() const { return m_profiles; }
    [[nodiscard]] std::optional<VoiceProfile> find(const QString& name) const;

    /// Adds or replaces. Error: Storage; `too_many_profiles` past kMaxProfiles.
    [[nodiscard]] Result<void> store(const VoiceProfile& profile);
    /// Error: NotFound `unknown_profile`.
    [[nodiscard]] Result<void> remove(const QString& name);

    static constexpr qsizetype kMaxProfiles = 10'000;

Q_SIGNALS:
    void changed(const QString& name);

private:
    Statement m_read;
    Statement m_write;
    Statement m_remove;
    QMap<QString, VoiceProfile> m_profiles;
};

} // namespace comfyvn
