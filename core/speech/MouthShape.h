#pragma once

#include <QLatin1StringView>
#include <QStringView>
#include <QVarLengthArray>

#include <cstdint>

namespace comfyvn {

/// The mouth drawings of Rhubarb Lip Sync (Preston Blair's, and X for rest): A closed, B teeth, C open,
/// D wide open, E round, F puckered, G teeth on lip, H tongue up.
enum class MouthShape : char {
    A = 'A',
    B = 'B',
    C = 'C',
    D = 'D',
    E = 'E',
    F = 'F',
    G = 'G',
    H = 'H',
    X = 'X'
};

/// The 15 visemes that avatar runtimes share (Oculus, Ready Player Me, VRM tools).
enum class Viseme : std::uint8_t { Sil, PP, FF, TH, DD, KK, CH, SS, NN, RR, AA, E, IH, OH, OU };

/// As it stands in files: `sil PP FF TH DD kk CH SS nn RR aa E ih oh ou`.
[[nodiscard]] QLatin1StringView visemeName(Viseme viseme);

/// What kind of sound a part of a phoneme is, as far as the mouth cares.
enum class SoundKind : std::uint8_t {
    Vowel,
    Consonant,
    Stop, ///< closes the mouth before it is heard
    Breath, ///< h: the mouth already has the shape of what follows
};

/// One posture of the mouth within a phoneme.
struct MouthSound {
    MouthShape shape = MouthShape::X;
    Viseme viseme = Viseme::Sil;
    SoundKind kind = SoundKind::Consonant;
    float share = 1; ///< of the phoneme's duration; the shares of a phoneme add up to 1

    bool operator==(const MouthSound&) const = default;
};

using MouthSounds = QVarLengthArray<MouthSound, 4>;

/// The postures of an IPA phoneme of any language, by its base characters: stress, length, tone, ties and
/// diacritics do not count; a letter that is no IPA counts as a consonant. A diphthong has two postures.
/// Empty when nothing in `ipa` is a sound (a pause, a language mark such as `(en)`, a lone length mark).
[[nodiscard]] MouthSounds mouthSounds(QStringView ipa);

} // namespace comfyvn
