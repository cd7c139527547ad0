#pragma once

#include "ui/mouth/MouthPictures.h"
#include "ui/mouth/MouthPose.h"

#include <QWidget>

namespace comfyvn::ui {

/// A mouth that speaks a line: drawn, or shown by the writer's own pictures.
class MouthView final : public QWidget {
    Q_OBJECT

public:
    explicit MouthView(QWidget* parent);

    void setCues(const QList<MouthCue>& cues);
    void setTime(double seconds);
    /// None: the mouth is drawn.
    void setPictures(const MouthPictures& pictures);

    [[nodiscard]] MouthShape shape() const { return m_shape; }
    [[nodiscard]] bool isDrawn() const { return m_pictures.isEmpty(); }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QList<MouthCue> m_cues {};
    double m_seconds = 0;
    MouthShape m_shape = MouthShape::X;
    MouthPose m_pose;
    MouthPictures m_pictures {};
};

} // namespace comfyvn::ui
