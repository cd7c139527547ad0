#pragma once

#include "ui/settings/ProviderCalls.h"
#include "ui/settings/SettingRow.h"

namespace comfyvn::ui {

class VoiceTerms;

/// The terms of use of the voice that is chosen; hidden where it has none of its own.
class TermsRow final : public SettingRow {
    Q_OBJECT

public:
    TermsRow(ProviderLink& link, const QString& provider, QWidget* parent);

    void ask(const OfferedVoice& voice);

private:
    ProviderLink& m_link;
    QString m_provider;
    VoiceTerms* m_terms;
    OfferedVoice m_voice {};
    QString m_whose {}; ///< terms are shown or being asked for; empty: nobody's
};

} // namespace comfyvn::ui
