#pragma once

#include <QHash>
#include <QObject>

namespace comfyvn::ui {

class JobsModel;
class MusicDesk;

/// Shows candidates that are rendered, and exports, among the jobs, with cancel.
class MusicJobs final : public QObject {
    Q_OBJECT

public:
    MusicJobs(MusicDesk& desk, JobsModel& jobs, QObject* parent);

private:
    void showRender(qint64 pick);
    void showExport();

    MusicDesk& m_desk;
    JobsModel& m_jobs;
    QHash<qint64, qint64> m_startedMs {}; ///< of the candidates under way
    qint64 m_exportStartedMs = 0;
};

} // namespace comfyvn::ui
