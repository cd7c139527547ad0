#include "ui/lines/LineListModel.h"

#include "core/speech/LineRequest.h"
#include "ui/lines/LineCommands.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

LineListModel::LineListModel(LineIds ids, QObject* parent)
    : QAbstractTableModel(parent)
    , m_ids(std::move(ids))
{ }

void LineListModel::setScript(const Script& script)
{
    beginResetModel();
    m_undo.clear();
    m_rowOf.clear();
    m_rows.clear();
    m_rows.reserve(script.lines.size());
    m_scene = script.scene;
    m_name = script.name;
    for (const ScriptLine& line : script.lines) {
        m_rows.append({ .line = line });
        m_ids.keepAbove(line.id);
        for (const Take& take : line.takes)
            m_ids.keepAbove(take.id);
    }
    endResetModel();
}

Script LineListModel::script() const
{
    Script script { .scene = m_scene, .name = m_name };
    script.lines.reserve(m_rows.size());
    for (const Row& row : m_rows)
        script.lines.append(row.line);
    return script;
}

int LineListModel::rowOf(qint64 id) const
{
    if (m_rowOf.isEmpty()) {
        m_rowOf.reserve(m_rows.size());
        for (qsizetype row = 0; row < m_rows.size(); ++row)
            m_rowOf.insert(m_rows[row].line.id, static_cast<int>(row));
    }
    return m_rowOf.value(id, -1);
}

LineState LineListModel::state(int row) const
{
    const Row& at = m_rows[row];
    if (at.rendering)
        return LineState::Rendering;
    const Take& sound = soundOf(at.line);
    if (sound.cacheKey.isEmpty() && at.failedFrom.isEmpty())
        return LineState::New;
    const QString now = lineFingerprint(at.line);
    if (now == at.failedFrom)
        return LineState::Failed;
    if (sound.cacheKey.isEmpty())
        return LineState::New;
    return now == sound.renderedFrom ? LineState::Ready : LineState::Stale;
}

Error LineListModel::failure(int row) const
{
    return state(row) == LineState::Failed ? m_rows[row].failure : Error {};
}

qint64 LineListModel::addLine(int row, const QString& text)
{
    ScriptLine line { .id = m_ids.next(), .text = text };
    if (row > 0) {
        const ScriptLine& above = m_rows[row - 1].line;
        line.character = above.character;
        line.style = above.style;
        line.lang = above.lang;
        line.voice = above.voice;
    }
    m_undo.push(new InsertLineCommand(*this, row, line, tr("New line")));
    return line.id;
}

qint64 LineListModel::duplicateLine(int row)
{
    const ScriptLine line = copyOf(m_rows[row].line, m_ids);
    m_undo.push(new InsertLineCommand(*this, row + 1, line, tr("Duplicate line")));
    return line.id;
}

void LineListModel::removeLines(QList<int> rows)
{
    std::ranges::sort(rows, std::greater());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    if (rows.isEmpty())
        return;
    auto* removal = new QUndoCommand(tr("Delete %n line(s)", nullptr, static_cast<int>(rows.size())));
    for (const int row : std::as_const(rows))
        new RemoveLineCommand(*this, row, removal);
    m_undo.push(removal);
}

void LineListModel::setProgress(qint64 id, double fraction, const QString& stage)
{
    const int row = rowOf(id);
    if (row < 0)
        return;
    m_rows[row].rendering = true;
    m_rows[row].progress = std::clamp(fraction, 0.0, 1.0);
    m_rows[row].stage = stage;
    rowChanged(row);
}

void LineListModel::setRendered(qint64 id, const QString& renderedFrom, const SpeechRender& render)
{
    const int row = rowOf(id);
    if (row < 0)
        return;
    Row& at = m_rows[row];
    const ScriptLine before = at.line;
    at.rendering = false;
    at.failedFrom.clear();
    at.failure = {};
    noteRender(takeToRender(at.line, m_ids), renderedFrom, render);
    rowChanged(row);
    if (at.line != before)
        Q_EMIT lineChanged(id);
}

void LineListModel::setFailed(qint64 id, const QString& renderedFrom, const Error& error)
{
    const int row = rowOf(id);
    if (row < 0)
        return;
    m_rows[row].rendering = false;
    m_rows[row].failedFrom = renderedFrom;
    m_rows[row].failure = error;
    rowChanged(row);
}

void LineListModel::setIdle(qint64 id)
{
    const int row = rowOf(id);
    if (row < 0)
        return;
    m_rows[row].rendering = false;
    rowChanged(row);
}

int LineListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int LineListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LineListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return display(index.row(), column);
    case Qt::ToolTipRole:
        return column == State ? describe(index.row()) : display(index.row(), column);
    case Qt::AccessibleTextRole:
        return u"%1: %2"_s.arg(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(),
                               display(index.row(), column));
    case Qt::TextAlignmentRole:
        return column == Duration ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter)
                                  : QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    case StateRole:
        return static_cast<int>(state(index.row()));
    case ProgressRole:
        return m_rows[index.row()].progress;
    default:
        return {};
    }
}

QVariant LineListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    if (role != Qt::DisplayRole)
        return role == Qt::TextAlignmentRole ? QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter)
                                             : QVariant();
    switch (static_cast<Column>(section)) {
    case Character:
        return tr("Character");
    case Style:
        return tr("Style");
    case Language:
        return tr("Language");
    case Text:
        return tr("Text");
    case State:
        return tr("State");
    case Duration:
        return tr("Length");
    case ColumnCount:
        break;
    }
    return {};
}

Qt::ItemFlags LineListModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return {};
    auto flags = QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren;
    if (index.column() < State)
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool LineListModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const auto column = static_cast<Column>(index.column());
    QString text = value.toString();
    if (column != Text)
        text = text.trimmed();
    if (display(index.row(), column) != text)
        m_undo.push(new EditLineCommand(*this, line(index.row()).id, column, text));
    return true;
}

QString& LineListModel::field(ScriptLine& line, Column column)
{
    switch (column) {
    case Character:
        return line.character;
    case Style:
        return line.style;
    case Language:
        return line.lang;
    case Text:
    case State:
    case Duration:
    case ColumnCount:
        break;
    }
    return line.text;
}

QString LineListModel::display(int row, Column column) const
{
    const Row& at = m_rows[row];
    switch (column) {
    case Character:
        return at.line.character;
    case Style:
        return at.line.style;
    case Language:
        return at.line.lang;
    case Text:
        return at.line.text;
    case State:
        if (at.rendering && at.progress > 0)
            return tr("%1 %").arg(std::floor(at.progress * 100));
        return stateWord(state(row));
    case Duration:
        return soundOf(at.line).cacheKey.isEmpty() ? QString()
                                                   : durationText(soundOf(at.line).durationSeconds);
    case ColumnCount:
        break;
    }
    return {};
}

QString LineListModel::describe(int row) const
{
    switch (state(row)) {
    case LineState::New:
        return tr("Not spoken yet. Press Space to hear it.");
    case LineState::Rendering:
        return m_rows[row].stage.isEmpty() ? tr("Being rendered.") : m_rows[row].stage;
    case LineState::Ready:
        return tr("Rendered; this is how the line sounds.");
    case LineState::Stale:
        return tr("Edited since it was rendered. Press Space to render and hear it.");
    case LineState::Failed:
        return m_rows[row].failure.message;
    }
    return {};
}

void LineListModel::rowChanged(int row)
{
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

void LineListModel::insert(int row, const ScriptLine& line)
{
    const bool atEnd = row == m_rows.size();
    const double before =
        row > 0 ? m_rows[row - 1].line.position : (atEnd ? 0 : m_rows[row].line.position - 2);
    const double after = atEnd ? before + 2 : m_rows[row].line.position;

    beginInsertRows({}, row, row);
    m_rows.insert(row, { .line = line });
    m_rows[row].line.position = positionBetween(before, after);
    if (atEnd && !m_rowOf.isEmpty())
        m_rowOf.insert(line.id, row);
    else
        m_rowOf.clear();
    endInsertRows();
    if (m_rows[row].line.position <= before)
        renumber();
    Q_EMIT lineChanged(line.id);
}

ScriptLine LineListModel::remove(int row)
{
    beginRemoveRows({}, row, row);
    const ScriptLine line = m_rows.takeAt(row).line;
    m_rowOf.clear();
    endRemoveRows();
    Q_EMIT lineRemoved(line.id);
    return line;
}

void LineListModel::edit(qint64 id, Column column, const QString& value)
{
    const int row = rowOf(id);
    field(m_rows[row].line, column) = value;
    rowChanged(row);
    Q_EMIT lineChanged(id);
}

void LineListModel::renumber()
{
    for (qsizetype row = 0; row < m_rows.size(); ++row) {
        m_rows[row].line.position = static_cast<double>(row + 1);
        Q_EMIT lineChanged(m_rows[row].line.id);
    }
}

QString durationText(double seconds)
{
    const QLocale locale;
    if (seconds < 60)
        return LineListModel::tr("%1 s").arg(locale.toString(seconds, 'f', 1));
    const auto whole = static_cast<int>(std::lround(seconds));
    return u"%1:%2"_s.arg(whole / 60).arg(whole % 60, 2, 10, QLatin1Char('0'));
}

} // namespace comfyvn::ui
