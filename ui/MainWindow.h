#pragma once

#include "ui/lines/LineListModel.h"
#include "ui/lines/LineSpeaker.h"
#include "ui/lines/ScriptJournal.h"
#include "ui/playback/Player.h"

#include <QMainWindow>
#include <QSettings>

class QSplitter;

namespace comfyvn::ui {

class LinePanel;
class LineTable;
class StatusStrip;
class StudioLink;
struct SpeechChoices;
class Theme;
class WindowActions;

struct WindowSetup {
    QString workspace {}; ///< absolute path of the workspace folder
    QString theme {}; ///< the setting `ui.theme`
    QString stateFile {}; ///< an INI file for geometry, in the user's configuration folder
};

/// The studio's window: the list of lines above, the current line below. It asks the link for the script when
/// it is made and saves every edit through it.
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    MainWindow(StudioLink& link, Theme& theme, const WindowSetup& setup);
    ~MainWindow() override;

    /// Posts whatever is not saved yet; before the program ends without closing the window.
    void saveNow();

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void arrange();
    void connectActions();
    void connectLines();
    void connectStudio();
    void restoreState();
    void showScript(const Script& script, const SpeechChoices& choices);
    void playOrStop();
    void revealSound();
    void focusNextPanel();
    void updateActions();

    StudioLink& m_link;
    Theme& m_theme;
    WindowSetup m_setup;
    QSettings m_state;
    LineListModel m_lines {};
    Player m_player {};
    LineSpeaker m_speaker;
    ScriptJournal m_journal;
    WindowActions* m_actions;
    QSplitter* m_splitter;
    LineTable* m_table;
    LinePanel* m_panel;
    StatusStrip* m_status;
    bool m_saveFailed = false; ///< the status bar says so
};

} // namespace comfyvn::ui
