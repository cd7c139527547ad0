#pragma once

#include <QByteArray>
#include <QMap>
#include <QProcessEnvironment>
#include <QString>
#include <QTemporaryDir>

namespace comfyvn::test {

/// A home of its own for programs under test, with a workspace in it; all of it is gone with this object.
class StudioHome final {
public:
    explicit StudioHome(const QString& workspaceName = QStringLiteral("ws"));

    [[nodiscard]] QString workspace() const { return m_workspace; }
    /// A path inside the workspace.
    [[nodiscard]] QString inside(const QString& relativePath) const
    {
        return m_workspace + u'/' + relativePath;
    }
    /// A path beside the workspace.
    [[nodiscard]] QString beside(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString systemLog() const;
    /// Little but the folders: nothing of the person who runs the tests leaks in.
    [[nodiscard]] QProcessEnvironment environment() const;
    /// What programs find in their environment as well.
    void setVariable(const QString& name, const QString& value) { m_variables.insert(name, value); }

    /// Every file and folder below the whole home, but for logs and databases, with its size: what a
    /// refused request must leave as it was.
    [[nodiscard]] QMap<QString, qint64> files() const;

private:
    QTemporaryDir m_folder;
    QString m_workspace;
    QMap<QString, QString> m_variables {};
};

/// The program in the build folder: `comfyvn-studio-cli`.
[[nodiscard]] QString studioProgram();

/// The file's bytes; empty when there is none.
[[nodiscard]] QByteArray bytesOf(const QString& path);
/// Puts bytes in place of the file's, making its folder.
void overwrite(const QString& path, const QByteArray& bytes);

} // namespace comfyvn::test
