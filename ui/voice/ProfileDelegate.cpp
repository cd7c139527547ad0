#include "ui/voice/ProfileDelegate.h"

#include "ui/look/Theme.h"
#include "ui/voice/ColourButton.h"
#include "ui/voice/ProfileListModel.h"

#include <QApplication>
#include <QLineEdit>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {

struct RowShape {
    explicit RowShape(const QStyleOptionViewItem& option)
        : line(option.fontMetrics.height())
        , spot(option.rect.left() + line / 2, option.rect.top() + (option.rect.height() - line) / 2, line,
               line)
        , words(option.rect.adjusted(line * 2, 0, -line / 2, 0))
    { }

    int line;
    QRect spot;
    QRect words;
};

} // namespace

void ProfileDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    row.text.clear();
    const QStyle& style = *(row.widget ? row.widget->style() : QApplication::style());
    style.drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);

    const bool selected = row.state & QStyle::State_Selected;
    const auto group = row.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    const QColor text = row.palette.color(group, selected ? QPalette::HighlightedText : QPalette::Text);
    const QColor ground = row.palette.color(group, selected ? QPalette::Highlight : QPalette::Base);
    const RowShape shape(row);
    const QString name = index.data(ProfileListModel::NameRole).toString();
    const QString own = index.data(ProfileListModel::ColourRole).toString();

    painter->save();
    colourSpot(own.isEmpty() ? characterColour(name, row.palette) : QColor(own))
        .paint(painter, shape.spot, Qt::AlignCenter, selected ? QIcon::Selected : QIcon::Normal);
    QRect upper = shape.words;
    upper.setHeight(shape.words.height() / 2);
    upper.adjust(0, shape.line / 6, 0, 0);
    QRect lower = shape.words;
    lower.setTop(upper.bottom());
    lower.adjust(0, 0, 0, -shape.line / 6);

    painter->setPen(text);
    painter->setFont(row.font);
    if (index.data(ProfileListModel::EditedRole).toBool()) {
        const QString word = u"● "_s + tr("not saved");
        const int width = row.fontMetrics.horizontalAdvance(word);
        painter->drawText(upper, Qt::AlignRight | Qt::AlignVCenter, word);
        upper.setRight(upper.right() - width - shape.line / 2);
    }
    QFont strong = row.font;
    strong.setWeight(QFont::DemiBold);
    painter->setFont(strong);
    painter->drawText(upper, Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(strong).elidedText(name, Qt::ElideRight, upper.width()));
    painter->setFont(row.font);
    painter->setPen(mixed(text, ground, 0.85));
    painter->drawText(lower, Qt::AlignLeft | Qt::AlignVCenter,
                      row.fontMetrics.elidedText(index.data(ProfileListModel::DetailRole).toString(),
                                                 Qt::ElideRight, lower.width()));
    painter->restore();
}

QSize ProfileDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return { option.fontMetrics.height() * 10, option.fontMetrics.height() * 5 / 2 + 4 };
}

QWidget* ProfileDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex&) const
{
    auto* editor = new QLineEdit(parent);
    editor->setObjectName(u"renameEdit"_s);
    editor->setAccessibleName(tr("New name of the voice"));
    editor->setMaxLength(64);
    return editor;
}

void ProfileDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                           const QModelIndex&) const
{
    QRect place = RowShape(option).words;
    const int height = editor->sizeHint().height();
    place.setTop(place.top() + (place.height() - height) / 2);
    place.setHeight(height);
    editor->setGeometry(place);
}

} // namespace comfyvn::ui
