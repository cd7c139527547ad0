#pragma once

#include "core/comfy/WorkflowFiles.h"
#include "ui/settings/SettingField.h"

class QLabel;
class QPushButton;

namespace comfyvn::ui {

class ComfyLink;

/// The workflow that ComfyUI renders with: the shipped ones and the workspace's own, and what the chosen one
/// needs or why it cannot be used.
class WorkflowField final : public SettingField {
    Q_OBJECT

public:
    /// `key` of the area's ComfyUI settings: `workflow`, or `compose_workflow` for music without a source.
    WorkflowField(SettingsModel& model, ComfyLink& comfy, const QString& area, const QString& key,
                  QWidget* parent);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void show(const QJsonValue& value) override;
    void askAgain();
    void setWorkflows(const QList<WorkflowEntry>& workflows);
    void showAbout();
    void addOwn();
    void bind(const QString& name);
    void say(const QString& sentence);

    ComfyLink& m_comfy;
    QString m_area;
    QList<WorkflowEntry> m_workflows {};
    QComboBox* m_box;
    QLabel* m_about;
    QPushButton* m_bind;
};

} // namespace comfyvn::ui
