#include "core/speech/SpeechPlan.h"

#include <QCryptographicHash>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn;

class tst_SpeechPlan : public QObject {
    Q_OBJECT

    VoiceCatalogue m_catalogue;

    SpeechPlan planOf(const SpeechRequest& request) const
    {
        const auto voice = resolveVoice(
            { .name = request.voice, .lang = request.lang, .style = request.style, .defaultLang = u"en"_s },
            std::nullopt, m_catalogue);
        const QString hash = modelHash(*voice, u"local"_s, request.model, request.modelHash);
        return makeSpeechPlan(request, *normalisedText(request.text), *voice, u"local"_s, hash);
    }

    static QString sha1(const QString& text)
    {
        return QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha1).toHex());
    }

private Q_SLOTS:
    void identity_hasThePartsOfTheContractInOrder()
    {
        const auto plan = planOf({ .text = u" Line "_s,
                                   .voice = u"a|b%c"_s,
                                   .character = u"mira"_s,
                                   .scene = u"s1"_s,
                                   .seed = 5 });
        const QStringList parts = plan.identity.split(u'|');
        QCOMPARE(parts.size(), 8);
        QCOMPARE(parts[0], u"a%7Cb%25c"_s);
        QCOMPARE(parts[1], sha1(u"Line"_s));
        QCOMPARE(parts.mid(2, 4), (QStringList { u"s1"_s, u"mira"_s, u"en"_s, u"neutral"_s }));
        QCOMPARE(parts[6], plan.modelHash);
        QCOMPARE(plan.modelHash.size(), 12);
        QCOMPARE(parts[7], u"5"_s);
        QCOMPARE(plan.cacheKey, sha1(plan.identity));
        QCOMPARE(plan.seed, 5);
    }

    void seed_withoutAWishComesFromTheKeyAndChangesNothing()
    {
        const auto plan = planOf({ .text = u"Line"_s, .voice = u"mira"_s });
        QCOMPARE(plan.seed, plan.cacheKey.left(8).toLongLong(nullptr, 16));
        QCOMPARE(plan.prosody, plan.voice.prosody);
        QVERIFY(plan.identity.endsWith(u'|'));
    }

    void seed_variesTheDeliveryWithinItsBounds()
    {
        QSet<QString> deliveries;
        for (qint64 seed = 0; seed < 50; ++seed) {
            const auto plan = planOf({ .text = u"Line"_s, .voice = u"espeak-ng:en-us"_s, .seed = seed });
            QVERIFY(std::abs(plan.prosody.pitch) <= 0.5);
            QVERIFY(std::abs(plan.prosody.rate - 1) <= 0.03);
            deliveries << QString::number(plan.prosody.pitch, 'g', 17);
        }
        QCOMPARE(deliveries.size(), 50);
    }

    void everyPartChangesTheKey()
    {
        const SpeechRequest line { .text = u"Line"_s, .voice = u"mira"_s };
        QList<SpeechRequest> variants(9, line);
        variants[0].text = u"Lines"_s;
        variants[1].voice = u"mina"_s;
        variants[2].character = u"x"_s;
        variants[3].scene = u"x"_s;
        variants[4].lang = u"ja"_s;
        variants[5].style = u"sad"_s;
        variants[6].model = u"x"_s;
        variants[7].modelHash = u"x"_s;
        variants[8].seed = 0;
        QSet<QString> keys { planOf(line).cacheKey };
        for (const auto& variant : variants)
            keys << planOf(variant).cacheKey;
        QCOMPARE(keys.size(), 10);
    }

    void echoedModelHash_neverReplacesTheVoices()
    {
        const auto plan = planOf({ .text = u"Line"_s, .voice = u"mira"_s });
        const auto echoed = planOf({ .text = u"Line"_s, .voice = u"mira"_s, .modelHash = plan.modelHash });
        const auto other =
            planOf({ .text = u"Line"_s, .voice = u"mira"_s, .style = u"sad"_s, .modelHash = plan.modelHash });
        QVERIFY(echoed.cacheKey != other.cacheKey);
    }

    void composedAndDecomposedTextAreOneLine()
    {
        QCOMPARE(planOf({ .text = u"caf\u00e9"_s, .voice = u"m"_s }).cacheKey,
                 planOf({ .text = u"cafe\u0301"_s, .voice = u"m"_s }).cacheKey);
    }

    void normalisedText_refuses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        QTest::newRow("empty") << QString() << u"empty_text"_s;
        QTest::newRow("blank") << u" \n\t "_s << u"empty_text"_s;
        QTest::newRow("punctuation") << u"...!?—"_s << u"empty_text"_s;
        QTest::newRow("emoji") << u"😀"_s << u"empty_text"_s;
        QTest::newRow("bidi marks") << u"\u202e\u200f"_s << u"empty_text"_s;
        QTest::newRow("too long") << QString(20'001, u'a') << u"too_long"_s;
    }

    void normalisedText_refuses()
    {
        QFETCH(QString, text);
        const auto normal = normalisedText(text);
        QVERIFY(!normal);
        QTEST(normal.error().code, "code");
        QCOMPARE(normal.error().field, u"text"_s);
    }

    void normalisedText_countsCodePoints()
    {
        QString text;
        for (int i = 0; i < 20'000; ++i)
            text += u"𠮷"_s;
        QVERIFY(normalisedText(text));
        QVERIFY(!normalisedText(text + u"𠮷"_s));
    }
};

QTEST_APPLESS_MAIN(tst_SpeechPlan)
#include "tst_SpeechPlan.moc"
