#include "core/voice/VoiceProfileStore.h"

#include "core/base/Log.h"
#include "core/base/UtcTime.h"
#include "core/storage/Transaction.h"

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

Error tooMany()
{
    return { ErrorKind::InvalidRequest,
             u"too_many_profiles"_s,
             u"The workspace has %1 voice profiles, which is the limit; delete some first."_s.arg(
                 VoiceProfileStore::kMaxProfiles),
             {} };
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
    , m_readDrafts(database, u"SELECT name, profile_json FROM voice_drafts"_s)
    , m_writeDraft(database,
                   u"INSERT INTO voice_drafts(name, profile_json, updated_at) VALUES(?, ?, ?) "
                   "ON CONFLICT(name) DO UPDATE SET profile_json = excluded.profile_json, "
                   "updated_at = excluded.updated_at"_s)
    , m_removeDraft(database, u"DELETE FROM voice_drafts WHERE name = ?"_s)
    , m_database(database)
{ }

Result<void> VoiceProfileStore::load()
{
    m_profiles.clear();
    m_drafts.clear();
    const auto drafts = m_readDrafts.each({}, [this](const Row& row) {
        if (const auto draft = voiceProfileFromJson(row.object(1)))
            m_drafts.insert(draft->name, *draft);
    });
    if (!drafts)
        return drafts;
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

QStringList VoiceProfileStore::engineVoices(const QString& provider) const
{
    QStringList voices;
    for (const VoiceProfile& profile : m_profiles) {
        if (profile.provider == provider && !profile.engineVoice.isEmpty())
            voices << profile.engineVoice;
    }
    return voices;
}

void VoiceProfileStore::write(const ProfileState& state)
{
    const QString now = isoNow();
    if (!state.saved)
        std::ignore = m_remove.run({ state.name });
    else if (find(state.name) != state.saved)
        std::ignore = m_write.run({ state.name, compactJson(toJson(*state.saved)), now });
    if (state.draft)
        std::ignore = m_writeDraft.run({ state.name, compactJson(toJson(*state.draft)), now });
    else
        std::ignore = m_removeDraft.run({ state.name });
}

Result<void> VoiceProfileStore::apply(const QList<ProfileState>& states)
{
    QMap<QString, VoiceProfile> profiles = m_profiles;
    QMap<QString, VoiceProfile> drafts = m_drafts;
    const auto put = [](QMap<QString, VoiceProfile>& all, const QString& name, const auto& profile) {
        if (profile)
            all.insert(name, *profile);
        else
            all.remove(name);
    };
    for (const ProfileState& state : states) {
        put(profiles, state.name, state.saved);
        put(drafts, state.name, state.draft);
    }
    if (profiles.size() > kMaxProfiles)
        return tl::unexpected(tooMany());
    {
        Transaction transaction(m_database);
        for (const ProfileState& state : states)
            write(state);
        if (auto committed = transaction.commit(); !committed)
            return committed;
    }
    m_profiles.swap(profiles);
    m_drafts.swap(drafts);
    for (const ProfileState& state : states) {
        const auto before = profiles.constFind(state.name);
        const bool same = before == profiles.cend() ? !state.saved : state.saved == *before;
        if (!same)
            Q_EMIT changed(state.name);
    }
    return {};
}

Result<void> VoiceProfileStore::store(const VoiceProfile& profile)
{
    if (m_profiles.size() >= kMaxProfiles && !m_profiles.contains(profile.name)) {
        return tl::unexpected(tooMany());
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
