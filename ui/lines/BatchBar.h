#pragma once

#include <QFrame>

class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace comfyvn::ui {

class LineListModel;
class RenderBatch;

/// How the rendering of many lines goes, and afterwards which of them could not be rendered and why. Not seen
/// while there is nothing to say.
class BatchBar final : public QFrame {
    Q_OBJECT

public:
    BatchBar(LineListModel& lines, RenderBatch& batch, QWidget* parent);

Q_SIGNALS:
    void lineWanted(qint64 id);

private:
    void arrange();
    void refresh();
    void showReport();

    LineListModel& m_lines;
    RenderBatch& m_batch;
    QProgressBar* m_progress;
    QLabel* m_text;
    QPushButton* m_cancel;
    QToolButton* m_toggle;
    QPushButton* m_retry;
    QToolButton* m_dismiss;
    QListWidget* m_report;
};

} // namespace comfyvn::ui
