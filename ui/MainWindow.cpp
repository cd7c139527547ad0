#include "ui/MainWindow.h"

#include "core/base/WorkspacePaths.h"
#include "ui/Desk.h"
#include "ui/Dialogs.h"
#include "ui/StatusStrip.h"
#include "ui/WindowActions.h"
#include "ui/lines/LineTable.h"
#include "ui/lines/ScriptArea.h"
#include "ui/look/Theme.h"
#include "ui/panels/PanelDocks.h"
#include "ui/panels/Panels.h"
#include "ui/waveform/WaveformView.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QDesktopServices>
#include <QDir>
#include <QMenuBar>
#include <QToolBar>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

MainWindow::MainWindow(Desk& desk, Theme& theme, const WindowSetup& setup)
    : m_desk(desk)
    , m_theme(theme)
    , m_setup(setup)
    , m_state(setup.stateFile, QSettings::IniFormat)
    , m_actions(new WindowActions(desk.history(), this))
    , m_script(new ScriptArea(desk, this))
    , m_status(new StatusStrip(this))
    , m_panels(new PanelDocks(*this))
{
    setObjectName(u"mainWindow"_s);
    setWindowIcon(QIcon(u":/icons/org.comfyvn.Studio.svg"_s));
    setWindowTitle(tr("%1 – ComfyVN Studio").arg(QDir(setup.workspace).dirName()));
    arrange();
    connectActions();
    connectDesk();
    restoreState();
    updateActions();
}

MainWindow::~MainWindow()
{
    saveNow();
}

void MainWindow::saveNow()
{
    m_script->table().commitEditor();
    m_desk.journal().saveNow();
}

void MainWindow::arrange()
{
    auto* bar = addToolBar(tr("Main tools"));
    bar->setObjectName(u"mainToolBar"_s);
    bar->setMovable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setIconSize(QSize(18, 18));
    m_actions->fillToolBar(*bar);

    setCentralWidget(m_script);
    setStatusBar(m_status);
    for (const Panel& panel : panelsOf(m_desk))
        m_panels->add(panel);
    m_actions->fillMenus(*menuBar(), m_panels->toggles());
    menuBar()->setObjectName(u"menuBar"_s);
    const int unit = fontMetrics().height();
    setMinimumSize(unit * 36, unit * 28);
    resize(unit * 76, unit * 48);
    m_panels->settle();
}

void MainWindow::connectActions()
{
    LineTable& table = m_script->table();
    WaveformView& waveform = *findChild<WaveformView*>();
    for (QAction* local : { m_actions->edit, m_actions->add, m_actions->remove })
        table.addAction(local);
    table.addAction(m_actions->play);
    waveform.addAction(m_actions->play);

    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->reveal, &QAction::triggered, this, &MainWindow::revealSound);
    connect(m_actions->play, &QAction::triggered, m_script, &ScriptArea::playOrStop);
    connect(m_actions->cancel, &QAction::triggered, &m_desk.speaker(), &LineSpeaker::cancel);
    connect(m_actions->edit, &QAction::triggered, &table, [&table] { table.editText(table.currentLine()); });
    connect(m_actions->add, &QAction::triggered, &table, &LineTable::addLineBelow);
    connect(m_actions->duplicate, &QAction::triggered, &table, &LineTable::duplicateLine);
    connect(m_actions->remove, &QAction::triggered, &table, &LineTable::removeSelectedLines);
    connect(m_actions->zoomIn, &QAction::triggered, &waveform, &WaveformView::zoomIn);
    connect(m_actions->zoomOut, &QAction::triggered, &waveform, &WaveformView::zoomOut);
    connect(m_actions->zoomFit, &QAction::triggered, &waveform, &WaveformView::zoomToFit);
    connect(m_actions->nextPanel, &QAction::triggered, m_panels, [this] {
        m_script->table().commitEditor();
        m_panels->focusNext();
    });
    connect(m_actions->previousPanel, &QAction::triggered, m_panels, [this] {
        m_script->table().commitEditor();
        m_panels->focusPrevious();
    });
    connect(m_actions->floatPanel, &QAction::triggered, m_panels, &PanelDocks::floatFocused);
    connect(m_actions->closePanel, &QAction::triggered, m_panels, &PanelDocks::closeFocused);
    connect(m_actions->resetLayout, &QAction::triggered, m_panels, &PanelDocks::resetLayout);
    connect(m_actions->shortcuts, &QAction::triggered, this, [this] {
        auto* sheet = new ShortcutDialog(m_actions->all(), this);
        sheet->setAttribute(Qt::WA_DeleteOnClose);
        sheet->show();
    });
    connect(m_actions->about, &QAction::triggered, this, [this] {
        auto* about = new AboutDialog(this);
        about->setAttribute(Qt::WA_DeleteOnClose);
        about->show();
    });
    connect(m_actions->themes, &QActionGroup::triggered, this, [this](QAction* chosen) {
        m_theme.apply(themeModeFrom(chosen->data().toString()));
        m_desk.saveUi({ { u"theme"_s, chosen->data().toString() } });
    });
}

void MainWindow::connectDesk()
{
    LineSpeaker& speaker = m_desk.speaker();
    connect(&m_script->table(), &LineTable::currentLineChanged, this, &MainWindow::updateActions);
    connect(&m_desk.lines(), &QAbstractItemModel::rowsInserted, this, &MainWindow::updateActions);
    connect(&m_desk.lines(), &QAbstractItemModel::rowsRemoved, this, &MainWindow::updateActions);
    connect(&m_desk, &Desk::loaded, this, &MainWindow::updateActions);
    connect(&speaker, &LineSpeaker::shown, this, &MainWindow::updateActions);
    connect(&speaker, &LineSpeaker::progressed, m_status, &StatusStrip::setProgress);
    connect(&speaker, &LineSpeaker::progressed, this, &MainWindow::updateActions);
    connect(&speaker, &LineSpeaker::failed, this,
            [this](qint64, const Error& error) { m_status->showMessage(error.message, 15'000); });
    connect(m_status, &StatusStrip::cancelRequested, &speaker, &LineSpeaker::cancel);
    connect(&m_desk.player(), &Player::playingChanged, m_actions, &WindowActions::showPlaying);
    m_actions->showPlaying(m_desk.player().isPlaying());

    connect(&m_desk, &Desk::audioAvailableChanged, m_status, &StatusStrip::setAudioAvailable);
    m_status->setAudioAvailable(m_desk.isAudioAvailable());
    connect(&m_desk, &Desk::serverAddressChanged, m_status, &StatusStrip::setServerAddress);
    m_status->setServerAddress(m_desk.serverAddress());
    connect(&m_desk, &Desk::noticesChanged, m_status, [this] { m_status->setNotices(m_desk.notices()); });
    m_status->setNotices(m_desk.notices());
    connect(m_status, &StatusStrip::noticesDismissed, &m_desk, &Desk::dismissNotices);
    connect(&m_desk, &Desk::panelWanted, m_panels, &PanelDocks::show);

    StudioLink& link = m_desk.link();
    connect(&link, &StudioLink::scriptSaveFailed, this, [this](const Error& error) {
        m_saveFailed = true;
        m_status->showMessage(tr("Not saved yet: %1 Nothing is lost while the window is open; trying again.")
                                  .arg(error.message));
    });
    connect(&link, &StudioLink::scriptSaved, this, [this] {
        if (std::exchange(m_saveFailed, false))
            m_status->clearMessage();
    });
}

void MainWindow::restoreState()
{
    restoreGeometry(m_state.value(u"window/geometry"_s).toByteArray());
    m_panels->restoreLayout(m_state.value(u"window/layout"_s).toByteArray());
    const QString theme = themeModeName(themeModeFrom(m_setup.theme));
    for (QAction* action : m_actions->themes->actions())
        action->setChecked(action->data().toString() == theme);
    m_theme.apply(themeModeFrom(m_setup.theme));
}

void MainWindow::keepState()
{
    m_state.setValue(u"window/geometry"_s, saveGeometry());
    m_state.setValue(u"window/layout"_s, m_panels->layout());
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    saveNow();
    m_desk.speaker().stop();
    keepState();
    QMainWindow::closeEvent(event);
}

void MainWindow::revealSound()
{
    const int row = m_desk.lines().rowOf(m_desk.speaker().shownLine());
    if (row < 0)
        return;
    const WorkspacePaths paths(m_setup.workspace);
    QDesktopServices::openUrl(
        QUrl::fromLocalFile(paths.speechFolder(soundOf(m_desk.lines().line(row)).cacheKey)));
}

void MainWindow::updateActions()
{
    const LineListModel& lines = m_desk.lines();
    const int row = lines.rowOf(m_desk.speaker().shownLine());
    m_actions->reveal->setEnabled(row >= 0 && !soundOf(lines.line(row)).cacheKey.isEmpty());
    m_actions->cancel->setEnabled(m_desk.speaker().busyLines() > 0);
    const bool any = m_script->table().currentLine() != 0;
    for (QAction* action : { m_actions->edit, m_actions->duplicate, m_actions->remove })
        action->setEnabled(any);
    for (QAction* action : { m_actions->zoomIn, m_actions->zoomOut, m_actions->zoomFit })
        action->setEnabled(m_desk.speaker().shownAudio() != nullptr);
}

} // namespace comfyvn::ui
