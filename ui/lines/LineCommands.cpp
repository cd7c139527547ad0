#include "ui/lines/LineCommands.h"

#include "ui/lines/LineListModel.h"

#include <utility>

namespace comfyvn::ui {

LinesCommand::LinesCommand(LineListModel& model, qint64 scene, const QString& name, QList<LineChange> changes,
                           int session)
    : QUndoCommand(name)
    , m_model(model)
    , m_scene(scene)
    , m_changes(std::move(changes))
    , m_session(session)
{ }

void LinesCommand::redo()
{
    const bool again = !std::exchange(m_isNew, false);
    if (again)
        m_model.showScene(m_scene);
    m_model.apply(m_scene, m_changes, LineListModel::Forth);
    if (again)
        revisit();
}

void LinesCommand::undo()
{
    m_model.showScene(m_scene);
    m_model.apply(m_scene, m_changes, LineListModel::Back);
    revisit();
}

void LinesCommand::revisit()
{
    for (const LineChange& change : std::as_const(m_changes)) {
        const qint64 id = change.before ? change.before->id : change.after->id;
        if (m_model.rowOf(id) < 0)
            continue;
        Q_EMIT m_model.lineRevisited(id);
        return;
    }
}

bool LinesCommand::mergeWith(const QUndoCommand* next)
{
    const auto& later = static_cast<const LinesCommand&>(*next);
    if (later.m_session != m_session || later.m_scene != m_scene
        || m_changes.size() != later.m_changes.size())
        return false;
    for (qsizetype n = 0; n < m_changes.size(); ++n) {
        const bool continues = m_changes[n].after && later.m_changes[n].before
            && m_changes[n].after->id == later.m_changes[n].before->id;
        if (!continues)
            return false;
    }
    for (qsizetype n = 0; n < m_changes.size(); ++n)
        m_changes[n].after = later.m_changes[n].after;
    return true;
}

} // namespace comfyvn::ui
