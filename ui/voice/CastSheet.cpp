#include "ui/voice/CastSheet.h"

#include "ui/studio/StudioCall.h"
#include "ui/voice/VoiceNames.h"
#include "ui/voice/VoiceProfiles.h"

#include <chrono>

using namespace std::chrono_literals;

namespace comfyvn::ui {

namespace {
/// Longer than profiles take to reach the studio.
constexpr auto kRefreshAfter = 400ms;
} // namespace

CastSheet::CastSheet(QObject& studio, VoiceCalls calls, VoiceProfiles& profiles, QObject* parent)
    : QObject(parent)
    , m_studio(studio)
    , m_calls(std::make_shared<const VoiceCalls>(std::move(calls)))
    , m_profiles(profiles)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kRefreshAfter);
    connect(&m_soon, &QTimer::timeout, this, &CastSheet::refresh);
    connect(&profiles, &VoiceProfiles::changed, this, &CastSheet::refreshSoon);
    connect(&profiles, &VoiceProfiles::loaded, this, &CastSheet::refresh);
}

QHash<QString, int> CastSheet::lineCounts() const
{
    QHash<QString, int> counts;
    for (const CastMember& member : m_members)
        counts.insert(member.character, member.lines);
    return counts;
}

void CastSheet::refresh()
{
    askStudio(
        m_studio, this, [calls = m_calls] { return calls->casting(); },
        [this](const Result<QList<CastMember>>& cast) {
            if (!cast) {
                Q_EMIT failed(cast.error());
                return;
            }
            m_loaded = true;
            m_members = *cast;
            Q_EMIT changed();
        });
}

QString CastSheet::fault(const CastMember& member) const
{
    return m_profiles.contains(member.profile) ? QString() : m_profiles.nameFault(member.profile);
}

VoiceProfile CastSheet::recastProfile(const CastMember& member, const EngineVoice& voice) const
{
    return withEngineVoice(m_profiles.profile(member.profile), voice, m_profiles.catalogue());
}

void CastSheet::change(const QList<CastMember>& members, const QString& what, const Change& change)
{
    QList<ProfileState> after;
    for (const CastMember& member : members) {
        if (!fault(member).isEmpty())
            continue;
        ProfileState state = m_profiles.state(member.profile);
        state.saved = change(state.saved.value_or(VoiceProfile { .name = member.profile }));
        if (state.draft)
            state.draft = change(*state.draft);
        if (state.draft == state.saved)
            state.draft.reset();
        after << state;
    }
    if (!after.isEmpty())
        m_profiles.change(after, what);
}

void CastSheet::recast(const QList<CastMember>& members, const EngineVoice& voice)
{
    const QString what = members.size() == 1
        ? tr("Recast %1").arg(members.first().profile)
        : tr("Recast %n character(s)", nullptr, static_cast<int>(members.size()));
    change(members, what, [&](const VoiceProfile& profile) {
        return withEngineVoice(profile, voice, m_profiles.catalogue());
    });
}

void CastSheet::copyVoice(const QList<CastMember>& members, const QString& profile)
{
    const VoiceProfile model = m_profiles.profile(profile);
    const QString what = members.size() == 1
        ? tr("Give %1 the voice of %2").arg(members.first().profile, profile)
        : tr("Give %n character(s) the voice of %1", nullptr, static_cast<int>(members.size())).arg(profile);
    change(members, what, [&model](const VoiceProfile& own) {
        VoiceProfile copy = model;
        copy.name = own.name;
        copy.displayName = own.displayName;
        copy.colour = own.colour;
        copy.notes = own.notes;
        return copy;
    });
}

void CastSheet::makeProfiles(const QList<CastMember>& members)
{
    QList<CastMember> without;
    for (const CastMember& member : members)
        if (!m_profiles.contains(member.profile))
            without << member;
    const QString what = without.size() == 1
        ? tr("Make a voice for %1").arg(without.first().profile)
        : tr("Make voices for %n character(s)", nullptr, static_cast<int>(without.size()));
    // Nothing set: it is still cast by its name, and sounds as before.
    change(without, what, [](const VoiceProfile& profile) { return profile; });
}

} // namespace comfyvn::ui
