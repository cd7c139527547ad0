#pragma once

#include "core/script/Script.h"

#include <QUndoCommand>

namespace comfyvn::ui {

class LineListModel;

/// Any edit of a scene's lines: what each line was and what it becomes. Taking it back shows the scene.
class LinesCommand final : public QUndoCommand {
public:
    /// Edits of the same `session`, when it is not 0, become one in the history.
    LinesCommand(LineListModel& model, qint64 scene, const QString& name, QList<LineChange> changes,
                 int session);

    void redo() override;
    void undo() override;
    [[nodiscard]] int id() const override { return m_session == 0 ? -1 : 1; }
    bool mergeWith(const QUndoCommand* next) override;

private:
    void revisit();

    LineListModel& m_model;
    qint64 m_scene;
    QList<LineChange> m_changes;
    int m_session;
    bool m_isNew = true;
};

} // namespace comfyvn::ui
