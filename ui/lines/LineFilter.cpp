#include "ui/lines/LineFilter.h"

namespace comfyvn::ui {

LineFilter::LineFilter(LineListModel& lines, QObject* parent)
    : QSortFilterProxyModel(parent)
    , m_lines(lines)
{
    // Before the base hears of it: what is hidden belongs to the scene that was shown.
    connect(&lines, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_toLook = true; });
    setSourceModel(&lines);
}

void LineFilter::setWish(const LineWish& wish)
{
    if (wish == m_wish)
        return;
    m_wish = wish;
    refresh();
    Q_EMIT wishChanged();
}

void LineFilter::refresh()
{
    // Anew as a whole: single rows that go and come cost views far more.
    Q_EMIT aboutToLook();
    beginResetModel();
    m_toLook = true;
    invalidate();
    endResetModel();
    Q_EMIT looked();
}

void LineFilter::reveal(qint64 id)
{
    if (m_hidden.remove(id))
        invalidateFilter();
}

int LineFilter::sourceRow(int row) const
{
    return mapToSource(index(row, 0)).row();
}

bool LineFilter::filterAcceptsRow(int row, const QModelIndex&) const
{
    if (m_toLook)
        look();
    return m_hidden.isEmpty() || !m_hidden.contains(m_lines.line(row).id);
}

void LineFilter::look() const
{
    m_toLook = false;
    m_hidden.clear();
    if (!isFiltering())
        return;
    for (int row = 0; row < m_lines.rowCount(); ++row)
        if (!isWanted(row))
            m_hidden.insert(m_lines.line(row).id);
}

bool LineFilter::isWanted(int row) const
{
    const ScriptLine& line = m_lines.line(row);
    if (m_wish.character && line.character != *m_wish.character)
        return false;
    if (m_wish.gone && !line.gone)
        return false;
    const auto holds = [this](const QString& field) {
        return field.contains(m_wish.text, Qt::CaseInsensitive);
    };
    if (!m_wish.text.isEmpty() && !holds(line.text) && !holds(line.character) && !holds(line.style)
        && !holds(line.lang))
        return false;
    return !m_wish.state || m_lines.state(row) == *m_wish.state;
}

} // namespace comfyvn::ui
