#include "ui/WindowActions.h"

#include "ui/look/Icons.h"

#include <QAction>
#include <QActionGroup>
#include <QKeySequence>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QToolBar>
#include <QUndoStack>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {
/// `&Play` and `再生(&P)` as a button shows them.
QString withoutMnemonic(QString text)
{
    static const QRegularExpression inBrackets(u"\\(&.\\)"_s);
    return text.remove(inBrackets).remove(u'&');
}

QAction* action(QObject* parent, const QString& name, const QString& iconName, const QString& text,
                const QList<QKeySequence>& keys, const QString& tip)
{
    auto* made = new QAction(text, parent);
    made->setObjectName(name);
    made->setIconText(withoutMnemonic(text));
    if (!iconName.isEmpty())
        made->setIcon(icon(iconName));
    made->setShortcuts(keys);
    made->setStatusTip(tip);
    QString shown = tip;
    if (!keys.isEmpty())
        shown += u" (%1)"_s.arg(keys.first().toString(QKeySequence::NativeText));
    made->setToolTip(shown);
    return made;
}
} // namespace

WindowActions::WindowActions(QUndoStack& history, QObject* parent)
    : QObject(parent)
    , reveal(action(this, u"revealAction"_s, u"folder"_s, tr("&Reveal the sound file"),
                    { Qt::CTRL | Qt::SHIFT | Qt::Key_R }, tr("Open the folder that holds the line's sound")))
    , quit(action(this, u"quitAction"_s, {}, tr("&Quit"), { Qt::CTRL | Qt::Key_Q }, tr("Close the studio")))
    , undo(history.createUndoAction(this, tr("Undo")))
    , redo(history.createRedoAction(this, tr("Redo")))
    , play(action(this, u"playAction"_s, u"play"_s, tr("&Play"), { Qt::Key_Space },
                  tr("Hear the current line, or stop")))
    , cancel(action(this, u"cancelAction"_s, u"cancel"_s, tr("&Cancel rendering"),
                    { Qt::CTRL | Qt::Key_Period }, tr("Give up the lines that are being rendered")))
    , edit(action(this, u"editAction"_s, {}, tr("&Edit the text"), { Qt::Key_F2 },
                  tr("Type in the current line")))
    , add(action(this, u"addAction"_s, u"line-add"_s, tr("&New line below"), { Qt::SHIFT | Qt::Key_Return },
                 tr("Put a new line below the current one")))
    , duplicate(action(this, u"duplicateAction"_s, u"line-duplicate"_s, tr("&Duplicate"),
                       { Qt::CTRL | Qt::Key_D }, tr("Put a copy below the current line")))
    , remove(action(this, u"removeAction"_s, u"line-delete"_s, tr("De&lete"),
                    { Qt::Key_Delete, Qt::SHIFT | Qt::Key_Delete }, tr("Delete the selected lines")))
    , zoomIn(action(this, u"zoomInAction"_s, u"zoom-in"_s, tr("Zoom &in"),
                    { Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal }, tr("Look closer at the waveform")))
    , zoomOut(action(this, u"zoomOutAction"_s, u"zoom-out"_s, tr("Zoom &out"), { Qt::CTRL | Qt::Key_Minus },
                     tr("See more of the waveform")))
    , zoomFit(action(this, u"zoomFitAction"_s, u"zoom-fit"_s, tr("&Whole line"), { Qt::CTRL | Qt::Key_0 },
                     tr("Show the waveform of the whole line")))
    , nextPanel(action(this, u"nextPanelAction"_s, {}, tr("&Next panel"), { Qt::Key_F6 },
                       tr("Move the keyboard to the next part of the window")))
    , previousPanel(action(this, u"previousPanelAction"_s, {}, tr("&Previous panel"),
                           { Qt::SHIFT | Qt::Key_F6 },
                           tr("Move the keyboard to the previous part of the window")))
    , floatPanel(action(this, u"floatPanelAction"_s, u"panel-float"_s, tr("&Float or dock the panel"),
                        { Qt::CTRL | Qt::SHIFT | Qt::Key_F6 },
                        tr("Take the panel that has the keyboard out of the window, or put it back")))
    , closePanel(action(this, u"closePanelAction"_s, u"panel-close"_s, tr("&Close the panel"),
                        { Qt::CTRL | Qt::Key_F4 }, tr("Close the panel that has the keyboard")))
    , resetLayout(action(this, u"resetLayoutAction"_s, {}, tr("&Reset the layout"), {},
                         tr("Put every panel back where it was at first")))
    , themes(new QActionGroup(this))
    , shortcuts(action(this, u"shortcutsAction"_s, {}, tr("&Keyboard shortcuts"), { Qt::Key_F1 },
                       tr("List every shortcut")))
    , about(action(this, u"aboutAction"_s, {}, tr("&About ComfyVN Studio"), {}, tr("Version and licence")))
{
    undo->setObjectName(u"undoAction"_s);
    undo->setIcon(icon(u"undo"_s));
    undo->setIconText(tr("Undo"));
    undo->setStatusTip(tr("Take back the last edit"));
    redo->setIconText(tr("Redo"));
    redo->setStatusTip(tr("Do again what was taken back"));
    undo->setShortcuts({ Qt::CTRL | Qt::Key_Z });
    redo->setObjectName(u"redoAction"_s);
    redo->setIcon(icon(u"redo"_s));
    redo->setShortcuts(
        { QKeySequence(Qt::CTRL | Qt::Key_Y), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z) });
    add->setIconText(tr("New line"));
    quit->setMenuRole(QAction::QuitRole);
    about->setMenuRole(QAction::AboutRole);

    // Space, Delete and their like mean something else in a text field, so they belong to panels.
    for (QAction* local : { play, edit, add, remove })
        local->setShortcutContext(Qt::WidgetWithChildrenShortcut);

    const std::pair<QString, QString> modes[] { { u"system"_s, tr("As the &system") },
                                                { u"light"_s, tr("&Light") },
                                                { u"dark"_s, tr("&Dark") } };
    for (const auto& [value, text] : modes) {
        QAction* theme = themes->addAction(text);
        theme->setObjectName(u"theme_%1_action"_s.arg(value));
        theme->setCheckable(true);
        theme->setData(value);
    }
}

void WindowActions::showPlaying(bool playing)
{
    play->setIcon(icon(playing ? u"stop"_s : u"play"_s));
    play->setText(playing ? tr("&Stop") : tr("&Play"));
    play->setIconText(withoutMnemonic(play->text()));
}

void WindowActions::fillMenus(QMenuBar& bar, const QList<QAction*>& panels) const
{
    const auto menu = [&bar](const QString& title, const QString& name, const QList<QAction*>& actions) {
        QMenu* made = bar.addMenu(title);
        made->setObjectName(name);
        for (QAction* entry : actions)
            entry ? made->addAction(entry) : void(made->addSeparator());
        return made;
    };
    menu(tr("&File"), u"fileMenu"_s, { reveal, nullptr, quit });
    menu(tr("&Edit"), u"editMenu"_s, { undo, redo });
    menu(tr("&Line"), u"lineMenu"_s, { play, cancel, nullptr, edit, add, duplicate, remove });
    QMenu* view = menu(tr("&View"), u"viewMenu"_s, { zoomIn, zoomOut, zoomFit, nullptr });
    QMenu* panelMenu = view->addMenu(tr("&Panels"));
    panelMenu->setObjectName(u"panelsMenu"_s);
    panelMenu->addActions(panels);
    panelMenu->addSeparator();
    panelMenu->addActions({ nextPanel, previousPanel, floatPanel, closePanel, resetLayout });
    QMenu* theme = view->addMenu(tr("&Theme"));
    theme->setObjectName(u"themeMenu"_s);
    theme->addActions(themes->actions());
    menu(tr("&Help"), u"helpMenu"_s, { shortcuts, about });
}

void WindowActions::fillToolBar(QToolBar& bar) const
{
    for (QAction* entry : { play, add, duplicate, remove })
        bar.addAction(entry);
    bar.addSeparator();
    bar.addAction(undo);
    bar.addAction(redo);
}

QList<QAction*> WindowActions::all() const
{
    return { reveal,        quit,       undo,       redo,        play,      cancel,  edit,
             add,           duplicate,  remove,     zoomIn,      zoomOut,   zoomFit, nextPanel,
             previousPanel, floatPanel, closePanel, resetLayout, shortcuts, about };
}

} // namespace comfyvn::ui
