#pragma once

#include <QString>
#include <QStringList>

namespace comfyvn {

/// A voice of a provider, as far as that says what it is.
struct OfferedVoice {
    QString id {}; ///< what a profile's `engine_voice` holds
    QString name {}; ///< for people
    QString lang {}; ///< BCP 47; empty: any, or unknown
    QString gender {}; ///< `female`, `male`, `neutral` or empty
    QString style {}; ///< of a voice that is one style of a character
    QStringList styles {}; ///< of a voice that speaks in several, as the provider names them
    QString termsOf {}; ///< whose terms of use hold for it, as the provider knows them; empty: nobody's own

    bool operator==(const OfferedVoice&) const = default;
};

inline constexpr qsizetype kMaxOfferedVoices = 5000; ///< of one provider; what is beyond is left out

} // namespace comfyvn
