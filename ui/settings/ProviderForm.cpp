#include "ui/settings/ProviderForm.h"

#include "ui/look/Icons.h"
#include "ui/settings/SettingRow.h"

#include <QBoxLayout>
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
    m_use = use;
    auto* head = new QHBoxLayout;
    head->setContentsMargins(unit / 2, unit / 3, unit / 2, 0);
    head->addWidget(summary, 1);
    head->addWidget(use, 0, Qt::AlignTop);
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
