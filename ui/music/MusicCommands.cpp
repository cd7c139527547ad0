#include "ui/music/MusicCommands.h"

namespace comfyvn::ui {

namespace {
constexpr int kEditId = 0x6d757369; // unlike that of any other command
}

ChangeMusic::ChangeMusic(MusicDesk& desk, const MusicBoard& after, const QString& what, const QString& field,
                         int gesture)
    : QUndoCommand(what)
    , m_desk(desk)
    , m_before(desk.m_board)
    , m_after(after)
    , m_field(field)
    , m_gesture(gesture)
{ }

int ChangeMusic::id() const
{
    return m_field.isEmpty() ? -1 : kEditId;
}

bool ChangeMusic::mergeWith(const QUndoCommand* other)
{
    const auto* next = dynamic_cast<const ChangeMusic*>(other);
    if (!next || next->m_field != m_field || next->m_gesture != m_gesture)
        return false;
    m_after = next->m_after;
    setObsolete(m_after == m_before);
    return true;
}

} // namespace comfyvn::ui
