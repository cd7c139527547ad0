#pragma once

#include "core/mix/daw/SessionStems.h"

#include <QFrame>

class QBoxLayout;
class QLabel;
class QProgressBar;
class QToolButton;

namespace comfyvn::ui {

class Commands;
class MasterStrip;
class MixDesk;
class MixerCommands;
class TimelineView;
class TrackHeaders;

/// The timeline with the headers of its tracks, its tools, and what there is to say about it.
class MixerPanel final : public QFrame {
    Q_OBJECT

public:
    MixerPanel(MixDesk& desk, Commands& commands, QWidget* parent);

    [[nodiscard]] TimelineView& view() { return *m_view; }

Q_SIGNALS:
    /// A command of this panel was given while it is not seen.
    void revealWanted();

private:
    void addPanelCommands();
    void revealOnCommands();
    [[nodiscard]] QBoxLayout* makeTools();
    [[nodiscard]] QBoxLayout* makeFoot();
    void showMenu(const QPoint& at);
    void showSession();
    void showTime();
    void showMissing();
    void showUnplaced();
    void say(const QString& sentence);
    void chooseFiles();
    void findMissing();
    enum class Naming { New, Copy, Rename };
    void askName(Naming naming);
    void fillSessions(const QStringList& names);
    void editMarker(qint64 marker);
    void editNearestMarker();
    void openSettings();
    void connectSound();
    void connectRenderer();
    void chooseRender();
    void chooseStems(StemsBy by);
    void chooseProject();
    void chooseLabels();

    MixDesk& m_desk;
    Commands& m_commands;
    TimelineView* m_view;
    TrackHeaders* m_headers;
    MixerCommands* m_actions;
    QToolButton* m_session;
    QLabel* m_time;
    QLabel* m_said;
    MasterStrip* m_master;
    QProgressBar* m_progress;
    QToolButton* m_cancel;
    QFrame* m_missing;
    QLabel* m_missingText;
    QFrame* m_unplaced;
    QLabel* m_unplacedText;
};

} // namespace comfyvn::ui
