#include "ui/settings/TermsRow.h"

#include "ui/voice/VoiceTerms.h"

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

TermsRow::TermsRow(ProviderLink& link, const QString& provider, QWidget* parent)
    : SettingRow({ tr("Terms"), {}, tr("licence credit policy character") }, new VoiceTerms(nullptr), parent)
    , m_link(link)
    , m_provider(provider)
    , m_terms(static_cast<VoiceTerms*>(control()))
{
    connect(m_terms, &VoiceTerms::shown, this, &QWidget::setVisible);
    connect(m_terms, &VoiceTerms::askedAgain, this, [this] {
        m_whose.clear();
        ask(m_voice);
    });
    hide();
}

void TermsRow::ask(const OfferedVoice& voice)
{
    if (voice.termsOf == m_whose)
        return;
    m_voice = voice;
    m_whose = voice.termsOf;
    m_terms->clear();
    if (m_whose.isEmpty())
        return;
    m_link.ask(
        this, &ProviderCalls::terms,
        [this, voice](const QFuture<Result<QString>>& asked) {
            whenFinished(this, asked, [this, voice](const Result<QString>& terms) {
                if (voice.termsOf != m_whose)
                    return; // another was chosen by now
                m_terms->tell(voice.name, terms);
                if (!terms)
                    m_whose.clear(); // the next time it is asked for again
            });
        },
        m_provider, m_whose);
}

} // namespace comfyvn::ui
