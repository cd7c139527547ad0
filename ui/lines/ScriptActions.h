#pragma once

#include <QObject>

class QAction;

namespace comfyvn::ui {

class Commands;
class Desk;
class LineTable;

/// What can be done with the lines: commands with the id `line.…`.
class ScriptActions final : public QObject {
    Q_OBJECT

public:
    ScriptActions(Desk& desk, Commands& commands, LineTable& table);

private:
    void makeActions(Commands& commands);
    void update();
    void playOrStop();
    void reveal();

    Desk& m_desk;
    LineTable& m_table;
    QAction* m_play = nullptr;
    QAction* m_cancel = nullptr;
    QAction* m_edit = nullptr;
    QAction* m_add = nullptr;
    QAction* m_duplicate = nullptr;
    QAction* m_remove = nullptr;
    QAction* m_reveal = nullptr;
};

} // namespace comfyvn::ui
