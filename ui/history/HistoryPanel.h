#pragma once

#include <QWidget>

class QUndoStack;

namespace comfyvn::ui {

/// Every edit by name; choosing one brings back the state after it.
class HistoryPanel final : public QWidget {
    Q_OBJECT

public:
    HistoryPanel(QUndoStack& history, QWidget* parent);
};

} // namespace comfyvn::ui
