#include "ui/FileActions.h"

#include "ui/Desk.h"
#include "ui/MainWindow.h"
#include "ui/keys/Commands.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

FileActions::FileActions(Desk& desk, Commands& commands, MainWindow& window)
    : QObject(&window)
    , m_desk(desk)
    , m_window(window)
    , m_recent(new QMenu(tr("Open &recent"), &window))
{
    QAction* open = commands.add({ .id = u"workspace.open"_s,
                                   .group = tr("File"),
                                   .text = tr("&Open workspace…"),
                                   .icon = u"folder"_s,
                                   .tip = tr("Open another workspace in a window of its own"),
                                   .keys = { Qt::CTRL | Qt::SHIFT | Qt::Key_O } });
    connect(open, &QAction::triggered, this, &FileActions::chooseWorkspace);
    addRecent(commands);
    QAction* sample =
        commands.add({ .id = u"scene.sample"_s,
                       .group = tr("File"),
                       .text = tr("Open the &sample scene"),
                       .tip = tr("Put a short scene with its voices below the lines, to try the studio"),
                       .writes = true });
    connect(sample, &QAction::triggered, &desk.sample(), [this] {
        m_window.commitEditor();
        m_desk.sample().open();
    });
}

void FileActions::addRecent(Commands& commands)
{
    m_recent->setObjectName(u"recentMenu"_s);
    commands.adopt(m_recent->menuAction(),
                   { .id = u"workspace.recent"_s,
                     .group = tr("File"),
                     .text = m_recent->title(),
                     .tip = tr("Open a workspace of before in a window of its own") });
    connect(&m_desk, &Desk::recentWorkspacesKnown, this, &FileActions::showRecent);
    connect(m_recent, &QMenu::aboutToShow, &m_desk, &Desk::askRecentWorkspaces);
    showRecent({});
    m_desk.askRecentWorkspaces();
}

void FileActions::showRecent(const QStringList& folders)
{
    if (!m_recent->isEmpty() && m_folders == folders)
        return;
    m_folders = folders;
    m_recent->clear();
    if (folders.isEmpty())
        m_recent->addAction(tr("No other workspace yet"))->setEnabled(false);
    for (const QString& folder : folders) {
        QAction* entry =
            m_recent->addAction(tr("%1 – %2", "name and folder of a workspace")
                                    .arg(QDir(folder).dirName(), QDir::toNativeSeparators(folder)),
                                this, [this, folder] { openWorkspace(folder); });
        entry->setObjectName(u"recentWorkspace"_s);
    }
}

void FileActions::chooseWorkspace()
{
    auto* dialog = new QFileDialog(&m_window, tr("Open a workspace"), QDir(m_desk.workspace()).path());
    dialog->setObjectName(u"workspaceDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->setLabelText(QFileDialog::Accept, tr("Open"));
    connect(dialog, &QFileDialog::fileSelected, this, &FileActions::openWorkspace);
    dialog->open();
}

void FileActions::openWorkspace(const QString& folder)
{
    m_window.saveNow();
    m_desk.openWorkspace(folder);
}

} // namespace comfyvn::ui
