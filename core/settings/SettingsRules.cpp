#include "core/settings/SettingsRules.h"

#include "core/providers/ProviderCatalogue.h"
#include "core/settings/JsonMerge.h"

#include <QDir>
#include <QHostAddress>
#include <QJsonArray>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

/// What is wrong with a value, as the end of a sentence ("must be ..."), or empty.
using Check = std::function<QString(const QJsonValue&)>;

constexpr qsizetype kMaxText = 4096;
constexpr qsizetype kMaxItems = 256;
constexpr qsizetype kMinTokenLength = 8;

QString isObject(const QJsonValue& value)
{
    return value.isObject() ? QString() : u"an object"_s;
}

QString isBool(const QJsonValue& value)
{
    return value.isBool() ? QString() : u"true or false"_s;
}

QString isText(const QJsonValue& value)
{
    const QString text = value.toString();
    const bool fine = value.isString() && text.size() <= kMaxText && !text.contains(QChar(0));
    return fine ? QString() : u"a text of at most %1 characters"_s.arg(kMaxText);
}

Check isInteger(const IntegerRange& range)
{
    return [=](const QJsonValue& value) {
        const double number = value.toDouble(std::nan(""));
        const bool fine = number >= range.minimum && number <= range.maximum && std::floor(number) == number;
        return fine ? QString() : u"a whole number from %1 to %2"_s.arg(range.minimum).arg(range.maximum);
    };
}

Check isOneOf(const QStringList& choices)
{
    return [=](const QJsonValue& value) {
        return choices.contains(value.toString()) ? QString() : u"one of "_s + choices.join(u", "_s);
    };
}

Check isListOf(const std::function<bool(const QString&)>& item, const QString& description)
{
    return [=](const QJsonValue& value) {
        const QJsonArray array = value.toArray();
        const bool fine =
            value.isArray() && array.size() <= kMaxItems
            && std::all_of(array.begin(), array.end(), [&](const QJsonValue& element) {
                   return element.isString() && isText(element).isEmpty() && item(element.toString());
               });
        return fine ? QString() : description;
    };
}

/// Without a user and password, which belong into a header, because those are kept as secrets.
bool isHttpAddress(const QString& text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && (url.scheme() == u"http"_s || url.scheme() == u"https"_s) && !url.host().isEmpty()
        && url.userInfo().isEmpty();
}

bool isOrigin(const QString& text)
{
    const QUrl url(text, QUrl::StrictMode);
    return isHttpAddress(text) && url.path().isEmpty() && !url.hasQuery() && !url.hasFragment();
}

/// Below which its routes lie: what a browser's address has behind `?` and `#` is none of it.
bool isServerAddress(const QString& text)
{
    const QUrl url(text, QUrl::StrictMode);
    return isHttpAddress(text) && !url.hasQuery() && !url.hasFragment();
}

QString isServerAddressOrEmpty(const QJsonValue& value)
{
    const bool fine = value.isString() && (value.toString().isEmpty() || isServerAddress(value.toString()));
    return fine ? QString() : u"an http or https address without ? and #"_s;
}

QString isAddressOrEmpty(const QJsonValue& value)
{
    const bool fine = value.isString() && (value.toString().isEmpty() || isHttpAddress(value.toString()));
    return fine ? QString() : u"an http or https address"_s;
}

QString isLoopback(const QJsonValue& value)
{
    const QString text = value.toString();
    const bool fine = text == u"localhost"_s || QHostAddress(text).isLoopback();
    return fine ? QString() : u"an address of this machine alone, such as 127.0.0.1 or ::1"_s;
}

QString isToken(const QJsonValue& value)
{
    static const QRegularExpression visible(u"^[!-~]*\\z"_s);
    const QString text = value.toString();
    const bool fine = value.isString() && visible.match(text).hasMatch() && text.size() <= kMaxText
        && (text.isEmpty() || text.size() >= kMinTokenLength);
    return fine ? QString() : u"at least %1 visible ASCII characters"_s.arg(kMinTokenLength);
}

QString isLanguage(const QJsonValue& value)
{
    static const QRegularExpression tag(u"^[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8})*\\z"_s);
    return tag.match(value.toString()).hasMatch() ? QString() : u"a language such as en or ja"_s;
}

QString isLanguageOrEmpty(const QJsonValue& value)
{
    return value.isString() && value.toString().isEmpty() ? QString() : isLanguage(value);
}

QString isHeaders(const QJsonValue& value)
{
    // A token of RFC 9110, without the dot that parts the sections of a setting.
    static const QRegularExpression name(u"^[!#$%&'*+^_`|~0-9A-Za-z-]+\\z"_s);
    const QJsonObject headers = value.toObject();
    const QStringList names = headers.keys();
    const bool fine =
        value.isObject()
        && std::all_of(names.begin(), names.end(),
                       [](const QString& key) { return name.match(key).hasMatch(); })
        && std::all_of(headers.begin(), headers.end(), [](const QJsonValue& v) {
               return isText(v).isEmpty() && !v.toString().contains(u'\n') && !v.toString().contains(u'\r');
           });
    return fine ? QString() : u"an object of header names to texts"_s;
}

/// Of workflows, named without their dots, to keys, to what is chosen for them.
QString isWorkflowValues(const QJsonValue& value)
{
    constexpr qsizetype kMaxWorkflows = 500;
    constexpr qsizetype kMaxValues = 64;
    const auto isNamed = [](const QJsonObject& object) {
        return std::ranges::none_of(object.keys(), [](const QString& key) { return key.contains(u'.'); });
    };
    const auto isPlain = [](const QJsonValue& each) { return each.isDouble() || isText(each).isEmpty(); };
    const QJsonObject workflows = value.toObject();
    const bool fine = value.isObject() && workflows.size() <= kMaxWorkflows && isNamed(workflows)
        && std::ranges::all_of(workflows, [&](const QJsonValue& each) {
                          const QJsonObject values = each.toObject();
                          return each.isObject() && values.size() <= kMaxValues && isNamed(values)
                              && std::ranges::all_of(values, isPlain);
                      });
    return fine ? QString() : u"an object of workflows to objects of texts or numbers"_s;
}

QString isFolderOrEmpty(const QJsonValue& value)
{
    const QString text = value.toString();
    const bool fine = isText(value).isEmpty() && (text.isEmpty() || QDir::isAbsolutePath(text));
    return fine ? QString() : u"an absolute folder, or empty"_s;
}

Check isFallback(const QStringList& providers)
{
    return [=](const QJsonValue& value) {
        const auto known = [&](const QString& id) { return providers.contains(id); };
        if (value == u"local"_s || value == u"error"_s || isListOf(known, u"x"_s)(value).isEmpty())
            return QString();
        return u"\"local\", \"error\", or a list of "_s + providers.join(u", "_s);
    };
}

/// Names of keys as they are written in files, such as `Ctrl+Shift+P`.
bool isKeyList(const QJsonValue& value)
{
    constexpr qsizetype kMaxKeys = 8;
    constexpr qsizetype kMaxKeyText = 64;
    const QJsonArray keys = value.toArray();
    return value.isArray() && keys.size() <= kMaxKeys
        && std::all_of(keys.begin(), keys.end(), [](const QJsonValue& key) {
               return key.isString() && key.toString().size() <= kMaxKeyText;
           });
}

QString isShortcuts(const QJsonValue& value)
{
    constexpr qsizetype kMaxCommands = 1000;
    const QJsonObject commands = value.toObject();
    const bool fine = value.isObject() && commands.size() <= kMaxCommands
        && std::all_of(commands.begin(), commands.end(), isKeyList);
    return fine ? QString() : u"an object of commands to lists of keys"_s;
}

struct Rule {
    QString path;
    QJsonValue fallback; ///< Undefined: accepted, without a default
    Check check;
    std::optional<IntegerRange> range {};
};

Rule number(const QString& path, int fallback, const IntegerRange& range)
{
    return { path, fallback, isInteger(range), range };
}

struct Area {
    QString name; ///< `audio.tts` or `audio.music`
    QString workflow;
    const QList<Provider>& providers;
};

/// A field that the catalogue describes.
Rule ruleOf(const QString& path, const ProviderField& field)
{
    switch (field.kind) {
    case FieldKind::Address:
        return { path, field.standard, isAddressOrEmpty };
    case FieldKind::Key:
    case FieldKind::Text:
        break;
    case FieldKind::Choice:
        return { path, field.standard, isOneOf(field.choices) };
    case FieldKind::Number:
        return number(path, field.standard.toInt(), { field.minimum, field.maximum });
    }
    return { path, field.standard, isText };
}

/// What every service has, and its own.
void addServiceRules(QList<Rule>& rules, const QString& prefix, const Provider& provider)
{
    QList<Rule> usual { Rule { prefix + u"base_url"_s, u""_s, isAddressOrEmpty },
                        Rule { prefix + u"api_key"_s, u""_s, isText },
                        Rule { prefix + u"model"_s, u""_s, isText },
                        Rule { prefix + u"voice"_s, u""_s, isText },
                        number(prefix + u"timeout_s"_s, 120, { 1, 86400 }) };
    for (const ProviderField& field : provider.fields) {
        usual.removeIf([&](const Rule& rule) { return rule.path == prefix + field.key; });
        usual << ruleOf(prefix + field.key, field);
    }
    rules << usual;
}

void addProviderRules(QList<Rule>& rules, const Area& area)
{
    QStringList ids;
    for (const Provider& provider : area.providers)
        ids << provider.id;
    rules << Rule { area.name, QJsonObject(), isObject }
          << Rule { area.name + u".active_provider"_s, u"local"_s, isOneOf(ids) }
          << Rule { area.name + u".fallback"_s, u"local"_s, isFallback(ids) }
          << Rule { area.name + u".providers"_s, QJsonObject(), isObject };
    const QString prefix = area.name + u".providers."_s;
    for (const QString& id : ids)
        rules << Rule { prefix + id, QJsonObject(), isObject };

    const QString comfy = prefix + u"comfyui_local."_s;
    rules << Rule { comfy + u"base_urls"_s, QJsonArray { u"http://127.0.0.1:8188"_s },
                    isListOf(isServerAddress, u"a list of http or https addresses without ? and #"_s) }
          << Rule { comfy + u"base_url"_s, QJsonValue::Undefined, isServerAddressOrEmpty }
          << Rule { comfy + u"workflow"_s, area.workflow, isText }
          << Rule { comfy + u"values"_s, QJsonObject(), isWorkflowValues }
          << Rule { comfy + u"output_dir"_s, u""_s, isFolderOrEmpty }
          << number(comfy + u"timeout_s"_s, 120, { 1, 86400 })
          << Rule { comfy + u"headers"_s, QJsonObject(), isHeaders };
    for (const Provider& provider : area.providers) {
        if (provider.id != u"local" && provider.id != u"comfyui_local")
            addServiceRules(rules, prefix + provider.id + u'.', provider);
    }
}

/// An object's rule stands before those of what it holds.
QList<Rule> makeRules()
{
    const auto isFolder = [](const QString& path) { return QDir::isAbsolutePath(path); };
    QList<Rule> rules {
        { u"audio"_s, QJsonObject(), isObject },
        { u"server"_s, QJsonObject(), isObject },
        { u"server.enabled"_s, true, isBool },
        number(u"server.port"_s, 8000, { 0, 65535 }),
        { u"server.bind"_s, u"127.0.0.1"_s, isLoopback },
        { u"server.token"_s, u""_s, isToken },
        { u"server.allowed_origins"_s, QJsonArray(),
          isListOf(isOrigin, u"a list of origins such as http://localhost:3000"_s) },
        { u"server.media_roots"_s, QJsonArray(), isListOf(isFolder, u"a list of absolute folders"_s) },
        number(u"server.max_body_mb"_s, 8, { 1, 1024 }),
        number(u"server.max_jobs"_s, 64, { 1, 10000 }),
        number(u"server.sync_wait_s"_s, 120, { 1, 86400 }),
        { u"ui"_s, QJsonObject(), isObject },
        { u"ui.language"_s, u""_s, isLanguageOrEmpty },
        { u"ui.theme"_s, u"system"_s, isOneOf({ u"system"_s, u"light"_s, u"dark"_s }) },
        { u"ui.keymap"_s, u""_s, isText },
        { u"ui.shortcuts"_s, QJsonObject(), isShortcuts },
        { u"ui.waveform"_s, QJsonObject(), isObject },
        { u"ui.waveform.time"_s, u"clock"_s, isOneOf({ u"clock"_s, u"samples"_s }) },
        { u"ui.waveform.follow"_s, true, isBool },
        { u"ui.waveform.snap"_s, false, isBool },
        { u"ui.waveform.mouth"_s, true, isBool },
        { u"ui.audio_device"_s, u""_s, isText },
        number(u"ui.volume"_s, 100, { 0, 100 }),
        number(u"ui.text_size"_s, 100, { 75, 200 }),
    };
    addProviderRules(rules, { u"audio.tts"_s, u"workflows/tts_comfy.json"_s, speechProviderList() });
    rules << Rule { u"audio.tts.default_lang"_s, u"en"_s, isLanguage }
          << Rule { u"audio.tts.providers.comfyui_local.voice"_s, u""_s, isText };
    addProviderRules(rules, { u"audio.music"_s, u"workflows/musicgen_remix.json"_s, musicProviderList() });
    rules << Rule { u"audio.music.providers.local.soundfont"_s, u""_s, isText }
          << Rule { u"audio.music.providers.comfyui_local.compose_workflow"_s,
                    u"workflows/music_ace_step_v1.json"_s, isText };
    return rules;
}

const QList<Rule>& rules()
{
    static const QList<Rule> all = makeRules();
    return all;
}

} // namespace

QJsonObject defaultSettings(const QString& workspace)
{
    QJsonObject settings;
    for (const Rule& rule : rules()) {
        if (!rule.fallback.isUndefined())
            settings = withValueAt(settings, rule.path, rule.fallback);
    }
    return withValueAt(settings, u"server.media_roots"_s,
                       QJsonArray { workspace, QDir::homePath(), QDir::tempPath() });
}

Result<void> checkSettings(const QJsonObject& settings, const QJsonObject& before)
{
    for (const Rule& rule : rules()) {
        const QJsonValue value = valueAt(settings, rule.path);
        if (value.isUndefined() || value == valueAt(before, rule.path))
            continue;
        if (const QString wanted = rule.check(value); !wanted.isEmpty())
            return failure(ErrorKind::InvalidRequest, u"invalid_setting"_s,
                           u"\"%1\" must be %2."_s.arg(rule.path, wanted), rule.path);
    }
    return {};
}

Result<void> checkSetting(const QString& path, const QJsonValue& value)
{
    return checkSettings(withValueAt({}, path, value));
}

bool isKnownSetting(const QString& path)
{
    const auto known = [](const QString& wanted) {
        return std::ranges::find(rules(), wanted, &Rule::path) != rules().end();
    };
    const QString parent = path.section(u'.', 0, -2);
    const QString grandparent = path.section(u'.', 0, -3);
    return known(path) || (parent.endsWith(u".headers"_s) && known(parent))
        || (grandparent.endsWith(u".values"_s) && known(grandparent));
}

std::optional<IntegerRange> integerRange(const QString& path)
{
    const auto rule = std::ranges::find(rules(), path, &Rule::path);
    return rule == rules().end() ? std::nullopt : rule->range;
}

QJsonObject withoutSecretSettings(const QJsonObject& settings, const QString& prefix)
{
    QJsonObject kept;
    for (auto it = settings.begin(); it != settings.end(); ++it) {
        const QString path = prefix + it.key();
        if (isSecretSetting(path))
            continue;
        kept[it.key()] = it.value().isObject()
            ? QJsonValue(withoutSecretSettings(it.value().toObject(), path + u'.'))
            : it.value();
    }
    return kept;
}

QJsonObject withoutInvalid(QJsonObject settings, QStringList& notices)
{
    for (const Rule& rule : rules()) {
        const QJsonValue value = valueAt(settings, rule.path);
        if (value.isUndefined())
            continue;
        const QString wanted = rule.check(value);
        if (wanted.isEmpty())
            continue;
        notices << u"The setting \"%1\" must be %2; its default is used."_s.arg(rule.path, wanted);
        settings = withValueAt(settings, rule.path, QJsonValue::Undefined);
    }
    return settings;
}

bool isSecretSetting(const QString& path)
{
    const QString name = path.section(u'.', -1).toLower();
    if (name == u"token"_s || name == u"api_key"_s || name == u"password"_s || name == u"secret"_s)
        return true;
    return path.contains(u".headers."_s); // whatever its name, it may be what opens the door
}

QStringList secretAddresses(const QJsonObject& settings, const QString& path)
{
    static const QRegularExpression ofProvider(u"^audio\\.[^.]+\\.providers\\.[^.]+"_s);
    const auto provider = ofProvider.match(path);
    if (!provider.hasMatch())
        return {};
    QStringList addresses;
    const auto note = [&addresses](const QJsonValue& value) {
        const QUrl url(value.toString());
        if (isHttpAddress(value.toString()))
            addresses << url.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment).toString();
    };
    const QJsonObject fields = valueAt(settings, provider.captured()).toObject();
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        note(it.value());
        for (const QJsonValue& each : it.value().toArray())
            note(each);
        if (it.key() == u"region" && !it.value().toString().isEmpty())
            addresses << it.value().toString();
    }
    if (addresses.isEmpty())
        return { QString() };
    addresses.sort();
    addresses.removeDuplicates();
    return addresses;
}

} // namespace comfyvn
