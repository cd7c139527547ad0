#pragma once

#include <QMainWindow>
#include <QSettings>

namespace comfyvn::ui {

class Desk;
class PanelDocks;
class ScriptArea;
class StatusStrip;
class Theme;
class WindowActions;

struct WindowSetup {
    QString workspace {}; ///< absolute path of the workspace folder
    QString theme {}; ///< the setting `ui.theme`
    QString stateFile {}; ///< an INI file for geometry, in the user's configuration folder
};

/// The studio's window: the script in the middle, panels in docks around it. It keeps nothing that the desk
/// could not show again in another window.
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    MainWindow(Desk& desk, Theme& theme, const WindowSetup& setup);
    ~MainWindow() override;

    /// Posts whatever is not saved yet; before the program ends without closing the window.
    void saveNow();
    [[nodiscard]] PanelDocks& panels() { return *m_panels; }

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void arrange();
    void connectActions();
    void connectDesk();
    void restoreState();
    void keepState();
    void revealSound();
    void updateActions();

    Desk& m_desk;
    Theme& m_theme;
    WindowSetup m_setup;
    QSettings m_state;
    WindowActions* m_actions;
    ScriptArea* m_script;
    StatusStrip* m_status;
    PanelDocks* m_panels;
    bool m_saveFailed = false; ///< the status bar says so
};

} // namespace comfyvn::ui
