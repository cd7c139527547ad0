#pragma once

#include <QMainWindow>
#include <QSettings>

namespace comfyvn::ui {

class Commands;
class Desk;
class PanelDocks;
class ScriptArea;
class StatusStrip;

/// The studio's window: the script in the middle, panels in docks around it. It keeps nothing that the desk
/// could not show again in another window.
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    /// `stateFile`: an INI file for geometry and layout, in the user's configuration folder.
    MainWindow(Desk& desk, const QString& stateFile);
    ~MainWindow() override;

    /// Posts whatever is not saved yet; before the program ends without closing the window.
    void saveNow();
    /// Stores geometry and layout for the next window.
    void keepState();
    /// Keeps what is being typed.
    void commitEditor();
    [[nodiscard]] Commands& commands() { return *m_commands; }
    [[nodiscard]] PanelDocks& panels() { return *m_panels; }

protected:
    bool event(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void arrange();
    void connectStatus();
    void followAccess();

    Desk& m_desk;
    QSettings m_state;
    Commands* m_commands;
    ScriptArea* m_script;
    PanelDocks* m_panels;
    StatusStrip* m_status = nullptr;
    bool m_saveFailed = false; ///< the status bar says so
    bool m_painted = false;
};

} // namespace comfyvn::ui
