#pragma once

#include "core/comfy/WorkflowInputs.h"

#include <QDialog>
#include <QMap>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace comfyvn::ui {

class ComfyLink;

/// Tells which inputs of a workflow that was exported from ComfyUI take the text, voice, seed and so on, and
/// has that written beside it.
class BindDialog final : public QDialog {
    Q_OBJECT

public:
    BindDialog(ComfyLink& comfy, const WorkflowInputs& inputs, WorkflowUse use, QWidget* parent);

    [[nodiscard]] WorkflowWish wish() const;

Q_SIGNALS:
    /// The manifest is written.
    void bound(const QString& workflow);

private:
    [[nodiscard]] QComboBox* boxFor(const QString& key);
    void arrange();
    void showProblem();
    void store();

    ComfyLink& m_comfy;
    WorkflowInputs m_inputs;
    WorkflowUse m_use;
    QLineEdit* m_title;
    QMap<QString, QComboBox*> m_boxes {};
    QComboBox* m_output;
    QLabel* m_problem;
    QPushButton* m_ok = nullptr;
};

} // namespace comfyvn::ui
