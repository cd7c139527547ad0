#include "ui/log/LogFilter.h"

#include "ui/log/LogModel.h"

namespace comfyvn::ui {

void LogFilter::setLowest(LogLevel level)
{
    m_lowest = level;
    invalidateRowsFilter();
}

void LogFilter::setLogger(const QString& logger)
{
    m_logger = logger;
    invalidateRowsFilter();
}

void LogFilter::setText(const QString& text)
{
    m_text = text;
    invalidateRowsFilter();
}

bool LogFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const QModelIndex message = sourceModel()->index(row, LogModel::Message, parent);
    if (message.data(LogModel::LevelRole).toInt() < static_cast<int>(m_lowest))
        return false;
    if (!m_logger.isEmpty() && message.siblingAtColumn(LogModel::Logger).data().toString() != m_logger)
        return false;
    return m_text.isEmpty()
        || message.data(LogModel::LineRole).toString().contains(m_text, Qt::CaseInsensitive);
}

} // namespace comfyvn::ui
