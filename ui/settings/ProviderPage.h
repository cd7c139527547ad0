#pragma once

#include "ui/settings/ProviderForm.h"
#include "ui/settings/SettingsPage.h"

class QListWidget;

namespace comfyvn::ui {

class ComfyLink;

/// Who renders for one area of the settings, and what each provider needs for it: a list of providers with
/// the form of the chosen one below. A new provider is an entry of the list that a page gives here.
class ProviderPage : public SettingsPage {
    Q_OBJECT

public:
    struct Setup {
        QString id {}; ///< of the page
        QString area {}; ///< of the settings: `audio.tts`
        QString title {};
        QString icon {};
        QString activeHint {};
        QString fallbackHint {};
    };

    void reveal(SettingRow& row) override;

protected:
    ProviderPage(SettingsModel& model, const Setup& setup, QWidget* parent);

    /// The choices that stand before all forms: who renders and who stands in.
    void addRouting(const QList<ProviderEntry>& providers);
    /// The list and the forms; ends the page.
    void addProviders(const QList<ProviderEntry>& providers);
    [[nodiscard]] const QString& area() const { return m_setup.area; }

private:
    void showProvider(int at);
    void showActive();

    Setup m_setup;
    QListWidget* m_list = nullptr;
    QList<ProviderForm*> m_forms {};
    QStringList m_titles {};
};

} // namespace comfyvn::ui
