#pragma once

#include "core/base/Result.h"

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

#include <functional>

namespace comfyvn::ui {

class LineListModel;

/// Notices when the active provider can be reached again while lines are there that another one spoke in its
/// place, so that they can be offered to be rendered again.
///
/// Looks now and then, and only while there are such lines among the scenes in memory. Offers once: again
/// only after the provider was away again.
class FallbackWatch final : public QObject {
    Q_OBJECT

public:
    using Probe = std::function<QFuture<Result<void>>()>;

    /// `studio`: an object on the studio thread, on which `probe` is called; it outlives this object.
    FallbackWatch(LineListModel& lines, QObject& studio, Probe probe, QObject* parent = nullptr);

    /// The lines in memory that another provider spoke.
    [[nodiscard]] QList<qint64> lines() const;
    /// How many of them are offered now; 0: nothing is.
    [[nodiscard]] int offered() const { return m_offered; }
    void dismiss();
    /// Looks now, not only when it is time.
    void look();

Q_SIGNALS:
    void changed();

private:
    void note(bool reached);
    void offer(int lines);

    LineListModel& m_lines;
    QObject& m_studio;
    Probe m_probe;
    QTimer m_timer {};
    bool m_stale = true; ///< m_count
    int m_count = 0;
    int m_offered = 0;
    QFutureWatcher<Result<void>> m_answer {};
    bool m_wasAway = true;
};

} // namespace comfyvn::ui
