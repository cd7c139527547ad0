#include "ui/settings/ProviderForm.h"

#include "ui/look/Icons.h"
#include "ui/settings/SettingRow.h"

#include <QBoxLayout>
#include <QDesktopServices>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

ProviderForm::ProviderForm(const ProviderEntry& provider, QWidget* parent)
    : QWidget(parent)
    , m_provider(provider.id)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(u"provider."_s + provider.id);
    const int unit = fontMetrics().height();
    auto* summary = new QLabel(provider.summary, this);
    summary->setObjectName(u"providerSummary"_s);
    summary->setWordWrap(true);
    auto* use = new QPushButton(icon(u"state-ready"_s), tr("Make active"), this);
    use->setObjectName(u"providerUseButton"_s);
    use->setAccessibleName(tr("Make “%1” active").arg(provider.title));
    use->setAutoDefault(false);
    connect(use, &QPushButton::clicked, this, &ProviderForm::chosen);
    use->setVisible(provider.renders);
    m_use = use;
    auto* facts = new QLabel(provider.facts, this);
    facts->setObjectName(u"providerFacts"_s);
    facts->setWordWrap(true);
    facts->setForegroundRole(QPalette::PlaceholderText);
    facts->setVisible(!provider.facts.isEmpty());
    auto* portal = new QPushButton(icon(u"globe"_s), tr("Its page"), this);
    portal->setObjectName(u"providerPortalButton"_s);
    portal->setAccessibleName(tr("Open the page of “%1” in the browser").arg(provider.title));
    portal->setToolTip(provider.portal.toDisplayString());
    portal->setAutoDefault(false);
    portal->setVisible(!provider.portal.isEmpty());
    connect(portal, &QPushButton::clicked, this,
            [address = provider.portal] { QDesktopServices::openUrl(address); });
    auto* texts = new QVBoxLayout;
    texts->addWidget(summary);
    texts->addWidget(facts);
    texts->addStretch(1);
    auto* buttons = new QVBoxLayout;
    buttons->addWidget(use);
    buttons->addWidget(portal);
    buttons->addStretch(1);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(unit / 2, unit / 3, unit / 2, 0);
    head->addLayout(texts, 1);
    head->addLayout(buttons);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(unit / 4);
    m_column->addLayout(head);
    if (provider.fill)
        provider.fill(*this);
    m_column->addStretch(1);
}

void ProviderForm::addRow(SettingRow* row)
{
    m_rows << row;
    m_column->addWidget(row);
}

void ProviderForm::setActive(bool active)
{
    m_use->setEnabled(!active);
}

} // namespace comfyvn::ui
