#include "ui/inout/ImportRows.h"

#include "ui/inout/ImportNames.h"

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {

/// As the row shows it: what comes, or what goes.
const ScriptLine& lineOf(const LineMatch& row)
{
    return row.fate != LineFate::Gone && row.after ? *row.after : *row.before;
}

QString said(const ScriptLine& line)
{
    QString who = line.character;
    if (!line.style.isEmpty())
        who += u" ("_s + line.style + u')';
    return who.isEmpty() ? line.text : who + u": "_s + line.text;
}

} // namespace

void ImportRows::setScenes(const QList<SceneImport>& scenes)
{
    beginResetModel();
    m_rows.clear();
    m_counts.clear();
    for (const SceneImport& scene : scenes)
        m_rows += scene.rows;
    for (const LineMatch& row : std::as_const(m_rows))
        ++m_counts[row.fate];
    applyFilter();
    endResetModel();
}

void ImportRows::setFilter(std::optional<LineFate> fate)
{
    beginResetModel();
    m_filter = fate;
    applyFilter();
    endResetModel();
}

void ImportRows::applyFilter()
{
    m_shown.clear();
    for (int row = 0; row < m_rows.size(); ++row) {
        if (!m_filter || m_rows[row].fate == *m_filter)
            m_shown << row;
    }
}

int ImportRows::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int ImportRows::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ImportRows::text(const LineMatch& row, Column column)
{
    switch (column) {
    case Fate:
        return ImportNames::of(row.fate);
    case Character:
        return lineOf(row).character;
    case Text:
        return lineOf(row).text;
    case Before:
        return row.fate == LineFate::Changed ? said(*row.before) : QString();
    case ColumnCount:
        break;
    }
    return {};
}

QVariant ImportRows::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LineMatch& row = m_rows[m_shown[index.row()]];
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::ToolTipRole:
        return column == Text ? said(lineOf(row)) : text(row, column);
    case Qt::DecorationRole:
        return column == Fate ? QVariant(ImportNames::iconOf(row.fate)) : QVariant();
    default:
        return {};
    }
}

QVariant ImportRows::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (static_cast<Column>(section)) {
    case Fate:
        return tr("What");
    case Character:
        return tr("Character");
    case Text:
        return tr("Text");
    case Before:
        return tr("Before");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace comfyvn::ui
