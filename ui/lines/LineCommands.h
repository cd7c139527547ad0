#pragma once

#include "core/script/Script.h"
#include "ui/lines/LineListModel.h"

#include <QUndoCommand>

namespace comfyvn::ui {

/// Changes one field of one line.
class EditLineCommand final : public QUndoCommand {
public:
    EditLineCommand(LineListModel& model, qint64 id, LineListModel::Column column, QString value);
    void redo() override;
    void undo() override;

private:
    LineListModel& m_model;
    qint64 m_id;
    LineListModel::Column m_column;
    QString m_before;
    QString m_after;
};

class InsertLineCommand final : public QUndoCommand {
public:
    InsertLineCommand(LineListModel& model, int row, ScriptLine line, const QString& name);
    void redo() override;
    void undo() override;

private:
    LineListModel& m_model;
    int m_row;
    ScriptLine m_line;
};

class RemoveLineCommand final : public QUndoCommand {
public:
    RemoveLineCommand(LineListModel& model, int row, QUndoCommand* parent);
    void redo() override;
    void undo() override;

private:
    LineListModel& m_model;
    int m_row;
    ScriptLine m_line {};
};

} // namespace comfyvn::ui
