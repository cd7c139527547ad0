#pragma once

#include "core/speech/Casting.h"

#include <QAbstractTableModel>

namespace comfyvn::ui {

/// The cast as a table, a character a row.
class CastingModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Character, Voice, Hint, Lines, Minutes, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setMembers(const QList<CastMember>& members);
    [[nodiscard]] const CastMember& member(int row) const { return m_members[row]; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<CastMember> m_members {};
};

/// What people call the character; lines without one have a name too.
[[nodiscard]] QString characterText(const CastMember& member);
/// What stands out about the character's voice; empty: nothing.
[[nodiscard]] QString castHint(const CastMember& member);

} // namespace comfyvn::ui
