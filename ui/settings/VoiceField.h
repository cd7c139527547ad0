#pragma once

#include "ui/settings/ProviderCalls.h"
#include "ui/settings/SettingField.h"

namespace comfyvn::ui {

/// The voice of a provider: chosen from those it offers, or typed.
class VoiceField final : public SettingField {
    Q_OBJECT

public:
    VoiceField(SettingsModel& model, ProviderLink& link, const QString& provider, const QString& path,
               const SettingText& text, QWidget* parent);

    /// Asks again what there is.
    void refresh();

Q_SIGNALS:
    /// The setting names it now; empty where no voice of the list has that name.
    void voiceShown(const comfyvn::OfferedVoice& voice);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void show(const QJsonValue& value) override;
    void offer(const QList<OfferedVoice>& voices);
    void tellShown();

    ProviderLink& m_link;
    QString m_provider;
    QComboBox* m_box;
    QList<OfferedVoice> m_offered {};
};

/// A voice as people choose it: name, style, language and gender.
[[nodiscard]] QString offeredVoiceText(const OfferedVoice& voice);

} // namespace comfyvn::ui
