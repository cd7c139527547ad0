#include "core/audio/AudioFile.h"
#include "core/audio/Loudness.h"
#include "core/audio/SoundEncoder.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace comfyvn;
using namespace Qt::StringLiterals;

namespace {

/// Something like speech: a tone whose level and pitch move, in whole 16-bit steps.
AudioBuffer speech(int rate, int channels = 1)
{
    AudioBuffer sound;
    sound.sampleRate = rate;
    sound.channels = channels;
    const auto frames = static_cast<std::size_t>(rate) * 5 / 2 + 7;
    double phase = 0;
    for (std::size_t i = 0; i < frames; ++i) {
        const double t = double(i) / rate;
        phase += 2 * 3.14159265358979 * (180 + 60 * std::sin(5 * t)) / rate;
        const double level = 0.3 + 0.2 * std::sin(3 * t);
        const double sample = level * (0.7 * std::sin(phase) + 0.3 * std::sin(3 * phase));
        for (int channel = 0; channel < channels; ++channel)
            sound.samples.push_back(float(std::lrint(sample * 32768)) / 32768.0F);
    }
    return sound;
}

constexpr std::uint64_t kPlenty = 1U << 24U;

} // namespace

Q_DECLARE_METATYPE(comfyvn::SoundFormat)

class tst_SoundEncoder : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder {};

    QString write(const std::string& bytes, SoundFormat format) const
    {
        const std::string_view suffix = soundSuffix(format);
        QFile file(
            m_folder.filePath(u"line."_s + QString::fromLatin1(suffix.data(), qsizetype(suffix.size()))));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes.data(), qint64(bytes.size())) < 0)
            return {};
        return file.fileName();
    }

    static QByteArray output(const QString& program, const QStringList& arguments)
    {
        QProcess process;
        process.start(program, arguments);
        return process.waitForFinished() ? process.readAllStandardOutput() : QByteArray();
    }

private Q_SLOTS:
    void encode_keepsLengthAndLevel_data()
    {
        QTest::addColumn<SoundFormat>("format");
        QTest::addColumn<int>("rate");
        QTest::addColumn<int>("encoded");
        for (const int rate : { 16000, 22050, 44100 }) {
            const auto row = [rate](const char* name, SoundFormat format, int encoded) {
                QTest::addRow("%s %d", name, rate) << format << rate << encoded;
            };
            row("wav", SoundFormat::Wav, rate);
            row("flac", SoundFormat::Flac, rate);
            row("opus", SoundFormat::Opus, rate == 22050 ? 24000 : rate == 44100 ? 48000 : rate);
            row("vorbis", SoundFormat::Vorbis, rate);
            row("mp3", SoundFormat::Mp3, rate);
        }
    }

    void encode_keepsLengthAndLevel()
    {
        QFETCH(SoundFormat, format);
        QFETCH(int, rate);
        QFETCH(int, encoded);
        QCOMPARE(encodedRate(format, rate), encoded);
        const AudioBuffer source = speech(rate);
        for (const auto quality : { SoundQuality::Small, SoundQuality::Standard, SoundQuality::Best }) {
            const auto bytes = encodeSound(source, { .format = format, .quality = quality });
            QVERIFY2(bytes.has_value(), bytes ? "" : bytes.error().c_str());
            const QString path = write(*bytes, format);
            // Both give every sample back: they know pre-skip, encoder delay and the end's position. ffmpeg
            // counts a Vorbis file of one page by its blocks, sox reads no Opus and no MP3.
            const QByteArray pcm = format == SoundFormat::Vorbis
                ? output(u"sox"_s, { path, u"-t"_s, u"s16"_s, u"-"_s })
                : output(u"ffmpeg"_s, { u"-v"_s, u"error"_s, u"-i"_s, path, u"-f"_s, u"s16le"_s, u"-"_s });
            const int decodedRate = format == SoundFormat::Opus ? 48000 : encoded;
            const double frames = double(source.frames()) * decodedRate / rate;
            QVERIFY2(std::abs(double(pcm.size()) / 2 - frames) <= double(decodedRate) / rate + 1,
                     qPrintable(u"%1 of %2 frames"_s.arg(pcm.size() / 2).arg(frames)));
            const std::span samples(reinterpret_cast<const std::int16_t*>(pcm.constData()),
                                    static_cast<std::size_t>(pcm.size() / 2));
            const double level = measureLoudness(samples, 1, decodedRate).integratedLufs;
            const double wanted = measureLoudness(source.samples, 1, rate).integratedLufs;
            QVERIFY2(std::abs(level - wanted) < 0.5, qPrintable(u"%1 of %2 LUFS"_s.arg(level).arg(wanted)));
        }
    }

    void encode_lossless_isExact()
    {
        for (const auto format : { SoundFormat::Wav, SoundFormat::Flac }) {
            const AudioBuffer source = speech(16000, 2);
            const auto bytes = encodeSound(source, { .format = format, .tags = { .title = "Hello" } });
            QVERIFY(bytes.has_value());
            const auto back = readAudioFile(write(*bytes, format).toStdString(), kPlenty);
            QVERIFY(back.has_value());
            QCOMPARE(back->channels, 2);
            QVERIFY(back->samples == source.samples);
        }
    }

    void encode_givesEqualBytes()
    {
        for (const auto format : { SoundFormat::Wav, SoundFormat::Flac, SoundFormat::Opus,
                                   SoundFormat::Vorbis, SoundFormat::Mp3 }) {
            const SoundEncoding how { .format = format, .tags = { "A line", "Mina", "start_1" } };
            const auto first = encodeSound(speech(22050), how);
            QTest::qWait(2); // libsndfile draws serial numbers from the clock
            const auto second = encodeSound(speech(22050), how);
            QVERIFY(first.has_value() && second.has_value());
            QVERIFY(*first == *second);
        }
    }

    void encode_isGivenUpInTheMiddle()
    {
        AudioBuffer minute { .samples = std::vector<float>(60 * 22'050, 0.1F), .sampleRate = 22'050 };
        int asked = 0;
        const auto ended =
            encodeSound(minute, { .format = SoundFormat::Vorbis }, [&asked] { return ++asked == 3; });
        QVERIFY(!ended.has_value());
        QCOMPARE(ended.error(), std::string(kEncodingCancelled));
        QCOMPARE(asked, 3);
    }

    void encode_writesTags()
    {
        for (const auto format : { SoundFormat::Wav, SoundFormat::Flac, SoundFormat::Opus,
                                   SoundFormat::Vorbis, SoundFormat::Mp3 }) {
            const auto bytes =
                encodeSound(speech(16000), { .format = format, .tags = { "今夜は", "Mina", "start_1" } });
            QVERIFY(bytes.has_value());
            const QString tags =
                QString::fromUtf8(output(u"ffprobe"_s,
                                         { u"-v"_s, u"error"_s, u"-show_entries"_s,
                                           u"format_tags:stream_tags"_s, write(*bytes, format) }));
            for (const auto& value : { u"今夜は"_s, u"Mina"_s, u"start_1"_s })
                QVERIFY2(tags.contains(u'=' + value), qPrintable(tags));
        }
    }

    void encode_followsTheRateAsked()
    {
        const auto bytes = encodeSound(speech(16000), { .format = SoundFormat::Flac, .sampleRate = 48000 });
        const auto back = readAudioFile(write(*bytes, SoundFormat::Flac).toStdString(), kPlenty);
        QVERIFY(back.has_value());
        QCOMPARE(back->sampleRate, 48000);
        QVERIFY(std::abs(double(back->frames()) - 3.0 * double(speech(16000).frames())) <= 3);
    }

    void encode_refusesNoSound() { QVERIFY(!encodeSound({}, {}).has_value()); }
};

QTEST_GUILESS_MAIN(tst_SoundEncoder)
#include "tst_SoundEncoder.moc"
