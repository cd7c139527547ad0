#include "core/audio/PeakPyramid.h"
#include "core/audio/WavFile.h"
#include "core/base/Random.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sndfile.h>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace comfyvn;
using namespace Qt::StringLiterals;

namespace {

std::vector<std::int16_t> noise(std::size_t frames, int channels)
{
    Random random(frames);
    std::vector<std::int16_t> samples(frames * std::size_t(channels));
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const double level = 30'000 * std::pow(std::sin(double(i) / 9000), 2);
        samples[i] = std::int16_t(level * random.signedUnit());
    }
    return samples;
}

Peak expected(const std::vector<std::int16_t>& samples, int channels, int channel, std::size_t from,
              std::size_t to)
{
    to = std::min(to, samples.size() / std::size_t(channels));
    Peak peak { INT16_MAX, INT16_MIN, 0 };
    double energy = 0;
    for (std::size_t frame = from; frame < to; ++frame) {
        const std::int16_t sample = samples[frame * std::size_t(channels) + std::size_t(channel)];
        peak.min = std::min(peak.min, sample);
        peak.max = std::max(peak.max, sample);
        energy += double(sample) * double(sample);
    }
    peak.rms = std::uint16_t(std::lrint(std::sqrt(energy / double(to - from))));
    return peak;
}

bool same(const PeakPyramid& a, const PeakPyramid& b)
{
    if (a.levelCount() != b.levelCount() || a.frames() != b.frames() || a.channels() != b.channels())
        return false;
    for (std::size_t level = 0; level < a.levelCount(); ++level)
        if (!std::ranges::equal(a.level(level), b.level(level)))
            return false;
    return true;
}

} // namespace

class tst_PeakPyramid : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ofSamples_measuresEveryBlock_data();
    void ofSamples_measuresEveryBlock();
    void ofSamples_holdsFullScale();
    void ofSamples_takesNothing();
    void ofFile_isTheSameOnAnyNumberOfThreads();
    void ofFile_readsEveryEncoding();
    void ofFile_refusesWhatIsNotAudio();
    void levelFor_picksWhatAPixelHolds();
    void over_joinsBlocks();

private:
    QTemporaryDir m_folder;
};

void tst_PeakPyramid::ofSamples_measuresEveryBlock_data()
{
    QTest::addColumn<int>("channels");
    QTest::addColumn<int>("blockFrames");
    for (const int channels : { 1, 2, 3, 4, 6, 8 })
        for (const int blockFrames : { 16, 256 })
            QTest::addRow("%d x %d", channels, blockFrames) << channels << blockFrames;
}

void tst_PeakPyramid::ofSamples_measuresEveryBlock()
{
    QFETCH(int, channels);
    QFETCH(int, blockFrames);
    const auto samples = noise(150'001, channels);
    const auto pyramid = PeakPyramid::ofSamples(samples, channels, 44100, std::size_t(blockFrames));
    QCOMPARE(pyramid.frames(), std::uint64_t { 150'001 });
    QVERIFY(pyramid.levelCount() > 1);
    for (std::size_t level = 0; level < pyramid.levelCount(); ++level) {
        const std::size_t size = pyramid.blockFrames(level);
        QCOMPARE(size, std::size_t(blockFrames) << (2 * level));
        QCOMPARE(pyramid.blocks(level), (150'001 + size - 1) / size);
        for (std::size_t block = 0; block < pyramid.blocks(level); ++block)
            for (int channel = 0; channel < channels; ++channel) {
                const Peak actual = pyramid.peak(level, block, channel);
                const Peak wanted = expected(samples, channels, channel, block * size, (block + 1) * size);
                QCOMPARE(actual.min, wanted.min);
                QCOMPARE(actual.max, wanted.max);
                // Upper levels weigh a short last block like a full one.
                const bool exact = level == 0 || block + 1 < pyramid.blocks(level);
                QVERIFY(!exact || std::abs(actual.rms - wanted.rms) <= int(level) + 1);
            }
    }
    QVERIFY(pyramid.blocks(pyramid.levelCount() - 1) <= 256);
}

void tst_PeakPyramid::ofSamples_holdsFullScale()
{
    const std::vector<std::int16_t> samples(1024, -32768);
    const Peak peak = PeakPyramid::ofSamples(samples, 1, 8000).peak(0, 0, 0);
    QCOMPARE(peak, (Peak { -32768, -32768, 32768 }));
}

void tst_PeakPyramid::ofSamples_takesNothing()
{
    const auto pyramid = PeakPyramid::ofSamples({}, 2, 44100);
    QCOMPARE(pyramid.blocks(0), std::size_t { 0 });
    QCOMPARE(pyramid.over(0, 0, 0, 100), Peak {});
    QCOMPARE(pyramid.levelFor(1e9), std::size_t { 0 });
}

void tst_PeakPyramid::ofFile_isTheSameOnAnyNumberOfThreads()
{
    const auto samples = noise(200'003, 2);
    const QString path = m_folder.filePath(u"noise.wav"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::fromStdString(encodeWav(samples, 2, 44100)));
    file.close();
    const auto whole = PeakPyramid::ofSamples(samples, 2, 44100, PeakPyramid::kFine);
    for (const int threads : { -1, 1, 2, 3, 7 }) {
        const auto pyramid = PeakPyramid::ofFile(path.toStdString(), threads, PeakPyramid::kFine);
        QVERIFY(pyramid.has_value());
        QVERIFY(same(*pyramid, whole));
        QCOMPARE(pyramid->sampleRate(), 44100);
    }
}

void tst_PeakPyramid::ofFile_readsEveryEncoding()
{
    const auto samples = noise(100'000, 2);
    const auto whole = PeakPyramid::ofSamples(samples, 2, 48000);
    for (const int format : { SF_FORMAT_WAV | SF_FORMAT_PCM_24, SF_FORMAT_WAV | SF_FORMAT_FLOAT,
                              SF_FORMAT_FLAC | SF_FORMAT_PCM_16, SF_FORMAT_AIFF | SF_FORMAT_PCM_16 }) {
        const QString path = m_folder.filePath(u"encoded"_s);
        SF_INFO info {};
        info.samplerate = 48000;
        info.channels = 2;
        info.format = format;
        SNDFILE* file = sf_open(path.toLocal8Bit().constData(), SFM_WRITE, &info);
        QVERIFY(file);
        sf_command(file, SFC_SET_SCALE_INT_FLOAT_WRITE, nullptr, SF_TRUE);
        sf_writef_short(file, samples.data(), 100'000);
        sf_close(file);
        const auto pyramid = PeakPyramid::ofFile(path.toStdString(), 2);
        QVERIFY(pyramid.has_value());
        QVERIFY2(same(*pyramid, whole), qPrintable(QString::number(format, 16)));
    }
}

void tst_PeakPyramid::ofFile_refusesWhatIsNotAudio()
{
    QVERIFY(!PeakPyramid::ofFile(m_folder.filePath(u"absent"_s).toStdString(), 1).has_value());
    QVERIFY(!PeakPyramid::ofFile(m_folder.path().toStdString(), 1).has_value());
}

void tst_PeakPyramid::levelFor_picksWhatAPixelHolds()
{
    const auto pyramid = PeakPyramid::ofSamples(noise(2'000'000, 1), 1, 44100);
    QCOMPARE(pyramid.levelFor(1), std::size_t { 0 });
    QCOMPARE(pyramid.levelFor(1023), std::size_t { 0 });
    QCOMPARE(pyramid.levelFor(1024), std::size_t { 1 });
    QCOMPARE(pyramid.levelFor(4096), std::size_t { 2 });
    QCOMPARE(pyramid.levelFor(1e12), pyramid.levelCount() - 1);
}

void tst_PeakPyramid::over_joinsBlocks()
{
    const auto samples = noise(10'000, 2);
    const auto pyramid = PeakPyramid::ofSamples(samples, 2, 44100);
    const Peak joined = pyramid.over(0, 1, 300, 1000); // touches the blocks 1..3
    const Peak wanted = expected(samples, 2, 1, 256, 1024);
    QCOMPARE(joined.min, wanted.min);
    QCOMPARE(joined.max, wanted.max);
    QVERIFY(std::abs(joined.rms - wanted.rms) <= 1);
    QCOMPARE(pyramid.over(0, 0, 300, 300), pyramid.peak(0, 1, 0));
    QCOMPARE(pyramid.over(0, 0, 9'999, 99'999), pyramid.peak(0, 39, 0));
    QCOMPARE(pyramid.over(0, 0, 10'000, 10'001), Peak {});
}

QTEST_APPLESS_MAIN(tst_PeakPyramid)
#include "tst_PeakPyramid.moc"
