#include "core/speech/MouthShape.h"

#include <QTest>

#include <cmath>

using namespace comfyvn;
using namespace Qt::StringLiterals;

namespace {

/// `D aa 0.6 B ih 0.4`
QString described(const MouthSounds& sounds)
{
    QStringList parts;
    for (const MouthSound& sound : sounds) {
        parts << QString(QLatin1Char(char(sound.shape))) << QString(visemeName(sound.viseme));
        if (sounds.size() > 1)
            parts << QString::number(double(sound.share), 'g', 2);
    }
    return parts.join(u' ');
}

} // namespace

class tst_MouthShape : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void mouthSounds_followsTheTable_data();
    void mouthSounds_followsTheTable();
    void mouthSounds_hasNoSoundForMarks();
    void mouthSounds_knowsStopsAndBreath();
    void mouthSounds_sharesAddUp();
};

void tst_MouthShape::mouthSounds_followsTheTable_data()
{
    QTest::addColumn<QString>("ipa");
    QTest::addColumn<QString>("expected");
    const auto rows = [](const QString& phonemes, const QString& expected) {
        for (const QString& ipa : phonemes.split(u' '))
            QTest::newRow(qPrintable(ipa)) << ipa << expected;
    };
    rows(u"p b m"_s, u"A PP"_s);
    rows(u"f v"_s, u"G FF"_s);
    rows(u"θ ð"_s, u"B TH"_s);
    rows(u"t d ɾ t̪ tʲ tʰ"_s, u"B DD"_s);
    rows(u"k ɡ g ŋ kʷ"_s, u"B kk"_s);
    rows(u"s z s. s-"_s, u"B SS"_s);
    rows(u"ʃ ʒ ç ɕ"_s, u"B CH"_s);
    rows(u"n ɲ n̩"_s, u"B nn"_s);
    rows(u"l ɫ"_s, u"H nn"_s);
    rows(u"r ɹ ɚ ɜ ɜː"_s, u"E RR"_s);
    rows(u"w u uː ʊ y yː ũ"_s, u"F ou"_s);
    rows(u"i iː ɪ j ᵻ ɯᵝ"_s, u"B ih"_s);
    rows(u"e ɛ ə ɛ̃ e̞ ẽ é"_s, u"C E"_s);
    rows(u"æ ʌ ɐ ɐ̃"_s, u"C aa"_s);
    rows(u"a ɑ ɑː ä aː˥ a5 ã ɑ̃ ˈa"_s, u"D aa"_s);
    rows(u"ɔ o ɒ oː õ ɔ̃ œ"_s, u"E oh"_s);
    rows(u"tʃ t͡ʃ dʒ tɕ"_s, u"B CH 0.4 B CH 0.6"_s);
    rows(u"ts.h"_s, u"B SS 0.4 B SS 0.6"_s);
    rows(u"pf"_s, u"A PP 0.4 G FF 0.6"_s);
    rows(u"aɪ"_s, u"D aa 0.6 B ih 0.4"_s);
    rows(u"aʊ"_s, u"D aa 0.6 F ou 0.4"_s);
    rows(u"oʊ"_s, u"E oh 0.6 F ou 0.4"_s);
    rows(u"ɔɪ"_s, u"E oh 0.6 B ih 0.4"_s);
    rows(u"eɪ"_s, u"C E 0.6 B ih 0.4"_s);
    rows(u"ɐ̃ʊ̃"_s, u"C aa 0.6 F ou 0.4"_s);
    rows(u"aɪɚ"_s, u"D aa 0.33 B ih 0.33 E RR 0.33"_s);
    rows(u"ж 字"_s, u"B DD"_s);
    rows(u"A"_s, u"D aa"_s);
}

void tst_MouthShape::mouthSounds_followsTheTable()
{
    QFETCH(QString, ipa);
    QFETCH(QString, expected);
    QCOMPARE(described(mouthSounds(ipa)), expected);
}

void tst_MouthShape::mouthSounds_hasNoSoundForMarks()
{
    for (const QString& mark :
         { u""_s, u"(en)"_s, u"(cmn)"_s, u"ː"_s, u"ˈ"_s, u"_:"_s, u"˥"_s, u"5"_s, u"ʲ"_s, u"("_s })
        QVERIFY2(mouthSounds(mark).isEmpty(), qPrintable(mark));
}

void tst_MouthShape::mouthSounds_knowsStopsAndBreath()
{
    QVERIFY(mouthSounds(u"p").front().kind == SoundKind::Stop);
    QVERIFY(mouthSounds(u"m").front().kind == SoundKind::Consonant);
    QVERIFY(mouthSounds(u"h").front().kind == SoundKind::Breath);
    QVERIFY(mouthSounds(u"a").front().kind == SoundKind::Vowel);
    QCOMPARE(mouthSounds(u"ph").size(), 1);
}

void tst_MouthShape::mouthSounds_sharesAddUp()
{
    for (const QString& ipa : { u"a"_s, u"aɪ"_s, u"tʃ"_s, u"aɪɚ"_s, u"abcdefghij"_s }) {
        float sum = 0;
        for (const MouthSound& sound : mouthSounds(ipa))
            sum += sound.share;
        QVERIFY(std::abs(sum - 1) < 1e-5F);
    }
}

QTEST_APPLESS_MAIN(tst_MouthShape)
#include "tst_MouthShape.moc"
