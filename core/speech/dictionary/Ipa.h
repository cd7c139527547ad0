#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace comfyvn {

/// A sign that no voice knows, and its place.
struct IpaFault {
    QString sign {};
    int position = 0; ///< code points of the IPA

    bool operator==(const IpaFault&) const = default;
};

/// The first sign that no voice of the language can say, not even as the sound nearest to it; nothing when
/// all can be said. Syllable dots, ties and slashes around it are no signs.
[[nodiscard]] std::optional<IpaFault> firstUnknownSign(const QString& ipa, const QString& lang);
[[nodiscard]] bool hasIpaSound(const QString& ipa);

/// The sounds that the plain voice of a language has signs for, and of another voice where that has none.
/// Empty for a language without a voice.
[[nodiscard]] QStringList ipaSigns(const QString& lang);

/// IPA as espeak-ng's voice takes it between `[[` and `]]`: mnemonics parted by `|`, words by spaces, stress
/// before the vowel. What the voice has no sound for becomes its nearest; empty when nothing is left.
[[nodiscard]] QByteArray espeakPhonemes(const QString& ipa, const QString& voice);

/// IPA as flite's lexicon takes it: ARPAbet with stress digits at the vowels, words parted by ` / `.
[[nodiscard]] QByteArray flitePhonemes(const QString& ipa);

/// An English word's IPA with its possessive ending: `z`, `s` or `ɪz`.
[[nodiscard]] QString withPossessive(const QString& ipa);

} // namespace comfyvn
