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
    void rest();
    [[nodiscard]] double level() const { return m_level; } ///< dBFS

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Qt::Orientation m_orientation;
    double m_level;
    double m_held;
    QElapsedTimer m_since {};
    QElapsedTimer m_heldSince {};
};

} // namespace comfyvn::ui
