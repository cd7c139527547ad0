#pragma once

#include "ui/log/LogEntry.h"

#include <QSortFilterProxyModel>

namespace comfyvn::ui {

/// The lines of a LogModel from a level on, of one logger or all, that hold a text.
class LogFilter final : public QSortFilterProxyModel {
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setLowest(LogLevel level);
    void setLogger(const QString& logger); ///< empty: all
    void setText(const QString& text); ///< whatever its case

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    LogLevel m_lowest = LogLevel::Info;
    QString m_logger {};
    QString m_text {};
};

} // namespace comfyvn::ui
