#include "core/voice/VoiceProfile.h"

#include "core/base/JsonReader.h"
#include "core/base/WorkspacePaths.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

constexpr qsizetype kNameLength = 64;
constexpr qsizetype kTextLength = 2000;
constexpr qsizetype kMaxStyles = 64;

Prosody readProsody(JsonReader& in)
{
    const Prosody neutral;
    return {
        .rate = in.optionalNumber(u"rate"_s, 0.25, 4).value_or(neutral.rate),
        .pitch = in.optionalNumber(u"pitch"_s, -12, 12).value_or(neutral.pitch),
        .range = in.optionalNumber(u"range"_s, 0, 3).value_or(neutral.range),
        .volumeDb = in.optionalNumber(u"volume_db"_s, -40, 12).value_or(neutral.volumeDb),
        .pauseScale = in.optionalNumber(u"pause_scale"_s, 0, 5).value_or(neutral.pauseScale),
        .whisper = in.optionalBool(u"whisper"_s).value_or(neutral.whisper),
    };
}

void writeProsody(QJsonObject& json, const Prosody& prosody)
{
    json[u"rate"_s] = prosody.rate;
    json[u"pitch"_s] = prosody.pitch;
    json[u"range"_s] = prosody.range;
    json[u"volume_db"_s] = prosody.volumeDb;
    json[u"pause_scale"_s] = prosody.pauseScale;
    if (prosody.whisper)
        json[u"whisper"_s] = true;
}

/// A profile's name becomes part of file names and URLs: it must survive both as it is.
bool isUsableName(const QString& name)
{
    static const QRegularExpression unfit(
        u"[\\x00-\\x1f\\x7f-\\x9f/\\\\\\x{2028}-\\x{202e}\\x{2066}-\\x{2069}]|^\\s|\\s$|^\\.+$|\\.$"_s);
    static const QRegularExpression device(u"^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\.|$)"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    return !name.isEmpty() && !unfit.match(name).hasMatch() && !device.match(name).hasMatch();
}

} // namespace

Result<VoiceProfile> voiceProfileFromJson(const QJsonObject& json)
{
    JsonReader in(json);
    VoiceProfile profile;
    profile.name = in.requiredString(u"name"_s, kNameLength);
    if (!in.error() && !isUsableName(profile.name)) {
        in.refuse(u"name"_s, u"invalid_name"_s,
                  u"A profile's name must not be empty, hold control or direction characters or slashes, "
                  u"begin or end with a "
                  u"space, end with a dot, or be a device name."_s);
    }
    profile.displayName = in.optionalString(u"display_name"_s, kTextLength);
    profile.provider = in.optionalString(u"provider"_s, kNameLength);
    profile.engine = in.optionalString(u"engine"_s, kNameLength);
    profile.engineVoice = in.optionalString(u"engine_voice"_s, kNameLength);
    profile.lang = in.optionalString(u"lang"_s, 35);
    profile.style = in.optionalString(u"style"_s, kNameLength);
    profile.model = in.optionalString(u"model"_s, 256);
    profile.seed = in.optionalInteger(u"seed"_s, 0, (qint64 { 1 } << 53) - 1);
    profile.prosody = readProsody(in);
    profile.colour = in.optionalString(u"colour"_s, kNameLength);
    static const QRegularExpression colourForm(u"^(#[0-9a-fA-F]{6})?\\z"_s);
    if (!in.error() && !colourForm.match(profile.colour).hasMatch())
        in.refuse(u"colour"_s, u"out_of_range"_s, u"\"colour\" must look like #3366cc."_s);
    profile.notes = in.optionalString(u"notes"_s, kTextLength);
    profile.sampleText = in.optionalString(u"sample_text"_s, kTextLength);

    const QJsonObject styles = in.optionalObject(u"styles"_s, 64 * 1024);
    if (styles.size() > kMaxStyles)
        in.refuse(u"styles"_s, u"too_long"_s, u"\"styles\" has more than %1 entries."_s.arg(kMaxStyles));
    for (auto it = styles.begin(); it != styles.end() && !in.error(); ++it) {
        const QJsonObject change = it.value().toObject();
        JsonReader style(change, u"styles."_s + it.key());
        profile.styles.insert(it.key(), readProsody(style));
        if (!it.value().isObject())
            in.refuse(u"styles."_s + it.key(), u"wrong_type"_s,
                      u"Each entry of \"styles\" must be an object."_s);
        else if (style.error())
            return tl::unexpected(*style.error());
    }
    return in.finish(profile);
}

QJsonObject toJson(const VoiceProfile& profile)
{
    QJsonObject json {
        { u"name"_s, profile.name },
        { u"display_name"_s, profile.displayName },
        { u"provider"_s, profile.provider },
        { u"engine"_s, profile.engine },
        { u"engine_voice"_s, profile.engineVoice },
        { u"lang"_s, profile.lang },
        { u"style"_s, profile.style },
        { u"model"_s, profile.model },
        { u"seed"_s, profile.seed ? QJsonValue(*profile.seed) : QJsonValue(QJsonValue::Null) },
        { u"colour"_s, profile.colour },
        { u"notes"_s, profile.notes },
        { u"sample_text"_s, profile.sampleText },
    };
    writeProsody(json, profile.prosody);
    QJsonObject styles;
    for (auto it = profile.styles.cbegin(); it != profile.styles.cend(); ++it) {
        QJsonObject change;
        writeProsody(change, it.value());
        styles[it.key()] = change;
    }
    json[u"styles"_s] = styles;
    return json;
}

} // namespace comfyvn
