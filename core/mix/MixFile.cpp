#include "core/mix/MixFile.h"

#include "core/audio/Loudness.h"
#include "core/audio/SoundFields.h"
#include "core/base/Sha256.h"

#include <QFile>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

constexpr qint64 kReadAtOnce = 1 << 20;

double decibels(double ratio)
{
    constexpr double silence = -120;
    return ratio > 0 ? std::max(silence, 20.0 * std::log10(ratio)) : silence;
}

tl::unexpected<Error> writeError(const std::string& message)
{
    return failure(ErrorKind::Storage, u"write_failed"_s, QString::fromStdString(message));
}

/// None: a WAV's.
std::optional<SoundFormat> soundFormatOf(MixFormat format)
{
    switch (format) {
    case MixFormat::Pcm16:
    case MixFormat::Pcm24:
    case MixFormat::Float:
        return std::nullopt;
    case MixFormat::Flac:
        return SoundFormat::Flac;
    case MixFormat::Opus:
        return SoundFormat::Opus;
    case MixFormat::Vorbis:
        return SoundFormat::Vorbis;
    case MixFormat::Mp3:
        return SoundFormat::Mp3;
    }
    return std::nullopt;
}

WavEncoding encodingOf(MixFormat format)
{
    return format == MixFormat::Float ? WavEncoding::Float32
        : format == MixFormat::Pcm24  ? WavEncoding::Pcm24
                                      : WavEncoding::Pcm16;
}

/// The smallest step of the file's samples; 0: they are not rounded.
double stepOf(MixFormat format)
{
    switch (format) {
    case MixFormat::Pcm16:
    case MixFormat::Flac:
        return 0x1p-15;
    case MixFormat::Pcm24:
        return 0x1p-23;
    case MixFormat::Float:
    case MixFormat::Opus:
    case MixFormat::Vorbis:
    case MixFormat::Mp3:
        return 0;
    }
    return 0;
}

/// What players level tracks by: for Opus a gain to -23 LUFS in 1/256 dB (RFC 7845), else ReplayGain 2, to
/// -18 LUFS.
SoundFields loudnessFields(SoundFormat format, const MixReport& report)
{
    if (report.integratedLufs <= kSilenceDb)
        return {};
    if (format == SoundFormat::Opus) {
        const double steps = std::clamp((-23 - report.integratedLufs) * 256, -32768.0, 32767.0);
        return { { "R128_TRACK_GAIN", std::to_string(std::lround(steps)) } };
    }
    const auto decimal = [](double value, int digits) {
        return QString::number(value, 'f', digits).toStdString();
    };
    return { { "REPLAYGAIN_TRACK_GAIN", decimal(-18 - report.integratedLufs, 2) + " dB" },
             { "REPLAYGAIN_TRACK_PEAK", decimal(report.truePeak, 6) } };
}

} // namespace

/// SHA-256 of what goes by.
class MixFile::Digest final {
public:
    void add(std::span<const char> bytes)
    {
        m_hash.add({ bytes.data(), static_cast<qsizetype>(bytes.size()) });
        m_bytes += static_cast<qint64>(bytes.size());
    }
    [[nodiscard]] qint64 bytes() const { return m_bytes; }
    [[nodiscard]] QString hex() { return m_hash.hex(); }

private:
    Sha256 m_hash {};
    qint64 m_bytes = 0;
};

MixFile::MixFile(QString path, const MixFileShape& shape)
    : m_path(std::move(path))
    , m_shape(shape)
    , m_digest(std::make_unique<Digest>())
{ }

MixFile::~MixFile() = default;

Result<std::unique_ptr<MixFile>> MixFile::create(const QString& path, const MixFileShape& shape)
{
    auto file = std::unique_ptr<MixFile>(new MixFile(path, shape));
    const std::string name = QFile::encodeName(path).toStdString();
    if (const auto format = soundFormatOf(shape.format)) {
        const SoundEncoding how { .format = *format,
                                  .quality = SoundQuality::Best,
                                  .tags = { .title = "Mix " + shape.name,
                                            .comment = "ComfyVN Studio " STUDIO_VERSION } };
        auto writer = SoundWriter::create(name, how, 2, shape.sampleRate);
        if (!writer)
            return writeError(writer.error());
        file->m_writer.emplace<SoundWriter>(*std::move(writer));
        return file;
    }
    auto writer = WavWriter::create(
        name,
        { .encoding = encodingOf(shape.format),
          .channels = 2,
          .sampleRate = shape.sampleRate,
          .frames = shape.frames,
          .trailerBytes = file->trailer({}).size() },
        [digest = file->m_digest.get()](std::span<const char> bytes) { digest->add(bytes); });
    if (!writer)
        return writeError(writer.error());
    file->m_writer.emplace<WavWriter>(*std::move(writer));
    return file;
}

std::string MixFile::trailer(const MixReport& report) const
{
    const BroadcastLoudness loudness { .integratedLufs = report.integratedLufs,
                                       .truePeakDbtp = std::round(decibels(report.truePeak) * 100) / 100,
                                       .momentaryMaxLufs = report.momentaryMaxLufs,
                                       .shortTermMaxLufs = report.shortTermMaxLufs };
    return broadcastChunk("Mix " + m_shape.name, "ComfyVN Studio", loudness)
        + infoChunk({}, "ComfyVN Studio " STUDIO_VERSION, m_shape.name);
}

/// Two uniform numbers of one step each make noise of triangular density, which takes the distortion out of
/// rounding (Lipshitz, Wannamaker, Vanderkooy 1992).
std::span<const float> MixFile::dithered(std::span<const float> stereo)
{
    const double step = m_shape.dither ? stepOf(m_shape.format) : 0;
    if (step == 0)
        return stereo;
    m_dithered.resize(stereo.size());
    for (std::size_t i = 0; i < stereo.size(); ++i)
        m_dithered[i] =
            static_cast<float>(static_cast<double>(stereo[i]) + step * (m_noise.unit() - m_noise.unit()));
    return m_dithered;
}

AudioResult<void> MixFile::write(std::span<const float> stereo)
{
    const auto samples = dithered(stereo);
    if (auto* wav = std::get_if<WavWriter>(&m_writer))
        return wav->write(samples);
    return std::get<SoundWriter>(m_writer).write(samples);
}

Result<MixFileResult> MixFile::finish(const MixReport& report)
{
    if (auto* wav = std::get_if<WavWriter>(&m_writer)) {
        if (const auto finished = wav->finish(trailer(report)); !finished)
            return writeError(finished.error());
        return MixFileResult { m_shape.sampleRate, m_digest->bytes(), m_digest->hex() };
    }
    auto& sound = std::get<SoundWriter>(m_writer);
    const int rate = sound.sampleRate();
    if (const auto finished = sound.finish(); !finished)
        return writeError(finished.error());
    const SoundFormat format = soundFormatOf(m_shape.format).value_or(SoundFormat::Wav);
    if (const auto added =
            addFields(QFile::encodeName(m_path).toStdString(), format, loudnessFields(format, report));
        !added)
        return writeError(added.error());
    QFile file(m_path); // encoders go back to their headers, so the bytes are known now
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage, u"write_failed"_s,
                       u"%1 cannot be read: %2."_s.arg(m_path, file.errorString()));
    QByteArray bytes;
    while (!(bytes = file.read(kReadAtOnce)).isEmpty())
        m_digest->add({ bytes.constData(), static_cast<std::size_t>(bytes.size()) });
    return MixFileResult { rate, m_digest->bytes(), m_digest->hex() };
}

} // namespace comfyvn
