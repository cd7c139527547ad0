#include "core/comfy/WorkflowManifest.h"

#include "core/base/JsonReader.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

constexpr qsizetype kMaxText = 256;
constexpr qsizetype kMaxItems = 4096;
constexpr qsizetype kMaxObjectBytes = 256 << 10;
constexpr double kLargestSeed = 9007199254740991.0; // 2^53 - 1: what every JSON reader keeps exactly

tl::unexpected<Error> invalid(const QString& field, const QString& wanted)
{
    return failure(ErrorKind::InvalidRequest, u"invalid_manifest"_s,
                   u"\"%1\" must be %2."_s.arg(field, wanted), field);
}

QString primary(const QString& lang)
{
    return lang.section(u'-', 0, 0);
}

QString folded(const QString& lang)
{
    return lang.toLower().replace(u'_', u'-');
}

bool isTextList(const QJsonValue& value)
{
    const QJsonArray array = value.toArray();
    return value.isArray() && array.size() <= kMaxItems
        && std::ranges::all_of(array, [](const QJsonValue& item) {
               return item.isString() && !item.toString().isEmpty() && item.toString().size() <= kMaxText;
           });
}

QStringList texts(const QJsonValue& value)
{
    QStringList list;
    for (const QJsonValue& item : value.toArray())
        list << item.toString();
    return list;
}

/// `null` for none, absent for the usual one, else `[minimum, maximum]`. Seeds beyond 2^53 - 1 are never
/// sent.
Result<std::optional<SeedRange>> seedFrom(const QJsonObject& json)
{
    const QJsonValue seed = json[u"seed"_s];
    if (seed.isUndefined())
        return SeedRange {};
    if (seed.isNull())
        return std::nullopt;
    const QJsonArray ends = seed.toArray();
    const double minimum = ends.at(0).toDouble(-1);
    const double maximum = std::min(ends.at(1).toDouble(-1), kLargestSeed);
    if (ends.size() != 2 || minimum < 0 || maximum < minimum || std::floor(minimum) != minimum
        || std::floor(maximum) != maximum)
        return invalid(u"seed"_s, u"null, or two whole numbers from 0 on, the smaller first"_s);
    return SeedRange { static_cast<qint64>(minimum), static_cast<qint64>(maximum) };
}

/// An object; a text or null says that the nodes take the language as it is.
Result<QMap<QString, QString>> languagesFrom(const QJsonObject& json)
{
    QMap<QString, QString> languages;
    const QJsonObject object = json[u"lang"_s].toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!it.value().isString() || it.value().toString().size() > kMaxText)
            return invalid(u"lang."_s + it.key(), u"what the nodes call that language"_s);
        languages.insert(folded(it.key()), it.value().toString());
    }
    return languages;
}

/// A list, or an object of languages to lists.
Result<QMap<QString, QStringList>> voicesFrom(const QJsonObject& json)
{
    const QString field = json.contains(u"voices"_s) ? u"voices"_s : u"voice"_s;
    const QJsonValue voices = json[field];
    QMap<QString, QStringList> byLanguage;
    if (voices.isArray()) {
        if (!isTextList(voices))
            return invalid(field, u"a list of names"_s);
        byLanguage.insert(QString(), texts(voices));
    }
    const QJsonObject object = voices.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!isTextList(it.value()))
            return invalid(field + u'.' + it.key(), u"a list of names"_s);
        byLanguage.insert(folded(it.key()), texts(it.value()));
    }
    return byLanguage;
}

Result<QMap<QString, WorkflowParameter>> parametersFrom(const QJsonObject& json)
{
    QMap<QString, WorkflowParameter> parameters;
    const QJsonObject object = json[u"parameters"_s].toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QJsonObject form = it.value().toObject();
        const WorkflowParameter parameter { form[u"label"_s].toString(it.key()),
                                            form[u"min"_s].toDouble(std::nan("")),
                                            form[u"max"_s].toDouble(std::nan("")) };
        if (!(parameter.minimum <= parameter.maximum)) // false for NaN too
            return invalid(u"parameters."_s + it.key(), u"an object with \"min\" and \"max\""_s);
        parameters.insert(it.key(), parameter);
    }
    return parameters;
}

Result<QMap<QString, QList<WorkflowBinding>>> bindingsFrom(const QJsonObject& json)
{
    QMap<QString, QList<WorkflowBinding>> bindings;
    const QJsonObject object = json[u"bindings"_s].toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QJsonArray places = it.value().toArray();
        for (const QJsonValue& place : places) {
            const WorkflowBinding binding { place[u"node"_s].toString(), place[u"input"_s].toString() };
            if (binding.node.isEmpty() || binding.input.isEmpty())
                return invalid(u"bindings."_s + it.key(), u"a list of objects with \"node\" and \"input\""_s);
            bindings[it.key()] << binding;
        }
    }
    return bindings;
}

} // namespace

Result<WorkflowManifest> workflowManifestFrom(const QJsonObject& json)
{
    JsonReader in(json);
    WorkflowManifest manifest {
        .title = in.optionalString(u"title"_s, kMaxText),
        .packs = in.optionalStrings(u"requires"_s, kMaxItems, kMaxText),
        .classes = in.optionalStrings(u"classes"_s, kMaxItems, kMaxText),
        .outputNode = in.optionalString(u"output_node"_s, kMaxText),
        .messageNode = in.optionalString(u"message_node"_s, kMaxText),
        .defaults = in.optionalObject(u"defaults"_s, kMaxObjectBytes),
    };
    if (in.error())
        return failure(ErrorKind::InvalidRequest, u"invalid_manifest"_s, in.error()->message,
                       in.error()->field);
    return seedFrom(json)
        .and_then([&](const std::optional<SeedRange>& seed) {
            manifest.seed = seed;
            return languagesFrom(json);
        })
        .and_then([&](const QMap<QString, QString>& languages) {
            manifest.languages = languages;
            return voicesFrom(json);
        })
        .and_then([&](const QMap<QString, QStringList>& voices) {
            manifest.voices = voices;
            return parametersFrom(json);
        })
        .and_then([&](const QMap<QString, WorkflowParameter>& parameters) {
            manifest.parameters = parameters;
            return bindingsFrom(json);
        })
        .map([&](const QMap<QString, QList<WorkflowBinding>>& bindings) {
            manifest.bindings = bindings;
            return manifest;
        });
}

std::optional<QString> nodeLanguage(const WorkflowManifest& manifest, const QString& lang)
{
    const QString whole = folded(lang);
    if (manifest.languages.isEmpty())
        return primary(whole);
    for (const QString& key : { whole, primary(whole), QString() }) {
        if (const auto named = manifest.languages.constFind(key); named != manifest.languages.cend())
            return *named;
    }
    return std::nullopt;
}

QStringList voicesFor(const WorkflowManifest& manifest, const QString& lang)
{
    const QString whole = folded(lang);
    for (const QString& key : { whole, primary(whole), QString() }) {
        if (const auto voices = manifest.voices.constFind(key); voices != manifest.voices.cend())
            return *voices;
    }
    return {};
}

qint64 foldedSeed(qint64 seed, const SeedRange& range)
{
    if (seed >= range.minimum && seed <= range.maximum)
        return seed;
    const qint64 count = range.maximum - range.minimum + 1;
    return range.minimum + seed % count;
}

} // namespace comfyvn
