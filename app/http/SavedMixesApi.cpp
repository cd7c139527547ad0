#include "app/http/SavedMixesApi.h"

#include "app/http/JobsApi.h"
#include "app/http/JsonRouter.h"
#include "app/http/SpeechJson.h"
#include "core/base/JsonReader.h"
#include "core/mix/session/SavedMixes.h"

#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace comfyvn::http {

namespace {

struct ProductName {
    MixProduct what = MixProduct::Mix;
    QString name {};
};

const std::array<ProductName, 6>& productNames()
{
    static const std::array<ProductName, 6> names { { { MixProduct::Mix, u"mix"_s },
                                                      { MixProduct::StemsByRole, u"stems_by_role"_s },
                                                      { MixProduct::StemsByTrack, u"stems_by_track"_s },
                                                      { MixProduct::DawProject, u"dawproject"_s },
                                                      { MixProduct::ReaperProject, u"reaper"_s },
                                                      { MixProduct::Labels, u"labels"_s } } };
    return names;
}

QStringList allProductNames()
{
    QStringList all;
    for (const ProductName& product : productNames())
        all << product.name;
    return all;
}

Result<MixProductWish> wishFrom(const QString& mix, const QJsonObject& body)
{
    constexpr qsizetype longestName = 80;
    JsonReader in(body);
    MixProductWish wish { .mix = mix };
    const QString what = in.optionalString(u"what"_s, longestName, u"mix"_s);
    const auto product = std::ranges::find(productNames(), what, &ProductName::name);
    if (product == productNames().end())
        in.refuse(u"what"_s, u"out_of_range"_s,
                  u"\"what\" must be one of %1."_s.arg(allProductNames().join(u", "_s)));
    else
        wish.what = product->what;
    const QString format = in.optionalString(u"format"_s, longestName, mixFormatName(wish.format));
    const qsizetype number = mixFormatNames().indexOf(format);
    if (number < 0)
        in.refuse(u"format"_s, u"out_of_range"_s,
                  u"\"format\" must be one of %1."_s.arg(mixFormatNames().join(u", "_s)));
    else
        wish.format = static_cast<MixFormat>(number);
    wish.dither = in.optionalBool(u"dither"_s).value_or(false);
    wish.fileName = in.optionalString(u"file"_s, longestName);
    return in.finish(wish);
}

QJsonObject replyOf(const MixProducts& products, const QString& mix, const WorkspacePaths& paths)
{
    QJsonArray files;
    for (const QString& file : products.files) {
        const QString path = paths.relative(file);
        files << QJsonObject { { u"path"_s, path },
                               { u"url"_s, fileUrl(path) },
                               { u"bytes"_s, QFileInfo(file).size() } };
    }
    QJsonObject data { { u"mix"_s, mix },
                       { u"folder"_s, paths.relative(products.folder) },
                       { u"files"_s, files } };
    if (products.render) {
        const QJsonObject& made = products.render->data;
        for (const auto& key : { u"path"_s, u"sidecar"_s, u"cache_key"_s, u"duration"_s, u"sample_rate"_s,
                                 u"channels"_s, u"format"_s, u"checksum_sha256"_s, u"bytes"_s,
                                 u"rendered_at"_s, u"integrated_lufs"_s, u"true_peak_dbtp"_s })
            data[key] = made[key];
        data[u"url"_s] = fileUrl(made[u"path"_s].toString());
    }
    return { { u"ok"_s, true }, { u"data"_s, data } };
}

Answer render(const SavedMixesApiParts& parts, const Request& request, const QJsonObject& body)
{
    const auto refuse = [](const Error& error) { return Answer(Result<QJsonObject>(tl::unexpected(error))); };
    const auto asJob = wantsJob(request);
    if (!asJob)
        return refuse(asJob.error());
    const QString mix = request.captures.value(0);
    auto wish = wishFrom(mix, body);
    if (!wish)
        return refuse(wish.error());
    wish->source = request.source.isEmpty() ? u"/api/mixes/render"_s : request.source;
    const MixProductWork making = parts.mixes.make(*wish);
    const auto reply =
        QFuture(making.made).then(&parts.mixes, [mix, paths = parts.paths](const Result<MixProducts>& made) {
            return made.map([&](const MixProducts& products) { return replyOf(products, mix, paths); });
        });
    const Work work { .result = reply, .progress = making.progress, .cancel = making.cancel, .title = mix };
    return *asJob ? startJob(parts.jobs, u"mix"_s, work)
                  : awaitOrStartJob(parts.jobs, parts.settings, u"mix"_s, work);
}

Answer place(const SavedMixesApiParts& parts, const Request& request, const QJsonObject& body)
{
    JsonReader in(body);
    const qint64 scene = in.optionalInteger(u"scene_id"_s, 1, qint64 { 1 } << 53).value_or(0);
    if (scene == 0)
        in.refuse(u"scene_id"_s, u"missing_field"_s,
                  u"\"scene_id\" is missing; GET /api/scenes lists the scenes."_s);
    const std::optional<double> at = in.optionalNumber(u"at"_s, 0, kLongestSession);
    if (in.error())
        return Answer(Result<QJsonObject>(tl::unexpected(*in.error())));
    return parts.mixes.place(request.captures.value(0), scene, at)
        .then(&parts.mixes, [](const Result<PlacedScene>& placed) {
            return placed.map([](const PlacedScene& done) {
                QJsonArray missing;
                for (const qint64 line : done.missing)
                    missing << line;
                return QJsonObject { { u"ok"_s, true },
                                     { u"data"_s,
                                       QJsonObject { { u"mix"_s, done.mix },
                                                     { u"clips"_s, done.clips },
                                                     { u"from"_s, done.from },
                                                     { u"to"_s, done.to },
                                                     { u"missing"_s, missing } } } };
            });
        });
}

Answer list(const SavedMixesApiParts& parts)
{
    return parts.mixes.names().then(&parts.mixes, [](const QStringList& names) -> Result<QJsonObject> {
        return QJsonObject { { u"ok"_s, true },
                             { u"items"_s, QJsonArray::fromStringList(names) },
                             { u"count"_s, names.size() } };
    });
}

QJsonObject field(const QString& type, const QString& description)
{
    return { { u"type"_s, type }, { u"description"_s, description } };
}

QJsonObject choice(const QStringList& values, const QString& description)
{
    QJsonObject schema = field(u"string"_s, description);
    schema[u"enum"_s] = QJsonArray::fromStringList(values);
    return schema;
}

QJsonObject renderSchema()
{
    return {
        { u"type"_s, u"object"_s },
        { u"properties"_s,
          QJsonObject {
              { u"what"_s, choice(allProductNames(), u"Default mix"_s) },
              { u"format"_s, choice(mixFormatNames(), u"Of a mix; default pcm16"_s) },
              { u"dither"_s,
                field(u"boolean"_s, u"Noise of one step when rounding to 16 or 24 bits; default false"_s) },
              { u"file"_s,
                field(u"string"_s, u"The file's name without its suffix; default the mix's"_s) } } }
    };
}

QJsonObject placeSchema()
{
    QJsonObject at = field(u"number"_s, u"Seconds; default behind what is there"_s);
    at[u"minimum"_s] = 0;
    at[u"maximum"_s] = kLongestSession;
    return { { u"type"_s, u"object"_s },
             { u"properties"_s,
               QJsonObject { { u"scene_id"_s, field(u"integer"_s, u"See GET /api/scenes"_s) },
                             { u"at"_s, at } } },
             { u"required"_s, QJsonArray { u"scene_id"_s } } };
}

} // namespace

void addSavedMixRoutes(JsonRouter& router, const SavedMixesApiParts& parts)
{
    router.get(u"/api/mixes"_s, { .summary = u"The mixes of the timeline, by name"_s },
               [parts](const Request&) { return list(parts); });
    router.post(
        u"/api/mixes/{name}/render"_s,
        { .summary = u"Renders a saved mix, or exports its stems, its labels or a project for a DAW"_s,
          .requestSchema = renderSchema(),
          .query = { { u"async"_s,
                       QJsonObject { { u"type"_s, u"integer"_s }, { u"enum"_s, QJsonArray { 0, 1 } } } } },
          .example = { { u"what"_s, u"stems_by_role"_s } } },
        [parts](const Request& request, const QJsonObject& body) { return render(parts, request, body); });
    router.post(
        u"/api/mixes/{name}/place"_s,
        { .summary = u"Puts the lines of a scene on a saved mix, which is made where there is none"_s,
          .requestSchema = placeSchema(),
          .example = { { u"scene_id"_s, 1 } } },
        [parts](const Request& request, const QJsonObject& body) { return place(parts, request, body); });
}

} // namespace comfyvn::http
