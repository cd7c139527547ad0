#include "ui/settings/GeneralPage.h"

#include "ui/look/Buttons.h"
#include "ui/look/Translations.h"
#include "ui/settings/SettingField.h"
#include "ui/settings/SettingsModel.h"
#include "ui/settings/SpokenLanguages.h"

#include <QBoxLayout>
#include <QDesktopServices>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {

/// A path to read and copy, and a button that opens it.
QWidget* pathBox(const QString& path, const QString& button, QWidget* parent)
{
    auto* box = new QWidget(parent);
    auto* text = new QLineEdit(path, box);
    text->setReadOnly(true);
    text->setCursorPosition(0);
    auto* open = flatButton(u"openPathButton"_s, u"folder"_s, button, box);
    QObject::connect(open, &QToolButton::clicked, box,
                     [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(text, 1);
    row->addWidget(open);
    box->setFocusProxy(text);
    return box;
}

QList<SettingChoice> languagesOfTheWindow(const QString& system)
{
    QList<SettingChoice> choices { { {}, system } };
    for (const WindowLanguage& language : windowLanguages())
        choices << SettingChoice { language.value, language.name };
    return choices;
}

} // namespace

GeneralPage::GeneralPage(SettingsModel& settings, const QString& workspace, QWidget* parent)
    : SettingsPage(settings, u"general"_s, tr("General"), u"settings"_s, parent)
{
    addHeading(tr("Window"));
    addRow(new ChoiceField(settings, u"ui.language"_s,
                           { tr("Language"), tr("The language of the window; it changes at once."),
                             u"locale english 日本語 中文"_s },
                           languagesOfTheWindow(tr("As the system")), this));
    addRow(new ChoiceField(
        settings, u"ui.theme"_s,
        { tr("Theme"), tr("Light or dark colours."), tr("dark light colour appearance") },
        { { u"system"_s, tr("As the system") }, { u"light"_s, tr("Light") }, { u"dark"_s, tr("Dark") } },
        this));
    addRow(new NumberField(
        settings, u"ui.text_size"_s,
        { tr("Text size"), tr("Everything in the window grows with it."), tr("font scale zoom") }, u" %"_s,
        this));
    addHeading(tr("Speech"));
    addRow(new ChoiceField(settings, u"audio.tts.default_lang"_s,
                           { tr("Language of speech"),
                             tr("What a line speaks when neither the line nor its voice says."),
                             tr("voice default") },
                           spokenLanguages(), this));
    addHeading(tr("Files"));
    addRow(new SettingRow({ tr("Workspace"), tr("The folder that holds this project."), tr("path project") },
                          pathBox(workspace, tr("Open the workspace's folder"), this), this));
    auto* saved = new QLabel(tr("Every edit is saved within a second."), this);
    saved->setWordWrap(true);
    saved->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    addRow(new SettingRow({ tr("Saving"),
                            tr("There is nothing to save by hand, and undo reaches back to when the "
                               "workspace was opened."),
                            tr("autosave journal") },
                          saved, this));
}

} // namespace comfyvn::ui
