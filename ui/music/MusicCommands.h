#pragma once

#include "ui/music/MusicDesk.h"

#include <QUndoCommand>

namespace comfyvn::ui {

/// Changes what is wished for and which candidates there are.
class ChangeMusic final : public QUndoCommand {
public:
    /// Edits of one `field` in one `gesture` that follow each other are one step; no field: a step of its
    /// own.
    ChangeMusic(MusicDesk& desk, const MusicBoard& after, const QString& what, const QString& field,
                int gesture);

    void redo() override { m_desk.put(m_after); }
    void undo() override { m_desk.put(m_before); }
    [[nodiscard]] int id() const override;
    bool mergeWith(const QUndoCommand* other) override;

private:
    MusicDesk& m_desk;
    MusicBoard m_before;
    MusicBoard m_after;
    QString m_field;
    int m_gesture;
};

} // namespace comfyvn::ui
