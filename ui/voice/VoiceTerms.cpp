#include "ui/voice/VoiceTerms.h"

#include "ui/studio/StudioText.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {
constexpr int kLines = 6; // to be seen at once
}

VoiceTerms::VoiceTerms(QWidget* parent)
    : QWidget(parent)
    , m_whose(new QLabel(this))
    , m_text(new QPlainTextEdit(this))
    , m_again(new QPushButton(tr("Ask for the terms again"), this))
{
    m_whose->setObjectName(u"voiceTermsOf"_s);
    m_whose->setTextFormat(Qt::PlainText); // it holds what services say
    m_whose->setWordWrap(true);
    m_whose->setBuddy(m_text);
    m_text->setObjectName(u"voiceTerms"_s);
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(fontMetrics().lineSpacing() * kLines + fontMetrics().height());
    m_again->setObjectName(u"voiceTermsAgain"_s);
    connect(m_again, &QPushButton::clicked, this, &VoiceTerms::askedAgain);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_whose);
    column->addWidget(m_text);
    column->addWidget(m_again, 0, Qt::AlignLeft);
    hide();
}

void VoiceTerms::tell(const QString& whose, const Result<QString>& terms)
{
    if (terms && terms->isEmpty())
        return clear();
    m_whose->setText(
        terms ? tr("Terms of use of %1, which hold for what you publish:").arg(whose)
              : tr("The terms of use of %1 could not be asked for: %2").arg(whose, errorText(terms.error())));
    m_text->setAccessibleName(tr("Terms of use of %1").arg(whose));
    m_text->setPlainText(terms.value_or(QString()));
    m_text->setVisible(terms.has_value());
    m_again->setVisible(!terms.has_value());
    show();
    Q_EMIT shown(true);
}

void VoiceTerms::clear()
{
    hide();
    m_text->clear();
    Q_EMIT shown(false);
}

} // namespace comfyvn::ui
