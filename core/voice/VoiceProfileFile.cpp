#include "core/voice/VoiceProfileFile.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

tl::unexpected<Error> malformed(const QString& message)
{
    return failure(ErrorKind::InvalidRequest, u"malformed_profiles"_s, message);
}

} // namespace

Result<QJsonArray> profilesInFile(const QByteArray& bytes)
{
    QJsonParseError fault;
    const auto file = QJsonDocument::fromJson(bytes, &fault);
    if (file.isNull())
        return malformed(
            u"The file is not JSON: %1 at byte %2."_s.arg(fault.errorString()).arg(fault.offset));
    if (file.isArray())
        return file.array();
    if (!file[u"items"_s].isObject())
        return QJsonArray { file.object() };
    QJsonArray profiles;
    for (const auto item : file[u"items"_s].toObject())
        profiles << item;
    return profiles;
}

Result<QList<VoiceProfile>> readVoiceProfiles(const QByteArray& bytes)
{
    const auto found = profilesInFile(bytes);
    if (!found)
        return tl::unexpected(found.error());
    QList<VoiceProfile> profiles;
    for (const auto json : *found) {
        const auto profile = voiceProfileFromJson(json.toObject());
        if (!profile) {
            return malformed(u"Profile %1 (\"%2\") cannot be read: %3"_s.arg(profiles.size() + 1)
                                 .arg(json.toObject()[u"name"_s].toString(), profile.error().message));
        }
        profiles << *profile;
    }
    if (profiles.isEmpty())
        return malformed(u"There is no voice profile in the file."_s);
    return profiles;
}

QByteArray voiceProfileFile(const QList<VoiceProfile>& profiles)
{
    if (profiles.size() == 1)
        return QJsonDocument(toJson(profiles.first())).toJson();
    QJsonArray all;
    for (const VoiceProfile& profile : profiles)
        all << toJson(profile);
    return QJsonDocument(all).toJson();
}

} // namespace comfyvn
