#include "ui/settings/ProviderFields.h"

#include "ui/settings/KeyField.h"
#include "ui/settings/PresetField.h"
#include "ui/settings/SettingField.h"
#include "ui/settings/SettingsModel.h"
#include "ui/settings/StandingLabel.h"
#include "ui/settings/TermsRow.h"
#include "ui/settings/TrialBox.h"
#include "ui/settings/UsageLabel.h"
#include "ui/settings/VoiceField.h"
#include "ui/studio/StudioText.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QUndoStack>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {

struct ProviderFields {
    Q_DECLARE_TR_FUNCTIONS(ProviderFields)
};

QString kindText(ProviderKind kind)
{
    switch (kind) {
    case ProviderKind::Local:
        return ProviderFields::tr("Local");
    case ProviderKind::OpenSource:
        return ProviderFields::tr("Open source");
    case ProviderKind::Freemium:
        return ProviderFields::tr("Freemium");
    case ProviderKind::Paid:
        return ProviderFields::tr("Paid");
    }
    return {};
}

SettingText textOf(const ProviderField& field)
{
    return { studioText(field.label), studioText(field.hint), field.key };
}

QList<SettingChoice> choicesOf(const ProviderField& field)
{
    QList<SettingChoice> choices;
    for (const QString& choice : field.choices)
        choices << SettingChoice { choice, choice };
    return choices;
}

/// Fills the form of one provider.
class Filler final {
public:
    Filler(ProviderForm& form, const Provider& provider, SettingsModel& settings, ProviderLink& link,
           const QString& area)
        : m_form(form)
        , m_provider(provider)
        , m_settings(settings)
        , m_link(link)
        , m_area(area)
        , m_prefix(area + u".providers."_s + provider.id + u'.')
    { }

    void fill(Player& player)
    {
        m_standing = new StandingLabel(m_settings, m_link, m_area, m_provider.id, &m_form);
        m_form.addRow(new SettingRow(
            { ProviderFields::tr("State"), {}, ProviderFields::tr("ready reachable needs key") }, m_standing,
            &m_form));
        if (!m_provider.presets.isEmpty())
            m_form.addRow(new PresetField(m_settings, m_prefix, m_provider.presets, &m_form));
        for (const ProviderField& field : m_provider.fields) {
            SettingRow* row = rowOf(field);
            m_form.addRow(row);
            if (auto* voice = qobject_cast<VoiceField*>(row))
                addTerms(*voice);
        }
        auto* usage = costsMoney() ? addUsage() : nullptr;
        if (m_area == u"audio.tts")
            addTrial(player, usage);
    }

private:
    [[nodiscard]] bool costsMoney() const
    {
        return std::ranges::any_of(m_provider.fields, [](const ProviderField& field) {
            return field.key == u"monthly_characters" || field.key == u"monthly_minutes";
        });
    }

    UsageLabel* addUsage()
    {
        auto* usage = new UsageLabel(m_settings, m_link, m_area, m_provider.id, &m_form);
        m_form.addRow(new SettingRow(
            { ProviderFields::tr("This month"),
              ProviderFields::tr("What this workspace has asked for; each month begins at nothing. What you "
                                 "are billed stands in your account."),
              ProviderFields::tr("cost usage counter money") },
            usage, &m_form));
        return usage;
    }

    void addTrial(Player& player, UsageLabel* usage)
    {
        auto* trial = new TrialBox(m_settings, m_link, player, m_provider.id, &m_form);
        if (usage != nullptr)
            QObject::connect(trial, &TrialBox::tried, usage, &UsageLabel::askAgain);
        m_form.addRow(new SettingRow(
            { ProviderFields::tr("Test"),
              ProviderFields::tr("Nobody stands in, and nothing is stored; a paid service bills it like a "
                                 "line."),
              ProviderFields::tr("try listen sample check connection") },
            trial, &m_form));
    }

    void addTerms(VoiceField& voice)
    {
        auto* terms = new TermsRow(m_link, m_provider.id, &m_form);
        QObject::connect(&voice, &VoiceField::voiceShown, terms, &TermsRow::ask);
        m_form.addRow(terms);
    }

    SettingRow* rowOf(const ProviderField& field)
    {
        const QString path = m_prefix + field.key;
        switch (field.kind) {
        case FieldKind::Key: {
            auto* row = new KeyField(m_link, m_area, m_provider.id, textOf(field), &m_form);
            QObject::connect(row, &KeyField::stored, m_standing, &StandingLabel::askAgain);
            QObject::connect(m_standing, &StandingLabel::keyTold, row, &KeyField::showState);
            return row;
        }
        case FieldKind::Choice:
            return new ChoiceField(m_settings, path, textOf(field), choicesOf(field), &m_form);
        case FieldKind::Number:
            return new NumberField(m_settings, path, textOf(field), {}, &m_form);
        case FieldKind::Address:
        case FieldKind::Text:
            break;
        }
        if (field.key == u"voice" && m_area == u"audio.tts") {
            auto* row = new VoiceField(m_settings, m_link, m_provider.id, path, textOf(field), &m_form);
            QObject::connect(m_standing, &StandingLabel::ready, row, &VoiceField::refresh);
            return row;
        }
        return new TextField(m_settings, path, textOf(field), &m_form);
    }

    ProviderForm& m_form;
    const Provider& m_provider;
    SettingsModel& m_settings;
    ProviderLink& m_link;
    QString m_area;
    QString m_prefix;
    StandingLabel* m_standing = nullptr;
};

/// Chooses ComfyUI and the workflow that does what a provider without a server does.
SettingRow* workflowChoice(const Provider& provider, SettingsModel& settings, const QString& area,
                           QWidget* parent)
{
    const QString name = ProviderFields::tr("Use %1 with ComfyUI").arg(studioText(provider.title));
    auto* holder = new QWidget(parent);
    auto* button = new QPushButton(ProviderFields::tr("Use it with ComfyUI"), holder);
    button->setObjectName(u"providerComfyButton"_s);
    button->setAccessibleName(name);
    button->setAutoDefault(false);
    auto* row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(button);
    row->addStretch(1);
    holder->setFocusProxy(button);
    QObject::connect(button, &QPushButton::clicked, parent,
                     [&settings, area, name, file = provider.workflow] {
                         const QString key = area == u"audio.tts" ? u"workflow"_s : u"compose_workflow"_s;
                         settings.history().beginMacro(name);
                         // Both are valid: they are the catalogue's.
                         std::ignore = settings.set(area + u".providers.comfyui_local."_s + key, file, {});
                         settings.endEdit();
                         std::ignore = settings.set(area + u".active_provider"_s, u"comfyui_local"_s, {});
                         settings.endEdit();
                         settings.history().endMacro();
                     });
    return new SettingRow({ ProviderFields::tr("Workflow"),
                            ProviderFields::tr("Makes ComfyUI active with %1. Its form says which nodes the "
                                               "server needs for it.")
                                .arg(provider.workflow),
                            ProviderFields::tr("use active comfyui") },
                          holder, parent);
}

} // namespace

ProviderEntry withFacts(ProviderEntry entry, const Provider& provider)
{
    entry.facts = kindText(provider.kind) + u" · "_s + studioText(provider.terms);
    entry.portal = QUrl(provider.portal);
    return entry;
}

ProviderEntry catalogueEntry(const Provider& provider, SettingsModel& settings, ProviderLink& link,
                             Player& player, const QString& area)
{
    ProviderEntry entry { .id = provider.id,
                          .title = studioText(provider.title),
                          .summary = studioText(provider.note),
                          .renders = provider.access == ProviderAccess::Service
                              || provider.access == ProviderAccess::BuiltIn };
    if (provider.access == ProviderAccess::Service)
        entry.fill = [&provider, &settings, &link, &player, area](ProviderForm& form) {
            Filler(form, provider, settings, link, area).fill(player);
        };
    if (!provider.workflow.isEmpty())
        entry.fill = [&provider, &settings, area](ProviderForm& form) {
            form.addRow(workflowChoice(provider, settings, area, &form));
        };
    return withFacts(std::move(entry), provider);
}

} // namespace comfyvn::ui
