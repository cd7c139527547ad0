#pragma once

#include "core/mix/session/MixSession.h"
#include "ui/mixer/SessionPlayback.h"

#include <QWidget>

namespace comfyvn::ui {

class SessionModel;
class TimelineView;
class TrackHeader;

/// The headers of all tracks, beside their rows.
class TrackHeaders final : public QWidget {
    Q_OBJECT

public:
    TrackHeaders(SessionModel& model, TimelineView& view, QWidget* parent);

    /// Null: there is none.
    [[nodiscard]] TrackHeader* header(qint64 track) const;
    [[nodiscard]] TrackHeader* currentHeader() const;
    void setLevels(const SessionPlayback::Levels& levels);
    void rest();

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void menuRequested(const QPoint& globalPosition);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void follow(const MixSession& before);
    void refreshAll();
    void arrange();

    SessionModel& m_model;
    TimelineView& m_view;
    QWidget* m_rows;
    QList<TrackHeader*> m_headers {}; ///< in the order of the tracks
};

} // namespace comfyvn::ui
