#include "core/voice/VoiceCatalogue.h"

#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn;

class tst_VoiceCatalogue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void voices_haveUniqueIdsThatAreFound()
    {
        const VoiceCatalogue catalogue;
        QSet<QString> ids;
        for (const auto& voice : catalogue.voices()) {
            ids << voice.id();
            QCOMPARE(catalogue.find(voice.id()), std::optional(voice));
        }
        QCOMPARE(ids.size(), catalogue.voices().size());
        QVERIFY(ids.size() > 1000);
        QVERIFY(!catalogue.find(u"espeak-ng:mb/mb-de1"_s));
        QVERIFY(!catalogue.find(u"flite:nobody"_s));
    }

    void languageFor_data()
    {
        QTest::addColumn<QString>("asked");
        QTest::addColumn<QString>("engine");
        QTest::newRow("plain") << u"ja"_s << u"ja"_s;
        QTest::newRow("region of a plain one") << u"ja-JP"_s << u"ja"_s;
        QTest::newRow("underscore and case") << u"PT_br"_s << u"pt-br"_s;
        QTest::newRow("default region") << u"en"_s << u"en-us"_s;
        QTest::newRow("unknown region") << u"en-ZA"_s << u"en-us"_s;
        QTest::newRow("Chinese") << u"zh-CN"_s << u"cmn"_s;
        QTest::newRow("Cantonese") << u"zh-HK"_s << u"yue"_s;
        QTest::newRow("script subtag") << u"zh-Hant-TW"_s << u"cmn"_s;
        QTest::newRow("nobody's") << u"xx"_s << QString();
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("hyphens") << u"---"_s << QString();
        QTest::newRow("path") << u"../../en"_s << QString();
    }

    void languageFor()
    {
        QFETCH(QString, asked);
        QTEST(VoiceCatalogue().languageFor(asked).value_or(QString()), "engine");
    }

    void pick_keepsLanguageAndGender()
    {
        const VoiceCatalogue catalogue;
        for (quint64 bits = 0; bits < 100; ++bits) {
            const auto voice = catalogue.pick(u"ja"_s, u"female"_s, bits);
            QCOMPARE(voice.lang, u"ja"_s);
            QCOMPARE(voice.gender, u"female"_s);
        }
    }

    void toJson_filters()
    {
        const VoiceCatalogue catalogue;
        const auto flite = catalogue.toJson({}, u"flite"_s);
        QCOMPARE(flite.size(), 4);
        QCOMPARE(flite[0][u"id"_s].toString(), u"flite:slt"_s);
        for (const auto voice : catalogue.toJson(u"fr"_s, {}))
            QVERIFY(voice[u"lang"_s].toString().startsWith(u"fr"_s));
        QVERIFY(catalogue.toJson(u"xx"_s, {}).isEmpty());
    }
};

QTEST_APPLESS_MAIN(tst_VoiceCatalogue)
#include "tst_VoiceCatalogue.moc"
