#pragma once

#include <QFrame>

class QLabel;
class QProgressBar;
class QPushButton;

namespace comfyvn::ui {

class WorkspaceState;

/// Stands above the script while what is written cannot be saved, with the ways out; hidden otherwise.
class WorkspaceBar final : public QFrame {
    Q_OBJECT

public:
    WorkspaceBar(WorkspaceState& state, QWidget* parent);

private:
    void show(const QString& sentence);
    void follow();
    void askForFolder();

    WorkspaceState& m_state;
    QLabel* m_sign;
    QLabel* m_text;
    QProgressBar* m_progress;
    QPushButton* m_retry;
    QPushButton* m_elsewhere;
};

} // namespace comfyvn::ui
