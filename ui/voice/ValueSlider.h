#pragma once

#include <QWidget>

class QDoubleSpinBox;
class QSlider;

namespace comfyvn::ui {

/// How a figure is set: its bounds, its steps and what leaves the voice as it is.
struct ValueScale {
    enum class Shape { Linear, Factor }; ///< Factor: doubling and halving are equally far

    double minimum = 0;
    double maximum = 1;
    double neutral = 0;
    double step = 0.1; ///< of the wheel and the arrow keys
    double fineStep = 0.01; ///< with Ctrl
    int decimals = 2;
    QString suffix {};
    Shape shape = Shape::Linear;

    /// Where a value lies on the slider, 0..1.
    [[nodiscard]] double placeOf(double value) const;
    [[nodiscard]] double valueAt(double place) const;
};

/// A slider and a number that show the same value. The wheel and the arrow keys change it by a step, with
/// Ctrl by a fine one; a double click brings back the neutral value.
class ValueSlider final : public QWidget {
    Q_OBJECT

public:
    ValueSlider(const QString& name, ValueScale scale, QWidget* parent = nullptr);

    [[nodiscard]] double value() const { return m_value; }
    /// Emits nothing.
    void setValue(double value);

Q_SIGNALS:
    void valueEdited(double value);
    /// The next edit belongs to another step of the history.
    void gestureBegan();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void change(double value);
    void stepBy(double steps, Qt::KeyboardModifiers modifiers);

    ValueScale m_scale;
    double m_value;
    QSlider* m_slider;
    QDoubleSpinBox* m_number;
};

} // namespace comfyvn::ui
