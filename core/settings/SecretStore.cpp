#include "core/settings/SecretStore.h"

#include "core/base/Files.h"
#include "core/base/JsonReader.h"
#include "core/base/KeepAside.h"

#include <QDir>
#include <QJsonDocument>
#include <QLockFile>
#include <QRandomGenerator>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

constexpr qint64 kMaxFileBytes = 4 << 20;
constexpr int kLockWaitMs = 2000;

Result<QJsonObject> readSecrets(const QString& path)
{
    const auto bytes = readFile(path, kMaxFileBytes);
    if (bytes)
        return parseJsonObject(*bytes);
    if (bytes.error().kind == ErrorKind::NotFound)
        return QJsonObject();
    return tl::unexpected(bytes.error());
}

} // namespace

QString randomToken()
{
    const auto part = [] {
        return u"%1"_s.arg(QRandomGenerator::system()->generate64(), 16, 16, QChar(u'0'));
    };
    return part() + part();
}

SecretStore::SecretStore(QString workspace, QString path, Access access)
    : m_workspace(std::move(workspace))
    , m_path(std::move(path))
    , m_access(access)
{
    if (m_path.isEmpty())
        m_path = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
            + u"/comfyvn-studio/secrets.json"_s;
}

QString SecretStore::secret(const QString& name) const
{
    const auto secrets = readSecrets(m_path);
    return secrets ? secrets->value(m_workspace)[name].toString() : QString();
}

Result<void> SecretStore::store(const QString& name, const QString& value)
{
    if (isReadOnly())
        return failure(ErrorKind::Forbidden, u"read_only"_s,
                       u"The workspace is open read-only; nothing can be changed here."_s);
    if (auto made = makeFolder(QFileInfo(m_path).path()); !made)
        return made;
    // Studios of several workspaces share the file.
    QLockFile lock(m_path + u".lock"_s);
    if (!lock.tryLock(kLockWaitMs))
        return failure(
            ErrorKind::Storage, u"storage_error"_s,
            u"Cannot lock %1: another program holds it, or the folder is not writable."_s.arg(m_path));
    auto secrets = readSecrets(m_path);
    if (!secrets && secrets.error().kind == ErrorKind::InvalidRequest) {
        if (auto aside = keepAside(m_path); !aside)
            return tl::unexpected(aside.error());
        secrets = QJsonObject();
    }
    if (!secrets)
        return tl::unexpected(secrets.error());
    QJsonObject ours = secrets->value(m_workspace).toObject();
    if (value.isEmpty())
        ours.remove(name);
    else
        ours[name] = value;
    if (ours.isEmpty())
        secrets->remove(m_workspace);
    else
        (*secrets)[m_workspace] = ours;
    return writePrivateFile(m_path, QJsonDocument(*secrets).toJson());
}

} // namespace comfyvn
