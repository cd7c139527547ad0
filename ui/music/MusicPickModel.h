#pragma once

#include "ui/music/MusicPlayer.h"

#include <QAbstractTableModel>

namespace comfyvn::ui {

/// The candidates, newest first, each with what is known of it.
class MusicPickModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Piece, Tempo, Key, State, ColumnCount };
    enum Role { IdRole = Qt::UserRole };

    MusicPickModel(const MusicDesk& desk, const MusicPlayer& player, QObject* parent = nullptr);

    /// 0: there is none.
    [[nodiscard]] qint64 idAt(int row) const { return m_ids.value(row); }
    [[nodiscard]] int rowOf(qint64 id) const { return static_cast<int>(m_ids.indexOf(id)); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void refresh();
    [[nodiscard]] QString display(const MusicPick& pick, Column column) const;
    [[nodiscard]] QString describe(const MusicPick& pick) const;

    const MusicDesk& m_desk;
    const MusicPlayer& m_player;
    QList<qint64> m_ids {};
};

/// `Lo-fi 12 · rain, piano`, with the seed as its number.
[[nodiscard]] QString pickTitle(const MusicPick& pick);

/// Who made it, as people call them; empty: that is not known.
[[nodiscard]] QString musicMaker(const RemixRender& made);

/// What the render's notices say, in the window's language.
[[nodiscard]] QStringList musicNotices(const RemixRender& made);

} // namespace comfyvn::ui
