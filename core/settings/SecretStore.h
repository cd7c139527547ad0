#pragma once

#include "core/base/Result.h"

#include <QString>
#include <QStringList>

namespace comfyvn {

/// 32 hexadecimal digits that nobody can guess.
[[nodiscard]] QString randomToken();

/// Tokens and API keys, by workspace and name, in a file that only its owner can read and that lies outside
/// every workspace, so that a workspace can be shared.
class SecretStore final {
public:
    enum class Access { ReadWrite, ReadOnly };

    /// `path` empty: `comfyvn-studio/secrets.json` in the user's configuration folder.
    explicit SecretStore(QString workspace, QString path = {}, Access access = Access::ReadWrite);

    [[nodiscard]] bool isReadOnly() const { return m_access == Access::ReadOnly; }

    /// Empty when it was never stored on this machine or the file cannot be read.
    [[nodiscard]] QString secret(const QString& name) const;

    /// An empty value removes it. Errors: Storage, with the path; Forbidden `read_only`.
    [[nodiscard]] Result<void> store(const QString& name, const QString& value);

private:
    QString m_workspace;
    QString m_path;
    Access m_access;
};

} // namespace comfyvn
