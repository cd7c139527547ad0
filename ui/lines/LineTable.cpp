#include "ui/lines/LineTable.h"

#include "core/script/import/ScriptReader.h"
#include "ui/lines/LineClipboard.h"
#include "ui/lines/LineDelegate.h"
#include "ui/lines/LineFilter.h"
#include "ui/lines/LineListModel.h"
#include "ui/look/Icons.h"
#include "ui/look/Theme.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {
bool isTyping(const QKeyEvent& event)
{
    const QString text = event.text();
    return !text.isEmpty() && text.front().isPrint() && !text.front().isSpace()
        && !(event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
}
} // namespace

LineTable::LineTable(LineListModel& model, QWidget* parent)
    : QTableView(parent)
    , m_lines(model)
    , m_filter(new LineFilter(model, this))
    , m_delegate(new LineDelegate(model, this))
{
    setObjectName(u"lineTable"_s);
    setAccessibleName(tr("Lines"));
    setModel(m_filter);
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
    setDragEnabled(true);
    setAcceptDrops(true);
    setDragDropOverwriteMode(false);
    setDropIndicatorShown(false);
    arrangeColumns();
    connectDelegate();
    connectLines();
}

void LineTable::connectDelegate()
{
    connect(m_delegate, &LineDelegate::enterPressed, this, &LineTable::enterPressed);
    connect(m_delegate, &LineDelegate::deletePressed, this, &LineTable::removeSelectedLines);
    connect(m_delegate, &LineDelegate::textTyped, this,
            [this](const QString& text) { Q_EMIT textTyped(currentLine(), text); });
    connect(m_delegate, &LineDelegate::choiceMade, this, [this](qint64 id, int column, const QString& value) {
        if (selectedLines().contains(id))
            setForSelected(column, value);
        else
            m_lines.setData(m_lines.index(m_lines.rowOf(id), column), value);
    });
    connect(m_delegate, &LineDelegate::linesPasted, this, [this](const QString& text) {
        commitEditor();
        insertBelow(currentLine(), linesOfText(text));
    });
}

void LineTable::connectLines()
{
    connect(&m_lines, &LineListModel::sceneShown, this, [this](qint64 scene) {
        const qint64 last = m_currentOf.value(scene, m_lines.firstCurrentLine(scene));
        if (m_lines.rowCount() > 0)
            goToLine(m_lines.rowOf(last) >= 0 ? last : m_lines.line(0).id);
        else
            Q_EMIT currentLineChanged(0);
    });
    connect(m_filter, &LineFilter::aboutToLook, this, [this] { m_beforeLook = currentLine(); });
    connect(m_filter, &LineFilter::looked, this, [this] {
        if (m_lines.rowOf(m_beforeLook) >= 0 && m_filter->shows(m_beforeLook))
            goToLine(m_beforeLook);
    });
    connect(&m_lines, &LineListModel::lineRevisited, this, [this](qint64 id) {
        if (state() != EditingState && !selectedLines().contains(id))
            goToLine(id);
    });
}

void LineTable::arrangeColumns()
{
    const int unit = fontMetrics().height();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(unit * 9 / 4);
    verticalHeader()->setMinimumWidth(unit * 3);
    verticalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    verticalHeader()->setHighlightSections(false);
    verticalHeader()->viewport()->setBackgroundRole(QPalette::Window);
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
    connect(header, &QHeaderView::sectionResized, this, [this](int column, int, int) {
        if (column != LineListModel::Text)
            keepTextReadable();
    });
}

/// Where there is little room, what stands behind the text is scrolled to; else the text takes what is left.
void LineTable::keepTextReadable()
{
    auto* header = horizontalHeader();
    const int least = fontMetrics().height() * 8;
    const int others = header->length() - header->sectionSize(LineListModel::Text);
    const bool fits = viewport()->width() - others >= least;
    header->setSectionResizeMode(LineListModel::Text, fits ? QHeaderView::Stretch : QHeaderView::Interactive);
    if (!fits)
        header->resizeSection(LineListModel::Text, least);
}

void LineTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    keepTextReadable();
}

void LineTable::setChoices(const SpeechChoices& choices)
{
    m_delegate->setChoices(choices);
    viewport()->update();
}

qint64 LineTable::currentLine() const
{
    const QModelIndex current = currentIndex();
    return current.isValid() ? current.data(LineListModel::IdRole).toLongLong() : 0;
}

QList<int> LineTable::selectedModelRows() const
{
    QList<int> rows;
    for (const QItemSelectionRange& range : selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(m_filter->sourceRow(row));
    if (rows.isEmpty() && currentIndex().isValid())
        rows.append(m_filter->sourceRow(currentIndex().row()));
    std::ranges::sort(rows);
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

QList<qint64> LineTable::selectedLines() const
{
    QList<qint64> ids;
    for (const int row : selectedModelRows())
        ids.append(m_lines.line(row).id);
    return ids;
}

QList<qint64> LineTable::shownLines() const
{
    QList<qint64> ids;
    for (int row = 0; row < m_lines.rowCount(); ++row)
        if (m_filter->shows(m_lines.line(row).id))
            ids.append(m_lines.line(row).id);
    return ids;
}

void LineTable::showMatches(const LineSearch& search, qint64 line, const SearchMatch& match)
{
    m_delegate->setMatches(search, line, match);
    viewport()->update();
}

void LineTable::goToLine(qint64 id)
{
    const int row = m_lines.rowOf(id);
    if (row < 0)
        return;
    m_filter->reveal(id);
    // Not by the view: it would add to the selection while Ctrl or Shift of a shortcut is still held.
    selectionModel()->setCurrentIndex(m_filter->mapFromSource(m_lines.index(row, LineListModel::Text)),
                                      QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(currentIndex());
}

void LineTable::select(const QList<qint64>& ids)
{
    if (ids.isEmpty())
        return;
    goToLine(ids.first());
    QItemSelection rows;
    for (const qint64 id : ids) {
        const QModelIndex index = m_filter->mapFromSource(m_lines.index(m_lines.rowOf(id), 0));
        if (index.isValid())
            rows.select(index, index);
    }
    selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void LineTable::editText(qint64 id)
{
    goToLine(id);
    if (currentLine() == id && !m_lines.isReadOnly())
        QTableView::edit(currentIndex());
}

void LineTable::editColumn(int column)
{
    commitEditor();
    if (!currentIndex().isValid() || refuse())
        return;
    selectionModel()->setCurrentIndex(currentIndex().siblingAtColumn(column), QItemSelectionModel::NoUpdate);
    scrollTo(currentIndex());
    QTableView::edit(currentIndex());
}

void LineTable::addLineBelow()
{
    commitEditor();
    if (refuse())
        return;
    const int row = m_lines.rowOf(currentLine());
    editText(m_lines.addLine(row < 0 ? m_lines.rowCount() : row + 1));
}

void LineTable::duplicateLine()
{
    commitEditor();
    select(m_lines.duplicateLines(selectedModelRows()));
}

void LineTable::removeSelectedLines()
{
    commitEditor();
    const QList<int> rows = selectedModelRows();
    if (rows.isEmpty())
        return;
    const int first = m_filter->mapFromSource(m_lines.index(rows.first(), 0)).row();
    m_lines.removeLines(rows);
    const int next = std::min(first, m_filter->rowCount() - 1);
    if (next >= 0)
        goToLine(m_filter->index(next, 0).data(LineListModel::IdRole).toLongLong());
    setFocus();
}

int LineTable::modelRowBefore(int row) const
{
    return row < m_filter->rowCount() ? m_filter->sourceRow(row) : m_lines.rowCount();
}

void LineTable::moveSelectedLines(int direction)
{
    commitEditor();
    const QList<int> rows = selectedModelRows();
    if (rows.isEmpty())
        return;
    const auto shownRow = [this](int row) { return m_filter->mapFromSource(m_lines.index(row, 0)).row(); };
    const int target = direction < 0 ? shownRow(rows.first()) - 1 : shownRow(rows.last()) + 2;
    if (target < 0 || target > m_filter->rowCount())
        return;
    m_lines.moveLines(rows, modelRowBefore(target));
    scrollTo(currentIndex());
}

void LineTable::keepSelected()
{
    const QList<qint64> ids = selectedLines();
    m_lines.editLines(tr("Keep %n line(s)", nullptr, static_cast<int>(ids.size())), ids,
                      [](ScriptLine& line) { line.gone = false; });
}

void LineTable::copyLines() const
{
    QList<ScriptLine> lines;
    for (const int row : selectedModelRows())
        lines.append(m_lines.line(row));
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setMimeData(mimeOfLines(lines).release());
}

void LineTable::cutLines()
{
    commitEditor();
    const QList<int> rows = selectedModelRows();
    if (rows.isEmpty())
        return;
    copyLines();
    const int first = m_filter->mapFromSource(m_lines.index(rows.first(), 0)).row();
    m_lines.removeLines(rows, tr("Cut %n line(s)", nullptr, static_cast<int>(rows.size())));
    const int next = std::min(first, m_filter->rowCount() - 1);
    if (next >= 0)
        goToLine(m_filter->index(next, 0).data(LineListModel::IdRole).toLongLong());
}

void LineTable::pasteLines()
{
    commitEditor();
    const QMimeData* mime = QGuiApplication::clipboard()->mimeData();
    if (!mime)
        return;
    const bool foreign = !mime->hasFormat(QString::fromLatin1(kLinesMimeType));
    if (foreign && guessScriptKind({}, mime->text()) != ScriptKind::PlainText)
        Q_EMIT scriptPasted(mime->text());
    else
        insertBelow(currentLine(), linesOfMime(*mime));
}

void LineTable::insertBelow(qint64 id, const QList<ScriptLine>& lines)
{
    const int row = m_lines.rowOf(id);
    const bool onBlank = row >= 0 && m_lines.line(row).text.trimmed().isEmpty();
    insertAt(row < 0 ? m_lines.rowCount() : row + 1, lines, onBlank ? id : 0);
}

void LineTable::insertAt(int row, QList<ScriptLine> lines, qint64 replaced)
{
    if (lines.isEmpty())
        return;
    // What names a line of an imported script names one line only.
    QSet<QString> imported;
    for (int other = 0; other < m_lines.rowCount(); ++other)
        imported.insert(m_lines.line(other).sourceId);
    for (ScriptLine& line : lines)
        if (imported.contains(line.sourceId))
            line.sourceId.clear();
    select(m_lines.insertLines(row, lines, tr("Paste %n line(s)", nullptr, static_cast<int>(lines.size())),
                               replaced));
}

void LineTable::setForSelected(int column, const QString& value)
{
    const QList<qint64> ids = selectedLines();
    const auto count = static_cast<int>(ids.size());
    const QString names[] { tr("Change character of %n line(s)", nullptr, count),
                            tr("Change style of %n line(s)", nullptr, count),
                            tr("Change language of %n line(s)", nullptr, count) };
    if (column >= LineListModel::Text)
        return;
    m_lines.editLines(names[column], ids, [&](ScriptLine& line) {
        LineListModel::field(line, static_cast<LineListModel::Column>(column)) = value.trimmed();
    });
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
    if (state() != EditingState && (goToEnd(*event) || beginFirstLine(*event)))
        return;
    if (!enter || state() == EditingState) {
        QTableView::keyPressEvent(event);
        return;
    }
    event->accept();
    if (event->modifiers() & Qt::ShiftModifier || m_lines.rowCount() == 0)
        addLineBelow();
    else if (currentIndex().isValid() && !refuse())
        QTableView::edit(currentIndex().column() < LineListModel::State
                             ? currentIndex()
                             : currentIndex().siblingAtColumn(LineListModel::Text));
}

/// Whether nothing can be edited, which the writer is told then.
bool LineTable::refuse()
{
    if (m_lines.isReadOnly())
        Q_EMIT editRefused();
    return m_lines.isReadOnly();
}

bool LineTable::edit(const QModelIndex& index, EditTrigger trigger, QEvent* event)
{
    // Keys that type nothing, like Escape, are offered here too, and so is what an input method composes.
    const bool isKey = event && event->type() == QEvent::KeyPress;
    const bool wanted = trigger == AnyKeyPressed && isKey ? isTyping(static_cast<QKeyEvent&>(*event))
                                                          : (trigger & editTriggers()) != 0;
    if (wanted && index.column() < LineListModel::State && refuse())
        return false;
    return QTableView::edit(index, trigger, event);
}

/// Ctrl+Home and Ctrl+End; the view would leave the selection at the line of before.
bool LineTable::goToEnd(const QKeyEvent& event)
{
    const bool home = event.key() == Qt::Key_Home;
    if (event.modifiers() != Qt::ControlModifier || !(home || event.key() == Qt::Key_End)
        || m_filter->rowCount() == 0)
        return false;
    goToLine(
        m_filter->index(home ? 0 : m_filter->rowCount() - 1, 0).data(LineListModel::IdRole).toLongLong());
    return true;
}

/// What is typed where there is no line yet goes into a new one.
bool LineTable::beginFirstLine(QKeyEvent& event)
{
    if (!isTyping(event) || m_lines.rowCount() > 0)
        return false;
    addLineBelow();
    if (QWidget* editor = indexWidget(currentIndex()))
        QCoreApplication::sendEvent(editor, &event);
    return true;
}

void LineTable::contextMenuEvent(QContextMenuEvent* event)
{
    const QRect cell = visualRect(currentIndex());
    const bool byKeyboard = event->reason() == QContextMenuEvent::Keyboard && cell.isValid();
    Q_EMIT menuWanted(byKeyboard ? viewport()->mapToGlobal(cell.bottomLeft()) : event->globalPos());
}

void LineTable::enterPressed(QWidget* editor, Qt::KeyboardModifiers modifiers)
{
    const qint64 id = currentLine();
    const bool inText = currentIndex().column() == LineListModel::Text;
    commitData(editor);
    closeEditor(editor, QAbstractItemDelegate::NoHint);
    if (m_lines.rowOf(id) < 0)
        return;
    if (modifiers & Qt::ShiftModifier)
        addLineBelow();
    else if (inText)
        goOnFrom(id);
    else
        editText(id);
}

void LineTable::goOnFrom(qint64 id)
{
    const int row = m_lines.rowOf(id);
    const int next = m_filter->mapFromSource(m_lines.index(row, 0)).row() + 1;
    const bool blank = m_lines.line(row).text.trimmed().isEmpty();
    if (!blank)
        Q_EMIT lineEntered(id);
    const QScopedValueRollback guard(m_goingOn, !blank);
    if (next < m_filter->rowCount())
        editText(m_filter->index(next, 0).data(LineListModel::IdRole).toLongLong());
    else
        editText(blank ? id : m_lines.addLine(row + 1));
}

void LineTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    if (current.row() == previous.row() && current.isValid() && previous.isValid())
        return;
    const qint64 id = currentLine();
    if (id != 0)
        m_currentOf.insert(m_lines.scene(), id);
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
    paintDropLine();
    if (m_filter->rowCount() == 0 && m_lines.rowCount() > 0)
        paintHint(
            u"filter"_s, tr("No line is as the filter wants it"),
            tr("The scene has %n line(s). Press Escape in the filter, or its clear button, to see them.",
               nullptr, m_lines.rowCount()));
    else if (wantsHint())
        paintHint(u"speech"_s, tr("Type a line and press Enter"),
                  tr("You hear it at once, and the next line is ready to type. Shift+Enter puts a line "
                     "below without playing."));
}

void LineTable::paintHint(const QString& icon, const QString& title, const QString& text)
{
    QPainter painter(viewport());
    const int unit = fontMetrics().height();
    const QRect area = viewport()->rect().adjusted(unit, unit * 2 * m_filter->rowCount(), -unit, 0);
    if (area.height() < unit * 7)
        return;
    const int top = area.center().y() - unit * 3;
    paintIcon(painter, icon, QRect(area.center().x() - unit, top, unit * 2, unit * 2),
              palette().color(QPalette::Highlight));
    QFont font = this->font();
    font.setPointSizeF(font.pointSizeF() * 1.25);
    painter.setFont(font);
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(area.adjusted(0, top - area.top() + unit * 5 / 2, 0, 0), Qt::AlignHCenter | Qt::AlignTop,
                     title);
    painter.setFont(this->font());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(area.adjusted(0, top - area.top() + unit * 9 / 2, 0, 0),
                     static_cast<int>(Qt::AlignHCenter | Qt::AlignTop) | Qt::TextWordWrap, text);
}

} // namespace comfyvn::ui
