#pragma once

#include "ui/keys/Command.h"

#include <QHash>
#include <QObject>

#include <functional>

class QAction;
class QActionGroup;

namespace comfyvn::ui {

class Keys;

/// Every command of one window as an action whose keys, and the tool tip that names them, follow the writer's
/// key map. Panels add theirs when they are made:
///
///     QAction* play = commands.add({ .id = u"line.play"_s,
///                                    .group = tr("Line"),
///                                    .text = tr("&Play"),
///                                    .icon = u"play"_s,
///                                    .tip = tr("Hear the current line, or stop"),
///                                    .keys = { Qt::Key_Space } },
///                                  { m_table, m_waveform });
///     connect(play, &QAction::triggered, this, &LinePanel::playOrStop);
///
/// The action's object name is the id. Where it stands in the menus is said in WindowMenus.cpp.
class Commands final : public QObject {
    Q_OBJECT

public:
    /// `window` gets the actions that work everywhere in it, and owns this.
    Commands(Keys& keys, QWidget& window);

    /// Makes the action. With panels its keys work in these only; without, in the whole window.
    QAction* add(Command command, const QList<QWidget*>& panels = {});
    /// The same for an action that exists.
    QAction* adopt(QAction* action, Command command, const QList<QWidget*>& panels = {});
    /// Lets the keys of a command that belongs to panels work in one more.
    void addPanel(const QString& id, QWidget& panel);

    /// Shuts every command that writes, also those added later; `reason` stands in their tips.
    void lockWriting(const QString& reason);
    /// Why nothing happens when this key is pressed in a widget; empty: not because of lockWriting().
    [[nodiscard]] QString refusal(const QKeySequence& key, const QWidget* pressedIn) const;

    /// nullptr when there is none of this id (yet).
    [[nodiscard]] QAction* action(const QString& id) const { return m_actions.value(id); }
    [[nodiscard]] QList<QAction*> actions() const;
    /// In the order in which they were added.
    [[nodiscard]] const QList<Command>& all() const { return m_commands; }

Q_SIGNALS:
    void added(const QString& id);

private:
    void applyKeys(const Command& command);

    Keys& m_keys;
    QWidget& m_window;
    QList<Command> m_commands {};
    QHash<QString, QAction*> m_actions {};
    QActionGroup* m_writing; ///< what it disables stays so, whatever is asked of its actions
    QString m_whyLocked {}; ///< empty: it is not
};

/// `&Play` and `再生(&P)` as a button shows them.
[[nodiscard]] QString withoutMnemonic(QString text);

} // namespace comfyvn::ui
