#pragma once

#include "core/providers/ProviderCatalogue.h"
#include "ui/settings/SettingRow.h"

class QComboBox;

namespace comfyvn::ui {

class SettingsModel;

/// Fills in the address, and what belongs to it, of a server that is known.
class PresetField final : public SettingRow {
    Q_OBJECT

public:
    /// `prefix`: of the provider's settings, with a dot at its end.
    PresetField(SettingsModel& model, const QString& prefix, const QList<ProviderPreset>& presets,
                QWidget* parent);

private:
    void choose(int at);
    void showChosen();

    SettingsModel& m_model;
    QString m_prefix;
    QList<ProviderPreset> m_presets;
    QComboBox* m_box;
};

} // namespace comfyvn::ui
