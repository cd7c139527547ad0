#include "ui/lines/LineClipboard.h"
#include "ui/lines/LineFilter.h"
#include "ui/lines/LineListModel.h"
#include "ui/lines/LineTable.h"
#include "ui/look/Theme.h"

#include <QDrag>
#include <QDropEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {
bool isOurs(const QDropEvent& event, const LineTable& table)
{
    return event.source() == &table && event.mimeData()->hasFormat(QString::fromLatin1(kLinesMimeType));
}

/// Files are for whoever opens scripts.
bool isText(const QDropEvent& event)
{
    return event.mimeData()->hasText() && !event.mimeData()->hasUrls();
}

/// What is dragged: the first line, and how many there are.
QPixmap pictureOf(const QString& text, const QWidget& widget)
{
    const QFontMetrics metrics = widget.fontMetrics();
    const int unit = metrics.height();
    const QSize size(std::min(metrics.horizontalAdvance(text) + unit * 2, unit * 24), unit * 2);
    QPixmap picture(size * widget.devicePixelRatioF());
    picture.setDevicePixelRatio(widget.devicePixelRatioF());
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(
        mixed(widget.palette().color(QPalette::Highlight), widget.palette().color(QPalette::Base), 0.2));
    painter.setPen(widget.palette().color(QPalette::Highlight));
    painter.drawRoundedRect(QRectF(0.5, 0.5, size.width() - 1, size.height() - 1), unit / 4.0, unit / 4.0);
    painter.setPen(widget.palette().color(QPalette::Text));
    painter.drawText(QRect(unit, 0, size.width() - unit * 2, size.height()), Qt::AlignVCenter,
                     metrics.elidedText(text, Qt::ElideRight, size.width() - unit * 2));
    return picture;
}
} // namespace

void LineTable::startDrag(Qt::DropActions)
{
    commitEditor();
    QList<ScriptLine> lines;
    for (const int row : selectedModelRows())
        lines.append(m_lines.line(row));
    if (lines.isEmpty())
        return;
    auto* drag = new QDrag(this);
    drag->setMimeData(mimeOfLines(lines).release());
    const QString text = lines.size() == 1 ? lines.first().text.left(200)
                                           : tr("%n line(s)", nullptr, static_cast<int>(lines.size()));
    drag->setPixmap(pictureOf(text, *this));
    drag->exec(Qt::MoveAction | Qt::CopyAction, Qt::MoveAction);
    showDropRow(-1);
}

void LineTable::dragEnterEvent(QDragEnterEvent* event)
{
    if (!m_lines.isReadOnly() && (isOurs(*event, *this) || isText(*event)))
        event->acceptProposedAction();
    else
        event->ignore();
}

void LineTable::dragMoveEvent(QDragMoveEvent* event)
{
    if (!isOurs(*event, *this) && !isText(*event)) {
        event->ignore();
        return;
    }
    // The base scrolls at the edges; what it thinks of the place does not matter.
    QAbstractItemView::dragMoveEvent(event);
    showDropRow(dropRowAt(event->position().toPoint()));
    event->setDropAction(isOurs(*event, *this) ? Qt::MoveAction : Qt::CopyAction);
    event->accept();
}

void LineTable::dragLeaveEvent(QDragLeaveEvent* event)
{
    QTableView::dragLeaveEvent(event);
    showDropRow(-1);
}

void LineTable::dropEvent(QDropEvent* event)
{
    const QPoint position = event->position().toPoint();
    showDropRow(-1);
    setState(NoState);
    if (isOurs(*event, *this))
        dropSelectedAt(position);
    else if (isText(*event))
        insertAt(modelRowBefore(dropRowAt(position)), linesOfMime(*event->mimeData()));
    // Copy: with Move, the source would remove what is where it belongs already.
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void LineTable::dropSelectedAt(const QPoint& position)
{
    m_lines.moveLines(selectedModelRows(), modelRowBefore(dropRowAt(position)));
}

int LineTable::dropRowAt(const QPoint& position) const
{
    const int row = rowAt(position.y());
    if (row < 0)
        return m_filter->rowCount();
    const int middle = rowViewportPosition(row) + rowHeight(row) / 2;
    return position.y() < middle ? row : row + 1;
}

void LineTable::showDropRow(int row)
{
    if (m_dropRow == row)
        return;
    m_dropRow = row;
    viewport()->update();
}

void LineTable::paintDropLine()
{
    if (m_dropRow < 0)
        return;
    const int last = m_filter->rowCount() - 1;
    int y = 0;
    if (m_dropRow <= last)
        y = rowViewportPosition(m_dropRow);
    else if (last >= 0)
        y = rowViewportPosition(last) + rowHeight(last);
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor accent = palette().color(QPalette::Highlight);
    painter.setPen(QPen(accent, 2));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawLine(8, y, viewport()->width(), y);
    painter.drawEllipse(QPointF(5, y), 3.5, 3.5);
}

} // namespace comfyvn::ui
