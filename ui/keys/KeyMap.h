#pragma once

#include "ui/keys/Command.h"

#include <QJsonObject>
#include <QMap>

namespace comfyvn::ui {

/// Sets of shortcuts that a writer may start from.
enum class KeyPreset { Voicevox, Audacity };

/// Two commands that want the same key where both are heard.
struct KeyConflict {
    QString first {}; ///< id of a command
    QString second {};
    QKeySequence key {};

    bool operator==(const KeyConflict&) const = default;
};

/// Which keys a writer uses: a preset, and what differs from it.
///
///     KeyMap map = KeyMap::fromSettings(ui.keymap, ui.shortcuts);
///     map.own.insert(u"line.play"_s, { Qt::Key_F5 });  // no keys: none on purpose
///     desk.keys().change(map);                         // applied at once and stored
struct KeyMap {
    KeyPreset preset = KeyPreset::Voicevox;
    QMap<QString, QList<QKeySequence>> own {}; ///< by the command's id

    bool operator==(const KeyMap&) const = default;

    [[nodiscard]] QList<QKeySequence> keysOf(const Command& command) const;

    /// From the settings `ui.keymap` and `ui.shortcuts`; what cannot be read is left out.
    [[nodiscard]] static KeyMap fromSettings(const QString& keymap, const QJsonObject& shortcuts);
    /// The merge patch of the settings below `ui` that turns `before` into this.
    [[nodiscard]] QJsonObject patchOf(const KeyMap& before) const;
};

/// The keys that the preset gives to a command.
[[nodiscard]] QList<QKeySequence> presetKeys(const Command& command, KeyPreset preset);
/// The value of the setting `ui.keymap`.
[[nodiscard]] QString keyPresetName(KeyPreset preset);

/// Every pair that shares a key and a place; in the order of the commands.
[[nodiscard]] QList<KeyConflict> keyConflicts(const KeyMap& map, const QList<Command>& commands);

} // namespace comfyvn::ui
