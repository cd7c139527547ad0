#pragma once

#include "core/storage/Statement.h"
#include "core/voice/VoiceProfile.h"

#include <QList>
#include <QMap>
#include <QObject>

#include <optional>

namespace comfyvn {

class Database;

/// What the workspace holds under one name.
struct ProfileState {
    QString name {};
    std::optional<VoiceProfile> saved {}; ///< what lines speak with; none: there is no such profile
    std::optional<VoiceProfile> draft {}; ///< edited in the window and not saved yet

    bool operator==(const ProfileState&) const = default;
};

/// The workspace's voice profiles and their drafts: all in memory, each change in the database before it is
/// seen. Studio thread only.
class VoiceProfileStore final : public QObject {
    Q_OBJECT

public:
    explicit VoiceProfileStore(Database& database, QObject* parent = nullptr);

    /// Reads what the workspace has; gives a new one its `neutral` and `narrator`.
    [[nodiscard]] Result<void> load();

    [[nodiscard]] const QMap<QString, VoiceProfile>& profiles() const { return m_profiles; }
    [[nodiscard]] std::optional<VoiceProfile> find(const QString& name) const;
    /// The engine voices of the profiles that name the provider.
    [[nodiscard]] QStringList engineVoices(const QString& provider) const;

    [[nodiscard]] const QMap<QString, VoiceProfile>& drafts() const { return m_drafts; }

    /// Makes the workspace hold what the states say, all of it or nothing. Errors as store().
    [[nodiscard]] Result<void> apply(const QList<ProfileState>& states);

    /// Adds or replaces. Error: Storage; `too_many_profiles` past kMaxProfiles.
    [[nodiscard]] Result<void> store(const VoiceProfile& profile);
    /// Error: NotFound `unknown_profile`.
    [[nodiscard]] Result<void> remove(const QString& name);

    static constexpr qsizetype kMaxProfiles = 10'000;

Q_SIGNALS:
    /// What lines speak with under this name is another; drafts change nothing.
    void changed(const QString& name);

private:
    void write(const ProfileState& state);

    Statement m_read;
    Statement m_write;
    Statement m_remove;
    Statement m_readDrafts;
    Statement m_writeDraft;
    Statement m_removeDraft;
    Database& m_database;
    QMap<QString, VoiceProfile> m_profiles;
    QMap<QString, VoiceProfile> m_drafts;
};

} // namespace comfyvn
