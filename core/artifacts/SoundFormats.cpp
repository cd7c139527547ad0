#include "core/artifacts/SoundFormats.h"

using namespace Qt::StringLiterals;

namespace comfyvn {

const QList<SoundFormat>& soundFormats()
{
    static const QList<SoundFormat> all { SoundFormat::Wav, SoundFormat::Flac, SoundFormat::Opus,
                                          SoundFormat::Vorbis, SoundFormat::Mp3 };
    return all;
}

QString soundFormatName(SoundFormat format)
{
    switch (format) {
    case SoundFormat::Wav:
        return u"wav"_s;
    case SoundFormat::Flac:
        return u"flac"_s;
    case SoundFormat::Opus:
        return u"opus"_s;
    case SoundFormat::Vorbis:
        return u"vorbis"_s;
    case SoundFormat::Mp3:
        return u"mp3"_s;
    }
    return {};
}

std::optional<SoundFormat> soundFormatFromName(const QString& name)
{
    const QString lower = name.toLower();
    for (const SoundFormat format : soundFormats()) {
        const auto suffix = soundSuffix(format);
        if (lower == soundFormatName(format)
            || lower == QLatin1StringView(suffix.data(), static_cast<qsizetype>(suffix.size())))
            return format;
    }
    return std::nullopt;
}

} // namespace comfyvn
