#include "ui/log/LogModel.h"

#include "ui/look/Icons.h"

#include <QDateTime>

#include <chrono>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace comfyvn::ui {

namespace {

constexpr int kKept = 5000;

QIcon levelIcon(LogLevel level)
{
    switch (level) {
    case LogLevel::Debug:
    case LogLevel::Info:
        return icon(u"info"_s);
    case LogLevel::Warning:
        return icon(u"state-failed"_s);
    case LogLevel::Error:
        return icon(u"error"_s);
    }
    return {};
}

} // namespace

LogModel::LogModel(std::function<LogLines(quint64)> source, QObject* parent)
    : QAbstractTableModel(parent)
    , m_source(std::move(source))
    , m_timer(this)
{
    m_timer.setInterval(250ms);
    connect(&m_timer, &QTimer::timeout, this, &LogModel::take);
}

void LogModel::setFollowing(bool following)
{
    if (following == m_timer.isActive())
        return;
    if (!following)
        return m_timer.stop();
    take();
    m_timer.start();
}

void LogModel::take()
{
    const LogLines news = m_source(m_next);
    m_next = news.next;
    std::vector<Line> lines;
    const qsizetype loggers = m_loggers.size();
    for (const QByteArray& bytes : news.lines) {
        const auto entry = logEntryFrom(bytes);
        if (!entry)
            continue;
        lines.push_back({ *entry, bytes.trimmed() });
        if (!m_loggers.contains(entry->logger))
            m_loggers << entry->logger;
    }
    if (lines.empty())
        return;
    if (const int over = rowCount() + static_cast<int>(lines.size()) - kKept; over > 0) {
        const int gone = std::min(over, rowCount());
        if (gone > 0) {
            beginRemoveRows({}, 0, gone - 1);
            m_lines.erase(m_lines.begin(), m_lines.begin() + gone);
            endRemoveRows();
        }
    }
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(lines.size()) - 1);
    m_lines.insert(m_lines.end(), lines.begin(), lines.end());
    endInsertRows();
    if (m_loggers.size() != loggers)
        Q_EMIT loggersChanged();
}

int LogModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int LogModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LogModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& [entry, bytes] = m_lines[static_cast<size_t>(index.row())];
    if (role == LevelRole)
        return static_cast<int>(entry.level);
    if (role == LineRole)
        return QString::fromUtf8(bytes);
    if (role == Qt::ToolTipRole && index.column() == Message)
        return entry.request.isEmpty() ? entry.message
                                       : tr("%1\nRequest %2").arg(entry.message, entry.request);
    if (role == Qt::DecorationRole && index.column() == Level)
        return levelIcon(entry.level);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Time:
        return QDateTime::fromString(entry.time, Qt::ISODateWithMs).toLocalTime().toString(u"HH:mm:ss.zzz"_s);
    case Level:
        return logLevelName(entry.level);
    case Logger:
        return entry.logger;
    default:
        return entry.message;
    }
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Time");
    case Level:
        return tr("Level");
    case Logger:
        return tr("Part");
    default:
        return tr("Message");
    }
}

} // namespace comfyvn::ui
