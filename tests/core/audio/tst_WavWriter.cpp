#include "core/audio/AudioFile.h"
#include "core/audio/WavWriter.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <sndfile.h>

#include <vector>

using namespace comfyvn;
using namespace Qt::StringLiterals;

class tst_WavWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyEncoding_isReadBack_data();
    void everyEncoding_isReadBack();
    void tap_seesEveryByte();
    void broadcastChunk_holdsTheLoudness();
    void create_saysWhyItCannot();

private:
    QTemporaryDir m_folder;
};

void tst_WavWriter::everyEncoding_isReadBack_data()
{
    QTest::addColumn<int>("encoding");
    QTest::newRow("pcm16") << int(WavEncoding::Pcm16);
    QTest::newRow("pcm24") << int(WavEncoding::Pcm24);
    QTest::newRow("float") << int(WavEncoding::Float32);
}

void tst_WavWriter::everyEncoding_isReadBack()
{
    QFETCH(int, encoding);
    std::vector<float> samples; // an odd number of bytes at 24 bits
    for (int i = 0; i < 3333; ++i)
        samples.push_back(static_cast<float>(i * 7 % 32768) / 32768.F - 0.5F);
    const std::string path = m_folder.filePath(u"out.wav"_s).toStdString();
    const std::string info = infoChunk("A title", "tester", "");
    auto writer =
        WavWriter::create(path, { WavEncoding(encoding), 1, 48000, samples.size(), info.size() }, {});
    QVERIFY(writer.has_value());
    QVERIFY(writer->write(std::span(samples).first(1000)).has_value());
    QVERIFY(writer->write(std::span(samples).subspan(1000)).has_value());
    QVERIFY(writer->finish(info).has_value());
    const auto ours = readAudioFile(path, 1U << 20U);
    QVERIFY(ours.has_value());
    QVERIFY(ours->samples == samples);

    SF_INFO found {};
    SNDFILE* file = sf_open(path.c_str(), SFM_READ, &found);
    QVERIFY(file != nullptr);
    QCOMPARE(found.frames, sf_count_t { 3333 });
    QCOMPARE(sf_get_string(file, SF_STR_TITLE), "A title");
    sf_close(file);
    QFile bytes(QString::fromStdString(path));
    QVERIFY(bytes.open(QIODevice::ReadOnly));
    const QByteArray head = bytes.read(8);
    QCOMPARE(qint64(qFromLittleEndian<quint32>(head.constData() + 4)) + 8, bytes.size());
}

void tst_WavWriter::tap_seesEveryByte()
{
    const std::string path = m_folder.filePath(u"tap.wav"_s).toStdString();
    QByteArray seen;
    auto writer =
        WavWriter::create(path, { WavEncoding::Pcm16, 2, 8000, 3, 0 }, [&seen](std::span<const char> bytes) {
            seen.append(bytes.data(), qsizetype(bytes.size()));
        });
    QVERIFY(writer->write(std::vector<float> { 0, 1, 0.5F, -0.5F, -1, 0 }).has_value());
    QVERIFY(writer->finish({}).has_value());
    QFile file(QString::fromStdString(path));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), seen);
}

void tst_WavWriter::broadcastChunk_holdsTheLoudness()
{
    const std::string path = m_folder.filePath(u"bext.wav"_s).toStdString();
    const std::string chunk = broadcastChunk("A mix", "ComfyVN Studio", { -16.04, -1.02, -12.5, -14.25 });
    QCOMPARE(chunk.size(), std::size_t { 610 });
    auto writer = WavWriter::create(path, { WavEncoding::Pcm16, 2, 8000, 1, chunk.size() }, {});
    QVERIFY(writer->write(std::vector<float>(2)).has_value());
    QVERIFY(writer->finish(chunk).has_value());
    SF_INFO found {};
    SNDFILE* file = sf_open(path.c_str(), SFM_READ, &found);
    SF_BROADCAST_INFO info {};
    QCOMPARE(sf_command(file, SFC_GET_BROADCAST_INFO, &info, sizeof info), SF_TRUE);
    sf_close(file);
    QCOMPARE(QByteArray(info.description), QByteArray("A mix"));
    QCOMPARE(QByteArray(info.originator), QByteArray("ComfyVN Studio"));
    QCOMPARE(info.version, short { 2 });
    QCOMPARE(info.loudness_value, std::int16_t { -1604 });
    QCOMPARE(info.max_true_peak_level, std::int16_t { -102 });
    QCOMPARE(info.max_shortterm_loudness, std::int16_t { -1425 });
}

void tst_WavWriter::create_saysWhyItCannot()
{
    const auto writer = WavWriter::create("/nowhere/out.wav", { WavEncoding::Pcm16, 2, 8000, 1, 0 }, {});
    QVERIFY(!writer.has_value());
    QVERIFY(writer.error().find("/nowhere/out.wav") != std::string::npos);
}

QTEST_APPLESS_MAIN(tst_WavWriter)
#include "tst_WavWriter.moc"
