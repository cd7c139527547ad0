#include "core/settings/SecretFile.h"

#include "core/base/Files.h"
#include "core/base/JsonReader.h"
#include "core/base/KeepAside.h"

#include <QFileInfo>
#include <QJsonArray>
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

QJsonValue toJson(const Secret& secret)
{
    if (secret.addresses.isEmpty())
        return secret.value;
    return QJsonObject { { u"value"_s, secret.value },
                         { u"addresses"_s, QJsonArray::fromStringList(secret.addresses) } };
}

std::optional<Secret> secretFromJson(const QJsonValue& json)
{
    Secret secret { .value = json.isObject() ? json[u"value"_s].toString() : json.toString() };
    if (secret.value.isEmpty())
        return std::nullopt;
    for (const QJsonValue& address : json[u"addresses"_s].toArray())
        secret.addresses << address.toString();
    return secret;
}

SecretFile::SecretFile(QString workspace, QString path)
    : m_workspace(std::move(workspace))
    , m_path(std::move(path))
{
    if (m_path.isEmpty())
        m_path = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
            + u"/comfyvn-studio/secrets.json"_s;
}

QString SecretFile::folder() const
{
    return QFileInfo(m_path).path();
}

std::optional<Secret> SecretFile::find(const QString& name) const
{
    const auto secrets = readSecrets(m_path);
    return secrets ? secretFromJson(secrets->value(m_workspace)[name]) : std::nullopt;
}

Result<void> SecretFile::store(const QString& name, const Secret& secret)
{
    return write(name, toJson(secret));
}

Result<void> SecretFile::remove(const QString& name)
{
    const auto secrets = readSecrets(m_path);
    if (secrets && secrets->value(m_workspace)[name].isUndefined())
        return {};
    return write(name, QJsonValue::Undefined);
}

Result<void> SecretFile::write(const QString& name, const QJsonValue& value)
{
    if (auto made = makeFolder(folder()); !made)
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
    if (value.isUndefined())
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
