#pragma once

#include "core/jobs/JobQueue.h"

#include <QObject>
#include <QSet>
#include <QTimer>

namespace comfyvn {

class StudioContext;

/// Tells the window what happens in the studio without being asked: jobs at most ten times a second, changes
/// of the settings, also by hand, and of the server.
///
/// Made on the GUI thread, connected there, then moved to the studio thread, where begin() makes it part of
/// the studio.
class StudioFeed final : public QObject {
    Q_OBJECT

public:
    StudioFeed();

    void begin(StudioContext& studio);

Q_SIGNALS:
    void jobsMoved(const QList<comfyvn::JobInfo>& jobs);
    void settingsChanged();
    void serverChanged();

private:
    void tellJobs(const JobQueue& jobs);

    QSet<QString> m_moved {}; ///< ids
    QTimer m_jobsTimer;
};

} // namespace comfyvn
