#include "ui/waveform/WaveformAccessible.h"

#include "ui/waveform/WaveformView.h"

#include <QAccessibleWidget>

namespace comfyvn::ui {

namespace {
constexpr double kStep = 0.1; ///< seconds

class WaveformAccessible final : public QAccessibleWidget, public QAccessibleValueInterface {
public:
    explicit WaveformAccessible(WaveformView& view)
        : QAccessibleWidget(&view, QAccessible::Slider)
        , m_view(view)
    { }

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::ValueInterface)
            return static_cast<QAccessibleValueInterface*>(this);
        return QAccessibleWidget::interface_cast(type);
    }

    [[nodiscard]] QString text(QAccessible::Text text) const override
    {
        return text == QAccessible::Value ? m_view.spokenValue() : QAccessibleWidget::text(text);
    }

    [[nodiscard]] QVariant currentValue() const override { return m_view.playhead(); }
    void setCurrentValue(const QVariant& value) override { m_view.seek(value.toDouble()); }
    [[nodiscard]] QVariant maximumValue() const override { return m_view.duration(); }
    [[nodiscard]] QVariant minimumValue() const override { return 0.0; }
    [[nodiscard]] QVariant minimumStepSize() const override { return kStep; }

private:
    WaveformView& m_view;
};

QAccessibleInterface* makeWaveformAccessible(const QString&, QObject* object)
{
    auto* view = qobject_cast<WaveformView*>(object);
    return view ? new WaveformAccessible(*view) : nullptr;
}
} // namespace

void installWaveformAccessible()
{
    QAccessible::installFactory(makeWaveformAccessible); // a second time is no change
}

} // namespace comfyvn::ui
