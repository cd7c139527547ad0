#pragma once

#include <QWidget>

namespace comfyvn::ui {

/// The names of the lanes, left of the waveform.
class LaneNames final : public QWidget {
    Q_OBJECT

public:
    explicit LaneNames(QWidget* parent);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace comfyvn::ui
