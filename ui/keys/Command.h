#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace comfyvn::ui {

/// Something the writer may ask for, as menus, tool tips and the list of shortcuts show it.
struct Command {
    QString id {}; ///< `line.play`: steady, because the writer's own keys are stored by it
    QString group {}; ///< the heading it stands under in the list of shortcuts
    QString text {}; ///< with a mnemonic, as in menus
    QString icon {}; ///< a name for icon(); may be empty
    QString tip {}; ///< a sentence without its full stop
    QList<QKeySequence> keys {};
    std::optional<QList<QKeySequence>> audacityKeys {}; ///< where the Audacity-like preset differs
    /// Object names of the widgets in which the keys work; empty: in the whole window. Keys that mean
    /// something in a text field (Space, Delete, letters) belong to panels.
    QStringList panels {};
    bool writes = false; ///< changes what the workspace holds; shut where that may only be looked at
};

} // namespace comfyvn::ui
