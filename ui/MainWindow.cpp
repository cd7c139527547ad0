#include "ui/MainWindow.h"

#include "core/base/WorkspacePaths.h"
#include "ui/Dialogs.h"
#include "ui/LinePanel.h"
#include "ui/StatusStrip.h"
#include "ui/WindowActions.h"
#include "ui/lines/LineTable.h"
#include "ui/look/Theme.h"
#include "ui/studio/StudioLink.h"
#include "ui/waveform/WaveformView.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QDesktopServices>
#include <QDir>
#include <QMenuBar>
#include <QSplitter>
#include <QToolBar>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

MainWindow::MainWindow(StudioLink& link, Theme& theme, const WindowSetup& setup)
    : m_link(link)
    , m_theme(theme)
    , m_setup(setup)
    , m_state(setup.stateFile, QSettings::IniFormat)
    , m_speaker(m_lines, link, m_player)
    , m_journal(m_lines, link)
    , m_actions(new WindowActions(m_lines.undoStack(), this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_table(new LineTable(m_lines, m_splitter))
    , m_panel(new LinePanel(m_lines, m_speaker, m_player, m_splitter))
    , m_status(new StatusStrip(this))
{
    setObjectName(u"mainWindow"_s);
    setWindowIcon(QIcon(u":/icons/org.comfyvn.Studio.svg"_s));
    setWindowTitle(tr("%1 – ComfyVN Studio").arg(QDir(setup.workspace).dirName()));
    arrange();
    connectActions();
    connectLines();
    connectStudio();
    restoreState();
    updateActions();
    m_link.loadScript();
}

MainWindow::~MainWindow()
{
    saveNow();
}

void MainWindow::saveNow()
{
    m_table->commitEditor();
    m_journal.saveNow();
}

void MainWindow::arrange()
{
    m_actions->fillMenus(*menuBar());
    menuBar()->setObjectName(u"menuBar"_s);
    auto* bar = addToolBar(tr("Main tools"));
    bar->setObjectName(u"mainToolBar"_s);
    bar->setMovable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setIconSize(QSize(18, 18));
    m_actions->fillToolBar(*bar);

    m_splitter->setObjectName(u"mainSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    setCentralWidget(m_splitter);
    setStatusBar(m_status);
    const int unit = fontMetrics().height();
    setMinimumSize(unit * 36, unit * 28);
    resize(unit * 68, unit * 46);
}

void MainWindow::connectActions()
{
    for (QAction* local : { m_actions->edit, m_actions->add, m_actions->remove })
        m_table->addAction(local);
    m_table->addAction(m_actions->play);
    m_panel->waveform().addAction(m_actions->play);

    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->reveal, &QAction::triggered, this, &MainWindow::revealSound);
    connect(m_actions->play, &QAction::triggered, this, &MainWindow::playOrStop);
    connect(m_actions->cancel, &QAction::triggered, &m_speaker, &LineSpeaker::cancel);
    connect(m_actions->edit, &QAction::triggered, this,
            [this] { m_table->editText(m_table->currentLine()); });
    connect(m_actions->add, &QAction::triggered, m_table, &LineTable::addLineBelow);
    connect(m_actions->duplicate, &QAction::triggered, m_table, &LineTable::duplicateLine);
    connect(m_actions->remove, &QAction::triggered, m_table, &LineTable::removeSelectedLines);
    connect(m_actions->zoomIn, &QAction::triggered, &m_panel->waveform(), &WaveformView::zoomIn);
    connect(m_actions->zoomOut, &QAction::triggered, &m_panel->waveform(), &WaveformView::zoomOut);
    connect(m_actions->zoomFit, &QAction::triggered, &m_panel->waveform(), &WaveformView::zoomToFit);
    connect(m_actions->nextPanel, &QAction::triggered, this, &MainWindow::focusNextPanel);
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
        m_link.saveTheme(chosen->data().toString());
    });
}

void MainWindow::connectLines()
{
    connect(m_table, &LineTable::lineEntered, &m_speaker, &LineSpeaker::hear);
    connect(m_table, &LineTable::lineSelected, &m_speaker, &LineSpeaker::show);
    connect(m_table, &LineTable::currentLineChanged, &m_journal, &ScriptJournal::setCurrentLine);
    connect(m_table, &LineTable::textTyped, &m_journal, &ScriptJournal::setDraft);
    connect(m_table, &LineTable::editingEnded, &m_journal, &ScriptJournal::endDraft);
    connect(m_table, &LineTable::currentLineChanged, this, &MainWindow::updateActions);
    connect(&m_lines, &QAbstractItemModel::rowsInserted, this, &MainWindow::updateActions);
    connect(&m_lines, &QAbstractItemModel::rowsRemoved, this, &MainWindow::updateActions);
    connect(&m_speaker, &LineSpeaker::shown, this, &MainWindow::updateActions);
    connect(&m_speaker, &LineSpeaker::progressed, m_status, &StatusStrip::setProgress);
    connect(&m_speaker, &LineSpeaker::progressed, this, &MainWindow::updateActions);
    connect(&m_speaker, &LineSpeaker::failed, this,
            [this](qint64, const Error& error) { m_status->showMessage(error.message, 15'000); });
    connect(&m_player, &Player::playingChanged, m_actions, &WindowActions::showPlaying);
    connect(&m_player, &Player::deviceAvailableChanged, m_status, &StatusStrip::setAudioAvailable);
    connect(&m_player, &Player::refused, m_status, [this] { m_status->setAudioAvailable(false); });
    connect(m_status, &StatusStrip::cancelRequested, &m_speaker, &LineSpeaker::cancel);
}

void MainWindow::connectStudio()
{
    connect(&m_link, &StudioLink::serverAddressChanged, m_status, &StatusStrip::setServerAddress);
    connect(&m_link, &StudioLink::noticesAdded, m_status, &StatusStrip::addNotices);
    connect(&m_link, &StudioLink::scriptLoaded, this, &MainWindow::showScript);
    connect(&m_link, &StudioLink::scriptLoadFailed, this, [this](const Error& error) {
        m_table->setEnabled(false);
        m_status->addNotices({ tr("The lines could not be read: %1").arg(error.message) });
    });
    connect(&m_link, &StudioLink::scriptSaveFailed, this, [this](const Error& error) {
        m_saveFailed = true;
        m_status->showMessage(tr("Not saved yet: %1 Nothing is lost while the window is open; trying again.")
                                  .arg(error.message));
    });
    connect(&m_link, &StudioLink::scriptSaved, this, [this] {
        if (std::exchange(m_saveFailed, false))
            m_status->clearMessage();
    });
}

void MainWindow::restoreState()
{
    restoreGeometry(m_state.value(u"window/geometry"_s).toByteArray());
    m_splitter->restoreState(m_state.value(u"window/splitter"_s).toByteArray());
    const QString theme = themeModeName(themeModeFrom(m_setup.theme));
    for (QAction* action : m_actions->themes->actions())
        action->setChecked(action->data().toString() == theme);
    m_theme.apply(themeModeFrom(m_setup.theme));
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    saveNow();
    m_speaker.stop();
    m_state.setValue(u"window/geometry"_s, saveGeometry());
    m_state.setValue(u"window/splitter"_s, m_splitter->saveState());
    QMainWindow::closeEvent(event);
}

void MainWindow::showScript(const Script& script, const SpeechChoices& choices)
{
    m_table->setChoices(choices);
    m_lines.setScript(script);
    m_journal.reset(script.currentLine);
    m_table->setFocus();
    if (script.lines.isEmpty()) {
        m_table->editText(m_lines.addLine(0));
        m_lines.undoStack().clear();
    } else {
        const bool known = m_lines.rowOf(script.currentLine) >= 0;
        m_table->goToLine(known ? script.currentLine : script.lines.first().id);
    }
    updateActions();
}

void MainWindow::playOrStop()
{
    if (m_player.isPlaying()) {
        m_speaker.stop();
        return;
    }
    m_table->commitEditor();
    const int row = m_lines.rowOf(m_table->currentLine());
    const bool blank = row < 0 || m_lines.line(row).text.trimmed().isEmpty();
    m_speaker.hear(blank ? m_speaker.shownLine() : m_table->currentLine());
}

void MainWindow::revealSound()
{
    const int row = m_lines.rowOf(m_speaker.shownLine());
    if (row < 0)
        return;
    const WorkspacePaths paths(m_setup.workspace);
    QDesktopServices::openUrl(QUrl::fromLocalFile(paths.speechFolder(m_lines.line(row).cacheKey)));
}

void MainWindow::focusNextPanel()
{
    m_table->commitEditor();
    QWidget* const panels[] { m_table, &m_panel->waveform(),
                              m_status->findChild<QWidget*>(u"serverButton"_s) };
    std::size_t next = 0;
    for (std::size_t at = 0; at < std::size(panels); ++at)
        if (panels[at]->hasFocus())
            next = at + 1;
    while (next < std::size(panels) && !panels[next]->isEnabled())
        ++next;
    panels[next % std::size(panels)]->setFocus(Qt::TabFocusReason);
}

void MainWindow::updateActions()
{
    const int row = m_lines.rowOf(m_speaker.shownLine());
    m_actions->reveal->setEnabled(row >= 0 && !m_lines.line(row).cacheKey.isEmpty());
    m_actions->cancel->setEnabled(m_speaker.busyLines() > 0);
    const bool any = m_table->currentLine() != 0;
    for (QAction* action : { m_actions->edit, m_actions->duplicate, m_actions->remove })
        action->setEnabled(any);
    for (QAction* action : { m_actions->zoomIn, m_actions->zoomOut, m_actions->zoomFit })
        action->setEnabled(!m_panel->waveform().isEmpty());
}

} // namespace comfyvn::ui
