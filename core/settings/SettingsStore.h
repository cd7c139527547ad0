#pragma once

#include "core/base/Result.h"
#include "core/base/WorkspacePaths.h"
#include "core/settings/SecretStore.h"
#include "core/settings/Settings.h"

#include <QJsonObject>
#include <QObject>
#include <QStringList>

#include <memory>

namespace comfyvn {

class ConfigWatch;
class Database;

/// The settings of a workspace: `config.json` is the truth, SQLite its mirror, secrets stand elsewhere and
/// config.json holds only their names. Studio thread only.
class SettingsStore final : public QObject {
    Q_OBJECT

public:
    /// Never fails: an absent file means defaults; a damaged one is kept aside and restored from the mirror.
    /// `workspace`: whose settings these are, where `paths` leads to a copy of them; its secrets are read and
    /// left as they are. `keychain`: where secrets live rather than in the file at `secretsPath`.
    SettingsStore(const WorkspacePaths& paths, Database& database, const QString& secretsPath = {},
                  const QString& workspace = {}, const Keychain& keychain = {});
    ~SettingsStore() override;

    /// Complete and in range; valid until the next change.
    [[nodiscard]] const Settings& current() const { return m_current; }

    [[nodiscard]] const QString& defaultLang() const { return m_current.tts.defaultLang; }
    [[nodiscard]] const QString& speechProvider() const { return m_current.tts.activeProvider; }

    /// Whether the person chose this setting (`audio.tts.active_provider`) rather than its default.
    [[nodiscard]] bool isChosen(const QString& path) const;

    /// Every known key and provider with defaults, unknown keys too; a secret shows as `set` or `unset`.
    [[nodiscard]] QJsonObject effective() const;

    /// Whether the secret of a path is kept, but for another address than the settings have now.
    [[nodiscard]] bool isOfAnotherAddress(const QString& path) const;

    /// Applies a JSON merge patch (RFC 7396) to the file as it is now, with all of it valid or none of it
    /// applied. A secret given as `set` or `unset` is left as it is.
    /// Errors: InvalidRequest `invalid_setting` with the field; Storage with the path; Forbidden `read_only`
    /// for a secret of a copy.
    [[nodiscard]] Result<void> patch(const QJsonObject& mergePatch);

    /// Asks the keychain for the secrets below a path, `audio.tts`, that are not known yet; changed() tells
    /// when some came. Ready when it has answered, or has not in time: whoever needs a secret then does
    /// without.
    [[nodiscard]] QFuture<void> fetchSecrets(const QString& area);

    /// The server's token, which the keychain may have to be asked for; empty: none is asked for. Errors:
    /// ProviderUnavailable `keychain_unavailable`, when it does not answer in time; NotFound
    /// `unknown_secret`.
    [[nodiscard]] QFuture<Result<QString>> token();
    /// Gives the keychain a token that still stands in the file.
    void hideToken();

    /// Whoever waits for fetchSecrets() or token() does so no longer; before those go who wait.
    void stopFetching();

    /// What was chosen, as far as it may be handed on: without defaults and without secrets.
    [[nodiscard]] QJsonObject chosen() const;

    /// Reads the file again where somebody else has changed it. One that cannot be read is left alone, and
    /// noticed() says so.
    void refresh();
    /// From now on changes of the file by hand are taken up at once.
    void watch();

    /// Where people edit them.
    [[nodiscard]] const QString& path() const { return m_path; }

    /// Sentences for people about what was found and done while loading.
    [[nodiscard]] const QStringList& notices() const { return m_notices; }

Q_SIGNALS:
    void changed();
    /// A sentence for people about what was found in the file while it is watched.
    void noticed(const QString& sentence);

private:
    /// What the file holds; when it is damaged, what the mirror holds.
    [[nodiscard]] QJsonObject readConfig();
    [[nodiscard]] QJsonObject restoreConfig(const QString& reason, const QByteArray& bytes = {});
    /// Where the damaged file is now: one that a secret was typed into leaves the workspace. Error: Storage.
    [[nodiscard]] Result<QString> keepDamaged(const QByteArray& bytes) const;
    /// Takes what the file holds, and moves secrets that somebody typed into it to where they belong.
    void take(const QJsonObject& config);
    void adopt(const QJsonObject& config);
    [[nodiscard]] Result<void> save(const QJsonObject& config);
    void mirror(const QJsonObject& config);
    void notice(const QString& sentence);

    /// `config` with each name of a secret replaced by the secret, where it is known and was given for the
    /// addresses that the settings have.
    [[nodiscard]] QJsonObject withSecrets(const QJsonObject& config);
    void bind(const QString& path, const Secret& secret);
    /// By what the server recognises its token, so that it need not know it.
    [[nodiscard]] TokenDigest tokenDigest(const QString& token);
    [[nodiscard]] QString madeUpToken();
    /// An empty value drops it. Errors: as SecretStore::store().
    [[nodiscard]] Result<void> keep(const QString& path, const Secret& secret);
    /// Stores the secrets that stand in `config` in clear and returns it with their names in their place; a
    /// copy keeps them. One that is not valid gives way to the one before.
    [[nodiscard]] Result<QJsonObject> withoutSecrets(const QJsonObject& config);

    QString m_path;
    QJsonObject m_defaults;
    Database& m_database;
    SecretStore m_secrets;
    std::unique_ptr<ConfigWatch> m_watch {}; ///< null: the file is not watched
    QByteArray m_read {}; ///< what refresh() took from the file last; empty: written since
    QJsonObject m_config {}; ///< what config.json holds
    QJsonObject m_complete {}; ///< with defaults, in range, with secrets
    Settings m_current {};
    QStringList m_notices {};
};

} // namespace comfyvn
