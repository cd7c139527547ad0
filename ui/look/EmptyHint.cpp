#include "ui/look/EmptyHint.h"

#include <QAbstractItemView>
#include <QEvent>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

EmptyHint::EmptyHint(const QString& text, QAbstractItemView& view)
    : QLabel(text, view.viewport())
    , m_view(view)
{
    setObjectName(u"emptyHint"_s);
    setAlignment(Qt::AlignCenter);
    setWordWrap(true);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setForegroundRole(QPalette::PlaceholderText);
    view.viewport()->installEventFilter(this);
    const QAbstractItemModel* model = view.model();
    connect(model, &QAbstractItemModel::rowsInserted, this, &EmptyHint::adjust);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &EmptyHint::adjust);
    connect(model, &QAbstractItemModel::modelReset, this, &EmptyHint::adjust);
    connect(model, &QAbstractItemModel::layoutChanged, this, &EmptyHint::adjust);
    adjust();
}

bool EmptyHint::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show)
        adjust();
    return QLabel::eventFilter(watched, event);
}

void EmptyHint::adjust()
{
    const int margin = fontMetrics().height();
    setGeometry(m_view.viewport()->rect().adjusted(margin, 0, -margin, 0));
    setVisible(m_view.model()->rowCount(m_view.rootIndex()) == 0);
}

} // namespace comfyvn::ui
