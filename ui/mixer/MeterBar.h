#pragma once

#include <QElapsedTimer>
#include <QWidget>

namespace comfyvn::ui {

/// How loud something is now, upright or lying; falls slowly, as meters do, and keeps its highest for a
/// while.
class MeterBar final : public QWidget {
    Q_OBJECT

public:
    MeterBar(Qt::Orientation orientation, const QString& name, QWidget* parent);

    /// The highest magnitude since the last call; 1 is full scale.
    void setPeak(float peak);
    /// A gain below 1 is drawn from the end down, on the same scale.
    void setReduction(float gain);
    void rest();
    [[nodiscard]] double reduction() const { return m_reduction; } ///< dB, at most 0
    [[nodiscard]] double level() const { return m_level; } ///< dBFS

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Qt::Orientation m_orientation;
    double m_level;
    double m_held;
    double m_reduction = 0;
    QElapsedTimer m_since {};
    QElapsedTimer m_heldSince {};
};

} // namespace comfyvn::ui
