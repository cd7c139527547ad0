#include "core/base/Random.h"
#include "core/speech/Arpabet.h"
#include "core/speech/SpeechWire.h"

#include <QTest>

#include <limits>

using namespace comfyvn;

namespace {

wire::Utterance sampleUtterance()
{
    return { wire::Engine::Espeak, "en-us+f3", "Grüße, 世界!", 1.25F, -3.5F, 0.5F, 2, true };
}

wire::Speech sampleSpeech()
{
    wire::Speech speech;
    speech.status = wire::Status::Ok;
    speech.message = "fine";
    speech.sampleRate = 22050;
    speech.samples = { 0, 1, -1, 32767, -32768, 77 };
    speech.phones = { { "", "", 0, 2 }, { "h", "HH", 2, 5 }, { "oʊ", "OW", 5, 6 } };
    speech.words = { { 0, 2 }, { 7, 2 }, { 3, 6 } };
    return speech;
}

template <typename Message> bool decodes(const std::string& payload)
{
    Message message;
    return wire::decode(payload, message);
}

/// Whatever is accepted must be what its own encoding says: nothing may be read over or made up.
template <typename Message> void fuzz(const std::string& payload)
{
    Random random(7);
    int accepted = 0;
    for (int round = 0; round < 20'000; ++round) {
        std::string mutated = payload;
        const int edits = 1 + static_cast<int>(random.next() % 3);
        for (int edit = 0; edit < edits; ++edit)
            mutated[random.next() % mutated.size()] = static_cast<char>(random.next());
        if (random.next() % 8 == 0)
            mutated.resize(random.next() % (mutated.size() + 1));
        Message message;
        if (!wire::decode(mutated, message))
            continue;
        ++accepted;
        QCOMPARE(wire::encode(message), mutated);
    }
    QVERIFY(accepted > 0);
}

} // namespace

class tst_SpeechWire : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void decode_returnsWhatWasEncoded()
    {
        wire::Utterance utterance;
        QVERIFY(wire::decode(wire::encode(sampleUtterance()), utterance));
        QVERIFY(utterance == sampleUtterance());

        wire::Speech speech;
        QVERIFY(wire::decode(wire::encode(sampleSpeech()), speech));
        QVERIFY(speech == sampleSpeech());
    }

    void decode_acceptsEmptyMessages()
    {
        wire::Speech speech;
        QVERIFY(wire::decode(wire::encode(wire::Speech {}), speech));
        QVERIFY(speech == wire::Speech {});
        wire::Utterance utterance;
        QVERIFY(wire::decode(wire::encode(wire::Utterance {}), utterance));
        QVERIFY(utterance == wire::Utterance {});
    }

    void decode_refusesEveryTruncationAndWhatIsLeftOver()
    {
        const std::string utterance = wire::encode(sampleUtterance());
        for (std::size_t length = 0; length < utterance.size(); ++length)
            QVERIFY2(!decodes<wire::Utterance>(utterance.substr(0, length)),
                     qPrintable(QString::number(length)));
        QVERIFY(!decodes<wire::Utterance>(utterance + 'x'));

        const std::string speech = wire::encode(sampleSpeech());
        for (std::size_t length = 0; length < speech.size(); ++length)
            QVERIFY2(!decodes<wire::Speech>(speech.substr(0, length)), qPrintable(QString::number(length)));
        QVERIFY(!decodes<wire::Speech>(speech + '\0'));
    }

    void decode_survivesMutations()
    {
        fuzz<wire::Utterance>(wire::encode(sampleUtterance()));
        fuzz<wire::Speech>(wire::encode(sampleSpeech()));
    }

    void decode_refusesDeliveryOutOfRange_data()
    {
        QTest::addColumn<float>("rate");
        QTest::addColumn<float>("pitch");
        QTest::addColumn<float>("range");
        QTest::addColumn<float>("pause");
        const float nan = std::numeric_limits<float>::quiet_NaN();
        const float infinity = std::numeric_limits<float>::infinity();
        QTest::newRow("rate low") << 0.2F << 0.0F << 1.0F << 1.0F;
        QTest::newRow("rate high") << 4.1F << 0.0F << 1.0F << 1.0F;
        QTest::newRow("rate nan") << nan << 0.0F << 1.0F << 1.0F;
        QTest::newRow("pitch") << 1.0F << 12.5F << 1.0F << 1.0F;
        QTest::newRow("pitch infinite") << 1.0F << -infinity << 1.0F << 1.0F;
        QTest::newRow("range") << 1.0F << 0.0F << -0.1F << 1.0F;
        QTest::newRow("pause") << 1.0F << 0.0F << 1.0F << 5.1F;
    }

    void decode_refusesDeliveryOutOfRange()
    {
        QFETCH(float, rate);
        QFETCH(float, pitch);
        QFETCH(float, range);
        QFETCH(float, pause);
        wire::Utterance utterance = sampleUtterance();
        utterance.rate = rate;
        utterance.pitch = pitch;
        utterance.range = range;
        utterance.pause = pause;
        QVERIFY(!decodes<wire::Utterance>(wire::encode(utterance)));
    }

    void decode_refusesTooMuchText()
    {
        wire::Utterance utterance = sampleUtterance();
        utterance.text.assign(wire::kMaxTextBytes, 'a');
        QVERIFY(decodes<wire::Utterance>(wire::encode(utterance)));
        utterance.text += 'a';
        QVERIFY(!decodes<wire::Utterance>(wire::encode(utterance)));
    }

    void decode_refusesTimesThatDoNotFit()
    {
        wire::Speech gap = sampleSpeech();
        gap.phones[1].startSample = 3;
        QVERIFY(!decodes<wire::Speech>(wire::encode(gap)));

        wire::Speech late = sampleSpeech();
        late.phones.back().endSample = 7;
        QVERIFY(!decodes<wire::Speech>(wire::encode(late)));

        wire::Speech shuffled = sampleSpeech();
        std::swap(shuffled.words[1], shuffled.words[2]);
        QVERIFY(!decodes<wire::Speech>(wire::encode(shuffled)));

        wire::Speech beyond = sampleSpeech();
        beyond.words.back().sample = 7;
        QVERIFY(!decodes<wire::Speech>(wire::encode(beyond)));
    }

    void decode_refusesCountsLargerThanThePayload()
    {
        std::string payload = wire::encode(wire::Speech {});
        for (std::size_t at = payload.size() - 12; at < payload.size(); at += 4) {
            std::string lying = payload;
            lying.replace(at, 4, "\xFF\xFF\xFF\xFF");
            QVERIFY(!decodes<wire::Speech>(lying));
        }
    }

    void frame_announcesItsLength()
    {
        const std::string frame = wire::frame("abc");
        QCOMPARE(frame, std::string("\3\0\0\0abc", 7));
        QCOMPARE(wire::payloadBytes(frame), 3U);
        QCOMPARE(wire::payloadBytes("\3\0"), 0U);
    }

    void arpabet_goesBothWays()
    {
        for (const char* phone :
             { "AA", "AE", "AH", "AO", "AW", "AX", "AY", "B", "CH", "D", "DH", "EH", "ER", "EY",
               "F",  "G",  "HH", "IH", "IY", "JH", "K",  "L", "M",  "N", "NG", "OW", "OY", "P",
               "R",  "S",  "SH", "T",  "TH", "UH", "UW", "V", "W",  "Y", "Z",  "ZH" }) {
            QVERIFY2(!ipaOfArpabet(phone).empty(), phone);
            QCOMPARE(arpabetOfIpa(ipaOfArpabet(phone)), std::string_view(phone));
        }
        QCOMPARE(ipaOfArpabet("hh"), std::string_view("h"));
        QVERIFY(ipaOfArpabet("pau").empty());
        QVERIFY(ipaOfArpabet("").empty());
        QVERIFY(arpabetOfIpa("ʁ").empty());
        QVERIFY(arpabetOfIpa("").empty());
    }
};

QTEST_APPLESS_MAIN(tst_SpeechWire)
#include "tst_SpeechWire.moc"
