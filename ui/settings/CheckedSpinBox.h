#pragma once

#include <QSpinBox>

namespace comfyvn::ui {

/// A box for whole numbers that lets a number out of range be typed, so that it can be said what is wrong,
/// and goes back to the last good one when it is left.
class CheckedSpinBox final : public QSpinBox {
    Q_OBJECT

public:
    explicit CheckedSpinBox(QWidget* parent);

    [[nodiscard]] QValidator::State validate(QString& input, int& position) const override;

Q_SIGNALS:
    /// What is typed; an empty text or one that is no number is none.
    void typed(std::optional<qint64> number);

protected:
    void wheelEvent(QWheelEvent* event) override;
};

} // namespace comfyvn::ui
