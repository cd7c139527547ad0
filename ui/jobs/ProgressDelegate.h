#pragma once

#include <QStyledItemDelegate>

namespace comfyvn::ui {

/// Draws how far a job is as a bar with its percentage.
class ProgressDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
};

} // namespace comfyvn::ui
