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
        std::vector<float> samples;
        const auto read = streamMono(write(whole), 16'000, [&samples](std::span<const float> piece) {
            samples.insert(samples.end(), piece.begin(), piece.end());
            return true;
        });
        QVERIFY2(read, read ? "" : read.error().c_str());
        QCOMPARE(*read, double(whole.frames()) / rate);

        std::vector<float> mixed;
        for (std::size_t i = 0; i < whole.samples.size(); i += std::size_t(channels)) {
            float sum = 0;
            for (std::size_t channel = 0; channel < std::size_t(channels); ++channel)
                sum += whole.samples[i + channel];
            mixed.push_back(sum / float(channels));
        }
        const auto wanted = resampleMono(mixed, rate, 16'000);
        QVERIFY(wanted);
        QVERIFY(std::abs(double(samples.size()) - double(wanted->size())) <= 2);
        for (std::size_t i = 0; i < std::min(samples.size(), wanted->size()); ++i)
            QVERIFY(std::abs(samples[i] - (*wanted)[i]) < 1e-4F);
    }

    void read_endsWhenNoMoreIsWanted()
    {
        std::size_t taken = 0;
        const auto read = streamMono(write(sound(48'000, 1)), 16'000, [&taken](std::span<const float> piece) {
            taken += piece.size();
            return false;
        });
        QVERIFY(read && *read < 0.5);
        QVERIFY(taken < 8'000);
    }

    void read_handsOnLittleAtOnceAtAnyRate()
    {
        std::size_t most = 0;
        AudioBuffer slow { .channels = 1, .sampleRate = 10 };
        slow.samples.resize(5'000);
        const auto read = streamMono(write(slow), 16'000, [&most](std::span<const float> piece) {
            most = std::max(most, piece.size());
            return true;
        });
        QVERIFY(read);
        QCOMPARE(*read, 500.0);
        QVERIFY2(most < 2'000'000, qPrintable(QString::number(most)));
    }

    void read_refuses()
    {
        const MonoSink any = [](std::span<const float>) { return true; };
        QVERIFY(!streamMono("/nowhere/at/all.wav", 16'000, any));
        QFile file(m_folder.filePath(u"text.wav"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("not audio") > 0);
        file.close();
        QVERIFY(!streamMono(QFile::encodeName(file.fileName()).toStdString(), 16'000, any));
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
