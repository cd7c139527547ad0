#include "core/voice/VoiceCatalogue.h"
#include "core/voice/VoiceProfileCheck.h"
#include "core/voice/VoiceProfileFile.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn;

namespace {

VoiceProfile mira()
{
    VoiceProfile profile { .name = u"mira"_s, .engine = u"flite"_s, .engineVoice = u"slt"_s };
    profile.prosody.pitch = 1.5;
    profile.styles.insert(u"angry"_s, { .rate = 1.3 });
    return profile;
}

} // namespace

class tst_VoiceProfileFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void file_readsBackWhatWasWritten()
    {
        const VoiceProfile tom { .name = u"Old Tom"_s, .seed = 5, .notes = u"Äh."_s };
        for (const QList<VoiceProfile>& some : { QList { mira() }, QList { mira(), tom } }) {
            const auto read = readVoiceProfiles(voiceProfileFile(some));
            QVERIFY(read);
            QCOMPARE(*read, some);
        }
    }

    void read_takesWhatTheServerLists()
    {
        const auto read =
            readVoiceProfiles(R"({"ok": true, "items": {"a": {"name": "a"}, "b": {"name": "b"}}})");
        QVERIFY(read);
        QCOMPARE(read->size(), 2);
        QCOMPARE(read->last().name, u"b"_s);
    }

    void read_saysWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("word");
        QTest::newRow("not JSON") << QByteArray("voice: x") << u"not JSON"_s;
        QTest::newRow("cut off") << QByteArray(R"([{"name": "a")") << u"not JSON"_s;
        QTest::newRow("empty list") << QByteArray("[]") << u"no voice profile"_s;
        QTest::newRow("no name") << QByteArray(R"({"rate": 2})") << u"\"name\""_s;
        QTest::newRow("not objects") << QByteArray("[1, 2]") << u"Profile 1"_s;
        QTest::newRow("range") << QByteArray(R"([{"name": "a"}, {"name": "b", "rate": 9}])")
                               << u"Profile 2 (\"b\")"_s;
    }

    void read_saysWhatIsWrong()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, word);
        const auto read = readVoiceProfiles(bytes);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::InvalidRequest);
        QVERIFY2(read.error().message.contains(word), qPrintable(read.error().message));
    }

    void check_namesTheFieldThatCannotBe_data()
    {
        QTest::addColumn<QString>("field");
        for (const QString& field :
             { u""_s, u"provider"_s, u"engine"_s, u"engine_voice"_s, u"lang"_s, u"rate"_s, u"name"_s })
            QTest::newRow(field.isEmpty() ? "none" : qPrintable(field)) << field;
    }

    void check_namesTheFieldThatCannotBe()
    {
        QFETCH(QString, field);
        VoiceProfile profile = mira();
        if (field == u"provider")
            profile.provider = u"nobody"_s;
        if (field == u"engine")
            profile.engine = u"festival"_s;
        if (field == u"engine_voice")
            profile.engineVoice = u"nobody"_s;
        if (field == u"lang")
            profile.lang = u"xx"_s;
        if (field == u"rate")
            profile.prosody.rate = 9;
        if (field == u"name")
            profile.name = u"a/b"_s;
        const auto checked = checkVoiceProfile(profile, VoiceCatalogue(), { u"local"_s });
        QCOMPARE(checked.has_value(), field.isEmpty());
        if (!checked)
            QCOMPARE(checked.error().field, field);
    }
};

QTEST_GUILESS_MAIN(tst_VoiceProfileFile)
#include "tst_VoiceProfileFile.moc"
