#pragma once

#include "core/base/LogFiles.h"
#include "ui/log/LogEntry.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <deque>
#include <functional>

namespace comfyvn::ui {

/// The last 5,000 lines of the log, oldest first; while somebody follows it asks for new ones four times a
/// second.
class LogModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Time, Level, Logger, Message, ColumnCount };
    enum Role { LevelRole = Qt::UserRole, LineRole }; ///< LineRole: the whole line as it stands in the file

    /// `source` is LogFiles::since(), or a stand-in.
    explicit LogModel(std::function<LogLines(quint64)> source, QObject* parent = nullptr);

    void setFollowing(bool following);
    [[nodiscard]] bool isFollowing() const { return m_timer.isActive(); }
    /// Takes what is new now.
    void take();

    /// In the order in which they first spoke.
    [[nodiscard]] const QStringList& loggers() const { return m_loggers; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void loggersChanged();

private:
    struct Line {
        LogEntry entry {};
        QByteArray bytes {};
    };

    std::function<LogLines(quint64)> m_source;
    quint64 m_next = 0;
    std::deque<Line> m_lines {};
    QStringList m_loggers {};
    QTimer m_timer;
};

} // namespace comfyvn::ui
