#include "app/Interrupt.h"
#include "app/StudioThread.h"
#include "app/window/DeskCalls.h"
#include "app/window/ToolCalls.h"
#include "core/base/LogFiles.h"
#include "ui/Desk.h"
#include "ui/MainWindow.h"
#include "ui/StartTexts.h"
#include "ui/WindowKeeper.h"
#include "ui/WindowPicture.h"
#include "ui/look/Theme.h"
#include "ui/studio/StudioText.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFile>
#include <QMessageBox>
#include <QStandardPaths>

#include <algorithm>
#include <csignal>
#include <optional>
#include <span>
#include <tuple>

using namespace Qt::StringLiterals;
using namespace comfyvn;

namespace {

/// What the command line asks for.
struct Wishes {
    QString workspace {}; ///< absolute
    std::optional<quint16> port {};
    QString picture {}; ///< file; empty: none
    QStringList panels {}; ///< to open for the picture
    bool readOnly = false;
};

void nameProgram()
{
    QCoreApplication::setApplicationName(u"comfyvn-studio"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(STUDIO_VERSION));
}

std::optional<Wishes> wishesFrom(const QCoreApplication& app)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QApplication::translate("main", "The voice and music desk for visual novels."));
    parser.addOption({ u"workspace"_s,
                       QApplication::translate("main", "The workspace's folder; default: the last one used."),
                       u"DIR"_s });
    parser.addOption(
        { u"port"_s, QApplication::translate("main", "The server's port; 0: any free one."), u"N"_s });
    parser.addOption(
        { u"screenshot"_s,
          QApplication::translate("main", "Save a picture of the window, with the current line, and end."),
          u"FILE"_s });
    QCommandLineOption panel(u"panel"_s, {}, u"ID"_s);
    panel.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOption(panel);
    parser.addOption({ u"read-only"_s,
                       QApplication::translate("main", "Only look at the workspace; write nothing in it.") });
    parser.addHelpOption();
    parser.addVersionOption();
    parser.process(app);

    Wishes wishes { .workspace = workspaceRoot(parser.value(u"workspace"_s)),
                    .picture = parser.value(u"screenshot"_s),
                    .panels = parser.values(u"panel"_s),
                    .readOnly = parser.isSet(u"read-only"_s) };
    if (parser.isSet(u"port"_s)) {
        bool valid = false;
        wishes.port = parser.value(u"port"_s).toUShort(&valid);
        if (!valid) {
            qCritical("--port takes a number from 0 to 65535.");
            return std::nullopt;
        }
    }
    return wishes;
}

/// Whether the program may only be asked what it is, which needs no screen.
bool isAsked(std::span<char*> arguments)
{
    return std::ranges::any_of(arguments, [](const char* argument) {
        return QByteArrayList { "-h", "--help", "--help-all", "-v", "--version" }.contains(argument);
    });
}

QString windowStateFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::ConfigLocation) + u"/comfyvn-studio/window.ini"_s;
}

} // namespace

int main(int argc, char** argv)
{
    std::signal(SIGPIPE, SIG_IGN);
    if (isAsked({ argv, static_cast<std::size_t>(argc) })) {
        const QCoreApplication app(argc, argv);
        nameProgram();
        std::ignore = wishesFrom(app); // answers and ends the program
    }
    QApplication app(argc, argv);
    const Interrupt interrupt;
    nameProgram();
    QApplication::setApplicationDisplayName(u"ComfyVN Studio"_s);
    QApplication::setDesktopFileName(u"comfyvn-studio"_s);
    const LogFiles logs;
    const auto wishes = wishesFrom(app);
    if (!wishes)
        return 2;

    ui::Theme theme(app);
    StudioThread studio;
    QThreadPool readers;
    std::unique_ptr<ui::Desk> desk;
    std::unique_ptr<ui::WindowKeeper> keeper;

    // Quitting closes the window as its user would, which saves what is not saved yet.
    QObject::connect(&interrupt, &Interrupt::interrupted, &app, &QApplication::quit);
    Error whyReadOnly;
    QObject::connect(&studio, &StudioThread::failed, &app, [&](const Error& error) {
        const bool maybeReadable = error.code == u"workspace_in_use" || error.code == u"storage_error";
        const QString database = WorkspacePaths(wishes->workspace).database();
        if (whyReadOnly.message.isEmpty() && !wishes->readOnly && maybeReadable && QFile::exists(database)
            && ui::offerReadOnly(error)) {
            whyReadOnly = error;
            studio.open(wishes->workspace, std::nullopt, StudioContext::Access::ReadOnly);
            return;
        }
        QMessageBox::critical(nullptr, QApplication::translate("main", "The workspace cannot be opened"),
                              ui::errorText(error));
        QApplication::exit(3);
    });
    QObject::connect(&studio, &StudioThread::opened, &app, [&](const StudioThread::Opening& opening) {
        if (!opening.readOnly)
            rememberWorkspace(wishes->workspace);
        desk = std::make_unique<ui::Desk>(studio.anchor(), readers,
                                          deskCallsInto(studio, wishes->workspace, opening.ids, logs),
                                          ui::DeskSetup { .workspace = wishes->workspace, .ui = opening.ui });
        QObject::connect(&studio, &StudioThread::uiChanged, desk.get(), &ui::Desk::setUi);
        QObject::connect(&studio, &StudioThread::noticed, &desk->link(),
                         [&](const QString& sentence) { desk->link().addNotices({ sentence }); });
        feed(studio, desk->tools());
        keeper = std::make_unique<ui::WindowKeeper>(*desk, theme, windowStateFile());
        QObject::connect(&studio, &StudioThread::scriptEdited, &desk->link(), &ui::StudioLink::scriptEdited);
        QObject::connect(&studio, &StudioThread::scenesChanged, &desk->link(),
                         &ui::StudioLink::scenesChanged);
        QObject::connect(&studio, &StudioThread::voicesChanged, &desk->link(), &ui::StudioLink::noteVoices);
        desk->link().setServerAddress(QUrl(opening.address));
        desk->link().addNotices(opening.notices);
        if (opening.readOnly)
            desk->state().setReadOnly(ui::readOnlyReason(whyReadOnly));
        if (const QString text = opening.broken ? ui::recoveryText(*opening.broken) : QString();
            !text.isEmpty())
            desk->link().addNotices({ text });
        QObject::connect(&studio, &StudioThread::moved, desk.get(), [&](const StudioThread::Opening& there) {
            rememberWorkspace(there.root);
            feed(studio, desk->tools());
            desk->link().setServerAddress(QUrl(there.address));
            desk->state().setMoved(there.root);
        });
        QObject::connect(&studio, &StudioThread::moveFailed, desk.get(),
                         [&](const Error& error) { desk->state().setProblem(error.message); });
        if (!wishes->picture.isEmpty()) {
            const auto* picture =
                new ui::WindowPicture(keeper->window(), desk->link(), wishes->picture, &keeper->window());
            QObject::connect(picture, &ui::WindowPicture::taken, &app,
                             [](bool saved) { QApplication::exit(saved ? 0 : 1); });
        }
        keeper->window().show();
        for (const QString& panel : wishes->panels)
            desk->showPanel(panel);
        desk->load();
    });
    studio.open(wishes->workspace, wishes->port,
                wishes->readOnly ? StudioContext::Access::ReadOnly : StudioContext::Access::ReadWrite);
    const int code = QApplication::exec();
    keeper.reset();
    desk.reset();
    readers.waitForDone();
    return code;
}
