#include "ui/keys/KeyMap.h"

#include "core/settings/JsonMerge.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {

QList<QKeySequence> keysFrom(const QJsonArray& texts)
{
    QList<QKeySequence> keys;
    for (const QJsonValue& text : texts) {
        const auto key = QKeySequence::fromString(text.toString(), QKeySequence::PortableText);
        if (!key.isEmpty() && key[key.count() - 1].key() != Qt::Key_unknown && !keys.contains(key))
            keys.append(key);
    }
    return keys;
}

QJsonArray textsOf(const QList<QKeySequence>& keys)
{
    QJsonArray texts;
    for (const QKeySequence& key : keys)
        texts.append(key.toString(QKeySequence::PortableText));
    return texts;
}

QJsonObject shortcutsOf(const KeyMap& map)
{
    QJsonObject shortcuts;
    for (auto entry = map.own.begin(); entry != map.own.end(); ++entry)
        shortcuts[entry.key()] = textsOf(entry.value());
    return shortcuts;
}

bool meet(const Command& one, const Command& other)
{
    return one.panels.isEmpty() || other.panels.isEmpty()
        || std::ranges::any_of(one.panels,
                               [&other](const QString& panel) { return other.panels.contains(panel); });
}

} // namespace

QList<QKeySequence> presetKeys(const Command& command, KeyPreset preset)
{
    switch (preset) {
    case KeyPreset::Voicevox:
        return command.keys;
    case KeyPreset::Audacity:
        return command.audacityKeys.value_or(command.keys);
    }
    return {};
}

QString keyPresetName(KeyPreset preset)
{
    switch (preset) {
    case KeyPreset::Voicevox:
        return u"voicevox"_s;
    case KeyPreset::Audacity:
        return u"audacity"_s;
    }
    return {};
}

QList<QKeySequence> KeyMap::keysOf(const Command& command) const
{
    const auto mine = own.constFind(command.id);
    return mine != own.constEnd() ? *mine : presetKeys(command, preset);
}

KeyMap KeyMap::fromSettings(const QString& keymap, const QJsonObject& shortcuts)
{
    KeyMap map;
    if (keymap == keyPresetName(KeyPreset::Audacity))
        map.preset = KeyPreset::Audacity;
    for (auto entry = shortcuts.begin(); entry != shortcuts.end(); ++entry) {
        const QJsonArray texts = entry.value().toArray();
        const QList<QKeySequence> keys = keysFrom(texts);
        // A list of nothing but unknown keys is damage, not the wish for none.
        if (entry.value().isArray() && keys.isEmpty() == texts.isEmpty())
            map.own.insert(entry.key(), keys);
    }
    return map;
}

QJsonObject KeyMap::patchOf(const KeyMap& before) const
{
    QJsonObject patch;
    if (preset != before.preset)
        patch[u"keymap"_s] = keyPresetName(preset);
    if (own != before.own)
        patch[u"shortcuts"_s] = patchBetween(shortcutsOf(before), shortcutsOf(*this));
    return patch;
}

QList<KeyConflict> keyConflicts(const KeyMap& map, const QList<Command>& commands)
{
    QList<KeyConflict> conflicts;
    for (qsizetype first = 0; first < commands.size(); ++first) {
        const QList<QKeySequence> keys = map.keysOf(commands[first]);
        for (qsizetype second = first + 1; second < commands.size(); ++second) {
            if (!meet(commands[first], commands[second]))
                continue;
            for (const QKeySequence& key : map.keysOf(commands[second]))
                if (keys.contains(key))
                    conflicts.append({ commands[first].id, commands[second].id, key });
        }
    }
    return conflicts;
}

} // namespace comfyvn::ui
