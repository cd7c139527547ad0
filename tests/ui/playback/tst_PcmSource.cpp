#include "ui/playback/PcmSource.h"

#include <QTest>

#include <cstring>
#include <numeric>

using namespace comfyvn::ui;

class tst_PcmSource : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void read_isSilenceThenTheSoundThenSilence()
    {
        for (const qint64 chunk : { 2, 7, 100, 100'000 }) {
            const auto samples = readAll(0, chunk);
            QCOMPARE(std::ssize(samples), 50 + 1000 + 300);
            for (int at = 0; at < 50; ++at)
                QCOMPARE(samples[static_cast<std::size_t>(at)], 0);
            for (int at = 0; at < 1000; ++at)
                QCOMPARE(samples[static_cast<std::size_t>(50 + at)], at + 1);
            for (int at = 1050; at < 1350; ++at)
                QCOMPARE(samples[static_cast<std::size_t>(at)], 0);
        }
    }

    void read_startsWhereItIsAsked()
    {
        const auto samples = readAll(0.25, 512);
        QCOMPARE(std::ssize(samples), 50 + 750 + 300);
        QCOMPARE(samples[49], 0);
        QCOMPARE(samples[50], 251);
        QCOMPARE(samples[799], 1000);
    }

    void read_clampsTheStart()
    {
        QCOMPARE(std::ssize(readAll(99, 512)), 350);
        QCOMPARE(std::ssize(readAll(-1, 512)), 1350);
    }

private:
    /// A second at 1 kHz that counts from 1.
    static std::vector<std::int16_t> readAll(double from, qint64 chunk)
    {
        std::vector<std::int16_t> counting(1000);
        std::iota(counting.begin(), counting.end(), std::int16_t { 1 });
        PcmSource source(makeSpeechSamples(counting, 1000), from);
        QByteArray bytes;
        for (QByteArray piece = source.read(chunk); !piece.isEmpty(); piece = source.read(chunk))
            bytes += piece;
        std::vector<std::int16_t> samples(static_cast<std::size_t>(bytes.size()) / sizeof(std::int16_t));
        std::memcpy(samples.data(), bytes.constData(), samples.size() * sizeof(std::int16_t));
        return samples;
    }
};

QTEST_APPLESS_MAIN(tst_PcmSource)
#include "tst_PcmSource.moc"
