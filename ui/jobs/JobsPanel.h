#pragma once

#include <QWidget>

#include <functional>

class QTableView;
class QToolButton;

namespace comfyvn::ui {

class JobsModel;

/// The jobs with their progress, and what can be done about the selected ones.
class JobsPanel final : public QWidget {
    Q_OBJECT

public:
    JobsPanel(JobsModel& model, QWidget* parent);

private:
    void makeTable();
    void makeButtons();
    void updateButtons();
    [[nodiscard]] QList<int> selectedRows() const;
    /// Does it to each selected job that allows it; what it does may change the rows.
    void forSelected(bool (JobsModel::*allowed)(int) const, void (JobsModel::*act)(int));

    JobsModel& m_model;
    QTableView* m_table;
    QToolButton* m_cancel;
    QToolButton* m_retry;
    QToolButton* m_open;
    QToolButton* m_clear;
};

} // namespace comfyvn::ui
