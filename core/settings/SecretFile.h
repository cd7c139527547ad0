#pragma once

#include "core/base/Result.h"

#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <optional>

namespace comfyvn {

/// 32 hexadecimal digits that nobody can guess.
[[nodiscard]] QString randomToken();

/// A token, an API key or a header, and whom it may be sent to.
struct Secret {
    QString value {};
    QStringList addresses {}; ///< those it was given for, as secretAddresses() tells; empty: nobody said

    bool operator==(const Secret&) const = default;
};

/// The form in which secrets are kept; a bare text, as older versions wrote, is one without addresses.
[[nodiscard]] QJsonValue toJson(const Secret& secret);
[[nodiscard]] std::optional<Secret> secretFromJson(const QJsonValue& json);

/// Secrets by workspace and name, in a file that only its owner can read and that lies outside every
/// workspace, so that a workspace can be shared.
class SecretFile final {
public:
    /// `path` empty: `comfyvn-studio/secrets.json` in the user's configuration folder.
    explicit SecretFile(QString workspace, QString path = {});

    [[nodiscard]] QString folder() const;

    /// Nothing when it was never stored here or the file cannot be read.
    [[nodiscard]] std::optional<Secret> find(const QString& name) const;

    /// Error: Storage, with the path.
    [[nodiscard]] Result<void> store(const QString& name, const Secret& secret);
    [[nodiscard]] Result<void> remove(const QString& name);

private:
    [[nodiscard]] Result<void> write(const QString& name, const QJsonValue& value);

    QString m_workspace;
    QString m_path;
};

} // namespace comfyvn
