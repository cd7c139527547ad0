#pragma once

#include <QHash>
#include <QList>
#include <QString>

namespace comfyvn {

/// The sounds that a voice can be told to make: IPA, and the engine's own name of it.
class PhonemeTable final {
public:
    /// flite's English voices: ARPAbet in lower case.
    [[nodiscard]] static const PhonemeTable& flite();
    /// espeak-ng's mnemonics for a voice (`en-us`, `ja+f2`); empty when there is no such voice.
    [[nodiscard]] static const PhonemeTable& espeak(const QString& voice);
    /// Those of every voice of a language, the plain one first; see dictionaryLanguage().
    [[nodiscard]] static QList<const PhonemeTable*> ofLanguage(const QString& lang);

    /// The engine's name of a sound (`tʃ`, `iː`); empty when it has none.
    [[nodiscard]] QString nameOf(const QString& ipa) const { return m_names.value(ipa); }
    [[nodiscard]] int longest() const { return m_longest; } ///< UTF-16 units of the longest IPA
    [[nodiscard]] QStringList signs() const; ///< in the order of Unicode

private:
    friend struct PhonemeTables;

    void add(const QString& ipa, const QString& name);

    QHash<QString, QString> m_names;
    int m_longest = 0;
};

} // namespace comfyvn
