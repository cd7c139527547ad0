#pragma once

#include "core/jobs/JobQueue.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <functional>
#include <optional>

namespace comfyvn::ui {

/// Work of the window itself; a function that is not set is not offered.
struct WindowJob {
    JobInfo info {}; ///< with an id that no other job has, such as `batch-1`
    std::function<void()> cancel {};
    std::function<void()> retry {}; ///< offered once it has failed or was cancelled
    std::function<void()> open {}; ///< offered once it is done
    std::function<QString()> title {}; ///< instead of that in `info`, where it has words
    std::function<std::optional<double>()> secondsLeft {}; ///< instead of a guess from the progress
};

/// What the jobs need of the studio; called on the GUI thread, returns at once.
struct JobCalls {
    std::function<void(const QString& id)> cancel {};
    std::function<void(const QString& artifact)> open {}; ///< relative to the workspace
};

/// The work under way in the studio and in the window, and what has finished, newest first.
class JobsModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { State, What, Stage, Progress, Remaining, ColumnCount };
    enum Role { FractionRole = Qt::UserRole, EndedRole };

    explicit JobsModel(JobCalls calls, QObject* parent = nullptr);

    /// Jobs of the studio as they are now; those that are new are added. At most about ten times a second.
    void update(const QList<comfyvn::JobInfo>& jobs);
    /// The same for one of the window's own.
    void put(const WindowJob& job);

    [[nodiscard]] bool canCancel(int row) const;
    [[nodiscard]] bool canRetry(int row) const;
    [[nodiscard]] bool canOpen(int row) const;
    void cancel(int row);
    void retry(int row);
    void open(int row);
    /// Takes what has ended off the list; the studio still knows its results.
    void clearFinished();

    [[nodiscard]] int running() const { return m_running; }
    /// The mean of what is under way, 0..1.
    [[nodiscard]] double fraction() const;
    [[nodiscard]] const JobInfo& info(int row) const { return m_rows[row].info; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// How much is under way and how far, 0..1.
    void summaryChanged(int running, double fraction);

private:
    struct Entry {
        JobInfo info {};
        std::optional<WindowJob> window {};
    };

    [[nodiscard]] int rowOf(const QString& id) const;
    void set(Entry entry);
    void summarise();
    [[nodiscard]] QString text(const Entry& entry, int column) const;
    [[nodiscard]] static QString remainingText(const Entry& entry);

    JobCalls m_calls;
    QList<Entry> m_rows {};
    int m_running = 0;
    QTimer m_clock; ///< for the remaining times
};

/// How long the rest takes when it goes on as before; none as long as that is a guess.
[[nodiscard]] std::optional<qint64> remainingMs(const JobInfo& job, qint64 nowMs);

/// `2 min 5 s`.
[[nodiscard]] QString durationText(qint64 milliseconds);

} // namespace comfyvn::ui
