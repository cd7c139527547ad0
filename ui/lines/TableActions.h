#pragma once

#include <QKeySequence>
#include <QObject>

class QAction;
class QMenu;

namespace comfyvn::ui {

class Commands;
class Desk;
class FilterBar;
class FindBar;
class LineTable;

/// What can be done with several lines at once: commands that move, copy, change, find and filter them, and
/// the menu of the table.
class TableActions final : public QObject {
    Q_OBJECT

public:
    TableActions(Desk& desk, Commands& commands, LineTable& table, FindBar& find, FilterBar& filter);

private:
    void addClipboard();
    void addOrder();
    void addChoices();
    void addCharacters();
    void addSearch(FindBar& find, FilterBar& filter);
    void showMenu(const QPoint& at);
    void fillChoices(QMenu& menu, int column);
    void fillWords(QMenu& menu);
    QAction* add(const QString& id, const QString& text, const QString& tip, const QKeySequence& key,
                 const QString& icon = {});

    Desk& m_desk;
    Commands& m_commands;
    LineTable& m_table;
};

/// Characters to choose from: those with a profile, then the others that lines in memory have.
[[nodiscard]] QStringList characterNames(Desk& desk);

} // namespace comfyvn::ui
