#include "core/base/Files.h"
#include "tests/core/speech/ServiceStudio.h"
#include "tests/support/providers/InstalledPiper.h"

#include <QProcess>

using namespace comfyvn;
using namespace comfyvn::test;

/// Piper as a program on this computer.
class tst_PiperProgram : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void piper_runsTheInstalledProgram()
    {
        InstalledPiper bin;
        const QString model = bin.model(u"en_US-test-low"_s);
        ServiceStudio with(u"piper"_s, { { u"base_url"_s, u""_s }, { u"voice"_s, model } });
        QVERIFY(with.probe());
        const auto render = with.studio->speak({ .text = u"Hello,\nyou."_s, .lang = u"en"_s });
        QVERIFY(render);
        QVERIFY2(!render->fallback, qPrintable(render->fallbackReason));
        QCOMPARE(with.studio->json(render->sidecarPath)[u"engine"_s][u"voice"_s], u"en_US-test-low"_s);
        QCOMPARE(bin.file(u"said"_s), QByteArray("Hello, you.\n"));
        QVERIFY(!bin.file(u"arguments"_s).contains("--speaker"));
        const auto voices = with.voices();
        QVERIFY(voices);
        QCOMPARE(voices->value(0).id, model);
        QCOMPARE(voices->value(0).lang, u"en-US"_s);

        bin.write(u"broken"_s, "x");
        const auto broken = with.studio->speak({ .text = u"Bye."_s, .lang = u"en"_s });
        QVERIFY(broken && broken->fallback);
        QVERIFY2(broken->fallbackReason.contains(u"ONNX: bad model"_s), qPrintable(broken->fallbackReason));
        with.set({ { u"voice"_s, u"/nowhere.onnx"_s } });
        QCOMPARE(with.probe().error().code, u"piper_no_voice"_s);
    }

    void piper_speaksAsOneOfTheModelsSpeakers()
    {
        InstalledPiper bin;
        const QString model = bin.model(
            u"en_GB-vctk-medium"_s,
            R"({"num_speakers": 3, "language": {"code": "en_GB"}, "speaker_id_map": {"p225": 0, "p226": 1, "x": 2}})");
        ServiceStudio with(u"piper"_s, { { u"base_url"_s, u""_s }, { u"voice"_s, model + u"#p226"_s } });
        QVERIFY(with.probe());
        const auto number = [&](const QString& voice) {
            with.set({ { u"base_url"_s, u""_s }, { u"voice"_s, model + voice } });
            const auto render = with.studio->speak({ .text = u"Hello."_s, .lang = u"en"_s, .refresh = true });
            if (!render || render->fallback)
                return render ? render->fallbackReason : render.error().message;
            return QString::fromUtf8(bin.file(u"arguments"_s))
                .simplified()
                .section(u"--speaker "_s, 1)
                .section(u' ', 0, 0);
        };
        QCOMPARE(number(u"#p226"_s), u"1"_s);
        QCOMPARE(number(u"#2"_s), u"2"_s);
        QVERIFY(number(u"#p999"_s).contains(u"has no voice \"p999\""_s));
        QVERIFY(number(u"#3"_s).contains(u"has no voice \"3\""_s));
        const auto voices = with.voices();
        QVERIFY(voices);
        QCOMPARE(voices->size(), 3);
        QCOMPARE(voices->value(1),
                 (OfferedVoice {
                     .id = model + u"#p226"_s, .name = u"en_GB-vctk-medium · p226"_s, .lang = u"en-GB"_s }));
    }

    void piper_isReadyWithTheModelOfAProfile()
    {
        InstalledPiper bin;
        const QString model = bin.model(u"en_US-test-low"_s);
        ServiceStudio with(u"piper"_s, { { u"base_url"_s, u""_s } });
        QCOMPARE(with.probe().error().code, u"piper_no_voice"_s);
        VoiceProfile mina { .name = u"Mina"_s, .provider = u"piper"_s };
        mina.engineVoice = model;
        QVERIFY(with.studio->profiles.store(mina));
        QVERIFY(with.probe());
        QCOMPARE(with.voices().value_or(QList<OfferedVoice>()).size(), 1);
        const auto spoken = with.studio->speak({ .text = u"Hello."_s, .voice = u"Mina"_s });
        QVERIFY2(spoken && !spoken->fallback, spoken ? qPrintable(spoken->fallbackReason) : "");
        // who has no model is not asked for again and again, although Piper is ready
        const auto standIn = with.studio->speak({ .text = u"Hello."_s, .voice = u"Tom"_s });
        QVERIFY(standIn && standIn->fallbackReason.contains(u"no voice yet"_s));
        QVERIFY(with.studio->speak({ .text = u"Hello."_s, .voice = u"Tom"_s })->cached);
    }

    void piper_isEndedWithoutWaiting()
    {
        InstalledPiper bin;
        const QString model = bin.model(u"en_US-test-low"_s);
        bin.write(u"hangs"_s, "x");
        ServiceStudio with(u"piper"_s, { { u"base_url"_s, u""_s }, { u"voice"_s, model } });
        SpeechEngine& engine = *with.engines->byProvider[u"piper"_s];
        auto future = with.studio->speech.speak({ .text = u"Hello."_s, .lang = u"en"_s });
        QTRY_VERIFY(!bin.file(u"said"_s).isEmpty());
        QVERIFY(engine.findChild<QProcess*>());
        future.cancel();
        QTRY_VERIFY(future.isFinished());
        QTRY_VERIFY(engine.children().isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_PiperProgram)
#include "tst_PiperProgram.moc"
