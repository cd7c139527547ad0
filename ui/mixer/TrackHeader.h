#pragma once

#include "ui/mixer/SessionModel.h"

#include <QFrame>

class QLineEdit;
class QMenu;
class QSlider;
class QToolButton;

namespace comfyvn::ui {

class MeterBar;

/// What belongs to one track, left of its row: name, role, colour, mute, solo, volume, balance, level.
class TrackHeader final : public QFrame {
    Q_OBJECT

public:
    TrackHeader(SessionModel& model, qint64 track, QWidget* parent);

    [[nodiscard]] qint64 track() const { return m_track; }
    void refresh();
    /// The highest magnitude, and the gain of the ducking.
    void setLevel(float peak, float duckingGain);
    void rest();
    void editName();
    void focusGain();
    void focusPan();
    /// Hides what a low row has no room for.
    void setRowHeight(int height);

Q_SIGNALS:
    void menuRequested(const QPoint& globalPosition);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    template <typename Change> void change(const QString& name, const Change& change, int gesture = 0);
    void makeSlider(QSlider& slider, const QString& objectName, const QString& name);
    void fillRoles();
    void askRole();
    void setRole(const QString& role);

    SessionModel& m_model;
    qint64 m_track;
    QLineEdit* m_name;
    QToolButton* m_role;
    QMenu* m_roles;
    QToolButton* m_mute;
    QToolButton* m_solo;
    QSlider* m_gain;
    QSlider* m_pan;
    QWidget* m_lower;
    MeterBar* m_meter;
    int m_gesture = 0;
};

/// A role as people read it; one that is not common stays as it is.
[[nodiscard]] QString roleTitle(const QString& role);

} // namespace comfyvn::ui
