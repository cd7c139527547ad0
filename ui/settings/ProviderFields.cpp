#include "ui/settings/ProviderFields.h"

#include "ui/settings/KeyField.h"
#include "ui/settings/PresetField.h"
#include "ui/settings/SettingField.h"
#include "ui/settings/StandingLabel.h"
#include "ui/settings/TrialBox.h"
#include "ui/settings/VoiceField.h"
#include "ui/studio/StudioText.h"

#include <QCoreApplication>

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
        auto* standing = new StandingLabel(m_settings, m_link, m_area, m_provider.id, &m_form);
        m_form.addRow(new SettingRow(
            { ProviderFields::tr("State"), {}, ProviderFields::tr("ready reachable needs key") }, standing,
            &m_form));
        if (!m_provider.presets.isEmpty())
            m_form.addRow(new PresetField(m_settings, m_prefix, m_provider.presets, &m_form));
        for (const ProviderField& field : m_provider.fields)
            m_form.addRow(rowOf(field, *standing));
        if (m_area == u"audio.tts")
            m_form.addRow(
                new SettingRow({ ProviderFields::tr("Test"),
                                 ProviderFields::tr("Nobody stands in, and nothing is stored; a paid service "
                                                    "bills it like a line."),
                                 ProviderFields::tr("try listen sample check connection") },
                               new TrialBox(m_settings, m_link, player, m_provider.id, &m_form), &m_form));
    }

private:
    SettingRow* rowOf(const ProviderField& field, StandingLabel& standing)
    {
        const QString path = m_prefix + field.key;
        switch (field.kind) {
        case FieldKind::Key: {
            auto* row = new KeyField(m_link, m_area, m_provider.id, textOf(field), &m_form);
            QObject::connect(row, &KeyField::stored, &standing, &StandingLabel::askAgain);
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
        if (field.key == u"voice" && m_area == u"audio.tts")
            return new VoiceField(m_settings, m_link, m_provider.id, path, textOf(field), &m_form);
        return new TextField(m_settings, path, textOf(field), &m_form);
    }

    ProviderForm& m_form;
    const Provider& m_provider;
    SettingsModel& m_settings;
    ProviderLink& m_link;
    QString m_area;
    QString m_prefix;
};

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
    return withFacts(std::move(entry), provider);
}

} // namespace comfyvn::ui
