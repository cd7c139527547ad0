#include "core/voice/VoiceProfileStore.h"

#include "core/base/Log.h"
#include "core/base/UtcTime.h"

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

/// The voices every workspace begins with; of the natural ones, `rms` is the most intelligible.
QList<VoiceProfile> firstProfiles()
{
    VoiceProfile neutral { .name = u"neutral"_s, .displayName = u"Neutral"_s };
    neutral.engine = u"flite"_s;
    neutral.engineVoice = u"rms"_s;
    neutral.colour = u"#5b8def"_s;
    VoiceProfile narrator { .name = u"narrator"_s, .displayName = u"Narrator"_s };
    narrator.engine = u"flite"_s;
    narrator.engineVoice = u"slt"_s;
    narrator.prosody.rate = 0.96;
    narrator.colour = u"#8a8f98"_s;
    return { neutral, narrator };
}

} // namespace

VoiceProfileStore::VoiceProfileStore(Database& database, QObject* parent)
    : QObject(parent)
    , m_read(database, u"SELECT name, profile_json FROM voices"_s)
    , m_write(
          database,
          u"INSERT INTO voices(name, profile_json, updated_at) VALUES(?, ?, ?) "
          "ON CONFLICT(name) DO UPDATE SET profile_json = excluded.profile_json, updated_at = excluded.updated_at"_s)
    , m_remove(database, u"DELETE FROM voices WHERE name = ?"_s)
{ }

Result<void> VoiceProfileStore::load()
{
    m_profiles.clear();
    auto read = m_read.each({}, [this](const Row& row) {
        if (const auto profile = voiceProfileFromJson(row.object(1)))
            m_profiles.insert(profile->name, *profile);
        else
            qCWarning(lcPipeline).noquote()
                << "skipped the voice profile" << row.text(0) << "-" << profile.error().message;
    });
    if (!read || !m_profiles.isEmpty())
        return read;
    for (const auto& profile : firstProfiles()) {
        if (auto stored = store(profile); !stored)
            return stored;
    }
    return {};
}

std::optional<VoiceProfile> VoiceProfileStore::find(const QString& name) const
{
    const auto found = m_profiles.constFind(name);
    return found == m_profiles.cend() ? std::nullopt : std::optional(*found);
}

Result<void> VoiceProfileStore::store(const VoiceProfile& profile)
{
    if (m_profiles.size() >= kMaxProfiles && !m_profiles.contains(profile.name)) {
        return failure(ErrorKind::InvalidRequest, u"too_many_profiles"_s,
                       u"The workspace has %1 voice profiles, which is the limit; delete some first."_s.arg(
                           kMaxProfiles));
    }
    if (auto written = m_write.run({ profile.name, compactJson(toJson(profile)), isoNow() }); !written)
        return written;
    m_profiles.insert(profile.name, profile);
    Q_EMIT changed(profile.name);
    return {};
}

Result<void> VoiceProfileStore::remove(const QString& name)
{
    if (!m_profiles.contains(name)) {
        return failure(ErrorKind::NotFound, u"unknown_profile"_s,
                       u"There is no voice profile \"%1\"; GET /voice/list names them."_s.arg(name),
                       u"name"_s);
    }
    if (auto removed = m_remove.run({ name }); !removed)
        return removed;
    m_profiles.remove(name);
    Q_EMIT changed(name);
    return {};
}

} // namespace comfyvn
