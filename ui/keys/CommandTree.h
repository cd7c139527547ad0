#pragma once

#include "ui/keys/KeyMap.h"

#include <QTreeWidget>

namespace comfyvn::ui {

/// Keys that are no command's, because they only work inside one kind of widget.
struct FixedKeys {
    QString group {};
    QString text {};
    QString keys {}; ///< as people read them
};

/// The commands by group with their keys; what shares a key where both are heard is marked.
class CommandTree final : public QTreeWidget {
    Q_OBJECT

public:
    enum Column { Name, KeysColumn, Note, ColumnCount };

    explicit CommandTree(QWidget* parent);

    void fill(const QList<Command>& commands, const KeyMap& map, const QList<FixedKeys>& fixed = {});
    /// Leaves what has each of the words in its name, group or keys.
    void filterText(const QString& text);
    /// Leaves what one of these key presses does; empty: everything.
    void filterKeys(const QKeySequence& keys);

    /// Empty: none, or a heading, or fixed keys.
    [[nodiscard]] QString currentId() const;
    void setCurrentId(const QString& id);
    [[nodiscard]] int shownCount() const;

private:
    template <typename Accept> void filter(const Accept& accept);
    [[nodiscard]] QTreeWidgetItem* groupOf(const QString& title);
};

/// `Ctrl+D  ·  F5`.
[[nodiscard]] QString keysText(const QList<QKeySequence>& keys);

} // namespace comfyvn::ui
