#include "ui/jobs/ProgressDelegate.h"

#include "ui/jobs/JobsModel.h"

#include <QApplication>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

void ProgressDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const
{
    QStyleOptionViewItem back = option;
    initStyleOption(&back, index);
    const QString percent = std::exchange(back.text, {});
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &back, painter, option.widget);

    const bool selected = option.state & QStyle::State_Selected;
    const QPalette& palette = option.palette;
    const QColor text = palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    const int words = option.fontMetrics.horizontalAdvance(u"100 %"_s) + 8;
    const QRect cell = option.rect.adjusted(8, 0, -8, 0);
    painter->save();
    painter->setPen(text);
    painter->drawText(cell, Qt::AlignRight | Qt::AlignVCenter, percent);
    if (!index.data(JobsModel::EndedRole).toBool() && cell.width() > words * 2) {
        QRectF bar(cell.left(), cell.center().y() - 2.5, cell.width() - words, 6);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(palette.color(QPalette::Mid));
        painter->drawRoundedRect(bar, 3, 3);
        bar.setWidth(bar.width() * index.data(JobsModel::FractionRole).toDouble());
        painter->setBrush(selected ? text : palette.color(QPalette::Highlight));
        painter->drawRoundedRect(bar, 3, 3);
    }
    painter->restore();
}

} // namespace comfyvn::ui
