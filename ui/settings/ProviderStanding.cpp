#include "ui/settings/ProviderStanding.h"

#include "core/providers/ProviderCatalogue.h"
#include "ui/look/Icons.h"
#include "ui/settings/SettingRow.h"
#include "ui/settings/StandingLabel.h"
#include "ui/settings/TrialBox.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {

struct ProviderStandingRow {
    Q_DECLARE_TR_FUNCTIONS(ProviderStandingRow)
};

SettingRow* stateRow(QWidget* state, ProviderForm& form)
{
    return new SettingRow(
        { ProviderStandingRow::tr("State"), {}, ProviderStandingRow::tr("ready reachable needs key") }, state,
        &form);
}

/// Of one that is not asked, because nothing of it can be reached.
void addWay(ProviderForm& form, const QString& way)
{
    auto* label = new QLabel(way, &form);
    label->setObjectName(u"providerStanding"_s);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setMinimumHeight(label->fontMetrics().height() * 2); // as its row's label
    QSizePolicy wide = label->sizePolicy(); // nothing else in the form makes it so
    wide.setHorizontalPolicy(QSizePolicy::Expanding);
    label->setSizePolicy(wide);
    form.addRow(stateRow(label, form));
}

void addSample(ProviderForm& form, SettingsModel& settings, ProviderLink& link, Player& player,
               const QString& provider)
{
    form.addRow(new SettingRow(
        { ProviderStandingRow::tr("Sample"),
          ProviderStandingRow::tr("Speaks a sentence as it would speak a line. Nobody stands in, and nothing "
                                  "is stored."),
          ProviderStandingRow::tr("test try listen") },
        new TrialBox(settings, link, player, provider, &form), &form));
}

void addKeyCheck(ProviderForm& form, StandingLabel& standing)
{
    auto* holder = new QWidget(&form);
    auto* check = new QPushButton(icon(u"state-ready"_s), ProviderStandingRow::tr("Check the key"), holder);
    check->setObjectName(u"providerCheckButton"_s);
    check->setAutoDefault(false);
    auto* row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(check);
    row->addStretch(1);
    holder->setFocusProxy(check);
    QObject::connect(check, &QPushButton::clicked, &standing, &StandingLabel::askAgain);
    form.addRow(new SettingRow(
        { ProviderStandingRow::tr("Test"),
          ProviderStandingRow::tr("Asks whether the service is there and takes the key; the state above is "
                                  "its answer. Nothing is made, because music is billed by its length."),
          ProviderStandingRow::tr("try check connection") },
        holder, &form));
}

} // namespace

ProviderEntry withStanding(ProviderEntry entry, SettingsModel& settings, ProviderLink& link, Player& player,
                           const QString& area)
{
    const bool isSpeech = area == u"audio.tts";
    const Provider* provider = findProvider(isSpeech ? speechProviderList() : musicProviderList(), entry.id);
    if (provider == nullptr)
        return entry;
    const auto fields = entry.fill;
    const auto fill = [fields](ProviderForm& form) {
        if (fields)
            fields(form);
    };
    switch (provider->access) {
    case ProviderAccess::PortalOnly:
        entry.fill = [fill](ProviderForm& form) {
            addWay(form, ProviderStandingRow::tr("Portal only: this program cannot reach it."));
            fill(form);
        };
        return entry;
    case ProviderAccess::Service: // its own form says how it stands
        if (!isSpeech)
            entry.fill = [fill](ProviderForm& form) {
                fill(form);
                if (auto* standing = form.findChild<StandingLabel*>())
                    addKeyCheck(form, *standing);
            };
        return entry;
    case ProviderAccess::ComfyUi:
        if (entry.id != u"comfyui_local") {
            entry.fill = [fill](ProviderForm& form) {
                addWay(form, ProviderStandingRow::tr("Through ComfyUI only: it has no server of its own."));
                fill(form);
            };
            return entry;
        }
        break;
    case ProviderAccess::BuiltIn:
        break;
    }
    entry.fill = [fill, isSpeech, area, id = entry.id, &settings, &link, &player](ProviderForm& form) {
        form.addRow(stateRow(new StandingLabel(settings, link, area, id, &form), form));
        fill(form);
        if (isSpeech)
            addSample(form, settings, link, player, id);
    };
    return entry;
}

} // namespace comfyvn::ui
