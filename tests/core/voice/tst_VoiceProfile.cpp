#include "core/voice/VoiceProfile.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn;

class tst_VoiceProfile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void json_comesBackEqual()
    {
        VoiceProfile profile { .name = u"ハル"_s,
                               .displayName = u"Haru"_s,
                               .provider = u"local"_s,
                               .engine = u"espeak-ng"_s,
                               .engineVoice = u"ja+m3"_s,
                               .lang = u"ja"_s,
                               .style = u"calm"_s,
                               .model = u"x"_s,
                               .seed = 7,
                               .prosody = { 1.5, -2, 0.5, -3, 2, true },
                               .styles = { { u"sad"_s, { .rate = 0.5 } } },
                               .colour = u"#102030"_s,
                               .notes = u"quiet"_s,
                               .sampleText = u"はい"_s };
        const auto back = voiceProfileFromJson(toJson(profile));
        QVERIFY(back);
        QCOMPARE(*back, profile);
    }

    void refuses_data()
    {
        QTest::addColumn<QJsonObject>("json");
        QTest::addColumn<QString>("field");
        const auto row = [](const char* name, const QString& key, const QJsonValue& value) {
            QJsonObject json { { u"name"_s, u"mira"_s } };
            json[key] = value;
            QTest::newRow(name) << json << key;
        };
        row("no name", u"name"_s, QJsonValue::Null);
        row("empty name", u"name"_s, u""_s);
        row("name of another type", u"name"_s, 7);
        row("long name", u"name"_s, QString(300, u'a'));
        row("traversal", u"name"_s, u"../../x"_s);
        row("absolute", u"name"_s, u"/etc/passwd"_s);
        row("backslash", u"name"_s, u"a\\b"_s);
        row("dots", u"name"_s, u".."_s);
        row("trailing dot", u"name"_s, u"mira."_s);
        row("device", u"name"_s, u"NUL"_s);
        row("device with ending", u"name"_s, u"com1.txt"_s);
        row("control character", u"name"_s, u"a\nb"_s);
        row("NUL", u"name"_s, QString(QChar(0)));
        row("rate too high", u"rate"_s, 5);
        row("rate of another type", u"rate"_s, u"fast"_s);
        row("pitch too low", u"pitch"_s, -13);
        row("volume", u"volume_db"_s, 13);
        row("pause", u"pause_scale"_s, -1);
        row("seed not whole", u"seed"_s, 1.5);
        row("colour", u"colour"_s, u"red"_s);
        row("styles not an object", u"styles"_s, QJsonArray {});
    }

    void refuses()
    {
        QFETCH(QJsonObject, json);
        const auto profile = voiceProfileFromJson(json);
        QVERIFY(!profile);
        QCOMPARE(profile.error().kind, ErrorKind::InvalidRequest);
        QTEST(profile.error().field, "field");
        QVERIFY(!profile.error().message.isEmpty());
    }

    void refuses_styleOutOfRangeByItsPath()
    {
        const auto profile = voiceProfileFromJson(
            { { u"name"_s, u"mira"_s },
              { u"styles"_s, QJsonObject { { u"sad"_s, QJsonObject { { u"rate"_s, 9 } } } } } });
        QVERIFY(!profile);
        QCOMPARE(profile.error().field, u"styles.sad.rate"_s);
    }
};

QTEST_APPLESS_MAIN(tst_VoiceProfile)
#include "tst_VoiceProfile.moc"
