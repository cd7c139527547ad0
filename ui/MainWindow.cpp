#include "ui/MainWindow.h"

#include "core/base/Log.h"
#include "ui/Desk.h"
#include "ui/FileActions.h"
#include "ui/StatusStrip.h"
#include "ui/WindowActions.h"
#include "ui/WindowMenus.h"
#include "ui/inout/InOutActions.h"
#include "ui/keys/Commands.h"
#include "ui/lines/LineTable.h"
#include "ui/lines/PaidLines.h"
#include "ui/lines/ScriptArea.h"
#include "ui/panels/PanelDocks.h"
#include "ui/panels/Panels.h"
#include "ui/studio/StudioText.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDir>
#include <QKeyEvent>
#include <QPointer>
#include <QScreen>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {
QString readOnlyText(const WorkspaceState& state)
{
    return MainWindow::tr("Read-only: %1 Nothing can be changed here.").arg(studioText(state.reason()));
}
} // namespace

MainWindow::MainWindow(Desk& desk, const QString& stateFile)
    : m_desk(desk)
    , m_state(stateFile, QSettings::IniFormat)
    , m_commands(new Commands(desk.keys(), *this))
    , m_script(new ScriptArea(desk, *m_commands, this))
    , m_panels(new PanelDocks(*this))
{
    setObjectName(u"mainWindow"_s);
    setWindowIcon(QIcon(u":/icons/org.comfyvn.Studio.svg"_s));
    const auto showName = [this] {
        setWindowTitle(tr("%1 – ComfyVN Studio").arg(QDir(m_desk.workspace()).dirName()));
    };
    showName();
    connect(&desk, &Desk::workspaceChanged, this, showName);
    arrange();
    connectStatus();
    connect(&desk.state(), &WorkspaceState::changed, this, &MainWindow::followAccess);
    connect(&m_script->table(), &LineTable::editRefused, this,
            [this] { m_status->showMessage(readOnlyText(m_desk.state()), 15'000); });
    followAccess();
    connect(&desk, &Desk::panelWanted, m_panels, &PanelDocks::show);
    restoreGeometry(m_state.value(u"window/geometry"_s).toByteArray());
    m_panels->restoreLayout(m_state.value(u"window/layout"_s).toByteArray());
}

MainWindow::~MainWindow()
{
    saveNow();
}

void MainWindow::saveNow()
{
    commitEditor();
    m_desk.journal().saveNow();
}

void MainWindow::commitEditor()
{
    m_script->table().commitEditor();
}

void MainWindow::arrange()
{
    setCentralWidget(m_script);
    if (!m_state.value(u"window/welcomed"_s).toBool()) {
        m_script->welcome(*m_commands);
        connect(m_script, &ScriptArea::welcomed, this,
                [this] { m_state.setValue(u"window/welcomed"_s, true); });
    }
    for (const Panel& panel : panelsOf(m_desk, *m_commands))
        m_panels->add(panel);
    // Made last, so that Tab comes to it last.
    m_status = new StatusStrip(this);
    setStatusBar(m_status);
    new FileActions(m_desk, *m_commands, *this);
    new InOutActions(m_desk, *m_commands, m_script->table(), m_state, *this);
    new WindowActions(m_desk, *m_commands, *m_panels, *this);
    new WindowMenus(*this, *m_commands);
    const int unit = fontMetrics().height();
    setMinimumSize(unit * 36, unit * 28);
    resize(QSize(unit * 76, unit * 48).boundedTo(screen()->availableSize()));
    m_panels->settle();
}

void MainWindow::connectStatus()
{
    LineSpeaker& speaker = m_desk.speaker();
    connect(&speaker, &LineSpeaker::progressed, m_status, &StatusStrip::setProgress);
    connect(&speaker, &LineSpeaker::failed, this,
            [this](qint64, const Error& error) { m_status->showMessage(errorText(error), 15'000); });
    auto* paid =
        new PaidLines(m_desk.link(), m_desk.batch(), m_desk.playOn(), m_desk.tools().providers(), this);
    connect(paid, &PaidLines::told, this,
            [this](const QString& sentence) { m_status->showMessage(sentence, 15'000); });
    connect(m_status, &StatusStrip::cancelRequested, &speaker, &LineSpeaker::cancel);

    connect(&m_desk, &Desk::audioAvailableChanged, m_status, &StatusStrip::setAudioAvailable);
    m_status->setAudioAvailable(m_desk.isAudioAvailable());
    connect(&m_desk, &Desk::serverAddressChanged, m_status, &StatusStrip::setServerAddress);
    m_status->setServerAddress(m_desk.serverAddress());
    JobsModel& jobs = m_desk.tools().jobs();
    connect(&jobs, &JobsModel::summaryChanged, m_status, &StatusStrip::setJobs);
    m_status->setJobs(jobs.running(), jobs.fraction());
    connect(m_status, &StatusStrip::jobsRequested, &m_desk, [this] { m_desk.showPanel(u"jobs"_s); });
    connect(&m_desk, &Desk::noticesChanged, m_status, [this] { m_status->setNotices(m_desk.notices()); });
    m_status->setNotices(m_desk.notices());
    connect(m_status, &StatusStrip::noticesDismissed, &m_desk, &Desk::dismissNotices);

    const auto complain = [this](const Error& error) { m_status->showMessage(errorText(error), 15'000); };
    connect(&m_desk, &Desk::workspaceFailed, this, complain);
    connect(&m_desk.sample(), &SampleOpener::failed, this, complain);
    connect(&m_desk.sample(), &SampleOpener::opened, this, [this](qint64 line) {
        m_script->table().goToLine(line);
        m_script->table().setFocus();
    });
    connect(&m_desk, &Desk::lineWanted, this, [this](qint64 scene, qint64 line) {
        m_desk.scenes().withScene(scene, [window = QPointer(this), scene, line] {
            if (!window)
                return;
            window->m_desk.scenes().show(scene);
            window->m_script->goTo(line);
        });
    });
    connect(&m_desk.link(), &StudioLink::scriptSaveFailed, this, [this](const Error& error) {
        m_saveFailed = true;
        m_status->showMessage(tr("Not saved yet: %1 Nothing is lost while the window is open; trying again.")
                                  .arg(errorText(error)));
    });
    connect(&m_desk.link(), &StudioLink::scriptSaved, this, [this] {
        if (std::exchange(m_saveFailed, false))
            m_status->clearMessage();
    });
}

void MainWindow::followAccess()
{
    if (m_desk.state().kind() == WorkspaceState::Kind::ReadOnly)
        m_commands->lockWriting(readOnlyText(m_desk.state()));
}

void MainWindow::keepState()
{
    m_state.setValue(u"window/geometry"_s, saveGeometry());
    m_state.setValue(u"window/layout"_s, m_panels->layout());
}

bool MainWindow::event(QEvent* event)
{
    // The timer fires once the whole frame has been handed on; the figures of docs/performance.md read this.
    if (event->type() == QEvent::Paint && !std::exchange(m_painted, true))
        QTimer::singleShot(0, this, [] { qCInfo(lcUi) << "first frame"; });
    // Nobody below wants the key for typing; a command that is shut would let it pass in silence.
    if (event->type() == QEvent::ShortcutOverride) {
        const QKeySequence key(static_cast<QKeyEvent*>(event)->keyCombination());
        if (const QString why = m_commands->refusal(key, QApplication::focusWidget()); !why.isEmpty())
            m_status->showMessage(why, 15'000);
    }
    return QMainWindow::event(event);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    saveNow();
    m_desk.speaker().stop();
    keepState();
    QMainWindow::closeEvent(event);
}

} // namespace comfyvn::ui
