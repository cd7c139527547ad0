#include "core/voice/SpeakingStyle.h"
#include "core/voice/VoiceCasting.h"

#include <QSet>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace comfyvn;

class tst_VoiceCasting : public QObject {
    Q_OBJECT

    VoiceCatalogue m_catalogue;

    Result<ResolvedVoice> resolve(const QString& name, const QString& lang = {}, const QString& style = {},
                                  const std::optional<VoiceProfile>& profile = std::nullopt) const
    {
        return resolveVoice({ .name = name, .lang = lang, .style = style, .defaultLang = u"en"_s }, profile,
                            m_catalogue);
    }

private Q_SLOTS:
    void cast_isSteadyAndVaried()
    {
        QSet<QString> sounds;
        for (int i = 0; i < 50; ++i) {
            const QString name = u"character %1"_s.arg(i);
            const auto voice = resolve(name);
            QVERIFY(voice);
            QCOMPARE(*voice, *resolve(name));
            QCOMPARE(voice->resolution, VoiceResolution::Cast);
            QVERIFY(std::abs(voice->prosody.pitch) <= 2);
            QVERIFY(std::abs(voice->prosody.rate - 1) <= 0.06);
            QVERIFY(std::abs(voice->prosody.range - 1) <= 0.06);
            sounds << voice->voice.id() + QString::number(voice->prosody.pitch)
                    + QString::number(voice->prosody.rate);
        }
        QCOMPARE(sounds.size(), 50);
    }

    void cast_followsTheLanguage()
    {
        QCOMPARE(resolve(u"aoi"_s, u"ja"_s)->voice.lang, u"ja"_s);
        QCOMPARE(resolve(u"aoi"_s, u"ja"_s)->lang, u"ja"_s);
        QCOMPARE(resolve(u"aoi"_s, u"fr-FR"_s)->engineLang, u"fr-fr"_s);
    }

    void engineVoice_isTakenAsSuch()
    {
        const auto voice = resolve(u"espeak-ng:de+f3"_s);
        QVERIFY(voice);
        QCOMPARE(voice->resolution, VoiceResolution::EngineVoice);
        QCOMPARE(voice->lang, u"de"_s);
        QCOMPARE(voice->prosody, Prosody {});
    }

    void engineVoice_thatIsUnknownIsRefused()
    {
        const auto voice = resolve(u"espeak-ng:en-us+nobody"_s);
        QVERIFY(!voice);
        QCOMPARE(voice.error().code, u"unknown_voice"_s);
        QCOMPARE(voice.error().kind, ErrorKind::InvalidRequest);
    }

    void unknownLanguage_isRefused()
    {
        const auto voice = resolve(u"aoi"_s, u"tlh-unknown"_s);
        QVERIFY(!voice);
        QCOMPARE(voice.error().field, u"lang"_s);
    }

    void profile_decidesVoiceStyleAndLanguage()
    {
        VoiceProfile profile {
            .name = u"mira"_s, .engine = u"flite"_s, .engineVoice = u"slt"_s, .style = u"calm"_s
        };
        profile.prosody.pitch = 3;
        const auto voice = resolve(u"mira"_s, {}, {}, profile);
        QVERIFY(voice);
        QCOMPARE(voice->resolution, VoiceResolution::Profile);
        QCOMPARE(voice->voice.id(), u"flite:slt"_s);
        QCOMPARE(voice->style, u"calm"_s);
        QCOMPARE(voice->prosody, combined(profile.prosody, speakingStyle(u"calm"_s)));
        QCOMPARE(resolve(u"mira"_s, {}, u"sad"_s, profile)->style, u"sad"_s);
    }

    void profile_ofAnotherLanguageKeepsItsGender()
    {
        const VoiceProfile profile { .name = u"mira"_s, .engine = u"flite"_s, .engineVoice = u"slt"_s };
        const auto voice = resolve(u"mira"_s, u"ja"_s, {}, profile);
        QCOMPARE(voice->voice.lang, u"ja"_s);
        QCOMPARE(voice->voice.gender, u"female"_s);
    }

    void profile_ownStyleReplacesTheBuiltIn()
    {
        VoiceProfile profile { .name = u"mira"_s, .engine = u"flite"_s, .engineVoice = u"slt"_s };
        profile.styles.insert(u"angry"_s, { .rate = 2 });
        QCOMPARE(resolve(u"mira"_s, {}, u"angry"_s, profile)->prosody, Prosody { .rate = 2 });
    }

    void freeStyle_isMappedAndKept()
    {
        const auto voice = resolve(u"mira"_s, {}, u"furious"_s);
        QCOMPARE(voice->style, u"furious"_s);
        QCOMPARE(voice->styleUsed, u"angry"_s);
    }

    void voiceForLanguage_keepsTheLinesVoiceWhereItCan()
    {
        const auto voice = resolve(u"flite:awb"_s);
        QCOMPARE(voiceForLanguage(*voice, u"en-us"_s, m_catalogue).id(), u"flite:awb"_s);
        QCOMPARE(voiceForLanguage(*voice, u"ja"_s, m_catalogue).lang, u"ja"_s);
        QCOMPARE(voiceForLanguage(*voice, u"ja"_s, m_catalogue).gender, u"male"_s);
    }
};

QTEST_APPLESS_MAIN(tst_VoiceCasting)
#include "tst_VoiceCasting.moc"
