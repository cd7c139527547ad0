#include "core/speech/TimingFormats.h"

#include "core/speech/export/Exporters.h"

using namespace Qt::StringLiterals;

namespace comfyvn {

const QList<TimingFormat>& timingFormats()
{
    static const QList<TimingFormat> all {
        TimingFormat::RhubarbJson, TimingFormat::RhubarbTsv, TimingFormat::RhubarbXml,
        TimingFormat::SubRip,      TimingFormat::WebVtt,     TimingFormat::AudacityLabels,
        TimingFormat::TextGrid,    TimingFormat::HtkLab,
    };
    return all;
}

QString timingFormatName(TimingFormat format)
{
    switch (format) {
    case TimingFormat::RhubarbJson:
        return u"rhubarb-json"_s;
    case TimingFormat::RhubarbTsv:
        return u"rhubarb-tsv"_s;
    case TimingFormat::RhubarbXml:
        return u"rhubarb-xml"_s;
    case TimingFormat::SubRip:
        return u"srt"_s;
    case TimingFormat::WebVtt:
        return u"vtt"_s;
    case TimingFormat::AudacityLabels:
        return u"audacity"_s;
    case TimingFormat::TextGrid:
        return u"textgrid"_s;
    case TimingFormat::HtkLab:
        return u"lab"_s;
    }
    return {};
}

QString timingFormatSuffix(TimingFormat format)
{
    switch (format) {
    case TimingFormat::RhubarbJson:
        return u"json"_s;
    case TimingFormat::RhubarbTsv:
        return u"tsv"_s;
    case TimingFormat::RhubarbXml:
        return u"xml"_s;
    case TimingFormat::SubRip:
        return u"srt"_s;
    case TimingFormat::WebVtt:
        return u"vtt"_s;
    case TimingFormat::AudacityLabels:
        return u"txt"_s;
    case TimingFormat::TextGrid:
        return u"TextGrid"_s;
    case TimingFormat::HtkLab:
        return u"lab"_s;
    }
    return {};
}

std::optional<TimingFormat> timingFormatFromName(const QString& name)
{
    for (const TimingFormat format : timingFormats())
        if (timingFormatName(format).compare(name, Qt::CaseInsensitive) == 0)
            return format;
    return std::nullopt;
}

QByteArray writeTimings(TimingFormat format, const Alignment& alignment, const QList<MouthCue>& cues,
                        const QString& soundFile, const QString& text)
{
    const timing::Source source { alignment, cues, soundFile, text };
    switch (format) {
    case TimingFormat::RhubarbJson:
        return timing::rhubarbJson(source);
    case TimingFormat::RhubarbTsv:
        return timing::rhubarbTsv(source);
    case TimingFormat::RhubarbXml:
        return timing::rhubarbXml(source);
    case TimingFormat::SubRip:
        return timing::subRip(source);
    case TimingFormat::WebVtt:
        return timing::webVtt(source);
    case TimingFormat::AudacityLabels:
        return timing::audacityLabels(source);
    case TimingFormat::TextGrid:
        return timing::textGrid(source);
    case TimingFormat::HtkLab:
        return timing::htkLab(source);
    }
    return {};
}

} // namespace comfyvn
