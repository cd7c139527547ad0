#include "ui/WindowActions.h"

#include "ui/Desk.h"
#include "ui/Dialogs.h"
#include "ui/MainWindow.h"
#include "ui/keys/Commands.h"
#include "ui/keys/HelpSheet.h"
#include "ui/look/Theme.h"
#include "ui/look/Translations.h"
#include "ui/panels/PanelDocks.h"
#include "ui/settings/SettingsDialog.h"
#include "ui/settings/StudioSettings.h"

#include <QAction>
#include <QActionGroup>
#include <QUndoStack>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

WindowActions::WindowActions(Desk& desk, Commands& commands, PanelDocks& panels, MainWindow& window)
    : QObject(&window)
    , m_desk(desk)
    , m_commands(commands)
    , m_window(window)
{
    addHistory();
    addPanels(panels);
    addThemes();
    addLanguages();
    addHelp();
    connect(commands.add({ .id = u"window.settings"_s,
                           .group = tr("Window"),
                           .text = tr("Se&ttings"),
                           .icon = u"settings"_s,
                           .tip = tr("Language, look, server, sound and shortcuts"),
                           .keys = { Qt::CTRL | Qt::Key_Comma } }),
            &QAction::triggered, this,
            [this] { showDialog(*openSettings(m_desk, m_commands, m_window), u"window.settings"_s); });
    QAction* quit = commands.add({ .id = u"window.quit"_s,
                                   .group = tr("Window"),
                                   .text = tr("&Quit"),
                                   .tip = tr("Close the studio"),
                                   .keys = { Qt::CTRL | Qt::Key_Q } });
    quit->setMenuRole(QAction::QuitRole);
    connect(quit, &QAction::triggered, &window, &QWidget::close);
}

void WindowActions::addHistory()
{
    QUndoStack& history = m_desk.history();
    QAction* undo = m_commands.adopt(history.createUndoAction(this, tr("Undo")),
                                     { .id = u"edit.undo"_s,
                                       .group = tr("Edit"),
                                       .text = tr("Undo"),
                                       .icon = u"undo"_s,
                                       .tip = tr("Take back the last edit"),
                                       .keys = { Qt::CTRL | Qt::Key_Z } });
    undo->setIconText(tr("Undo"));
    QAction* redo =
        m_commands.adopt(history.createRedoAction(this, tr("Redo")),
                         { .id = u"edit.redo"_s,
                           .group = tr("Edit"),
                           .text = tr("Redo"),
                           .icon = u"redo"_s,
                           .tip = tr("Do again what was taken back"),
                           .keys = { Qt::CTRL | Qt::Key_Y, Qt::CTRL | Qt::SHIFT | Qt::Key_Z },
                           .audacityKeys = { { Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Qt::CTRL | Qt::Key_Y } } });
    redo->setIconText(tr("Redo"));
}

void WindowActions::addPanels(PanelDocks& panels)
{
    const auto add = [this](const QString& id, const QString& text, const QString& tip,
                            const QList<QKeySequence>& keys) {
        return m_commands.add({ .id = id, .group = tr("Panels"), .text = text, .tip = tip, .keys = keys });
    };
    connect(add(u"panel.next"_s, tr("&Next panel"), tr("Move the keyboard to the next part of the window"),
                { Qt::Key_F6 }),
            &QAction::triggered, &panels, [this, &panels] {
                m_window.commitEditor();
                panels.focusNext();
            });
    connect(add(u"panel.previous"_s, tr("&Previous panel"),
                tr("Move the keyboard to the previous part of the window"), { Qt::SHIFT | Qt::Key_F6 }),
            &QAction::triggered, &panels, [this, &panels] {
                m_window.commitEditor();
                panels.focusPrevious();
            });
    connect(add(u"panel.float"_s, tr("&Float or dock the panel"),
                tr("Take the panel that has the keyboard out of the window, or put it back"),
                { Qt::CTRL | Qt::SHIFT | Qt::Key_F6 }),
            &QAction::triggered, &panels, &PanelDocks::floatFocused);
    connect(add(u"panel.move"_s, tr("&Move the panel"),
                tr("Move the panel that has the keyboard to the next side of the window"),
                { Qt::CTRL | Qt::Key_F6 }),
            &QAction::triggered, &panels, &PanelDocks::moveFocused);
    const auto addResize = [&](const QString& id, const QString& text, const QString& tip, int key, int wider,
                               int taller) {
        connect(add(id, text, tip, { QKeySequence(static_cast<int>(Qt::CTRL | Qt::ALT | Qt::SHIFT) | key) }),
                &QAction::triggered, &panels,
                [&panels, wider, taller] { panels.resizeFocused(wider, taller); });
    };
    addResize(u"panel.wider"_s, tr("Make the panel &wider"), tr("Make the panel that has the keyboard wider"),
              Qt::Key_Right, +1, 0);
    addResize(u"panel.narrower"_s, tr("Make the panel na&rrower"),
              tr("Make the panel that has the keyboard narrower"), Qt::Key_Left, -1, 0);
    addResize(u"panel.taller"_s, tr("Make the panel &taller"),
              tr("Make the panel that has the keyboard taller"), Qt::Key_Up, 0, +1);
    addResize(u"panel.shorter"_s, tr("Make the panel &shorter"),
              tr("Make the panel that has the keyboard shorter"), Qt::Key_Down, 0, -1);
    connect(add(u"panel.close"_s, tr("&Close the panel"), tr("Close the panel that has the keyboard"),
                { Qt::CTRL | Qt::Key_F4 }),
            &QAction::triggered, &panels, &PanelDocks::closeFocused);
    connect(
        add(u"panel.reset"_s, tr("Reset the la&yout"), tr("Put every panel back where it was at first"), {}),
        &QAction::triggered, &panels, &PanelDocks::resetLayout);
    int number = 0;
    for (QAction* toggle : panels.toggles()) {
        QList<QKeySequence> keys;
        if (++number <= 9)
            keys = { QKeySequence(Qt::CTRL | Qt::ALT | static_cast<Qt::Key>(Qt::Key_0 + number)) };
        m_commands.adopt(toggle,
                         { .id = toggle->objectName(),
                           .group = tr("Panels"),
                           .text = toggle->text(),
                           .tip = toggle->statusTip(),
                           .keys = keys });
    }
}

void WindowActions::addThemes()
{
    auto* themes = new QActionGroup(this);
    const std::pair<QString, QString> modes[] { { u"system"_s, tr("As the &system") },
                                                { u"light"_s, tr("&Light") },
                                                { u"dark"_s, tr("&Dark") } };
    for (const auto& [value, text] : modes) {
        QAction* theme =
            m_commands.add({ .id = u"theme.%1"_s.arg(value),
                             .group = tr("Theme"),
                             .text = text,
                             .tip = tr("Colours of the window: %1").arg(withoutMnemonic(text)) });
        theme->setCheckable(true);
        themes->addAction(theme);
        connect(theme, &QAction::triggered, &m_desk, [this, value = value] {
            m_desk.changeUi({ { u"theme"_s, value } });
        });
    }
    const auto check = [this] {
        m_commands.action(u"theme.%1"_s.arg(themeModeName(themeModeFrom(m_desk.ui().theme))))
            ->setChecked(true);
    };
    connect(&m_desk, &Desk::uiChanged, this, check);
    check();
}

void WindowActions::addLanguages()
{
    auto* languages = new QActionGroup(this);
    QList<WindowLanguage> choices { { {}, tr("As the &system") } };
    choices += windowLanguages();
    for (const WindowLanguage& language : choices) {
        const QString name = language.value.isEmpty() ? u"system"_s : language.value;
        QAction* action =
            m_commands.add({ .id = u"language.%1"_s.arg(name),
                             .group = tr("Language"),
                             .text = language.name,
                             .tip = tr("Language of the window: %1").arg(withoutMnemonic(language.name)) });
        action->setCheckable(true);
        action->setData(language.value);
        languages->addAction(action);
        connect(action, &QAction::triggered, &m_desk, [this, value = language.value] {
            m_desk.changeUi({ { u"language"_s, value } });
        });
    }
    const auto check = [this, languages] {
        for (QAction* action : languages->actions())
            action->setChecked(action->data().toString() == m_desk.ui().language);
    };
    connect(&m_desk, &Desk::uiChanged, this, check);
    check();
}

void WindowActions::addHelp()
{
    connect(m_commands.add({ .id = u"help.shortcuts"_s,
                             .group = tr("Help"),
                             .text = tr("&Keyboard shortcuts"),
                             .tip = tr("List every shortcut"),
                             .keys = { Qt::Key_F1 } }),
            &QAction::triggered, this, [this] {
                showDialog(*new HelpSheet(m_commands, m_desk.keys(), &m_window), u"help.shortcuts"_s);
            });
    QAction* about = m_commands.add({ .id = u"help.about"_s,
                                      .group = tr("Help"),
                                      .text = tr("&About ComfyVN Studio"),
                                      .tip = tr("Version and licence") });
    about->setMenuRole(QAction::AboutRole);
    connect(about, &QAction::triggered, this,
            [this] { showDialog(*new AboutDialog(&m_window), u"help.about"_s); });
}

} // namespace comfyvn::ui
