#include "core/audio/AudioFile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sndfile.h>
#include <sys/stat.h>

#include <cmath>
#include <vector>

using namespace comfyvn;
using namespace Qt::StringLiterals;

namespace {

constexpr std::uint64_t kPlenty = 1U << 24U;
constexpr int kRate = 48000;
constexpr std::size_t kFrames = 40'000;

std::vector<float> tone()
{
    std::vector<float> samples(kFrames * 2);
    for (std::size_t i = 0; i < kFrames; ++i)
        samples[2 * i] = samples[2 * i + 1] = 0.5F * std::sin(float(i) * 0.05F);
    return samples;
}

double correlation(const std::vector<float>& a, const std::vector<float>& b)
{
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) {
        ab += double(a[i]) * double(b[i]);
        aa += double(a[i]) * double(a[i]);
        bb += double(b[i]) * double(b[i]);
    }
    return ab / std::sqrt(aa * bb);
}

} // namespace

class tst_AudioFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readAudioFile_decodesEveryFormat_data();
    void readAudioFile_decodesEveryFormat();
    void readAudioFile_refusesTooManyFrames();
    void readAudioFile_refusesWhatIsNotAudio();
    void wavReader_readsAnyPlace();

private:
    QString write(const QString& name, int format) const;

    QTemporaryDir m_folder;
};

QString tst_AudioFile::write(const QString& name, int format) const
{
    const QString path = m_folder.filePath(name);
    SF_INFO info {};
    info.samplerate = kRate;
    info.channels = 2;
    info.format = format;
    SNDFILE* file = sf_open(path.toLocal8Bit().constData(), SFM_WRITE, &info);
    if (!file)
        return {};
    const auto samples = tone();
    sf_writef_float(file, samples.data(), kFrames);
    sf_close(file);
    return path;
}

void tst_AudioFile::readAudioFile_decodesEveryFormat_data()
{
    QTest::addColumn<int>("format");
    QTest::newRow("wav16") << int(SF_FORMAT_WAV | SF_FORMAT_PCM_16);
    QTest::newRow("wav8") << int(SF_FORMAT_WAV | SF_FORMAT_PCM_U8);
    QTest::newRow("wav24") << int(SF_FORMAT_WAVEX | SF_FORMAT_PCM_24);
    QTest::newRow("wav32") << int(SF_FORMAT_WAV | SF_FORMAT_PCM_32);
    QTest::newRow("float") << int(SF_FORMAT_WAV | SF_FORMAT_FLOAT);
    QTest::newRow("double") << int(SF_FORMAT_WAV | SF_FORMAT_DOUBLE);
    QTest::newRow("rf64") << int(SF_FORMAT_RF64 | SF_FORMAT_PCM_16);
    QTest::newRow("adpcm") << int(SF_FORMAT_WAV | SF_FORMAT_IMA_ADPCM);
    QTest::newRow("aiff") << int(SF_FORMAT_AIFF | SF_FORMAT_PCM_16);
    QTest::newRow("flac") << int(SF_FORMAT_FLAC | SF_FORMAT_PCM_16);
    QTest::newRow("vorbis") << int(SF_FORMAT_OGG | SF_FORMAT_VORBIS);
    QTest::newRow("opus") << int(SF_FORMAT_OGG | SF_FORMAT_OPUS);
    QTest::newRow("mp3") << int(SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III);
}

void tst_AudioFile::readAudioFile_decodesEveryFormat()
{
    QFETCH(int, format);
    const QString path = write(u"日本 tone"_s, format);
    QVERIFY(!path.isEmpty());
    const auto buffer = readAudioFile(path.toStdString(), kPlenty);
    QVERIFY2(buffer.has_value(), buffer ? "" : buffer.error().c_str());
    QCOMPARE(buffer->channels, 2);
    QCOMPARE(buffer->sampleRate, kRate);
    QVERIFY(std::abs(double(buffer->frames()) - double(kFrames)) < 3000);
    const std::string_view row = QTest::currentDataTag();
    if (row != "mp3" && row != "opus") // those may shift the start
        QVERIFY(correlation(buffer->samples, tone()) > 0.99);
}

void tst_AudioFile::readAudioFile_refusesTooManyFrames()
{
    const QString wav = write(u"long.wav"_s, SF_FORMAT_WAV | SF_FORMAT_PCM_16);
    const QString flac = write(u"long.flac"_s, SF_FORMAT_FLAC | SF_FORMAT_PCM_16);
    QVERIFY(readAudioFile(wav.toStdString(), kFrames).has_value());
    QVERIFY(readAudioFile(flac.toStdString(), kFrames).has_value());
    QVERIFY(!readAudioFile(wav.toStdString(), kFrames - 1).has_value());
    QVERIFY(!readAudioFile(flac.toStdString(), kFrames - 1).has_value());
}

void tst_AudioFile::readAudioFile_refusesWhatIsNotAudio()
{
    const auto refused = [](const QString& path) { return !readAudioFile(path.toStdString(), kPlenty); };
    QVERIFY(refused(m_folder.filePath(u"absent.wav"_s)));
    QVERIFY(refused(m_folder.path()));
    QFile text(m_folder.filePath(u"text.wav"_s));
    QVERIFY(text.open(QIODevice::WriteOnly));
    text.write("This is no audio at all, whatever its name says.");
    text.close();
    QVERIFY(refused(text.fileName()));
    const QString pipe = m_folder.filePath(u"pipe.wav"_s);
    QCOMPARE(::mkfifo(pipe.toLocal8Bit().constData(), 0600), 0);
    QVERIFY(refused(pipe)); // and does not wait for a writer
}

void tst_AudioFile::wavReader_readsAnyPlace()
{
    const QString path = write(u"places.wav"_s, SF_FORMAT_WAV | SF_FORMAT_FLOAT);
    const auto reader = WavReader::open(path.toStdString());
    QVERIFY(reader.has_value());
    QCOMPARE(reader->layout().frames, std::uint64_t { kFrames });
    std::string bytes(100 * reader->layout().frameBytes(), '\0');
    QCOMPARE(reader->read(kFrames - 30, 100, bytes.data()), std::size_t { 30 });
    QCOMPARE(reader->read(kFrames, 100, bytes.data()), std::size_t { 0 });
    QCOMPARE(reader->read(1000, 100, bytes.data()), std::size_t { 100 });
    std::vector<float> samples(200);
    decodeSamples(reader->layout().encoding, bytes, samples);
    const auto expected = tone();
    QVERIFY(std::equal(samples.begin(), samples.end(), expected.begin() + 2000));
}

QTEST_APPLESS_MAIN(tst_AudioFile)
#include "tst_AudioFile.moc"
