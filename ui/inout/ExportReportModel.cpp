#include "ui/inout/ExportReportModel.h"

#include "ui/inout/ExportNames.h"
#include "ui/look/Icons.h"
#include "ui/studio/StudioText.h"

#include <QDir>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {

QIcon iconOf(FileOutcome outcome)
{
    switch (outcome) {
    case FileOutcome::Written:
        return icon(u"state-ready"_s);
    case FileOutcome::Skipped:
        return icon(u"skip"_s);
    case FileOutcome::Failed:
        return icon(u"state-failed"_s);
    }
    return {};
}

} // namespace

void ExportReportModel::setReport(const ExportReport& report)
{
    beginResetModel();
    m_report = report;
    m_files = report.files;
    std::ranges::stable_sort(m_files, std::ranges::greater {}, &ExportedFile::outcome);
    endResetModel();
}

int ExportReportModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_files.size());
}

int ExportReportModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ExportReportModel::text(const ExportedFile& file, Column column) const
{
    const bool written = file.outcome == FileOutcome::Written;
    switch (column) {
    case Outcome:
        return ExportNames::of(file.outcome);
    case File:
        return QDir(m_report.folder).relativeFilePath(file.path);
    case Size:
        return written ? QLocale().formattedDataSize(file.bytes) : QString();
    case Seconds:
        return written ? tr("%1 s").arg(QLocale().toString(file.seconds, 'f', 2)) : QString();
    case Reason:
        return studioText(file.reason);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant ExportReportModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ExportedFile& file = m_files[index.row()];
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(file, column);
    case Qt::ToolTipRole:
        return column == File ? QDir::toNativeSeparators(file.path) : text(file, column);
    case Qt::DecorationRole:
        return column == Outcome ? QVariant(iconOf(file.outcome)) : QVariant();
    case Qt::TextAlignmentRole:
        return column == Size || column == Seconds ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    default:
        return {};
    }
}

QVariant ExportReportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole && (section == Size || section == Seconds))
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (static_cast<Column>(section)) {
    case Outcome:
        return tr("Result");
    case File:
        return tr("File");
    case Size:
        return tr("Size");
    case Seconds:
        return tr("Length");
    case Reason:
        return tr("Why");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace comfyvn::ui
