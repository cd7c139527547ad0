#include "ui/WindowMenus.h"

#include "ui/keys/Commands.h"

#include <QAction>
#include <QKeyEvent>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {

/// What stands in a menu: ids of commands, names of menus below it in brackets, `-` for a line between. Ids
/// of commands that do not exist (yet) are left out; `panels.*` stands for what opens and closes each panel.
struct MenuPlan {
    QString name {};
    QString title {};
    QStringList entries {};
};

/// While it is open a letter chooses one of its entries, also where a command has that letter as its key: an
/// open menu bar has the focus, and to the shortcuts every command in it counts as one of where the focus is.
class LetterMenu final : public QMenu {
public:
    using QMenu::QMenu;

protected:
    bool event(QEvent* event) override
    {
        if (event->type() == QEvent::ShortcutOverride) {
            auto* key = static_cast<QKeyEvent*>(event);
            if (key->modifiers() == Qt::NoModifier && !key->text().isEmpty() && key->text().at(0).isPrint()) {
                key->accept();
                return true;
            }
        }
        return QMenu::event(event);
    }
};

QList<MenuPlan> menuPlans()
{
    return {
        { u"file"_s,
          WindowMenus::tr("&File"),
          { u"workspace.open"_s, u"workspace.recent"_s, u"-"_s, u"script.import"_s, u"script.importPasted"_s,
            u"scene.sample"_s, u"-"_s, u"script.export"_s, u"line.reveal"_s, u"-"_s, u"voice.import"_s,
            u"voice.export"_s, u"-"_s, u"window.settings"_s, u"-"_s, u"window.quit"_s } },
        { u"edit"_s,
          WindowMenus::tr("&Edit"),
          { u"edit.undo"_s, u"edit.redo"_s, u"-"_s, u"line.cut"_s, u"line.copy"_s, u"line.paste"_s, u"-"_s,
            u"edit.find"_s, u"edit.replace"_s, u"edit.findNext"_s, u"edit.findPrevious"_s, u"-"_s,
            u"edit.filter"_s } },
        { u"scene"_s,
          WindowMenus::tr("&Scene"),
          { u"scene.new"_s, u"scene.rename"_s, u"scene.duplicate"_s, u"scene.remove"_s, u"-"_s, u"scene.up"_s,
            u"scene.down"_s, u"-"_s, u"scene.previous"_s, u"scene.next"_s } },
        { u"line"_s,
          WindowMenus::tr("&Line"),
          { u"line.play"_s,
            u"line.playOn"_s,
            u"line.again"_s,
            u"line.cancel"_s,
            u"-"_s,
            u"render.selected"_s,
            u"render.scene"_s,
            u"render.all"_s,
            u"render.cancel"_s,
            u"render.retry"_s,
            u"render.fallback"_s,
            u"-"_s,
            u"line.edit"_s,
            u"line.add"_s,
            u"line.duplicate"_s,
            u"line.remove"_s,
            u"line.keep"_s,
            u"line.up"_s,
            u"line.down"_s,
            u"-"_s,
            u"line.character"_s,
            u"line.style"_s,
            u"line.language"_s,
            u"-"_s,
            u"take.add"_s,
            u"take.addFour"_s } },
        { u"mix"_s,
          WindowMenus::tr("&Mix"),
          { u"mix.new"_s,
            u"mix.saveCopy"_s,
            u"mix.rename"_s,
            u"mix.delete"_s,
            u"-"_s,
            u"mix.placeScene"_s,
            u"mix.renderAndPlace"_s,
            u"mix.addFiles"_s,
            u"mix.addTrack"_s,
            u"mix.findMissing"_s,
            u"-"_s,
            u"mix.play"_s,
            u"mix.loop"_s,
            u"mix.marker"_s,
            u"-"_s,
            u"mix.split"_s,
            u"mix.duplicate"_s,
            u"mix.loopClips"_s,
            u"mix.remove"_s,
            u"mix.ripple"_s,
            u"-"_s,
            u"mix.settings"_s,
            u"mix.render"_s,
            u"mix.stemsByRole"_s,
            u"mix.stemsByTrack"_s,
            u"mix.project"_s,
            u"mix.labels"_s } },
        { u"view"_s,
          WindowMenus::tr("&View"),
          { u"[panels]"_s, u"-"_s, u"wave.zoomIn"_s, u"wave.zoomOut"_s, u"wave.zoomFit"_s, u"-"_s,
            u"[theme]"_s, u"[language]"_s } },
        { u"help"_s, WindowMenus::tr("&Help"), { u"help.shortcuts"_s, u"help.about"_s } },
        { u"panels"_s,
          WindowMenus::tr("&Panels"),
          { u"panels.*"_s, u"-"_s, u"panel.next"_s, u"panel.previous"_s, u"-"_s, u"panel.wider"_s,
            u"panel.narrower"_s, u"panel.taller"_s, u"panel.shorter"_s, u"-"_s, u"panel.float"_s,
            u"panel.move"_s, u"panel.close"_s, u"panel.reset"_s } },
        { u"language"_s,
          WindowMenus::tr("&Language"),
          { u"language.system"_s, u"-"_s, u"language.en"_s, u"language.ja"_s, u"language.zh-CN"_s } },
        { u"theme"_s, WindowMenus::tr("&Theme"), { u"theme.system"_s, u"theme.light"_s, u"theme.dark"_s } },
    };
}

const QStringList kTools { u"line.play"_s, u"line.add"_s,  u"line.duplicate"_s, u"line.remove"_s,
                           u"-"_s,         u"edit.undo"_s, u"edit.redo"_s };

/// The actions of the entries, nullptr for a line between two that are there.
QList<QAction*> actionsOf(const QStringList& entries, const Commands& commands,
                          const QHash<QString, QMenu*>& menus)
{
    QList<QAction*> actions;
    bool parted = false;
    const auto append = [&](QAction* action) {
        if (std::exchange(parted, false) && !actions.isEmpty())
            actions.append(nullptr);
        actions.append(action);
    };
    for (const QString& entry : entries) {
        if (entry == u'-')
            parted = true;
        else if (entry.startsWith(u'['))
            append(menus[entry.mid(1).chopped(1)]->menuAction());
        else if (entry == u"panels.*"_s)
            for (const Command& command : commands.all())
                command.id.startsWith(u"panels."_s) ? append(commands.action(command.id)) : void();
        else if (QAction* action = commands.action(entry))
            append(action);
    }
    return actions;
}

template <typename Bar> void refill(Bar& bar, const QList<QAction*>& actions)
{
    for (QAction* old : bar.actions()) {
        bar.removeAction(old);
        if (old->isSeparator())
            delete old;
    }
    for (QAction* action : actions)
        action ? bar.addAction(action) : void(bar.addSeparator());
}

} // namespace

WindowMenus::WindowMenus(QMainWindow& window, const Commands& commands)
    : QObject(&window)
    , m_commands(commands)
    , m_bar(window.addToolBar(tr("Main tools")))
{
    window.menuBar()->setObjectName(u"menuBar"_s);
    m_bar->setObjectName(u"mainToolBar"_s);
    m_bar->setMovable(false);
    m_bar->setContextMenuPolicy(Qt::PreventContextMenu);
    m_bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_bar->setIconSize(QSize(18, 18));

    const QList<MenuPlan> plans = menuPlans();
    QStringList nested;
    for (const MenuPlan& plan : plans)
        for (const QString& entry : plan.entries)
            nested += entry.startsWith(u'[') ? entry.mid(1).chopped(1) : QString();
    for (const MenuPlan& plan : plans) {
        auto* menu = new LetterMenu(plan.title, &window);
        menu->setObjectName(plan.name + u"Menu"_s);
        m_menus.insert(plan.name, menu);
        connect(menu, &QMenu::aboutToHide, &m_soon, [this] {
            if (m_isDue)
                m_soon.start();
        });
        if (!nested.contains(plan.name))
            window.menuBar()->addMenu(menu);
    }
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &WindowMenus::fill);
    connect(&commands, &Commands::added, &m_soon, [this] { m_soon.start(); });
    fill();
}

/// A menu that is open stays as it is: its chosen entry would be lost.
void WindowMenus::fill()
{
    m_isDue = std::ranges::any_of(m_menus, &QMenu::isVisible);
    if (m_isDue)
        return;
    for (const MenuPlan& plan : menuPlans())
        refill(*m_menus[plan.name], actionsOf(plan.entries, m_commands, m_menus));
    refill(*m_bar, actionsOf(kTools, m_commands, m_menus));
}

} // namespace comfyvn::ui
