#pragma once

#include "core/base/Result.h"

#include <QObject>

namespace comfyvn {
struct ExportReport;
} // namespace comfyvn

namespace comfyvn::ui {

class Exporter;
class JobsModel;

/// Shows the export among the jobs, with cancel, and with its folder once it is done.
class ExportJob final : public QObject {
    Q_OBJECT

public:
    ExportJob(Exporter& exporter, JobsModel& jobs, QObject* parent);

private:
    void show();
    void showEnd(const Result<ExportReport>& report);

    Exporter& m_exporter;
    JobsModel& m_jobs;
    qint64 m_startedMs = 0;
};

} // namespace comfyvn::ui
