#include "ui/keys/Commands.h"

#include "ui/keys/Keys.h"
#include "ui/look/Icons.h"

#include <QAction>
#include <QActionGroup>
#include <QRegularExpression>
#include <QWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

Commands::Commands(Keys& keys, QWidget& window)
    : QObject(&window)
    , m_keys(keys)
    , m_window(window)
    , m_writing(new QActionGroup(this))
{
    m_writing->setExclusionPolicy(QActionGroup::ExclusionPolicy::None);
    connect(&keys, &Keys::changed, this, [this] {
        for (const Command& command : std::as_const(m_commands))
            applyKeys(command);
    });
}

QAction* Commands::add(Command command, const QList<QWidget*>& panels)
{
    auto* action = new QAction(command.text, this);
    action->setIconText(withoutMnemonic(command.text));
    return adopt(action, std::move(command), panels);
}

QAction* Commands::adopt(QAction* action, Command command, const QList<QWidget*>& panels)
{
    Q_ASSERT(!m_actions.contains(command.id));
    action->setObjectName(command.id);
    if (!command.icon.isEmpty())
        action->setIcon(icon(command.icon));
    for (const QWidget* panel : panels)
        command.panels.append(panel->objectName());
    if (command.writes)
        m_writing->addAction(action);
    m_actions.insert(command.id, action);
    m_commands.append(command);
    applyKeys(command);
    if (panels.isEmpty()) {
        m_window.addAction(action);
    } else {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        for (QWidget* panel : panels)
            panel->addAction(action);
    }
    Q_EMIT added(command.id);
    return action;
}

void Commands::addPanel(const QString& id, QWidget& panel)
{
    const auto command = std::ranges::find(m_commands, id, &Command::id);
    if (command == m_commands.end() || command->panels.isEmpty())
        return;
    command->panels.append(panel.objectName());
    panel.addAction(action(id));
}

void Commands::lockWriting(const QString& reason)
{
    m_whyLocked = reason;
    m_writing->setEnabled(false);
    for (const Command& command : std::as_const(m_commands))
        applyKeys(command);
}

QString Commands::refusal(const QKeySequence& key, const QWidget* pressedIn) const
{
    const auto isInside = [pressedIn](const QString& panel) {
        for (const QWidget* at = pressedIn; at; at = at->parentWidget())
            if (at->objectName() == panel)
                return true;
        return false;
    };
    const bool refused =
        !m_whyLocked.isEmpty() && std::ranges::any_of(m_commands, [&](const Command& command) {
            return command.writes && m_actions.value(command.id)->shortcuts().contains(key)
                && (command.panels.isEmpty() || std::ranges::any_of(command.panels, isInside));
        });
    return refused ? m_whyLocked : QString();
}

QList<QAction*> Commands::actions() const
{
    QList<QAction*> all;
    for (const Command& command : m_commands)
        all.append(action(command.id));
    return all;
}

void Commands::applyKeys(const Command& command)
{
    QAction* action = m_actions.value(command.id);
    const QList<QKeySequence> keys = m_keys.map().keysOf(command);
    action->setShortcuts(keys);
    QString tip = keys.isEmpty()
        ? command.tip
        : u"%1 (%2)"_s.arg(command.tip, keys.first().toString(QKeySequence::NativeText));
    const bool locked = command.writes && !m_whyLocked.isEmpty();
    if (locked)
        tip += u'\n' + m_whyLocked;
    action->setToolTip(tip);
    action->setStatusTip(locked ? m_whyLocked : command.tip);
}

QString withoutMnemonic(QString text)
{
    static const QRegularExpression inBrackets(u"\\(&.\\)"_s);
    return text.remove(inBrackets).remove(u'&');
}

} // namespace comfyvn::ui
