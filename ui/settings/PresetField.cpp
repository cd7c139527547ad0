#include "ui/settings/PresetField.h"

#include "ui/settings/SettingField.h"
#include "ui/settings/SettingsModel.h"

#include <QComboBox>
#include <QSignalBlocker>
#include <QUndoStack>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

PresetField::PresetField(SettingsModel& settings, const QString& prefix, const QList<ProviderPreset>& presets,
                         QWidget* parent)
    : SettingRow(
        { tr("Server"), tr("Fills in the fields below; they can be changed."), tr("preset known servers") },
        quietComboBox(nullptr), parent)
    , m_model(settings)
    , m_prefix(prefix)
    , m_presets(presets)
    , m_box(static_cast<QComboBox*>(control()))
{
    m_box->setObjectName(u"providerPreset"_s);
    m_box->addItem(tr("Another"));
    for (const ProviderPreset& preset : presets)
        m_box->addItem(preset.title);
    connect(m_box, &QComboBox::activated, this, &PresetField::choose);
    connect(&settings, &SettingsModel::changed, this, &PresetField::showChosen);
    showChosen();
}

void PresetField::choose(int at)
{
    if (at == 0)
        return showChosen();
    const ProviderPreset& preset = m_presets[at - 1];
    m_model.history().beginMacro(tr("Choose the server %1").arg(preset.title));
    for (const auto& [key, value] :
         { std::pair(u"base_url"_s, preset.baseUrl), std::pair(u"model"_s, preset.model),
           std::pair(u"voice"_s, preset.voice) }) {
        const QString path = m_prefix + key;
        if (!m_model.defaultValue(path).isUndefined() && m_model.value(path) != value)
            std::ignore = m_model.set(path, value, label()); // each preset is valid
        m_model.endEdit();
    }
    m_model.history().endMacro();
}

void PresetField::showChosen()
{
    const QSignalBlocker quiet(m_box);
    const QString address = m_model.value(m_prefix + u"base_url"_s).toString();
    const auto known = std::ranges::find(m_presets, address, &ProviderPreset::baseUrl);
    m_box->setCurrentIndex(known == m_presets.end() ? 0 : static_cast<int>(known - m_presets.begin()) + 1);
}

} // namespace comfyvn::ui
