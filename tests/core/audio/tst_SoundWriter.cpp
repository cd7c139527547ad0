#include "core/audio/AudioFile.h"
#include "core/audio/SoundWriter.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace comfyvn;

namespace {

constexpr std::size_t kFrames = 50'021;

/// A tone on each side.
std::vector<float> sound()
{
    std::vector<float> samples(2 * kFrames);
    for (std::size_t i = 0; i < kFrames; ++i) {
        samples[2 * i] = 0.3F * std::sin(0.05F * static_cast<float>(i));
        samples[2 * i + 1] = 0.2F * std::sin(0.08F * static_cast<float>(i));
    }
    return samples;
}

} // namespace

class tst_SoundWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFormat_isWrittenFromFrontToBack_data()
    {
        QTest::addColumn<SoundFormat>("format");
        QTest::addColumn<int>("rate");
        QTest::addColumn<double>("apart");
        QTest::newRow("wav") << SoundFormat::Wav << 44'100 << 2e-5;
        QTest::newRow("flac") << SoundFormat::Flac << 44'100 << 2e-5;
        QTest::newRow("opus") << SoundFormat::Opus << 48'000 << 0.02;
        QTest::newRow("opus, resampled") << SoundFormat::Opus << 44'100 << -1.0;
        QTest::newRow("vorbis") << SoundFormat::Vorbis << 44'100 << 0.02;
        QTest::newRow("mp3") << SoundFormat::Mp3 << 44'100 << 0.02;
        QTest::newRow("mp3, resampled") << SoundFormat::Mp3 << 96'000 << -1.0;
    }

    void everyFormat_isWrittenFromFrontToBack()
    {
        QFETCH(SoundFormat, format);
        QFETCH(int, rate);
        QFETCH(double, apart);
        const auto samples = sound();
        const std::string path = write(u"whole"_s, samples, format, rate, samples.size());
        const auto read = readAudioFile(path, 10'000'000);
        QVERIFY(read.has_value());
        QCOMPARE(read->sampleRate, encodedRate(format, rate));
        const double frames = std::ceil(static_cast<double>(kFrames) * read->sampleRate / rate);
        QVERIFY2(std::fabs(static_cast<double>(read->frames()) - frames) < 2,
                 qPrintable(u"%1 of %2"_s.arg(read->frames()).arg(frames)));
        if (apart > 0) {
            double sum = 0;
            for (std::size_t i = 0; i < 2 * kFrames; ++i)
                sum += std::pow(static_cast<double>(read->samples[i] - samples[i]), 2);
            QVERIFY(std::sqrt(sum / (2 * kFrames)) < apart);
        }
        QCOMPARE(bytesOf(write(u"split"_s, samples, format, rate, 2 * 777)), bytesOf(path));
    }

    void placeThatCannotBeWritten_isRefused()
    {
        QVERIFY(!SoundWriter::create("/nowhere/at/all.flac", { .format = SoundFormat::Flac }, 2, 48'000));
    }

private:
    std::string write(const QString& name, const std::vector<float>& samples, SoundFormat format, int rate,
                      std::size_t atOnce)
    {
        const std::string path = m_folder.filePath(name).toStdString();
        auto writer = SoundWriter::create(path, { .format = format, .tags = { .title = "Sound" } }, 2, rate);
        if (!writer)
            qFatal("%s", writer.error().c_str());
        for (std::size_t at = 0; at < samples.size(); at += atOnce) {
            if (!writer->write(std::span(samples).subspan(at, std::min(atOnce, samples.size() - at))))
                qFatal("not written");
        }
        if (const auto finished = writer->finish(); !finished)
            qFatal("%s", finished.error().c_str());
        return path;
    }

    static QByteArray bytesOf(const std::string& path)
    {
        QFile file(QString::fromStdString(path));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_folder {};
};

QTEST_APPLESS_MAIN(tst_SoundWriter)
#include "tst_SoundWriter.moc"
