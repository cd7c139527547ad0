#include "ui/server/TokenField.h"

#include "ui/look/Buttons.h"
#include "ui/look/Icons.h"
#include "ui/server/ServerModel.h"
#include "ui/studio/StudioText.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QToolButton>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

TokenField::TokenField(ServerModel& server, QWidget* parent)
    : QWidget(parent)
    , m_server(server)
    , m_text(new QLineEdit(this))
    , m_reveal(flatButton(u"tokenRevealButton"_s, u"eye"_s, tr("Show the token"), this))
    , m_copy(flatButton(u"tokenCopyButton"_s, u"copy"_s, tr("Copy the token"), this))
    , m_renew(flatButton(u"tokenRenewButton"_s, u"retry"_s, tr("New token"), this))
    , m_remove(flatButton(u"tokenRemoveButton"_s, u"clear"_s, tr("Ask for no token"), this))
{
    m_text->setObjectName(u"tokenText"_s);
    m_text->setAccessibleName(tr("Token"));
    m_text->setReadOnly(true);
    m_text->setMinimumWidth(fontMetrics().height() * 10);
    m_reveal->setCheckable(true);
    m_renew->setToolTip(tr("Make a new token; programs that use the old one are refused from then on"));
    connect(m_reveal, &QToolButton::toggled, this, &TokenField::reveal);
    connect(m_copy, &QToolButton::clicked, this, &TokenField::copy);
    connect(m_renew, &QToolButton::clicked, &server, &ServerModel::renewToken);
    connect(m_remove, &QToolButton::clicked, &server, &ServerModel::removeToken);
    connect(&server, &ServerModel::stateChanged, this, &TokenField::show);
    connect(&server, &ServerModel::tokenChanged, this, &TokenField::reveal);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_text, 1);
    for (QToolButton* button : { m_reveal, m_copy, m_renew, m_remove })
        row->addWidget(button);
    setFocusProxy(m_text);
    show();
}

void TokenField::show()
{
    const bool has = m_server.state().hasToken;
    m_text->setPlaceholderText(tr("No token: every program on this machine may ask"));
    for (QToolButton* button : { m_reveal, m_copy, m_remove })
        button->setEnabled(has);
    if (m_server.state().readOnly) {
        for (QToolButton* button : { m_renew, m_remove }) {
            button->setEnabled(false);
            button->setToolTip(tr("The workspace is read-only, so its token stays as it is."));
        }
    }
    if (!has)
        m_reveal->setChecked(false);
    if (!has)
        m_text->clear();
    else if (!m_reveal->isChecked())
        m_text->setText(QString(16, u'•'));
}

void TokenField::reveal()
{
    const bool wanted = m_reveal->isChecked();
    m_reveal->setIcon(icon(wanted ? u"eye-off"_s : u"eye"_s));
    m_reveal->setToolTip(wanted ? tr("Hide the token") : tr("Show the token"));
    m_reveal->setAccessibleName(m_reveal->toolTip());
    if (!wanted)
        return show();
    m_server.askToken(this, [this](const Result<QString>& token) {
        if (!token)
            return tellFailure(token.error());
        if (m_reveal->isChecked())
            m_text->setText(*token);
    });
}

void TokenField::copy()
{
    m_server.askToken(this, [this](const Result<QString>& token) {
        if (!token)
            return tellFailure(token.error());
        QGuiApplication::clipboard()->setText(*token);
        QToolTip::showText(m_copy->mapToGlobal(m_copy->rect().bottomLeft()), tr("Copied"), m_copy);
    });
}

void TokenField::tellFailure(const Error& error)
{
    m_reveal->setChecked(false);
    QToolTip::showText(m_text->mapToGlobal(m_text->rect().bottomLeft()), errorText(error), m_text);
}

} // namespace comfyvn::ui
