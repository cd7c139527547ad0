#pragma once

#include "core/comfy/WorkflowFiles.h"
#include "ui/settings/SettingRow.h"

class QDoubleSpinBox;
class QFormLayout;
class QLabel;

namespace comfyvn::ui {

class ComfyLink;
class SettingsModel;

/// What the manifest of an area's workflow lets people set: a number for each of its parameters, kept for
/// that workflow alone, so that another one is not rendered with values that were meant for this.
class ParametersField final : public SettingRow {
    Q_OBJECT

public:
    /// `workflowPath`: the setting that names the workflow.
    ParametersField(SettingsModel& settings, ComfyLink& comfy, const QString& area,
                    const QString& workflowPath, const SettingText& text, QWidget* parent);

    [[nodiscard]] QStringList paths() const override { return { valuesPath() }; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    void askAgain();
    void build();
    void addParameter(const QString& key, const WorkflowParameter& parameter, const QJsonValue& standard);
    void showStored();
    [[nodiscard]] QString valuesPath() const;
    [[nodiscard]] QJsonValue chosen(const QString& key) const;
    void choose(const QStringList& keys, const QJsonValue& value); ///< null: as the manifest says

    SettingsModel& m_settings;
    ComfyLink& m_comfy;
    QString m_area;
    QString m_workflowPath;
    QList<WorkflowEntry> m_workflows {};
    QString m_workflow {}; ///< whose parameters are shown
    QFormLayout* m_form;
    QLabel* m_none;
    QMap<QString, QDoubleSpinBox*> m_boxes {}; ///< by key
    QJsonObject m_standards {}; ///< the manifest's defaults
};

} // namespace comfyvn::ui
