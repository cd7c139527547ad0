#pragma once

#include <QObject>

class QAction;
class QActionGroup;

namespace comfyvn::ui {

class Commands;
class Desk;
class MainWindow;
class PanelDocks;

/// The commands of the window itself: history, panels, theme, help. What belongs to a part of the window is
/// made there.
class WindowActions final : public QObject {
    Q_OBJECT

public:
    WindowActions(Desk& desk, Commands& commands, PanelDocks& panels, MainWindow& window);

private:
    void addHistory();
    void addPanels(PanelDocks& panels);
    void addThemes();
    void addLanguages();
    void addHelp();

    Desk& m_desk;
    Commands& m_commands;
    MainWindow& m_window;
};

} // namespace comfyvn::ui
