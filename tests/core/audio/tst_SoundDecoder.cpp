#include "core/audio/SoundDecoder.h"
#include "core/audio/SoundEncoder.h"
#include "core/audio/WavFile.h"

#include <QTest>

#include <cmath>

using namespace comfyvn;

namespace {

constexpr std::uint64_t kPlenty = 1U << 24U;

/// Two seconds of noise and tone in whole 16-bit steps, so that cutting it leaves less.
AudioBuffer sound(int rate, int channels = 1, double level = 0.4)
{
    AudioBuffer buffer { .channels = channels, .sampleRate = rate };
    unsigned state = 7;
    for (int i = 0; i < rate * 2; ++i) {
        state = state * 1664525U + 1013904223U;
        const double noise = double(state >> 16U) / 65536.0 - 0.5;
        const double sample = level * (0.6 * std::sin(i * 0.05) + 0.3 * noise);
        for (int channel = 0; channel < channels; ++channel)
            buffer.samples.push_back(float(std::lrint(sample * 32768)) / 32768.0F);
    }
    return buffer;
}

std::string encoded(SoundFormat format, int rate = 24'000)
{
    const auto bytes = encodeSound(sound(rate), { .format = format });
    return bytes ? *bytes : std::string();
}

} // namespace

Q_DECLARE_METATYPE(comfyvn::SoundFormat)

class tst_SoundDecoder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void decode_readsEveryFormat_data()
    {
        QTest::addColumn<SoundFormat>("format");
        QTest::newRow("WAV") << SoundFormat::Wav;
        QTest::newRow("FLAC") << SoundFormat::Flac;
        QTest::newRow("Opus") << SoundFormat::Opus;
        QTest::newRow("Vorbis") << SoundFormat::Vorbis;
        QTest::newRow("MP3") << SoundFormat::Mp3;
    }

    void decode_readsEveryFormat()
    {
        QFETCH(SoundFormat, format);
        const std::string bytes = encoded(format);
        const auto decoded = decodeSound(bytes, kPlenty);
        QVERIFY2(decoded, decoded ? "" : decoded.error().c_str());
        QCOMPARE(decoded->sampleRate, 24'000);
        QVERIFY(std::abs(double(decoded->frames()) - 48'000) < 2'400);
        QVERIFY(soundFault(*decoded).empty());
        if (format == SoundFormat::Wav || format == SoundFormat::Flac)
            QCOMPARE(decoded->samples, sound(24'000).samples);
    }

    void decode_refusesWhatIsCutOff_data() { decode_readsEveryFormat_data(); }

    void decode_refusesWhatIsCutOff()
    {
        QFETCH(SoundFormat, format);
        const std::string bytes = encoded(format);
        for (const double part : { 0.5, 0.8 }) {
            const auto decoded = decodeSound(
                std::string_view(bytes).substr(0, std::size_t(double(bytes.size()) * part)), kPlenty);
            QVERIFY2(!decoded, "a part was taken for the whole");
        }
    }

    void decode_refusesWhatIsNoAudio_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a page") << QByteArray("<!DOCTYPE html><title>502 Bad Gateway</title>");
        QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
        QTest::newRow("zeros") << QByteArray(5000, '\0');
        QTest::newRow("a name only") << QByteArray("fLaC");
        QTest::newRow("a name only, Ogg") << QByteArray("OggS");
    }

    void decode_refusesWhatIsNoAudio()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!decodeSound({ bytes.constData(), std::size_t(bytes.size()) }, kPlenty));
    }

    void decode_isBounded()
    {
        QVERIFY(!decodeSound(encoded(SoundFormat::Flac), 40'000));
        QVERIFY(!decodeSound(encoded(SoundFormat::Wav), 40'000));
    }

    void fault_tellsSuccessThatIsNone()
    {
        AudioBuffer brief = sound(16'000);
        brief.samples.resize(1);
        QCOMPARE(soundFault(brief), std::string("shorter than 0.15 s"));
        QCOMPARE(soundFault({}), std::string("shorter than 0.15 s"));
        AudioBuffer silent = sound(16'000, 2);
        std::fill(silent.samples.begin(), silent.samples.end(), 0.F);
        QCOMPARE(soundFault(silent), std::string("silent"));
        silent.samples[7] = 0.0003F;
        QCOMPARE(soundFault(silent), std::string("silent"));
        silent.samples[7] = 0.01F;
        QVERIFY(soundFault(silent).empty());
    }
};

QTEST_GUILESS_MAIN(tst_SoundDecoder)
#include "tst_SoundDecoder.moc"
