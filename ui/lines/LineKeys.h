#pragma once

#include <QObject>
#include <QTimer>

#include <functional>

namespace comfyvn {
struct ScriptLine;
} // namespace comfyvn

namespace comfyvn::ui {

class LineListModel;
class StudioLink;

/// Asks the studio under which key each rendered line would be stored now, a few at a time, so that the list
/// knows what a changed voice, dictionary or setting made stale.
class LineKeys final : public QObject {
    Q_OBJECT

public:
    LineKeys(LineListModel& model, StudioLink& link, QObject* parent = nullptr);

    /// Asks about these lines at once, after whatever was posted to the studio before, and calls `then` when
    /// the list knows. Between answers `goOn` is told how many lines are left; false gives up.
    void refresh(const QList<qint64>& lines, const std::function<bool(qsizetype left)>& goOn,
                 const std::function<void()>& then);

private:
    void ask();
    void askFor(const QList<ScriptLine>& lines, const std::function<void()>& then);

    LineListModel& m_model;
    StudioLink& m_link;
    QTimer m_timer {};
    int m_asked = 0; ///< counts changes of voices; older answers say nothing
    bool m_asking = false;
};

} // namespace comfyvn::ui
