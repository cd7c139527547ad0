#pragma once

#include <QObject>

namespace comfyvn::ui {

class JobsModel;
class LineSpeaker;
class RenderBatch;

/// Shows the rendering of many lines among the jobs, with cancel and retry.
class BatchJob final : public QObject {
    Q_OBJECT

public:
    BatchJob(RenderBatch& batch, const LineSpeaker& speaker, JobsModel& jobs, QObject* parent);

private:
    void show();

    RenderBatch& m_batch;
    JobsModel& m_jobs;
    qint64 m_startedMs = 0; ///< 0: nothing is under way
    qsizetype m_failedBefore = 0; ///< the report keeps what failed in earlier runs
    bool m_cancelled = false;
};

} // namespace comfyvn::ui
