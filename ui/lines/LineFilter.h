#pragma once

#include "ui/lines/LineListModel.h"

#include <QSet>
#include <QSortFilterProxyModel>

#include <optional>

namespace comfyvn::ui {

/// Which lines a writer wants to see.
struct LineWish {
    std::optional<QString> character {}; ///< none: all
    std::optional<LineState> state {};
    bool gone = false; ///< only those that the imported script does not have any more
    QString text {}; ///< in any column that is text; case does not matter

    bool operator==(const LineWish&) const = default;
};

/// The lines that are wanted, as they were when the wish was made: a line that is edited or rendered stays,
/// and so does a new one, until the writer asks again.
class LineFilter final : public QSortFilterProxyModel {
    Q_OBJECT

public:
    LineFilter(LineListModel& lines, QObject* parent);

    void setWish(const LineWish& wish);
    [[nodiscard]] const LineWish& wish() const { return m_wish; }
    [[nodiscard]] bool isFiltering() const { return m_wish != LineWish {}; }
    /// Asks again.
    void refresh();
    /// Shows a line whatever is wanted.
    void reveal(qint64 id);
    [[nodiscard]] bool shows(qint64 id) const { return !m_hidden.contains(id); }

    [[nodiscard]] int sourceRow(int row) const;

Q_SIGNALS:
    void wishChanged();
    /// Around a look at all lines, in which views forget where they were.
    void aboutToLook();
    void looked();

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    void look() const;
    [[nodiscard]] bool isWanted(int row) const;

    LineListModel& m_lines;
    LineWish m_wish {};
    mutable QSet<qint64> m_hidden {};
    mutable bool m_toLook = false;
};

} // namespace comfyvn::ui
