#include "ui/settings/ProviderPage.h"

#include "ui/look/Icons.h"
#include "ui/settings/FallbackField.h"
#include "ui/settings/SettingField.h"
#include "ui/settings/SettingsModel.h"

#include <QListWidget>
#include <QPixmap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {

QList<SettingChoice> choicesOf(const QList<ProviderEntry>& providers)
{
    QList<SettingChoice> choices;
    for (const ProviderEntry& provider : providers) {
        if (provider.renders)
            choices << SettingChoice { provider.id, provider.title };
    }
    return choices;
}

} // namespace

ProviderPage::ProviderPage(SettingsModel& settings, const Setup& setup, QWidget* parent)
    : SettingsPage(settings, setup.id, setup.title, setup.icon, parent)
    , m_setup(setup)
{ }

void ProviderPage::addRouting(const QList<ProviderEntry>& providers)
{
    const QList<SettingChoice> choices = choicesOf(providers);
    addHeading(tr("Who renders"));
    addRow(new ChoiceField(model(), area() + u".active_provider"_s,
                           { tr("Active provider"), m_setup.activeHint, tr("engine service") }, choices,
                           this));
    addRow(new FallbackField(model(), area() + u".fallback"_s,
                             { tr("When it cannot"), m_setup.fallbackHint, tr("fallback stand-in error") },
                             choices, this));
}

void ProviderPage::addProviders(const QList<ProviderEntry>& providers)
{
    addHeading(tr("Providers"));
    const int unit = fontMetrics().height();
    m_list = new QListWidget(this);
    m_list->setObjectName(u"providerList"_s);
    m_list->setAccessibleName(tr("Providers"));
    m_list->setTabKeyNavigation(false);
    m_list->setIconSize(QSize(unit, unit));
    addPart(m_list);
    for (const ProviderEntry& provider : providers) {
        new QListWidgetItem(m_list);
        m_titles << provider.title;
        auto* form = new ProviderForm(provider, this);
        connect(form, &ProviderForm::chosen, this, [this, id = provider.id] {
            // Of those that are offered each is valid.
            std::ignore = model().set(area() + u".active_provider"_s, id, tr("Active provider"));
            model().endEdit();
        });
        for (SettingRow* row : form->rows())
            keepRow(row);
        addPart(form);
        m_forms << form;
    }
    m_list->setFixedHeight(unit * 3 / 2 * std::clamp(m_list->count(), 2, 10) + unit / 2);
    connect(m_list, &QListWidget::currentRowChanged, this, &ProviderPage::showProvider);
    connect(&model(), &SettingsModel::changed, this, &ProviderPage::showActive);
    showActive();
    const QString active = model().value(area() + u".active_provider"_s).toString();
    const auto mine = std::ranges::find(m_forms, active, &ProviderForm::provider);
    m_list->setCurrentRow(mine == m_forms.end() ? 0 : static_cast<int>(mine - m_forms.begin()));
}

void ProviderPage::reveal(SettingRow& row)
{
    const auto mine =
        std::ranges::find_if(m_forms, [&](const ProviderForm* form) { return form->rows().contains(&row); });
    if (mine != m_forms.end())
        m_list->setCurrentRow(static_cast<int>(mine - m_forms.begin()));
    SettingsPage::reveal(row);
}

void ProviderPage::showProvider(int at)
{
    for (int i = 0; i < m_forms.size(); ++i)
        m_forms[i]->setVisible(i == at);
}

void ProviderPage::showActive()
{
    const QString active = model().value(area() + u".active_provider"_s).toString();
    const int size = fontMetrics().height();
    QPixmap none(size, size); // so that the names stand below each other
    none.fill(Qt::transparent);
    for (int i = 0; i < m_forms.size(); ++i) {
        const bool isActive = m_forms[i]->provider() == active;
        QListWidgetItem* item = m_list->item(i);
        item->setText(isActive ? tr("%1 – active").arg(m_titles[i]) : m_titles[i]);
        item->setIcon(isActive ? icon(u"state-ready"_s) : QIcon(none));
        m_forms[i]->setActive(isActive);
    }
}

} // namespace comfyvn::ui
