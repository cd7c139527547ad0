#include "ui/voice/ValueSlider.h"

#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QSignalBlocker>
#include <QSlider>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {

constexpr int kSliderSteps = 1000;
constexpr double kWheelNotch = 120;

/// A number that is stepped finely with Ctrl, where Qt would step it tenfold.
class FineSpinBox final : public QDoubleSpinBox {
public:
    FineSpinBox(const ValueScale& scale, QWidget* parent)
        : QDoubleSpinBox(parent)
    {
        setRange(scale.minimum, scale.maximum);
        setDecimals(scale.decimals);
        setSingleStep(scale.step);
        setSuffix(scale.suffix);
        setStepType(QAbstractSpinBox::DefaultStepType);
        setCorrectionMode(QAbstractSpinBox::CorrectToNearestValue);
        setKeyboardTracking(true);
    }
};

} // namespace

double ValueScale::placeOf(double value) const
{
    const double bounded = std::clamp(value, minimum, maximum);
    return shape == Shape::Factor ? std::log(bounded / minimum) / std::log(maximum / minimum)
                                  : (bounded - minimum) / (maximum - minimum);
}

double ValueScale::valueAt(double place) const
{
    const double raw = shape == Shape::Factor ? minimum * std::pow(maximum / minimum, place)
                                              : minimum + place * (maximum - minimum);
    const double grain = std::pow(10, decimals);
    return std::clamp(std::round(raw * grain) / grain, minimum, maximum);
}

ValueSlider::ValueSlider(const QString& name, ValueScale scale, QWidget* parent)
    : QWidget(parent)
    , m_scale(std::move(scale))
    , m_value(m_scale.neutral)
    , m_slider(new QSlider(Qt::Horizontal, this))
    , m_number(new FineSpinBox(m_scale, this))
{
    m_slider->setObjectName(u"slider"_s);
    m_slider->setRange(0, kSliderSteps);
    m_slider->setAccessibleName(name);
    m_slider->setAccessibleDescription(tr("Double click or press Home for the neutral value"));
    m_slider->setToolTip(tr("Wheel: change; Ctrl and wheel: change finely; double click: neutral"));
    m_slider->setMinimumWidth(fontMetrics().height() * 4);
    m_number->setObjectName(u"number"_s);
    m_number->setAccessibleName(tr("%1 as a number").arg(name));
    m_number->setAlignment(Qt::AlignRight);
    m_number->setFixedWidth(fontMetrics().height() * 5);
    setFocusProxy(m_slider);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_slider, 1);
    layout->addWidget(m_number);

    m_slider->installEventFilter(this);
    m_number->installEventFilter(this);
    setValue(m_scale.neutral);
    connect(m_slider, &QSlider::sliderPressed, this, &ValueSlider::gestureBegan);
    connect(m_slider, &QSlider::valueChanged, this,
            [this](int place) { change(m_scale.valueAt(static_cast<double>(place) / kSliderSteps)); });
    connect(m_number, &QDoubleSpinBox::valueChanged, this, &ValueSlider::change);
}

void ValueSlider::setValue(double value)
{
    m_value = value;
    const QSignalBlocker slider(m_slider);
    const QSignalBlocker number(m_number);
    m_slider->setValue(static_cast<int>(std::lround(m_scale.placeOf(value) * kSliderSteps)));
    if (m_number->value() != value)
        m_number->setValue(value);
}

void ValueSlider::change(double value)
{
    if (value == m_value)
        return;
    setValue(value);
    Q_EMIT valueEdited(m_value);
}

void ValueSlider::stepBy(double steps, Qt::KeyboardModifiers modifiers)
{
    const double step = modifiers & Qt::ControlModifier ? m_scale.fineStep : m_scale.step;
    const double grain = std::pow(10, m_scale.decimals);
    change(
        std::clamp(std::round((m_value + steps * step) * grain) / grain, m_scale.minimum, m_scale.maximum));
}

bool ValueSlider::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::Wheel: {
        const auto& wheel = static_cast<QWheelEvent&>(*event);
        stepBy(wheel.angleDelta().y() / kWheelNotch, wheel.modifiers());
        event->accept();
        return true;
    }
    case QEvent::MouseButtonDblClick:
        if (watched == m_slider) {
            Q_EMIT gestureBegan();
            change(m_scale.neutral);
            return true;
        }
        break;
    case QEvent::FocusIn:
        Q_EMIT gestureBegan();
        break;
    case QEvent::KeyPress: {
        const auto& key = static_cast<QKeyEvent&>(*event);
        const bool slider = watched == m_slider;
        if (slider && key.key() == Qt::Key_Home) {
            change(m_scale.neutral);
            return true;
        }
        const bool up = key.key() == Qt::Key_Up || (slider && key.key() == Qt::Key_Right);
        const bool down = key.key() == Qt::Key_Down || (slider && key.key() == Qt::Key_Left);
        if (up || down) {
            stepBy(up ? 1 : -1, key.modifiers());
            return true;
        }
        break;
    }
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace comfyvn::ui
