#include "core/speech/MouthShape.h"

#include <QChar>
#include <QString>

#include <array>
#include <optional>
#include <string_view>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

struct Group {
    std::u16string_view letters {};
    MouthShape shape = MouthShape::B;
    Viseme viseme = Viseme::DD;
    SoundKind kind = SoundKind::Consonant;
};

constexpr std::array kGroups {
    Group { u"pbɓ", MouthShape::A, Viseme::PP, SoundKind::Stop },
    Group { u"mʙʘ", MouthShape::A, Viseme::PP, SoundKind::Consonant },
    Group { u"fvʋɱɸβ", MouthShape::G, Viseme::FF, SoundKind::Consonant },
    Group { u"θð", MouthShape::B, Viseme::TH, SoundKind::Consonant },
    Group { u"tdʈɖɗ", MouthShape::B, Viseme::DD, SoundKind::Stop },
    Group { u"ɾɽʔǀǂǃ", MouthShape::B, Viseme::DD, SoundKind::Consonant },
    Group { u"kgɡqɢɠʛcɟʄ", MouthShape::B, Viseme::KK, SoundKind::Stop },
    Group { u"ŋxɣχɴɧɰ", MouthShape::B, Viseme::KK, SoundKind::Consonant },
    Group { u"ʃʒɕʑʂʐçʝʧʤʨʥ", MouthShape::B, Viseme::CH, SoundKind::Consonant },
    Group { u"szɬɮʦʣ", MouthShape::B, Viseme::SS, SoundKind::Consonant },
    Group { u"nɲɳ", MouthShape::B, Viseme::NN, SoundKind::Consonant },
    Group { u"lɫʎɭʟɺǁ", MouthShape::H, Viseme::NN, SoundKind::Consonant },
    Group { u"rɹɻ", MouthShape::E, Viseme::RR, SoundKind::Consonant },
    Group { u"ʁʀ", MouthShape::B, Viseme::RR, SoundKind::Consonant },
    Group { u"ɚɜɝɞ", MouthShape::E, Viseme::RR, SoundKind::Vowel },
    Group { u"wʍɥ", MouthShape::F, Viseme::OU, SoundKind::Consonant },
    Group { u"uʊyʏʉ\u1D7F", MouthShape::F, Viseme::OU, SoundKind::Vowel },
    Group { u"j", MouthShape::B, Viseme::IH, SoundKind::Consonant },
    Group { u"iɪɨɯ\u1D7B", MouthShape::B, Viseme::IH, SoundKind::Vowel },
    Group { u"eɛəɘɤ", MouthShape::C, Viseme::E, SoundKind::Vowel },
    Group { u"æʌɐ", MouthShape::C, Viseme::AA, SoundKind::Vowel },
    Group { u"aɑ", MouthShape::D, Viseme::AA, SoundKind::Vowel },
    Group { u"ɔoɒœɶɵ", MouthShape::E, Viseme::OH, SoundKind::Vowel },
    Group { u"ø", MouthShape::F, Viseme::OH, SoundKind::Vowel },
    Group { u"hɦħʕʜʢ", MouthShape::C, Viseme::E, SoundKind::Breath },
};

/// Index into kGroups plus one for every letter up to the end of the Greek block; 0: no sound.
constexpr auto kGroupOfLetter = [] {
    std::array<std::uint8_t, 0x400> table {};
    for (std::size_t group = 0; group < kGroups.size(); ++group)
        for (const char16_t letter : kGroups[group].letters)
            if (letter < table.size())
                table[letter] = static_cast<std::uint8_t>(group + 1);
    return table;
}();

const Group* groupOf(char16_t letter)
{
    if (letter < kGroupOfLetter.size()) {
        const std::size_t index = kGroupOfLetter[letter];
        return index > 0 ? &kGroups[index - 1] : nullptr;
    }
    for (const Group& group : kGroups)
        if (group.letters.find(letter) != std::u16string_view::npos)
            return &group;
    return nullptr;
}

std::optional<MouthSound> soundOf(QChar character)
{
    const Group* group = groupOf(character.unicode());
    if (!group && !character.isLetter())
        return std::nullopt;
    if (!group && character.category() == QChar::Letter_Modifier)
        return std::nullopt;
    if (!group) {
        const QString plain = character.decomposition();
        group = groupOf((plain.isEmpty() ? character : plain.front()).toLower().unicode());
    }
    if (!group)
        return MouthSound { MouthShape::B, Viseme::DD, SoundKind::Consonant };
    return MouthSound { group->shape, group->viseme, group->kind };
}

bool isAffricate(const MouthSounds& sounds)
{
    return sounds.size() == 2 && sounds[0].kind == SoundKind::Stop && sounds[1].kind == SoundKind::Consonant;
}

} // namespace

QLatin1StringView visemeName(Viseme viseme)
{
    switch (viseme) {
    case Viseme::Sil:
        return "sil"_L1;
    case Viseme::PP:
        return "PP"_L1;
    case Viseme::FF:
        return "FF"_L1;
    case Viseme::TH:
        return "TH"_L1;
    case Viseme::DD:
        return "DD"_L1;
    case Viseme::KK:
        return "kk"_L1;
    case Viseme::CH:
        return "CH"_L1;
    case Viseme::SS:
        return "SS"_L1;
    case Viseme::NN:
        return "nn"_L1;
    case Viseme::RR:
        return "RR"_L1;
    case Viseme::AA:
        return "aa"_L1;
    case Viseme::E:
        return "E"_L1;
    case Viseme::IH:
        return "ih"_L1;
    case Viseme::OH:
        return "oh"_L1;
    case Viseme::OU:
        return "ou"_L1;
    }
    return "sil"_L1;
}

MouthSounds mouthSounds(QStringView ipa)
{
    MouthSounds sounds;
    bool inMark = false;
    for (const QChar character : ipa) {
        if (character == u'(' || character == u')')
            inMark = character == u'(';
        if (inMark)
            continue;
        const auto sound = soundOf(character);
        const bool aspiration = sound && sound->kind == SoundKind::Breath && !sounds.isEmpty();
        if (sound && !aspiration)
            sounds.append(*sound);
    }
    for (MouthSound& sound : sounds)
        sound.share = 1.F / static_cast<float>(sounds.size());
    if (isAffricate(sounds)) {
        sounds[0].share = 0.4F;
        sounds[1].share = 0.6F;
        if (sounds[0].shape != MouthShape::A)
            sounds[0].viseme = sounds[1].viseme; // tS is one gesture, pf is two
    } else if (sounds.size() == 2) {
        sounds[0].share = 0.6F;
        sounds[1].share = 0.4F;
    }
    return sounds;
}

} // namespace comfyvn
