#include "ui/lines/LineTable.h"

#include "ui/lines/LineDelegate.h"
#include "ui/lines/LineListModel.h"
#include "ui/look/Icons.h"
#include "ui/look/Theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

LineTable::LineTable(LineListModel& model, QWidget* parent)
    : QTableView(parent)
    , m_lines(model)
    , m_delegate(new LineDelegate(this))
{
    setObjectName(u"lineTable"_s);
    setAccessibleName(tr("Lines"));
    setModel(&model);
    setItemDelegate(m_delegate);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setFrameShape(NoFrame);
    setWordWrap(false);
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    setCornerButtonEnabled(false);
    arrangeColumns();

    connect(m_delegate, &LineDelegate::enterPressed, this, &LineTable::enterPressed);
    connect(m_delegate, &LineDelegate::deletePressed, this, &LineTable::removeSelectedLines);
    connect(m_delegate, &LineDelegate::textTyped, this,
            [this](const QString& text) { Q_EMIT textTyped(currentLine(), text); });
}

void LineTable::arrangeColumns()
{
    const int unit = fontMetrics().height();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(unit * 9 / 4);
    verticalHeader()->setMinimumWidth(unit * 3);
    verticalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    verticalHeader()->setHighlightSections(false);
    verticalHeader()->setSectionsClickable(true);

    auto* header = horizontalHeader();
    header->setObjectName(u"lineTableHeader"_s);
    header->setHighlightSections(false);
    header->setSectionsMovable(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setFixedHeight(unit * 2);
    header->setMinimumSectionSize(unit * 3);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(LineListModel::Text, QHeaderView::Stretch);
    header->resizeSection(LineListModel::Character, unit * 9);
    header->resizeSection(LineListModel::Style, unit * 6);
    header->resizeSection(LineListModel::Language, unit * 6);
    header->resizeSection(LineListModel::State, unit * 8);
    header->resizeSection(LineListModel::Duration, unit * 5);
}

void LineTable::setChoices(const SpeechChoices& choices)
{
    m_delegate->setChoices(choices);
}

qint64 LineTable::currentLine() const
{
    const QModelIndex current = currentIndex();
    return current.isValid() ? m_lines.line(current.row()).id : 0;
}

void LineTable::goToLine(qint64 id)
{
    const int row = m_lines.rowOf(id);
    if (row < 0)
        return;
    // Not by the view: it would add to the selection while Ctrl or Shift of a shortcut is still held.
    selectionModel()->setCurrentIndex(m_lines.index(row, LineListModel::Text),
                                      QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(currentIndex());
}

void LineTable::editText(qint64 id)
{
    goToLine(id);
    if (currentLine() == id)
        edit(currentIndex());
}

void LineTable::addLineBelow()
{
    commitEditor();
    const int row = currentIndex().isValid() ? currentIndex().row() + 1 : m_lines.rowCount();
    editText(m_lines.addLine(row));
}

void LineTable::duplicateLine()
{
    commitEditor();
    if (currentIndex().isValid())
        goToLine(m_lines.duplicateLine(currentIndex().row()));
}

void LineTable::removeSelectedLines()
{
    commitEditor();
    QList<int> rows;
    for (const QModelIndex& index : selectionModel()->selectedRows())
        rows.append(index.row());
    if (rows.isEmpty() && currentIndex().isValid())
        rows.append(currentIndex().row());
    if (rows.isEmpty())
        return;
    const int first = *std::ranges::min_element(rows);
    m_lines.removeLines(rows);
    const int next = std::min(first, m_lines.rowCount() - 1);
    if (next >= 0)
        goToLine(m_lines.line(next).id);
    setFocus();
}

void LineTable::commitEditor()
{
    QWidget* editor = indexWidget(currentIndex());
    if (!editor || state() != EditingState)
        return;
    commitData(editor);
    closeEditor(editor, QAbstractItemDelegate::NoHint);
}

void LineTable::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!enter || state() == EditingState) {
        QTableView::keyPressEvent(event);
        return;
    }
    event->accept();
    if (event->modifiers() & Qt::ShiftModifier || m_lines.rowCount() == 0)
        addLineBelow();
    else if (currentIndex().isValid())
        edit(currentIndex().column() < LineListModel::State
                 ? currentIndex()
                 : currentIndex().siblingAtColumn(LineListModel::Text));
}

void LineTable::enterPressed(QWidget* editor, Qt::KeyboardModifiers modifiers)
{
    const QPersistentModelIndex at = currentIndex();
    commitData(editor);
    closeEditor(editor, QAbstractItemDelegate::NoHint);
    if (!at.isValid())
        return;
    if (modifiers & Qt::ShiftModifier)
        addLineBelow();
    else if (at.column() == LineListModel::Text)
        goOnFrom(at.row());
    else
        editText(m_lines.line(at.row()).id);
}

void LineTable::goOnFrom(int row)
{
    const bool blank = m_lines.line(row).text.trimmed().isEmpty();
    const bool last = row + 1 == m_lines.rowCount();
    if (!blank)
        Q_EMIT lineEntered(m_lines.line(row).id);
    const QScopedValueRollback guard(m_goingOn, !blank);
    if (!last)
        editText(m_lines.line(row + 1).id);
    else
        editText(blank ? m_lines.line(row).id : m_lines.addLine(row + 1));
}

void LineTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    if (current.row() == previous.row() && current.isValid() && previous.isValid())
        return;
    const qint64 id = currentLine();
    Q_EMIT currentLineChanged(id);
    if (!m_goingOn)
        Q_EMIT lineSelected(id);
}

void LineTable::closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint)
{
    Q_EMIT editingEnded();
    QTableView::closeEditor(editor, hint);
}

bool LineTable::wantsHint() const
{
    return m_lines.rowCount() == 0 || (m_lines.rowCount() == 1 && m_lines.line(0).text.isEmpty());
}

void LineTable::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    if (!wantsHint())
        return;
    QPainter painter(viewport());
    const int unit = fontMetrics().height();
    const QRect area = viewport()->rect().adjusted(unit, unit * 2 * m_lines.rowCount(), -unit, 0);
    if (area.height() < unit * 7)
        return;
    const QColor faint = palette().color(QPalette::PlaceholderText);
    const int top = area.center().y() - unit * 3;
    paintIcon(painter, u"speech"_s, QRect(area.center().x() - unit, top, unit * 2, unit * 2),
              palette().color(QPalette::Highlight));
    QFont font = this->font();
    font.setPointSizeF(font.pointSizeF() * 1.25);
    painter.setFont(font);
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(area.adjusted(0, top - area.top() + unit * 5 / 2, 0, 0), Qt::AlignHCenter | Qt::AlignTop,
                     tr("Type a line and press Enter"));
    painter.setFont(this->font());
    painter.setPen(faint);
    painter.drawText(area.adjusted(0, top - area.top() + unit * 9 / 2, 0, 0),
                     static_cast<int>(Qt::AlignHCenter | Qt::AlignTop) | Qt::TextWordWrap,
                     tr("You hear it at once, and the next line is ready to type. Shift+Enter puts a line "
                        "below without playing."));
}

} // namespace comfyvn::ui
