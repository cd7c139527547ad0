#pragma once

#include "core/export/ExportReport.h"

#include <QAbstractTableModel>

namespace comfyvn::ui {

/// The files of an export: what became of each, with what went wrong on top.
class ExportReportModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Outcome, File, Size, Seconds, Reason, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setReport(const ExportReport& report);
    [[nodiscard]] const ExportReport& report() const { return m_report; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const ExportedFile& file, Column column) const;

    ExportReport m_report {};
    QList<ExportedFile> m_files {}; ///< what failed first, then what was skipped
};

} // namespace comfyvn::ui
