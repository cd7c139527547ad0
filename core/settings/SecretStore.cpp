#include "core/settings/SecretStore.h"

#include "core/base/Log.h"

#include <QFutureWatcher>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>

#include <utility>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

/// A keychain keeps texts.
QString keychainText(const Secret& secret)
{
    const QJsonObject json { { u"value"_s, secret.value },
                             { u"addresses"_s, toJson(secret)[u"addresses"_s] } };
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

std::optional<Secret> secretFromText(const QString& text)
{
    return secretFromJson(QJsonDocument::fromJson(text.toUtf8()).object());
}

} // namespace

SecretStore::SecretStore(QString workspace, SecretFile file, Keychain keychain, Access access,
                         std::chrono::milliseconds patience)
    : m_workspace(std::move(workspace))
    , m_file(std::move(file))
    , m_keychain(std::move(keychain))
    , m_access(access)
    , m_patience(patience)
{ }

SecretStore::~SecretStore()
{
    stopFetching();
}

void SecretStore::stopFetching()
{
    for (const auto& waiting : std::exchange(m_waiting, {}))
        waiting->promise.finish();
}

QString SecretStore::keyOf(const QString& name) const
{
    return name + u" of "_s + m_workspace;
}

/// A future of another thread that may outlive this object.
template <typename T, typename Use> void SecretStore::whenDone(const QFuture<T>& future, Use use)
{
    auto* watcher = new QFutureWatcher<T>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [watcher, use] {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0)
            use(watcher->result());
    });
    watcher->setFuture(future);
}

std::optional<Secret> SecretStore::find(const QString& name) const
{
    if (const auto known = m_known.constFind(name); known != m_known.cend())
        return *known;
    return m_file.find(name);
}

bool SecretStore::isUnasked(const QString& name) const
{
    return m_keychain && !m_absent.contains(name) && !find(name);
}

QFuture<void> SecretStore::fetch(const QStringList& names)
{
    const auto waiting = std::make_shared<Waiting>();
    if (m_keychain) {
        for (const QString& name : names) {
            if (m_known.contains(name) || m_absent.contains(name))
                continue;
            if (const auto inFile = m_file.find(name)) {
                moveToKeychain(name, *inFile);
                continue;
            }
            if (!m_keptWaiting || !m_asked.contains(name))
                waiting->names << name;
            ask(name);
        }
    }
    if (waiting->names.isEmpty())
        return QtFuture::makeReadyFuture();
    waiting->promise.start();
    m_waiting.push_back(waiting);
    QTimer::singleShot(m_patience, this, [this, waiting] {
        if (std::erase(m_waiting, waiting) == 0)
            return;
        m_keptWaiting = true;
        Q_EMIT keptWaiting();
        waiting->promise.finish();
    });
    return waiting->promise.future();
}

void SecretStore::ask(const QString& name)
{
    if (m_asked.contains(name))
        return;
    m_asked << name;
    whenDone(m_keychain.read(keyOf(name)), [this, name](const Result<QString>& read) {
        m_asked.remove(name);
        m_keptWaiting = false;
        // What was stored meanwhile is newer.
        const auto secret =
            read && !m_absent.contains(name) && !find(name) ? secretFromText(*read) : std::nullopt;
        if (secret)
            m_known.insert(name, *secret);
        else if (!read && read.error().kind == ErrorKind::NotFound)
            m_absent << name;
        else if (!read)
            qCInfo(lcSettings).noquote() << read.error().message;
        if (secret)
            Q_EMIT arrived();
        settle(name);
    });
}

void SecretStore::settle(const QString& name)
{
    const auto all = m_waiting;
    for (const auto& waiting : all) {
        waiting->names.remove(name);
        if (waiting->names.isEmpty() && std::erase(m_waiting, waiting) > 0)
            waiting->promise.finish();
    }
}

Result<void> SecretStore::store(const QString& name, const Secret& secret, bool hidden)
{
    if (isReadOnly())
        return failure(ErrorKind::Forbidden, u"read_only"_s,
                       u"The workspace is open read-only; nothing can be changed here."_s);
    const bool wasAbsent = m_absent.remove(name);
    if (secret.value.isEmpty()) {
        const bool inKeychain = hidden && m_keychain && !wasAbsent; // perhaps an older one
        m_known.remove(name);
        if (inKeychain)
            whenDone(m_keychain.remove(keyOf(name)), [](const Result<void>&) {});
        m_absent << name;
        return m_file.remove(name);
    }
    if (find(name) == secret)
        return {};
    if (auto stored = m_file.store(name, secret); !stored)
        return stored;
    m_known.remove(name);
    if (hidden && m_keychain)
        moveToKeychain(name, secret);
    return {};
}

void SecretStore::moveToKeychain(const QString& name, const Secret& secret)
{
    if (isReadOnly() || m_moving.contains(name))
        return;
    m_moving << name;
    whenDone(m_keychain.write(keyOf(name), keychainText(secret)),
             [this, name, secret](const Result<void>& written) {
                 m_moving.remove(name);
                 if (!written) {
                     qCInfo(lcSettings).noquote() << written.error().message;
                     return;
                 }
                 const auto inFile = m_file.find(name);
                 if (inFile != secret) { // replaced or removed meanwhile
                     if (inFile)
                         moveToKeychain(name, *inFile);
                     else
                         whenDone(m_keychain.remove(keyOf(name)), [](const Result<void>&) {});
                     return;
                 }
                 m_known.insert(name, secret);
                 if (auto removed = m_file.remove(name); !removed)
                     qCWarning(lcSettings).noquote() << removed.error().message;
             });
}

} // namespace comfyvn
