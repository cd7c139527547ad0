#include "ui/keys/CommandTree.h"

#include "ui/keys/Commands.h"
#include "ui/look/Icons.h"

#include <QHash>
#include <QHeaderView>
#include <QPixmap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {

enum Role { IdRole = Qt::UserRole, KeysRole, SearchRole };

/// What each command shares keys with, as a sentence.
QHash<QString, QString> conflictNotes(const QList<Command>& commands, const KeyMap& map)
{
    QHash<QString, QString> names;
    for (const Command& command : commands)
        names[command.id] = withoutMnemonic(command.text);
    QHash<QString, QString> notes;
    for (const KeyConflict& conflict : keyConflicts(map, commands)) {
        const QString key = conflict.key.toString(QKeySequence::NativeText);
        notes[conflict.first] = CommandTree::tr("%1 is also “%2”").arg(key, names[conflict.second]);
        notes[conflict.second] = CommandTree::tr("%1 is also “%2”").arg(key, names[conflict.first]);
    }
    return notes;
}

} // namespace

QString keysText(const QList<QKeySequence>& keys)
{
    QStringList texts;
    for (const QKeySequence& key : keys)
        texts << key.toString(QKeySequence::NativeText);
    return texts.join(u"  ·  "_s);
}

CommandTree::CommandTree(QWidget* parent)
    : QTreeWidget(parent)
{
    setObjectName(u"commandTree"_s);
    setColumnCount(ColumnCount);
    setHeaderLabels({ tr("Command"), tr("Keys"), {} });
    setRootIsDecorated(false);
    setIndentation(fontMetrics().height());
    setUniformRowHeights(true);
    setTabKeyNavigation(false);
    setAllColumnsShowFocus(true);
    header()->setStretchLastSection(true);
    header()->setMinimumSectionSize(fontMetrics().height() * 4);
    const int unit = fontMetrics().height();
    header()->resizeSection(Name, unit * 15);
    header()->resizeSection(KeysColumn, unit * 11);
}

QTreeWidgetItem* CommandTree::groupOf(const QString& title)
{
    for (int at = 0; at < topLevelItemCount(); ++at)
        if (topLevelItem(at)->text(Name) == title)
            return topLevelItem(at);
    auto* group = new QTreeWidgetItem(this, { title });
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    group->setFont(Name, strong);
    group->setFlags(Qt::ItemIsEnabled);
    group->setExpanded(true);
    return group;
}

void CommandTree::fill(const QList<Command>& commands, const KeyMap& map, const QList<FixedKeys>& fixed)
{
    const QString current = currentId();
    clear();
    const auto notes = conflictNotes(commands, map);
    // Names stand below each other, whether they have a picture or not.
    QPixmap nothing(iconSize().isValid() ? iconSize() : QSize(16, 16));
    nothing.fill(Qt::transparent);
    const QIcon blank(nothing);
    for (const Command& command : commands) {
        const QList<QKeySequence> keys = map.keysOf(command);
        const QString name = withoutMnemonic(command.text);
        auto* item = new QTreeWidgetItem(groupOf(command.group), { name, keysText(keys), notes[command.id] });
        item->setData(Name, IdRole, command.id);
        item->setData(Name, KeysRole, QVariant::fromValue(keys));
        item->setData(
            Name, SearchRole,
            (QStringList { command.group, name, command.tip, keysText(keys) }).join(u' ').toLower());
        item->setToolTip(Name, command.tip);
        item->setIcon(Name, command.icon.isEmpty() ? blank : icon(command.icon));
        if (notes.contains(command.id))
            item->setIcon(Note, icon(u"state-failed"_s));
        if (map.own.contains(command.id)) {
            QFont changed = font();
            changed.setItalic(true);
            item->setFont(KeysColumn, changed);
            item->setToolTip(
                KeysColumn, tr("Your own; the preset has %1").arg(keysText(presetKeys(command, map.preset))));
        }
    }
    for (const FixedKeys& keys : fixed) {
        auto* item = new QTreeWidgetItem(groupOf(keys.group), { keys.text, keys.keys });
        item->setIcon(Name, blank);
        item->setData(Name, SearchRole,
                      (QStringList { keys.group, keys.text, keys.keys }).join(u' ').toLower());
    }
    setCurrentId(current);
}

template <typename Accept> void CommandTree::filter(const Accept& accept)
{
    for (int at = 0; at < topLevelItemCount(); ++at) {
        QTreeWidgetItem* group = topLevelItem(at);
        bool any = false;
        for (int row = 0; row < group->childCount(); ++row) {
            const bool shown = accept(*group->child(row));
            group->child(row)->setHidden(!shown);
            any = any || shown;
        }
        group->setHidden(!any);
    }
}

void CommandTree::filterText(const QString& text)
{
    const QStringList words = text.toLower().split(u' ', Qt::SkipEmptyParts);
    filter([&words](const QTreeWidgetItem& item) {
        const QString all = item.data(Name, SearchRole).toString();
        return std::ranges::all_of(words, [&all](const QString& word) { return all.contains(word); });
    });
}

void CommandTree::filterKeys(const QKeySequence& keys)
{
    filter([&keys](const QTreeWidgetItem& item) {
        return keys.isEmpty() || item.data(Name, KeysRole).value<QList<QKeySequence>>().contains(keys);
    });
}

QString CommandTree::currentId() const
{
    return currentItem() == nullptr ? QString() : currentItem()->data(Name, IdRole).toString();
}

void CommandTree::setCurrentId(const QString& id)
{
    for (QTreeWidgetItemIterator it(this); *it != nullptr; ++it) {
        if (!id.isEmpty() && (*it)->data(Name, IdRole).toString() == id)
            setCurrentItem(*it);
    }
}

int CommandTree::shownCount() const
{
    int count = 0;
    for (QTreeWidgetItemIterator it(const_cast<CommandTree*>(this), QTreeWidgetItemIterator::NotHidden);
         *it != nullptr; ++it)
        count += (*it)->parent() != nullptr ? 1 : 0;
    return count;
}

} // namespace comfyvn::ui
