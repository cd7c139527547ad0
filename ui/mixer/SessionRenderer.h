#pragma once

#include "core/mix/daw/SessionStems.h"
#include "core/mix/session/SessionRender.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <memory>
#include <optional>

namespace comfyvn::ui {

class JobsModel;

/// What a render or an export left.
struct SessionOutcome {
    QString path {}; ///< absolute, of the file or the folder
    std::optional<SessionRender> render {}; ///< none: it was an export
};

/// Renders sessions into files and exports them for other programs, one at a time, and shows it among the
/// jobs. Lives on the desk, so that it outlives the panel; what is under way when the desk goes is cancelled.
class SessionRenderer final : public QObject {
    Q_OBJECT

public:
    explicit SessionRenderer(JobsModel& jobs, QObject* parent = nullptr);
    ~SessionRenderer() override;

    // Each does nothing but say so while another one is under way.
    void render(const SessionRenderWish& wish);
    void exportStems(const StemsWish& wish);
    void exportLabels(const MixSession& session, const QString& path);
    /// A DAWproject, or REAPER's project when the name ends with `.rpp`.
    void exportProject(const MixSession& session, const QString& workspace, const QString& path);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_cancelled != nullptr; }
    /// 0..1
    [[nodiscard]] double fraction() const { return m_fraction; }
    /// What came of the last one; nothing before there was one.
    [[nodiscard]] const std::optional<Result<SessionOutcome>>& result() const { return m_result; }

Q_SIGNALS:
    /// Begun, further, or at its end.
    void changed();
    /// See result().
    void finished();
    /// Another one is under way; nothing was begun.
    void refused();

private:
    using Progress = std::function<bool(double fraction)>;
    using Work = std::function<Result<SessionOutcome>(const Progress&)>;

    void run(const QString& name, const Work& work);
    void show();

    JobsModel& m_jobs;
    QThreadPool m_thread;
    std::shared_ptr<ContentHashes> m_hashes = std::make_shared<ContentHashes>();
    std::shared_ptr<std::atomic_bool> m_cancelled {}; ///< null: nothing is under way
    std::optional<Result<SessionOutcome>> m_result {};
    QString m_name {};
    double m_fraction = 0;
    qint64 m_startedMs = 0;
};

} // namespace comfyvn::ui
