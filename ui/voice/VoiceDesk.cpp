#include "ui/voice/VoiceDesk.h"

#include "ui/lines/LineListModel.h"
#include "ui/playback/Player.h"
#include "ui/studio/StudioCall.h"
#include "ui/studio/StudioLink.h"

#include <QUndoStack>

namespace comfyvn::ui {

VoiceDesk::VoiceDesk(const With& with, const VoiceCalls& calls)
    : m_with(with)
    , m_calls(std::make_shared<const VoiceCalls>(calls))
    , m_profiles(with.studio, calls, with.history)
    , m_audition(with.studio, calls, with.pool, auditionOutput(with.player))
    , m_cast(with.studio, calls, m_profiles)
{
    connect(&m_profiles, &VoiceProfiles::voicesChanged, &with.link, &StudioLink::noteVoices);
    connect(&with.player, &Player::playingChanged, &m_audition, &Audition::notePlaying);
    connect(&with.link, &StudioLink::scriptSaved, &m_cast, &CastSheet::refreshSoon);
}

void VoiceDesk::showLines(const QString& character)
{
    qint64 scene = 0;
    for (const CastMember& member : m_cast.members())
        if (member.character == character)
            scene = member.sample.scene;
    Q_EMIT linesWanted(character, scene);
}

void VoiceDesk::renameWithLines(const QString& from, const QString& to)
{
    askStudio(
        m_with.studio, this, [calls = m_calls, from] { return calls->scenesOf(from); },
        [this, from, to](const Result<QList<Script>>& scenes) {
            if (!scenes) {
                Q_EMIT failed(scenes.error());
                return;
            }
            LineListModel& lines = m_with.lines;
            for (const Script& scene : *scenes)
                if (!lines.holds(scene.scene))
                    lines.keepScript(scene);

            const QString what = VoiceProfiles::tr("Rename voice %1 to %2").arg(from, to);
            m_with.history.beginMacro(what);
            m_profiles.change(m_profiles.renamed(from, to), what);
            for (const qint64 scene : lines.scenes()) {
                QList<LineChange> changes;
                for (const ScriptLine& line : lines.script(scene).lines) {
                    if (line.character != from)
                        continue;
                    ScriptLine renamed = line;
                    renamed.character = to;
                    changes << LineChange { line, renamed };
                }
                if (!changes.isEmpty())
                    lines.edit(scene, what, changes);
            }
            m_with.history.endMacro();
            m_profiles.setCurrent(to);
        });
}

} // namespace comfyvn::ui
