#pragma once

#include "core/settings/Keychain.h"
#include "core/settings/SecretFile.h"

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QPromise>
#include <QSet>

#include <chrono>
#include <memory>
#include <vector>

namespace comfyvn {

/// The secrets of a workspace: in the system's keychain, and in the SecretFile where there is none. What is
/// stored goes into the file first and leaves it once the keychain has it, so that it is never lost between
/// the two; so does what an earlier version left in the file. Studio thread only.
class SecretStore final : public QObject {
    Q_OBJECT

public:
    enum class Access { ReadWrite, ReadOnly };

    /// `patience`: how long fetch() waits for the keychain.
    SecretStore(QString workspace, SecretFile file, Keychain keychain = {}, Access access = Access::ReadWrite,
                std::chrono::milliseconds patience = std::chrono::seconds(15));
    ~SecretStore() override;

    [[nodiscard]] bool isReadOnly() const { return m_access == Access::ReadOnly; }

    /// Where other files for its owner alone may be kept.
    [[nodiscard]] QString folder() const { return m_file.folder(); }

    /// What is known of it now, without asking the keychain.
    [[nodiscard]] std::optional<Secret> find(const QString& name) const;
    /// Whether it stands in the file, and not in the keychain or not yet.
    [[nodiscard]] bool isInFile(const QString& name) const { return m_file.find(name).has_value(); }
    /// Whether the keychain may know it and has not been asked, or has not answered.
    [[nodiscard]] bool isUnasked(const QString& name) const;

    /// Asks the keychain for those that are not known, and gives it those that stand in the file. Ready when
    /// it has answered or the patience is over; arrived() tells what comes, also later.
    [[nodiscard]] QFuture<void> fetch(const QStringList& names);
    /// Whoever waits for fetch() is answered now.
    void stopFetching();

    /// One without a value removes it. `hidden`: it belongs in the keychain rather than in the file.
    /// Errors: Storage, with the path; Forbidden `read_only`.
    [[nodiscard]] Result<void> store(const QString& name, const Secret& secret, bool hidden = true);

Q_SIGNALS:
    void arrived();
    /// The keychain keeps fetch() waiting longer than its patience.
    void keptWaiting();

private:
    struct Waiting {
        QSet<QString> names {};
        QPromise<void> promise {};
    };

    void ask(const QString& name);
    void moveToKeychain(const QString& name, const Secret& secret);
    void settle(const QString& name);
    [[nodiscard]] QString keyOf(const QString& name) const;
    template <typename T, typename Use> void whenDone(const QFuture<T>& future, Use use);

    QString m_workspace;
    SecretFile m_file;
    Keychain m_keychain;
    Access m_access;
    std::chrono::milliseconds m_patience;
    QHash<QString, Secret> m_known {}; ///< from the keychain, or on the way to it
    QSet<QString> m_absent {}; ///< the keychain said that it has none
    QSet<QString> m_asked {}; ///< and has not answered yet
    bool m_keptWaiting = false; ///< and nobody waits for it again until it does
    QSet<QString> m_moving {}; ///< to the keychain
    std::vector<std::shared_ptr<Waiting>> m_waiting {};
};

} // namespace comfyvn
