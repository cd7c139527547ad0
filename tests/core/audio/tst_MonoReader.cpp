#include "core/audio/AudioFile.h"
#include "core/audio/MonoReader.h"
#include "core/audio/Resample.h"
#include "core/audio/SoundEncoder.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace comfyvn;
using namespace Qt::StringLiterals;

namespace {

AudioBuffer sound(int rate, int channels)
{
    AudioBuffer buffer { .channels = channels, .sampleRate = rate };
    for (int i = 0; i < rate * 3 + 11; ++i)
        for (int channel = 0; channel < channels; ++channel)
            buffer.samples.push_back(float(std::lrint(8'000 * std::sin(i * 0.01 * (channel + 1))))
                                     / 32768.0F);
    return buffer;
}

} // namespace

class tst_MonoReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void read_isThatOfTheWholeFile_data()
    {
        QTest::addColumn<int>("rate");
        QTest::addColumn<int>("channels");
        QTest::newRow("as it is") << 16'000 << 1;
        QTest::newRow("down, stereo") << 48'000 << 2;
        QTest::newRow("down, odd") << 44'100 << 1;
        QTest::newRow("up") << 8'000 << 3;
    }

    void read_isThatOfTheWholeFile()
    {
        QFETCH(int, rate);
        QFETCH(int, channels);
        const AudioBuffer whole = sound(rate, channels);
        const auto read = readMono(write(whole), 16'000, 60);
        QVERIFY2(read, read ? "" : read.error().c_str());
        QCOMPARE(read->seconds, double(whole.frames()) / rate);

        std::vector<float> mixed;
        for (std::size_t i = 0; i < whole.samples.size(); i += std::size_t(channels)) {
            float sum = 0;
            for (std::size_t channel = 0; channel < std::size_t(channels); ++channel)
                sum += whole.samples[i + channel];
            mixed.push_back(sum / float(channels));
        }
        const auto wanted = resampleMono(mixed, rate, 16'000);
        QVERIFY(wanted);
        QVERIFY(std::abs(double(read->samples.size()) - double(wanted->size())) <= 2);
        for (std::size_t i = 0; i < std::min(read->samples.size(), wanted->size()); ++i)
            QVERIFY(std::abs(read->samples[i] - (*wanted)[i]) < 1e-4F);
    }

    void read_refuses()
    {
        QVERIFY(!readMono(write(sound(16'000, 1)), 16'000, 2.5));
        QVERIFY(!readMono("/nowhere/at/all.wav", 16'000, 60));
        QFile file(m_folder.filePath(u"text.wav"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("not audio") > 0);
        file.close();
        QVERIFY(!readMono(QFile::encodeName(file.fileName()).toStdString(), 16'000, 60));
    }

private:
    std::string write(const AudioBuffer& buffer)
    {
        const auto bytes = encodeSound(buffer, { .format = SoundFormat::Wav });
        QFile file(m_folder.filePath(u"sound.wav"_s));
        if (!bytes || !file.open(QIODevice::WriteOnly))
            return {};
        file.write(bytes->data(), qint64(bytes->size()));
        return QFile::encodeName(file.fileName()).toStdString();
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(tst_MonoReader)
#include "tst_MonoReader.moc"
