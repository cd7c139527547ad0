#pragma once

#include "ui/waveform/TimeFormat.h"

#include <QLineEdit>

namespace comfyvn::ui {

/// A time that can be typed, and stepped with the arrow keys. What is no time stays to be mended, and the
/// field says so.
class TimeField final : public QLineEdit {
    Q_OBJECT

public:
    explicit TimeField(QWidget* parent);

    /// Shows a time, unless another one is being typed.
    void setTime(double seconds, const TimeFormat& format);
    [[nodiscard]] bool isWrong() const { return m_wrong; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void timeEntered(double seconds);
    /// What was typed is no time, or is one again.
    void wrongChanged(bool wrong);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void enter();
    void setWrong(bool wrong);

    TimeFormat m_format {};
    double m_seconds = 0;
    bool m_wrong = false;
};

} // namespace comfyvn::ui
