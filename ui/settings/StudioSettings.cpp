#include "ui/settings/StudioSettings.h"

#include "ui/Desk.h"
#include "ui/settings/AudioPage.h"
#include "ui/settings/GeneralPage.h"
#include "ui/settings/MusicPage.h"
#include "ui/settings/ServerPage.h"
#include "ui/settings/SettingsDialog.h"
#include "ui/settings/ShortcutsPage.h"
#include "ui/settings/SpeechPage.h"

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

SettingsDialog* openSettings(Desk& desk, Commands& commands, QWidget& window)
{
    auto* dialog = window.findChild<SettingsDialog*>();
    if (dialog == nullptr) {
        SettingsModel& settings = desk.tools().settings();
        dialog = new SettingsDialog(settings, &window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->addPage(new GeneralPage(settings, desk.workspace(), dialog));
        dialog->addPage(
            new SpeechPage(settings, desk.tools().comfy(), desk.tools().providers(), desk.player(), dialog));
        dialog->addPage(
            new MusicPage(settings, desk.tools().comfy(), desk.tools().providers(), desk.player(), dialog));
        dialog->addPage(new ServerPage(settings, desk.tools().server(), dialog));
        dialog->addPage(new AudioPage(settings, desk.player(), dialog));
        dialog->addPage(new ShortcutsPage(settings, commands, dialog));
        dialog->openPage(settings.openPage);
    }
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
    return dialog;
}

} // namespace comfyvn::ui
