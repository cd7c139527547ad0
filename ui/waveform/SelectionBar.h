#pragma once

#include <QWidget>

class QAction;
class QLabel;

namespace comfyvn::ui {

class TimeField;
class WaveformView;

/// What is selected, as times that can be typed, with what can be done with it.
class SelectionBar final : public QWidget {
    Q_OBJECT

public:
    SelectionBar(WaveformView& waveform, const QList<QAction*>& actions, QWidget* parent);

    /// Shows what the waveform has selected.
    void refresh();

private:
    void apply(double start, double length);

    WaveformView& m_waveform;
    TimeField* m_start;
    TimeField* m_length;
    QLabel* m_hint;
};

} // namespace comfyvn::ui
