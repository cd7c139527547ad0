#include "ui/voice/ProfileCommands.h"

namespace comfyvn::ui {

namespace {
constexpr int kEditId = 0x766f6963; // unlike that of any other command
}

ChangeProfiles::ChangeProfiles(VoiceProfiles& profiles, const QList<ProfileState>& after, const QString& what,
                               QUndoCommand* parent)
    : QUndoCommand(what, parent)
    , m_profiles(profiles)
    , m_after(after)
{
    for (const ProfileState& state : after)
        m_before.append(profiles.state(state.name));
}

void ChangeProfiles::setGesture(const QString& field, int gesture)
{
    m_field = field;
    m_gesture = gesture;
}

void ChangeProfiles::redo()
{
    m_profiles.put(m_after);
}

void ChangeProfiles::undo()
{
    m_profiles.put(m_before);
}

int ChangeProfiles::id() const
{
    return m_field.isEmpty() ? -1 : kEditId;
}

bool ChangeProfiles::mergeWith(const QUndoCommand* other)
{
    const auto* next = dynamic_cast<const ChangeProfiles*>(other);
    if (!next || next->m_field != m_field || next->m_gesture != m_gesture || next->m_after.size() != 1
        || next->m_after.first().name != m_after.first().name)
        return false;
    m_after = next->m_after;
    setObsolete(m_after == m_before);
    return true;
}

} // namespace comfyvn::ui
