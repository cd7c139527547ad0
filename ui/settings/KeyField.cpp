#include "ui/settings/KeyField.h"

#include "ui/settings/SettingField.h"
#include "ui/studio/StudioText.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

KeyField::KeyField(ProviderLink& link, const QString& area, const QString& provider, const SettingText& text,
                   QWidget* parent)
    : SettingRow(text, new QWidget, parent)
    , m_link(link)
    , m_area(area)
    , m_provider(provider)
    , m_key(new QLineEdit(control()))
    , m_store(new QPushButton(tr("Keep"), control()))
    , m_forget(new QPushButton(tr("Forget"), control()))
{
    setObjectName(u"setting."_s + area + u".providers."_s + provider + u".api_key"_s);
    m_key->setObjectName(u"providerKey"_s);
    m_key->setAccessibleName(text.label);
    m_key->setAccessibleDescription(text.hint);
    m_key->setEchoMode(QLineEdit::Password);
    m_key->setMaxLength(4096);
    m_store->setObjectName(u"keyStoreButton"_s);
    m_store->setAccessibleName(tr("Keep the key"));
    m_forget->setObjectName(u"keyForgetButton"_s);
    m_forget->setAccessibleName(tr("Forget the key"));
    for (QPushButton* button : { m_store, m_forget })
        button->setAutoDefault(false);
    auto* row = new QHBoxLayout(control());
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_key, 1);
    row->addWidget(m_store);
    row->addWidget(m_forget);
    control()->setFocusProxy(m_key);
    connect(m_key, &QLineEdit::textChanged, this,
            [this](const QString& typed) { m_store->setEnabled(!typed.trimmed().isEmpty()); });
    const auto keep = [this] {
        if (m_store->isEnabled())
            store(m_key->text().trimmed());
    };
    connect(m_key, &QLineEdit::returnPressed, this, keep);
    connect(m_store, &QPushButton::clicked, this, keep);
    connect(m_forget, &QPushButton::clicked, this, [this] { store({}); });
    m_store->setEnabled(false);
    showState(KeptKey::None);
}

void KeyField::showEvent(QShowEvent* event)
{
    SettingRow::showEvent(event);
    askAgain();
}

void KeyField::askAgain()
{
    m_link.ask(
        this, &ProviderCalls::keptKey, [this](KeptKey key) { showState(key); }, m_area, m_provider);
}

void KeyField::store(const QString& key)
{
    m_link.ask(
        this, &ProviderCalls::setKey,
        [this](const Result<void>& done) {
            showProblem(done ? QString() : settingProblem(done.error().field, errorText(done.error())));
            if (!done)
                return;
            m_key->clear();
            askAgain();
            Q_EMIT stored();
        },
        m_area, m_provider, key);
}

void KeyField::showState(KeptKey key)
{
    switch (key) {
    case KeptKey::None:
        m_key->setPlaceholderText(tr("No key yet"));
        break;
    case KeptKey::Usable:
        m_key->setPlaceholderText(tr("A key is kept; type another to replace it"));
        break;
    case KeptKey::OfAnotherAddress:
        m_key->setPlaceholderText(tr("The key that is kept is for another address"));
        break;
    }
    m_forget->setEnabled(key != KeptKey::None);
}

} // namespace comfyvn::ui
