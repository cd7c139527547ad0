#pragma once

#include "core/settings/Settings.h"
#include "ui/DeskTools.h"
#include "ui/WorkspaceState.h"
#include "ui/inout/Exporter.h"
#include "ui/keys/Keys.h"
#include "ui/lines/CostGate.h"
#include "ui/lines/FallbackWatch.h"
#include "ui/lines/LineKeys.h"
#include "ui/lines/LineListModel.h"
#include "ui/lines/LineSpeaker.h"
#include "ui/lines/PlayOn.h"
#include "ui/lines/RenderBatch.h"
#include "ui/lines/SceneList.h"
#include "ui/lines/ScriptJournal.h"
#include "ui/mixer/MixDesk.h"
#include "ui/music/MusicCalls.h"
#include "ui/playback/Player.h"
#include "ui/pronunciation/DictionaryModel.h"
#include "ui/studio/StudioLink.h"
#include "ui/studio/WindowCalls.h"
#include "ui/voice/VoiceDesk.h"
#include "ui/welcome/SampleOpener.h"

#include <QStringList>
#include <QUrl>

#include <memory>
#include <optional>

namespace comfyvn::ui {

class MusicDesk;
class MusicPlayer;

/// What the studio does for the window, area by area.
struct DeskCalls {
    StudioCalls lines {};
    SceneCalls scenes {};
    ExportCalls exports {};
    WindowCalls window {};
    ToolCalls tools {};
    RescueCalls rescue {};
    DictionaryCalls dictionary {};
    VoiceCalls voices {};
    MixCalls mix {};
    MusicCalls music {};
};

/// What the desk begins with.
struct DeskSetup {
    QString workspace {}; ///< absolute path of its folder
    UiSettings ui {};
};

/// Everything the writer works on and that outlives a window, which is rebuilt when the language changes: the
/// lines, the history of edits, what is heard, what the studio has said.
///
/// Lives on the GUI thread and ends before `studio` and `pool`; see StudioLink.
class Desk final : public QObject {
    Q_OBJECT

public:
    Desk(QObject& studio, QThreadPool& pool, const DeskCalls& calls, const DeskSetup& setup);
    ~Desk() override;

    /// Asks for the script; loaded() or loadFailed() answers.
    void load();
    /// What a line may choose from; nothing until the script is loaded.
    [[nodiscard]] const std::optional<SpeechChoices>& choices() const { return m_choices; }
    /// The line to begin with; 0: the first.
    [[nodiscard]] qint64 currentLine() const { return m_journal.currentLine(); }

    [[nodiscard]] const QString& workspace() const { return m_workspace; }
    [[nodiscard]] QUndoStack& history() { return m_history; }
    [[nodiscard]] LineListModel& lines() { return m_lines; }
    [[nodiscard]] Player& player() { return m_player; }
    [[nodiscard]] LineSpeaker& speaker() { return m_speaker; }
    [[nodiscard]] ScriptJournal& journal() { return m_journal; }
    [[nodiscard]] SceneList& scenes() { return m_scenes; }
    [[nodiscard]] Exporter& exporter() { return m_exporter; }
    /// What work for the studio is posted to; see StudioLink.
    [[nodiscard]] QObject& studio() { return m_studio; }
    [[nodiscard]] RenderBatch& batch() { return m_batch; }
    [[nodiscard]] CostGate& costs() { return m_costs; }
    [[nodiscard]] PlayOn& playOn() { return m_playOn; }
    [[nodiscard]] FallbackWatch& fallbacks() { return m_fallbacks; }
    [[nodiscard]] StudioLink& link() { return m_link; }
    [[nodiscard]] WorkspaceState& state() { return m_state; }
    [[nodiscard]] Keys& keys() { return m_keys; }
    [[nodiscard]] DictionaryModel& dictionary() { return m_dictionary; }
    [[nodiscard]] QThreadPool& pool() { return m_pool; }
    [[nodiscard]] SampleOpener& sample() { return m_sample; }
    [[nodiscard]] DeskTools& tools() { return m_tools; }
    [[nodiscard]] VoiceDesk& voices() { return m_voices; }
    [[nodiscard]] MixDesk& mix() { return m_mix; }
    [[nodiscard]] MusicDesk& music() { return *m_music; }
    [[nodiscard]] MusicPlayer& musicPlayer() { return *m_musicPlayer; }

    [[nodiscard]] bool isAudioAvailable() const { return m_audioAvailable; }
    [[nodiscard]] const QUrl& serverAddress() const { return m_serverAddress; }
    [[nodiscard]] const QStringList& notices() const { return m_notices; }
    void dismissNotices();

    [[nodiscard]] const UiSettings& ui() const { return m_ui; }
    /// Takes settings that were changed elsewhere.
    void setUi(const UiSettings& ui);
    /// Takes and stores values of the settings `ui.language`, `theme`, `keymap` and `shortcuts`.
    void changeUi(const QJsonObject& patch);

    /// Starts another studio on a workspace once this one is saved; workspaceFailed() answers if it cannot.
    void openWorkspace(const QString& folder);
    /// recentWorkspacesKnown() answers.
    void askRecentWorkspaces();

    /// Asks the window to open a panel and put the keyboard there.
    void showPanel(const QString& id) { Q_EMIT panelWanted(id); }
    /// Renders those of the lines that are new, stale or failed, by what the studio would say now: what was
    /// just changed about voices or the dictionary counts.
    void renderStale(const QList<qint64>& lines);
    /// Plays these lines one after the other, each rendered where it is needed.
    void playOnThrough(const QList<qint64>& lines);
    /// Opens the dictionary at a word of the line: at its entry, or at a new one.
    void pronounce(const QString& word, qint64 line);
    /// Puts a sound on the timeline, at its playhead, and shows it there.
    void placeOnTimeline(const SoundClip& clip);
    /// Goes to a line, in whichever scene it is.
    void goToLine(qint64 scene, qint64 line) { Q_EMIT lineWanted(scene, line); }

Q_SIGNALS:
    void uiChanged();
    /// Another folder is the workspace now.
    void workspaceChanged();
    void loaded();
    void loadFailed(const comfyvn::Error& error);
    void choicesChanged();
    void audioAvailableChanged(bool available);
    void serverAddressChanged(const QUrl& address);
    void noticesChanged();
    void panelWanted(const QString& id);
    void lineWanted(qint64 scene, qint64 line);
    void workspaceFailed(const comfyvn::Error& error);
    void recentWorkspacesKnown(const QStringList& folders);

private:
    void applyUi(const UiSettings& ui);
    void applySound();

    QObject& m_studio;
    QThreadPool& m_pool;
    DeskCalls m_calls;
    QString m_workspace;
    UiSettings m_ui;
    std::optional<UiSettings> m_heardUi {}; ///< while own changes are being stored
    int m_savingUi = 0;
    Keys m_keys {};
    DeskTools m_tools;
    StudioLink m_link;
    QUndoStack m_history {};
    LineListModel m_lines;
    LineKeys m_lineKeys;
    Player m_player {};
    LineSpeaker m_speaker;
    ScriptJournal m_journal;
    WorkspaceState m_state;
    DictionaryModel m_dictionary;
    SampleOpener m_sample;
    SceneList m_scenes;
    Exporter m_exporter;
    RenderBatch m_batch;
    CostGate m_costs;
    PlayOn m_playOn;
    FallbackWatch m_fallbacks;
    VoiceDesk m_voices;
    MixDesk m_mix;
    std::unique_ptr<MusicDesk> m_music;
    std::unique_ptr<MusicPlayer> m_musicPlayer;
    std::optional<SpeechChoices> m_choices {};
    bool m_audioAvailable = true;
    QUrl m_serverAddress {};
    QStringList m_notices {};
};

} // namespace comfyvn::ui
