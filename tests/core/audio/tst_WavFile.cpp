#include "core/audio/WavFile.h"
#include "core/base/Random.h"

#include <QTest>

#include <cmath>
#include <cstring>
#include <limits>
#include <vector>

using namespace comfyvn;

namespace {

constexpr std::uint64_t kPlenty = 1U << 20U;

template <typename T> std::string bytesOf(T value)
{
    std::string bytes(sizeof value, '\0');
    std::memcpy(bytes.data(), &value, sizeof value);
    return bytes;
}

std::string chunk(const std::string& id, const std::string& body)
{
    return id + bytesOf(static_cast<std::uint32_t>(body.size())) + body + (body.size() % 2 ? "!" : "");
}

std::string format(std::uint16_t tag, std::uint16_t channels, std::uint32_t rate, std::uint16_t bits)
{
    const auto align = static_cast<std::uint16_t>(channels * bits / 8);
    return bytesOf(tag) + bytesOf(channels) + bytesOf(rate) + bytesOf(rate * align) + bytesOf(align)
        + bytesOf(bits);
}

std::string riff(const std::string& chunks)
{
    return "RIFF" + bytesOf(static_cast<std::uint32_t>(4 + chunks.size())) + "WAVE" + chunks;
}

std::string wavOf(std::uint16_t tag, std::uint16_t bits, const std::string& data)
{
    return riff(chunk("fmt ", format(tag, 1, 8000, bits)) + chunk("data", data));
}

} // namespace

class tst_WavFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void encodeWav_writesTheCanonicalHeader();
    void encodeWav_isReadBackExactly();
    void wavHeader_turnsToRf64BeyondFourGiB();
    void decodeWav_bringsEveryEncodingToFullScale_data();
    void decodeWav_bringsEveryEncodingToFullScale();
    void decodeSamples_convertsTo16Bits();
    void decodeWav_refusesTooManyFrames();
    void parseWav_readsExtensible();
    void parseWav_skipsOddChunks();
    void parseWav_readsTruncatedDataAsFarAsItGoes();
    void parseWav_takesAStreamedHeaderAsFarAsItGoes();
    void parseWav_refusesNonsense_data();
    void parseWav_refusesNonsense();
    void parseWav_survivesEveryTruncation();
    void parseWav_survivesRandomDamage();
    void parseWav_endsOnEndlessChunks();
};

void tst_WavFile::encodeWav_writesTheCanonicalHeader()
{
    const std::vector<std::int16_t> samples { 1, -2, 3, -4 };
    const std::string wav = encodeWav(samples, 2, 22050);
    const std::string expected = "RIFF" + bytesOf(std::uint32_t { 44 }) + "WAVE"
        + chunk("fmt ", format(1, 2, 22050, 16)) + "data" + bytesOf(std::uint32_t { 8 }) + bytesOf(samples[0])
        + bytesOf(samples[1]) + bytesOf(samples[2]) + bytesOf(samples[3]);
    QCOMPARE(QByteArray::fromStdString(wav), QByteArray::fromStdString(expected));
}

void tst_WavFile::encodeWav_isReadBackExactly()
{
    Random random(1);
    std::vector<std::int16_t> samples(3 * 999);
    for (auto& sample : samples)
        sample = static_cast<std::int16_t>(random.next());
    const std::string wav = encodeWav(samples, 3, 48000);
    const auto layout = parseWav(wav);
    QVERIFY(layout.has_value());
    QCOMPARE(layout->channels, 3);
    QCOMPARE(layout->sampleRate, 48000);
    QCOMPARE(layout->frames, std::uint64_t { 999 });
    QVERIFY(!layout->truncated);
    std::vector<std::int16_t> back(samples.size());
    decodeSamples(layout->encoding, wav.substr(layout->dataOffset), back);
    QVERIFY(back == samples);
    QVERIFY(parseWav(encodeWav({}, 1, 22050)).has_value());
}

void tst_WavFile::wavHeader_turnsToRf64BeyondFourGiB()
{
    const std::uint64_t frames = std::uint64_t { 3 } << 30U;
    const std::string header = wavHeader(frames, 2, 48000);
    QCOMPARE(header.size(), std::size_t { 80 });
    const ByteSource source = [&header](std::uint64_t offset, char* to, std::size_t bytes) {
        return offset < header.size() ? header.copy(to, bytes, offset) : std::size_t { 0 };
    };
    const auto layout = parseWav(source, header.size() + frames * 4);
    QVERIFY(layout.has_value());
    QCOMPARE(layout->frames, frames);
    QCOMPARE(layout->dataOffset, std::uint64_t { 80 });
    QVERIFY(!layout->truncated);
    QCOMPARE(wavHeader(1000, 2, 48000).size(), std::size_t { 44 });
}

void tst_WavFile::decodeWav_bringsEveryEncodingToFullScale_data()
{
    QTest::addColumn<QByteArray>("wav");
    QTest::addColumn<QList<double>>("expected");
    const auto row = [](const char* name, const std::string& wav, const QList<double>& expected) {
        QTest::newRow(name) << QByteArray::fromStdString(wav) << expected;
    };
    row("pcm8", wavOf(1, 8, { '\x00', '\x40', '\x80' }), { -1, -0.5, 0 });
    row("pcm16", wavOf(1, 16, bytesOf(std::int16_t { -32768 }) + bytesOf(std::int16_t { 16384 })),
        { -1, 0.5 });
    row("pcm24", wavOf(1, 24, std::string("\x00\x00\x80\x00\x00\x40\xFF\xFF\xFF", 9)),
        { -1, 0.5, -1.0 / 8388608 });
    row("pcm32", wavOf(1, 32, bytesOf(INT32_MIN) + bytesOf(std::int32_t { 1 << 30 })), { -1, 0.5 });
    row("float32",
        wavOf(3, 32, bytesOf(0.25F) + bytesOf(std::numeric_limits<float>::quiet_NaN()) + bytesOf(-2.F)),
        { 0.25, 0, -2 });
    row("float64", wavOf(3, 64, bytesOf(0.25) + bytesOf(std::numeric_limits<double>::quiet_NaN())),
        { 0.25, 0 });
}

void tst_WavFile::decodeWav_bringsEveryEncodingToFullScale()
{
    QFETCH(QByteArray, wav);
    QFETCH(QList<double>, expected);
    const auto buffer = decodeWav(wav.toStdString(), kPlenty);
    QVERIFY(buffer.has_value());
    QCOMPARE(buffer->sampleRate, 8000);
    QCOMPARE(qsizetype(buffer->samples.size()), expected.size());
    for (qsizetype i = 0; i < expected.size(); ++i)
        QCOMPARE(double(buffer->samples[std::size_t(i)]), double(float(expected[i])));
}

void tst_WavFile::decodeSamples_convertsTo16Bits()
{
    const auto convert = [](WavEncoding encoding, const std::string& bytes) {
        std::int16_t sample = 0;
        decodeSamples(encoding, bytes, std::span(&sample, 1));
        return int(sample);
    };
    QCOMPARE(convert(WavEncoding::Pcm8, "\xFF"), 127 * 256);
    QCOMPARE(convert(WavEncoding::Pcm24, "\x12\x34\x56"), 0x5634);
    QCOMPARE(convert(WavEncoding::Pcm32, bytesOf(INT32_MIN)), -32768);
    QCOMPARE(convert(WavEncoding::Float32, bytesOf(1.5F)), 32767);
    QCOMPARE(convert(WavEncoding::Float64, bytesOf(-0.5)), -16384);
}

void tst_WavFile::decodeWav_refusesTooManyFrames()
{
    const std::string wav = encodeWav(std::vector<std::int16_t>(101), 1, 8000);
    QVERIFY(decodeWav(wav, 101).has_value());
    QVERIFY(!decodeWav(wav, 100).has_value());
}

void tst_WavFile::parseWav_readsExtensible()
{
    const std::string extension = bytesOf(std::uint16_t { 22 }) + bytesOf(std::uint16_t { 24 })
        + bytesOf(std::uint32_t { 4 }) + bytesOf(std::uint16_t { 1 }) + std::string(14, 'g');
    const std::string wav =
        riff(chunk("fmt ", format(0xFFFE, 2, 96000, 24) + extension) + chunk("data", std::string(60, 'x')));
    const auto layout = parseWav(wav);
    QVERIFY(layout.has_value());
    QVERIFY(layout->encoding == WavEncoding::Pcm24);
    QCOMPARE(layout->frames, std::uint64_t { 10 });
}

void tst_WavFile::parseWav_skipsOddChunks()
{
    const std::string wav =
        riff(chunk("LIST", "odd") + chunk("JUNK", "") + chunk("fmt ", format(1, 1, 8000, 16))
             + chunk("bext", std::string(601, 'b')) + chunk("data", "abcd") + chunk("id3 ", "x"));
    const auto layout = parseWav(wav);
    QVERIFY(layout.has_value());
    QCOMPARE(layout->frames, std::uint64_t { 2 });
    QCOMPARE(wav.substr(layout->dataOffset, 4), std::string("abcd"));
}

void tst_WavFile::parseWav_readsTruncatedDataAsFarAsItGoes()
{
    const std::string wav = encodeWav(std::vector<std::int16_t>(100, 7), 2, 8000);
    const auto buffer = decodeWav(wav.substr(0, 44 + 21), kPlenty);
    QVERIFY(buffer.has_value());
    QCOMPARE(buffer->frames(), std::size_t { 5 });
    QVERIFY(parseWav(wav.substr(0, 44 + 21))->truncated);
}

void tst_WavFile::parseWav_takesAStreamedHeaderAsFarAsItGoes()
{
    std::string wav = encodeWav(std::vector<std::int16_t>(100, 7), 1, 8000);
    wav.replace(40, 4, bytesOf(UINT32_MAX));
    const auto layout = parseWav(wav);
    QVERIFY(layout.has_value());
    QCOMPARE(layout->frames, std::uint64_t { 100 });
}

void tst_WavFile::parseWav_refusesNonsense_data()
{
    QTest::addColumn<QByteArray>("wav");
    const auto row = [](const char* name, const std::string& wav) {
        QTest::newRow(name) << QByteArray::fromStdString(wav);
    };
    const std::string data = chunk("data", "abcd");
    row("empty", "");
    row("not a WAV", "OggS            ");
    row("no format", riff(data));
    row("no data", riff(chunk("fmt ", format(1, 1, 8000, 16))));
    row("short format", riff(chunk("fmt ", "abc") + data));
    row("no channels", riff(chunk("fmt ", format(1, 0, 8000, 16)) + data));
    row("65535 channels", riff(chunk("fmt ", format(1, 65535, 8000, 16)) + data));
    row("rate 0", riff(chunk("fmt ", format(1, 1, 0, 16)) + data));
    row("absurd rate", riff(chunk("fmt ", format(1, 1, UINT32_MAX, 16)) + data));
    row("12 bits", riff(chunk("fmt ", format(1, 1, 8000, 12)) + data));
    row("mu-law", riff(chunk("fmt ", format(7, 1, 8000, 8)) + data));
    row("16 bit float", riff(chunk("fmt ", format(3, 1, 8000, 16)) + data));
    row("extensible without GUID", riff(chunk("fmt ", format(0xFFFE, 1, 8000, 16)) + data));
}

void tst_WavFile::parseWav_refusesNonsense()
{
    QFETCH(QByteArray, wav);
    const auto layout = parseWav(std::string_view(wav.constData(), std::size_t(wav.size())));
    QVERIFY(!layout.has_value());
    QVERIFY(layout.error().ends_with('.'));
}

void tst_WavFile::parseWav_survivesEveryTruncation()
{
    const std::string wav =
        riff(chunk("LIST", "odd") + chunk("fmt ", format(1, 1, 8000, 16)) + chunk("data", "abcd"));
    for (std::size_t length = 0; length < wav.size(); ++length)
        if (const auto buffer = decodeWav(wav.substr(0, length), kPlenty))
            QVERIFY(buffer->frames() < 2);
}

void tst_WavFile::parseWav_survivesRandomDamage()
{
    const std::string whole = riff(chunk("LIST", "odd") + chunk("fmt ", format(1, 2, 8000, 16))
                                   + chunk("fact", "1234") + chunk("data", std::string(400, 'd')));
    Random random(42);
    for (int round = 0; round < 20'000; ++round) {
        std::string wav = whole;
        for (int hit = 0; hit < 4; ++hit)
            wav[random.next() % 80] = static_cast<char>(random.next());
        if (const auto buffer = decodeWav(wav, kPlenty))
            QVERIFY(buffer->samples.size() <= wav.size());
    }
}

void tst_WavFile::parseWav_endsOnEndlessChunks()
{
    const std::string head = riff("");
    const ByteSource endless = [&head](std::uint64_t offset, char* to, std::size_t bytes) {
        if (offset == 0)
            return head.copy(to, bytes);
        std::memset(to, 0, bytes);
        return bytes;
    };
    QVERIFY(!parseWav(endless, std::numeric_limits<std::uint64_t>::max()).has_value());
}

QTEST_APPLESS_MAIN(tst_WavFile)
#include "tst_WavFile.moc"
