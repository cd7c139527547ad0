#include "core/settings/SettingsStore.h"

#include "core/base/Files.h"
#include "core/base/KeepAside.h"
#include "core/base/Log.h"
#include "core/settings/ConfigWatch.h"
#include "core/settings/JsonMerge.h"
#include "core/settings/SettingsMirror.h"
#include "core/settings/SettingsRules.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

constexpr qint64 kMaxConfigBytes = 8 << 20;
const QString kSecretPrefix = u"secret:"_s; ///< before the name of a secret in config.json
const QString kSet = u"set"_s;
const QString kUnset = u"unset"_s;
const QString kTokenPath = u"server.token"_s;
const QString kTokenDigest = u"server.token_digest"_s; ///< a name of the secrets, not of config.json

/// `object` with every secret, however deep, replaced by `change(path, value)`; Undefined removes it.
template <typename Change>
QJsonObject changeSecrets(const QJsonObject& object, const Change& change, const QString& prefix = {})
{
    QJsonObject changed;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString path = prefix + it.key();
        if (isSecretSetting(path))
            changed[it.key()] = change(path, it.value());
        else if (it.value().isObject())
            changed[it.key()] = changeSecrets(it.value().toObject(), change, path + u'.');
        else
            changed[it.key()] = it.value();
    }
    return changed;
}

QStringList secretPaths(const QJsonObject& object)
{
    QStringList paths;
    changeSecrets(object, [&](const QString& path, const QJsonValue& value) {
        paths << path;
        return value;
    });
    return paths;
}

/// Whether a value of config.json stands for the secret of its path; what names another one is not followed.
bool namesSecret(const QString& path, const QJsonValue& value)
{
    return value.toString() == kSecretPrefix + path;
}

/// Whether a secret seems to stand in a file that cannot be parsed, rather than its name or nothing.
bool mayHoldSecret(const QByteArray& bytes)
{
    static const QRegularExpression typed(
        uR"((?:token|api_key|password|secret)["']?\s*[:=]\s*(?!["']["'])[^\s,}])"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression header(uR"(headers["']?\s*[:=]\s*\{[^}]*:\s*(?!["']["'])[^\s,}])"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression name(uR"(["']secret:[\w.\-]*["']?)"_s);
    const QString text = QString::fromUtf8(bytes).remove(name);
    return typed.match(text).hasMatch() || header.match(text).hasMatch();
}

/// What stands elsewhere and is no text is somebody else's business, whatever it is called.
bool isOfProvider(const QString& path)
{
    return !secretAddresses({}, path).isEmpty();
}

bool mayBeSentTo(const Secret& secret, const QStringList& addresses)
{
    return secret.addresses.isEmpty() || std::ranges::all_of(addresses, [&](const QString& address) {
               return secret.addresses.contains(address);
           });
}

/// People edit it, with editors that put a mark at its start. The error is a part of a sentence.
tl::expected<QJsonObject, QString> parseConfig(QByteArray bytes)
{
    if (bytes.startsWith("\xEF\xBB\xBF"))
        bytes.remove(0, 3);
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError)
        return tl::unexpected(u"%1 at byte %2"_s.arg(error.errorString()).arg(error.offset));
    if (!document.isObject())
        return tl::unexpected(u"it is not a JSON object"_s);
    return document.object();
}

QStringList texts(const QJsonValue& array)
{
    QStringList list;
    for (const QJsonValue& value : array.toArray())
        list << value.toString();
    return list;
}

ProviderSettings providerSettings(const QJsonObject& area)
{
    const QJsonValue fallback = area[u"fallback"_s];
    return {
        .activeProvider = area[u"active_provider"_s].toString(),
        .fallback = fallback == u"local"_s ? QStringList { u"local"_s } : texts(fallback),
        .defaultLang = area[u"default_lang"_s].toString(),
        .providers = area[u"providers"_s].toObject(),
    };
}

/// A `base_url` of ComfyUI, as older files have it, stands for `base_urls` where that is not chosen.
QJsonObject withoutOldAddress(const QJsonObject& config)
{
    QJsonObject modern = config;
    for (const QString& area : { u"audio.tts"_s, u"audio.music"_s }) {
        const QString comfy = area + u".providers.comfyui_local"_s;
        const QString address = valueAt(config, comfy + u".base_url"_s).toString();
        if (address.isEmpty())
            continue;
        if (valueAt(config, comfy + u".base_urls"_s).isUndefined())
            modern = withValueAt(modern, comfy + u".base_urls"_s, QJsonArray { address });
        modern = withValueAt(modern, comfy + u".base_url"_s, QJsonValue::Undefined);
    }
    return modern;
}

Settings settingsFrom(const QJsonObject& complete)
{
    const QJsonObject audio = complete[u"audio"_s].toObject();
    const QJsonObject server = complete[u"server"_s].toObject();
    const QJsonObject ui = complete[u"ui"_s].toObject();
    return {
        .tts = providerSettings(audio[u"tts"_s].toObject()),
        .music = providerSettings(audio[u"music"_s].toObject()),
        .server = {
            .enabled = server[u"enabled"_s].toBool(),
            .port = server[u"port"_s].toInt(),
            .bind = server[u"bind"_s].toString(),
            .allowedOrigins = texts(server[u"allowed_origins"_s]),
            .mediaRoots = texts(server[u"media_roots"_s]),
            .maxBodyMb = server[u"max_body_mb"_s].toInt(),
            .maxJobs = server[u"max_jobs"_s].toInt(),
            .syncWaitSeconds = server[u"sync_wait_s"_s].toInt(),
        },
        .ui = {
            .language = ui[u"language"_s].toString(),
            .theme = ui[u"theme"_s].toString(),
            .keymap = ui[u"keymap"_s].toString(),
            .shortcuts = ui[u"shortcuts"_s].toObject(),
            .waveform = ui[u"waveform"_s].toObject(),
            .audioDevice = ui[u"audio_device"_s].toString(),
            .volume = ui[u"volume"_s].toInt(),
            .textSize = ui[u"text_size"_s].toInt(),
        },
    };
}

} // namespace

SettingsStore::SettingsStore(const WorkspacePaths& paths, Database& database, const QString& secretsPath,
                             const QString& workspace, const Keychain& keychain)
    : m_path(paths.config())
    , m_defaults(defaultSettings(workspace.isEmpty() ? paths.root() : workspace))
    , m_database(database)
    , m_secrets(workspace.isEmpty() ? paths.root() : workspace,
                SecretFile(workspace.isEmpty() ? paths.root() : workspace, secretsPath), keychain,
                workspace.isEmpty() ? SecretStore::Access::ReadWrite : SecretStore::Access::ReadOnly)
{
    connect(&m_secrets, &SecretStore::arrived, this, [this] {
        adopt(m_config);
        Q_EMIT changed();
    });
    connect(&m_secrets, &SecretStore::keptWaiting, this, [this] {
        notice(u"The system's keychain does not answer; unlock it, for the keys that it holds are not known "
               "yet."_s);
    });
    take(readConfig());
}

SettingsStore::~SettingsStore() = default;

void SettingsStore::notice(const QString& sentence)
{
    if (m_notices.contains(sentence))
        return;
    m_notices << sentence;
    qCWarning(lcSettings).noquote() << sentence;
    Q_EMIT noticed(sentence);
}

QJsonObject SettingsStore::readConfig()
{
    const auto bytes = readFile(m_path, kMaxConfigBytes);
    if (!bytes)
        return bytes.error().kind == ErrorKind::NotFound ? QJsonObject()
                                                         : restoreConfig(bytes.error().message);
    const auto config = parseConfig(*bytes);
    return config ? withoutOldAddress(*config) : restoreConfig(config.error(), *bytes);
}

Result<QString> SettingsStore::keepDamaged(const QByteArray& bytes) const
{
    if (m_secrets.isReadOnly() || !mayHoldSecret(bytes))
        return keepAside(m_path);
    const QString aside = asideName(m_secrets.folder() + u'/' + QFileInfo(m_path).fileName());
    return makeFolder(m_secrets.folder())
        .and_then([&] { return writePrivateFile(aside, bytes); })
        .and_then([&]() -> Result<QString> {
            QFile damaged(m_path);
            if (!damaged.remove())
                return failure(
                    ErrorKind::Storage, u"storage_error"_s,
                    u"Cannot move the damaged file %1 aside: %2."_s.arg(m_path, damaged.errorString()));
            return aside;
        });
}

QJsonObject SettingsStore::restoreConfig(const QString& reason, const QByteArray& bytes)
{
    const auto mirrored = mirroredSettings(m_database);
    const QJsonObject config = mirrored.value_or(QJsonObject());
    const auto aside = keepDamaged(bytes);
    if (aside) // a secret may have been typed into it all the same
        QFile::setPermissions(*aside, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    notice(u"The settings %1 could not be read (%2). %3 %4"_s.arg(
        m_path, reason,
        config.isEmpty() ? u"The defaults are used."_s : u"The last settings that could are used."_s,
        aside ? u"The file is kept as %1."_s.arg(*aside) : aside.error().message));
    if (!config.isEmpty()) {
        if (auto saved = save(config); !saved)
            notice(saved.error().message);
    }
    return config;
}

void SettingsStore::take(const QJsonObject& config)
{
    // Stored where it belongs before it leaves the file, so that it is never lost between the two.
    const auto named = withoutSecrets(config);
    adopt(named ? *named : config);
    if (!named)
        notice(named.error().message);
    else if (*named == config)
        mirror(config);
    else if (auto saved = save(*named); !saved)
        notice(saved.error().message);
}

void SettingsStore::adopt(const QJsonObject& config)
{
    QStringList faults;
    m_config = config;
    m_complete = mergePatch(m_defaults, withoutInvalid(withSecrets(config), faults));
    m_current = settingsFrom(m_complete);
    m_current.server.token = tokenDigest(valueAt(m_complete, kTokenPath).toString());
    for (const QString& fault : faults)
        notice(fault);
}

Result<void> SettingsStore::save(const QJsonObject& config)
{
    auto written = writeFile(m_path, QJsonDocument(config).toJson(), Durability::PowerLoss);
    if (written) {
        m_read.clear();
        mirror(config);
    }
    return written;
}

void SettingsStore::mirror(const QJsonObject& config)
{
    if (config.isEmpty() && !QFileInfo::exists(m_path))
        return; // a lost file is no reason to lose its copy
    if (auto mirrored = mirrorSettings(m_database, config); !mirrored)
        notice(mirrored.error().message);
}

QJsonObject SettingsStore::withSecrets(const QJsonObject& config)
{
    const QJsonObject complete = mergePatch(m_defaults, config);
    return changeSecrets(config, [&](const QString& path, const QJsonValue& value) -> QJsonValue {
        if (!value.toString().startsWith(kSecretPrefix) || path == kTokenPath)
            return value;
        const auto secret = namesSecret(path, value) ? m_secrets.find(path) : std::nullopt;
        if (!secret)
            return QJsonValue::Undefined;
        const QStringList addresses = secretAddresses(complete, path);
        if (secret->addresses.isEmpty() && !addresses.isEmpty())
            bind(path, { .value = secret->value, .addresses = addresses });
        if (mayBeSentTo(*secret, addresses))
            return secret->value;
        notice(
            u"What is stored as \"%1\" was given for another address and is not sent to this one; enter it "
            "again."_s.arg(path));
        return QJsonValue::Undefined;
    });
}

/// Earlier versions noted no addresses: from its first use on it belongs to those of that time.
void SettingsStore::bind(const QString& path, const Secret& secret)
{
    if (m_secrets.isReadOnly())
        return;
    if (auto stored = m_secrets.store(path, secret); !stored)
        notice(stored.error().message);
}

/// A workspace from another machine asked for a token there; it must not be open here.
QString SettingsStore::madeUpToken()
{
    if (!m_secrets.isReadOnly())
        notice(u"The server's token is not stored on this machine; a new one was made."_s);
    return randomToken();
}

TokenDigest SettingsStore::tokenDigest(const QString& token)
{
    if (!token.startsWith(kSecretPrefix))
        return TokenDigest::of(token.toUtf8());
    const auto stored = m_secrets.find(kTokenDigest);
    const auto digest = stored ? TokenDigest::fromText(stored->value) : TokenDigest();
    const auto known = m_secrets.find(kTokenPath);
    // One in the file was stored by a version without digests, or by one that was killed before it wrote this
    // one; another keychain's may be one that was replaced.
    const bool counts = known && (m_secrets.isInFile(kTokenPath) || digest.isEmpty());
    if (!digest.isEmpty() && (!counts || digest.recognises(known->value.toUtf8())))
        return digest;
    const QString value = known ? known->value : madeUpToken();
    if (!m_secrets.isReadOnly()) {
        if (auto kept = keep(kTokenPath, { .value = value }); !kept)
            notice(kept.error().message);
        else if (const auto written = m_secrets.find(kTokenDigest))
            return TokenDigest::fromText(written->value);
    }
    return TokenDigest::of(value.toUtf8());
}

Result<void> SettingsStore::keep(const QString& path, const Secret& secret)
{
    auto kept = m_secrets.store(path, secret);
    if (kept && path == kTokenPath) {
        const QString digest = TokenDigest::of(secret.value.toUtf8()).text();
        kept = m_secrets.store(kTokenDigest, { .value = digest }, false);
    }
    return kept;
}

QFuture<Result<QString>> SettingsStore::token()
{
    return m_secrets.fetch({ kTokenPath }).then(this, [this]() -> Result<QString> {
        const QString value = valueAt(m_complete, kTokenPath).toString();
        if (!value.startsWith(kSecretPrefix))
            return value;
        const auto secret = m_secrets.find(kTokenPath);
        if (secret && m_current.server.token.recognises(secret->value.toUtf8()))
            return secret->value;
        if (m_secrets.isUnasked(kTokenPath))
            return failure(ErrorKind::ProviderUnavailable, u"keychain_unavailable"_s,
                           u"The system's keychain does not tell the server's token; unlock it and ask "
                           "again."_s);
        return failure(ErrorKind::NotFound, u"unknown_secret"_s,
                       u"The server's token is in no keychain of this session; make a new one."_s);
    });
}

void SettingsStore::hideToken()
{
    if (m_secrets.find(kTokenPath))
        std::ignore = m_secrets.fetch({ kTokenPath });
}

Result<QJsonObject> SettingsStore::withoutSecrets(const QJsonObject& config)
{
    if (m_secrets.isReadOnly())
        return config;
    std::optional<Error> error;
    const QJsonObject complete = mergePatch(m_defaults, config);
    const auto named = changeSecrets(config, [&](const QString& path, const QJsonValue& value) -> QJsonValue {
        const QString secret = value.toString();
        if (const auto valid = checkSetting(path, value); !valid) {
            notice(u"What was typed as \"%1\" is not used. %2"_s.arg(path, valid.error().message));
            return kSecretPrefix + path;
        }
        if (!value.isString() && !isOfProvider(path))
            return value;
        if (!value.isString()) {
            notice(u"What was typed as \"%1\" is not used, because it is not a text; put it in quotes."_s.arg(
                path));
            return QJsonValue::Undefined;
        }
        if (secret.startsWith(kSecretPrefix) || error)
            return value;
        const Secret given { .value = secret, .addresses = secretAddresses(complete, path) };
        if (auto stored = keep(path, given); !stored)
            error = stored.error();
        return secret.isEmpty() ? QJsonValue(QJsonValue::Undefined) : kSecretPrefix + path;
    });
    if (error)
        return tl::unexpected(*error);
    return named;
}

bool SettingsStore::isChosen(const QString& path) const
{
    return !valueAt(m_config, path).isUndefined();
}

QJsonObject SettingsStore::effective() const
{
    QJsonObject shown = changeSecrets(m_complete, [](const QString&, const QJsonValue& value) -> QJsonValue {
        return value == u""_s ? kUnset : kSet;
    });
    for (const QString& path : secretPaths(m_config)) {
        if (namesSecret(path, valueAt(m_config, path)) && m_secrets.isUnasked(path))
            shown = withValueAt(shown, path, kSet);
    }
    return shown;
}

bool SettingsStore::isOfAnotherAddress(const QString& path) const
{
    if (!namesSecret(path, valueAt(m_config, path)))
        return false;
    const auto secret = m_secrets.find(path);
    return secret && !mayBeSentTo(*secret, secretAddresses(m_complete, path));
}

QFuture<void> SettingsStore::fetchSecrets(const QString& area)
{
    QStringList names;
    for (const QString& path : secretPaths(m_config)) {
        if (path.startsWith(area + u'.') && namesSecret(path, valueAt(m_config, path)))
            names << path;
    }
    return m_secrets.fetch(names);
}

void SettingsStore::stopFetching()
{
    m_secrets.stopFetching();
}

QJsonObject SettingsStore::chosen() const
{
    return withoutSecretSettings(m_config);
}

void SettingsStore::refresh()
{
    const auto bytes = readFile(m_path, kMaxConfigBytes);
    // What cannot be written back without its secrets stands there again and again.
    if (!bytes || *bytes == m_read)
        return;
    m_read = *bytes;
    const auto config = parseConfig(*bytes);
    if (!config) {
        notice(u"The change of the settings %1 is not used, because the file cannot be read (%2)."_s.arg(
            m_path, config.error()));
        return;
    }
    const QJsonObject modern = withoutOldAddress(*config);
    if (modern == m_config)
        return;
    take(modern);
    Q_EMIT changed();
}

void SettingsStore::watch()
{
    if (m_watch)
        return;
    m_watch = std::make_unique<ConfigWatch>(m_path);
    connect(m_watch.get(), &ConfigWatch::changed, this, &SettingsStore::refresh);
}

Result<void> SettingsStore::patch(const QJsonObject& patch)
{
    std::optional<QString> forged;
    std::optional<QString> typeless;
    const auto wanted = changeSecrets(patch, [&](const QString& path, const QJsonValue& value) -> QJsonValue {
        if (value.toString().startsWith(kSecretPrefix))
            forged = path;
        if (!value.isString() && !value.isNull() && isOfProvider(path))
            typeless = path;
        return value == kSet || value == kUnset ? QJsonValue(QJsonValue::Undefined) : value;
    });
    if (forged)
        return failure(ErrorKind::InvalidRequest, u"invalid_setting"_s,
                       u"\"%1\" must be the secret itself, not a name of one."_s.arg(*forged), *forged);
    if (typeless)
        return failure(ErrorKind::InvalidRequest, u"invalid_setting"_s,
                       u"\"%1\" must be a text."_s.arg(*typeless), *typeless);
    if (const QStringList secrets = secretPaths(wanted); m_secrets.isReadOnly() && !secrets.isEmpty())
        return failure(ErrorKind::Forbidden, u"read_only"_s,
                       u"The workspace is open read-only; nothing can be changed here."_s, secrets.first());

    const QJsonObject before = readConfig();
    const QJsonObject asked = mergePatch(before, wanted);
    if (auto valid = checkSettings(asked, before); !valid)
        return valid;
    // Asked for by itself, the old address counts, whatever stood there.
    const QJsonObject after = withoutOldAddress(mergePatch(before, withoutOldAddress(wanted)));
    if (QJsonDocument(after).toJson(QJsonDocument::Indented).size() > kMaxConfigBytes / 2) {
        return failure(ErrorKind::InvalidRequest, u"too_long"_s,
                       u"The settings would grow past %1 MB; send fewer keys or remove some with null."_s.arg(
                           kMaxConfigBytes >> 21));
    }
    const auto named = withoutSecrets(after);
    if (!named)
        return tl::unexpected(named.error());
    if (auto saved = save(*named); !saved)
        return saved;
    const QStringList kept = secretPaths(*named);
    for (const QString& path : secretPaths(before)) {
        if (kept.contains(path) || m_secrets.isReadOnly())
            continue;
        if (auto dropped = keep(path, {}); !dropped)
            notice(dropped.error().message);
    }
    adopt(*named);
    Q_EMIT changed();
    return {};
}

} // namespace comfyvn
