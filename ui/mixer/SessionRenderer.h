#pragma once

#include "core/mix/session/SessionRender.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <memory>
#include <optional>

namespace comfyvn::ui {

class JobsModel;

/// Renders sessions into files, one at a time, and shows it among the jobs. Lives on the desk, so that a
/// render outlives the panel; one that is under way when the desk goes is cancelled.
class SessionRenderer final : public QObject {
    Q_OBJECT

public:
    explicit SessionRenderer(JobsModel& jobs, QObject* parent = nullptr);
    ~SessionRenderer() override;

    /// Nothing while another one is under way.
    void start(const MixSession& session, const QString& workspace, const QString& path, MixFormat format);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_cancelled != nullptr; }
    /// 0..1
    [[nodiscard]] double fraction() const { return m_fraction; }

    /// What came of the last one; nothing before there was one.
    [[nodiscard]] const std::optional<Result<SessionRender>>& result() const { return m_result; }

Q_SIGNALS:
    /// Begun, further, or at its end.
    void changed();
    /// See result().
    void finished();

private:
    void show();

    JobsModel& m_jobs;
    QThreadPool m_thread;
    std::shared_ptr<std::atomic_bool> m_cancelled {}; ///< null: nothing is under way
    std::optional<Result<SessionRender>> m_result {};
    QString m_name {};
    double m_fraction = 0;
    qint64 m_startedMs = 0;
};

} // namespace comfyvn::ui
