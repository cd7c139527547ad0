#include "tests/core/speech/ServiceStudio.h"

using namespace comfyvn;
using namespace comfyvn::test;

/// What services say of their voices, and how often they are asked.
class tst_ServiceVoices : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void voices_ofEachShape_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QStringList>("ids");
        const QStringList two { u"bella"_s, u"adam"_s };
        const QString first = u"/v1/audio/voices"_s;
        const QString second = u"/v1/voices"_s;
        QTest::newRow("names") << first << QByteArray(R"({"voices": ["bella", "adam"]})") << two;
        QTest::newRow("objects") << first << QByteArray(R"({"voices": [{"id": "bella", "name": "Bella"},
            {"id": "adam", "name": "Adam"}]})")
                                 << two;
        QTest::newRow("files") << first << QByteArray(R"({"status": "ok", "voices": ["bella.wav"]})")
                               << QStringList { u"bella.wav"_s };
        QTest::newRow("data") << first << QByteArray(R"({"object": "list", "data": [{"id": "bella"},
            {"id": "adam"}]})")
                              << two;
        QTest::newRow("list") << first << QByteArray(R"(["bella", "adam"])") << two;
        QTest::newRow("elsewhere") << second
                                   << QByteArray(R"({"voices": [{"name": "bella", "gender": "Female",
            "language": "en-US"}, {"name": "adam", "format": "wav"}]})")
                                   << two;
        QTest::newRow("rubbish") << first << QByteArray(R"({"voices": [null, 3, {}, {"id": ""}]})")
                                 << QStringList();
    }

    void voices_ofEachShape()
    {
        QFETCH(QString, path);
        QFETCH(QByteArray, body);
        QFETCH(QStringList, ids);
        ServiceStudio with(u"openai"_s);
        with.service.setPage(u"/v1/audio/voices"_s, { .status = 404, .body = R"({"detail": "Not Found"})" });
        with.service.setPage(path, { .body = body });
        const auto voices = with.voices();
        QVERIFY2(voices, voices ? "" : qPrintable(voices.error().message));
        QStringList found;
        for (const OfferedVoice& voice : *voices)
            found << voice.id;
        QCOMPARE(found, ids);
    }

    void voices_sayWhatTheyAre()
    {
        const auto only = [](const QString& provider, const QString& id) {
            ServiceStudio with(provider);
            const auto voices = with.voices();
            const auto found = voices ? std::ranges::find(*voices, id, &OfferedVoice::id)
                                      : QList<OfferedVoice>::const_iterator();
            return voices && found != voices->end() ? *found : OfferedVoice {};
        };
        QCOMPARE(only(u"openai"_s, u"jf_alpha"_s),
                 (OfferedVoice {
                     .id = u"jf_alpha"_s, .name = u"jf_alpha"_s, .lang = u"ja"_s, .gender = u"female"_s }));
        QCOMPARE(only(u"voicevox"_s, u"0"_s),
                 (OfferedVoice { .id = u"0"_s,
                                 .name = u"四国めたん"_s,
                                 .lang = u"ja"_s,
                                 .style = u"あまあま"_s,
                                 .termsOf = u"7ffcb7ce"_s }));
        QVERIFY(only(u"voicevox"_s, u"3002"_s).id.isEmpty()); // it sings
        QCOMPARE(only(u"piper"_s, u"de_DE-thorsten-medium"_s).lang, u"de-DE"_s);
        QCOMPARE(only(u"elevenlabs"_s, u"21m00Tcm4TlvDq8ikWAM"_s).name, u"Rachel"_s);
        QCOMPARE(only(u"azure_speech"_s, u"ja-JP-NanamiNeural"_s).styles,
                 (QStringList { u"chat"_s, u"cheerful"_s }));
        QCOMPARE(only(u"azure_speech"_s, u"ja-JP-NanamiNeural"_s).name, u"七海 (Nanami)"_s);
    }

    void terms_areThoseOfTheCharacter()
    {
        ServiceStudio with(u"voicevox"_s);
        const auto terms = [&](const QString& whose) -> Result<QString> {
            auto asked = with.studio->providers.terms(u"voicevox"_s, whose);
            if (!QTest::qWaitFor([&] { return asked.isFinished(); }, 10'000))
                return failure(ErrorKind::Internal, u"no_result"_s, u"no result"_s);
            return asked.result();
        };
        for (int i = 0; i < 2; ++i) {
            const auto told = terms(u"388f246b"_s);
            QVERIFY(told);
            QVERIFY(told->contains(u"VOICEVOX:ずんだもん"_s));
        }
        QCOMPARE(with.service.count(u"/speaker_info"_s), 1);
        QVERIFY(!terms(u"nobody"_s));
        QCOMPARE(terms(QString()), Result<QString>(QString()));
        with.service.setPage(u"/speaker_info"_s,
                             { .body = R"({"policy": ")" + QByteArray(30'000, 'x') + R"("})" });
        with.set({ { u"timeout_s"_s, 77 } }); // it may be another engine now
        QCOMPARE(terms(u"388f246b"_s)->size(), 20'000);
    }

    void voices_areAskedForOnce()
    {
        ServiceStudio with(u"openai"_s);
        QVERIFY(with.studio->speak({ .text = u"One."_s }));
        QVERIFY(with.studio->speak({ .text = u"Two."_s }));
        QCOMPARE(with.service.count(u"/v1/audio/voices"_s), 1);
        with.set({ { u"model"_s, u"kokoro"_s } });
        QVERIFY(with.studio->speak({ .text = u"Three."_s }));
        QCOMPARE(with.service.count(u"/v1/audio/voices"_s), 2);
    }

    void voices_thatFailAreNotAskedForByEachLine()
    {
        ServiceStudio with(u"openai"_s);
        with.service.setPage(u"/v1/audio/voices"_s, { .status = 400, .body = R"({"error": "Not today."})" });
        QVERIFY(!with.voices());
        QVERIFY(!with.voices());
        QCOMPARE(with.service.count(u"/v1/audio/voices"_s), 1);
        with.set({ { u"model"_s, u"kokoro"_s } });
        QVERIFY(!with.voices());
        QCOMPARE(with.service.count(u"/v1/audio/voices"_s), 2);
    }
};

QTEST_GUILESS_MAIN(tst_ServiceVoices)
#include "tst_ServiceVoices.moc"
