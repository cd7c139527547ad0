#include "ui/lines/LineCommands.h"

namespace comfyvn::ui {

EditLineCommand::EditLineCommand(LineListModel& model, qint64 id, LineListModel::Column column, QString value)
    : m_model(model)
    , m_id(id)
    , m_column(column)
    , m_after(std::move(value))
{
    ScriptLine line = model.line(model.rowOf(id));
    m_before = LineListModel::field(line, column);
    setText(LineListModel::tr("Edit line"));
}

void EditLineCommand::redo()
{
    m_model.edit(m_id, m_column, m_after);
}

void EditLineCommand::undo()
{
    m_model.edit(m_id, m_column, m_before);
}

InsertLineCommand::InsertLineCommand(LineListModel& model, int row, ScriptLine line, const QString& name)
    : QUndoCommand(name)
    , m_model(model)
    , m_row(row)
    , m_line(std::move(line))
{ }

void InsertLineCommand::redo()
{
    m_model.insert(m_row, m_line);
}

void InsertLineCommand::undo()
{
    m_line = m_model.remove(m_row);
}

RemoveLineCommand::RemoveLineCommand(LineListModel& model, int row, QUndoCommand* parent)
    : QUndoCommand(parent)
    , m_model(model)
    , m_row(row)
{ }

void RemoveLineCommand::redo()
{
    m_line = m_model.remove(m_row);
}

void RemoveLineCommand::undo()
{
    m_model.insert(m_row, m_line);
}

} // namespace comfyvn::ui
