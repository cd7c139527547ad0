#pragma once

#include <QObject>
#include <QSet>
#include <QTimer>

namespace comfyvn::ui {

class JobsModel;
class LineSpeaker;
class RenderBatch;
class SceneList;

/// Shows the rendering of many lines among the jobs, with cancel and retry.
class BatchJob final : public QObject {
    Q_OBJECT

public:
    BatchJob(RenderBatch& batch, const LineSpeaker& speaker, const SceneList& scenes, JobsModel& jobs,
             QObject* parent);

private:
    void show();
    [[nodiscard]] QString stage() const;
    [[nodiscard]] QString titleOf(const QSet<qint64>& scenes, int done, int total) const;

    RenderBatch& m_batch;
    const SceneList& m_scenes;
    JobsModel& m_jobs;
    qint64 m_startedMs = 0; ///< 0: nothing is under way
    qsizetype m_failedBefore = 0; ///< the report keeps what failed in earlier runs
    bool m_cancelled = false;
    QString m_stage {}; ///< of the line furthest behind
    QTimer m_later {};
};

} // namespace comfyvn::ui
