#include "core/speech/dictionary/NearestSound.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

struct Substitute {
    char16_t sign;
    const char16_t* instead; ///< nearest first, space separated
};

// International Phonetic Association, Handbook (1999): neighbours in the charts of vowels and consonants.
constexpr Substitute kSubstitutes[] = {
    { u'a', u"ä ɑ æ aː ɑː ɐ" },
    { u'ä', u"a ɑ" },
    { u'ɑ', u"ɑː a ä ɒ" },
    { u'æ', u"a ɛ" },
    { u'ɐ', u"ʌ ə a" },
    { u'ʌ', u"ɐ ə a ä" },
    { u'ɒ', u"ɔ ɑ ɑː o" },
    { u'ɔ', u"ɔː o o̞ ɒ" },
    { u'o', u"o̞ oː oʊ ɔ" },
    { u'e', u"e̞ eː eɪ ɛ" },
    { u'ɛ', u"e e̞ æ" },
    { u'i', u"iː ɪ" },
    { u'ɪ', u"i iː" },
    { u'u', u"uː ʊ ɯᵝ ɯ" },
    { u'ʊ', u"u uː ɯᵝ" },
    { u'ɯ', u"ɯᵝ u uː ɨ" },
    { u'y', u"yː ʏ ju iː i" },
    { u'ʏ', u"y ʊ ɪ i" },
    { u'ø', u"øː œ ɜː ɛ e e̞" },
    { u'œ', u"ø ɜː ɛ e e̞" },
    { u'ə', u"ɐ ʌ ɜ a ä" },
    { u'ɚ', u"əɹ ɜː ər ə" },
    { u'ɝ', u"ɜːɹ ɜː ər" },
    { u'ɜ', u"ɜː ə ɛ e" },
    { u'ɘ', u"ə e" },
    { u'ɤ', u"ʌ o o̞ oʊ" },
    { u'ɨ', u"ᵻ ɪ i" },
    { u'ᵻ', u"ɨ ɪ i" },
    { u'ʉ', u"uː u ɯᵝ" },
    { u'ɵ', u"o o̞ ə" },
    { u'ɞ', u"ɜ ɜː ə o" },
    { u'ɶ', u"œ a æ" },
    { u'r', u"ɹ ɾ ʁ ɽ" },
    { u'ɹ', u"r ɾ ʁ" },
    { u'ɾ', u"r ɽ ɹ d" },
    { u'ɽ', u"ɾ r ɹ" },
    { u'ɻ', u"ɹ r" },
    { u'ʀ', u"ʁ r ɹ" },
    { u'ʁ', u"ʀ r ɹ" },
    { u'ɺ', u"ɾ ɽ l r" },
    { u'l', u"ɫ ɭ ɾ" },
    { u'ɫ', u"l" },
    { u'ɭ', u"l" },
    { u'ɬ', u"ʃ l" },
    { u'ɮ', u"l ʒ" },
    { u'ʎ', u"lj l" },
    { u'ɲ', u"nj n" },
    { u'ŋ', u"ɴ n" },
    { u'ɴ', u"ŋ n" },
    { u'ɳ', u"n" },
    { u'ɱ', u"m" },
    { u'x', u"χ h k" },
    { u'χ', u"x h k" },
    { u'ɣ', u"ɡ x" },
    { u'ħ', u"h x" },
    { u'ɦ', u"h" },
    { u'h', u"x" },
    { u'ç', u"ʃ hj h" },
    { u'ʝ', u"j ʒ" },
    { u'ɕ', u"ʃ" },
    { u'ʑ', u"ʒ" },
    { u'ʂ', u"ʃ" },
    { u'ʐ', u"ʒ" },
    { u'ʃ', u"ɕ ʂ s" },
    { u'ʒ', u"ʑ ʐ z" },
    { u'θ', u"t s" },
    { u'ð', u"d z" },
    { u'β', u"v b" },
    { u'ɸ', u"f p" },
    { u'ʋ', u"v w" },
    { u'v', u"ʋ b" },
    { u'f', u"ɸ" },
    { u'ʍ', u"w" },
    { u'w', u"ʋ v u" },
    { u'ɥ', u"w j" },
    { u'ɰ', u"w ɡ" },
    { u'c', u"k" },
    { u'ɟ', u"ɡ" },
    { u'q', u"k" },
    { u'ɢ', u"ɡ" },
    { u'ʈ', u"t" },
    { u'ɖ', u"d" },
    { u'ɓ', u"b" },
    { u'ɗ', u"d" },
    { u'ɠ', u"ɡ" },
    { u'ʦ', u"ts" },
    { u'ʣ', u"dz" },
    { u'ʧ', u"tʃ" },
    { u'ʤ', u"dʒ" },
    { u'ʨ', u"tɕ tʃ" },
    { u'ʥ', u"dʑ dʒ" },
    { u'z', u"s" },
    { u'j', u"i" },
};

const QHash<QString, QStringList>& substitutes()
{
    static const QHash<QString, QStringList> all = [] {
        QHash<QString, QStringList> hash;
        for (const auto& [sign, instead] : kSubstitutes)
            hash.insert(QString(QChar(sign)), QString::fromUtf16(instead).split(u' '));
        return hash;
    }();
    return all;
}

/// The letter of a cluster without any of its marks; what a mark alone leaves is empty.
QString letterOf(const QString& cluster)
{
    const QString apart = cluster.normalized(QString::NormalizationForm_D);
    const QString letter = apart.left(1);
    // A cedilla belongs to its letter.
    if (apart.startsWith(u"c\u0327"_s))
        return u"ç"_s;
    return letter.isEmpty() || letter[0].isMark() || u"ʰʲʷˠˤˀⁿˡːʼ˞"_s.contains(letter) ? QString() : letter;
}

} // namespace

QStringList nearestClusters(const QString& cluster)
{
    QStringList nearest { cluster };
    const bool isLong = cluster.endsWith(u'ː');
    const auto offer = [&nearest, isLong](const QString& sound) {
        if (isLong && !sound.endsWith(u'ː'))
            nearest << sound + u'ː';
        nearest << sound;
    };
    const QString letter = letterOf(cluster);
    if (letter.isEmpty())
        return nearest;
    if (isLong)
        nearest << cluster.chopped(1);
    if (cluster.contains(u'\u0329') && !isVowelSign(letter)) // syllabic
        offer(u"ə"_s + letter);
    if (cluster.contains(u'˞'))
        offer(letter + u'ɹ');
    offer(letter);
    for (const QString& sound : substitutes().value(letter))
        offer(sound);
    return nearest;
}

bool isDroppable(const QString& cluster)
{
    const QString letter = letterOf(cluster);
    return letter.isEmpty() || u"ʔʕʢʡ˥˦˧˨˩ꜛꜜ↗↘ᵝ"_s.contains(letter);
}

bool isVowelSign(const QString& cluster)
{
    static const QString vowels = u"aeiouyæɐɑɒɔəɘɚɛɜɝɞɤɨɪɯɵøœɶʉʊʌʏᵻ"_s;
    return vowels.contains(letterOf(cluster)) && !letterOf(cluster).isEmpty();
}

QByteArray flitePhone(const QByteArray& arpabet, bool stressed)
{
    static const QHash<QByteArray, QByteArray> instead { { "dx", "t" }, { "ix", "ih" } };
    const QByteArray phone = instead.value(arpabet, arpabet);
    if (phone == "ax")
        return stressed ? "ah1" : "ax0";
    const bool isVowel = QByteArray("aeiou").contains(phone.front());
    return isVowel ? phone + (stressed ? '1' : '0') : phone;
}

} // namespace comfyvn
