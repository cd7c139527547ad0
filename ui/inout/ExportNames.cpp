#include "ui/inout/ExportNames.h"

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

QString ExportNames::of(SoundFormat format)
{
    switch (format) {
    case SoundFormat::Wav:
        return tr("WAV – uncompressed");
    case SoundFormat::Flac:
        return tr("FLAC – lossless");
    case SoundFormat::Opus:
        return tr("Opus – smallest");
    case SoundFormat::Vorbis:
        return tr("Ogg Vorbis – most engines");
    case SoundFormat::Mp3:
        return tr("MP3 – everywhere");
    }
    return {};
}

QString ExportNames::of(SoundQuality quality)
{
    switch (quality) {
    case SoundQuality::Small:
        return tr("Small files");
    case SoundQuality::Standard:
        return tr("Standard quality");
    case SoundQuality::Best:
        return tr("Best quality");
    }
    return {};
}

QString ExportNames::of(TimingFormat format)
{
    switch (format) {
    case TimingFormat::RhubarbJson:
        return tr("Mouth shapes, Rhubarb (.json)");
    case TimingFormat::RhubarbTsv:
        return tr("Mouth shapes, Rhubarb (.tsv)");
    case TimingFormat::RhubarbXml:
        return tr("Mouth shapes, Rhubarb (.xml)");
    case TimingFormat::SubRip:
        return tr("Subtitles, SubRip (.srt)");
    case TimingFormat::WebVtt:
        return tr("Subtitles, WebVTT (.vtt)");
    case TimingFormat::AudacityLabels:
        return tr("Words, Audacity labels (.txt)");
    case TimingFormat::TextGrid:
        return tr("Words, phonemes and shapes, Praat (.TextGrid)");
    case TimingFormat::HtkLab:
        return tr("Phonemes, HTK (.lab)");
    }
    return {};
}

QString ExportNames::of(StaleLines choice)
{
    switch (choice) {
    case StaleLines::Render:
        return tr("Render them first");
    case StaleLines::AsIs:
        return tr("Export the sound there is");
    case StaleLines::Skip:
        return tr("Leave them out");
    }
    return {};
}

QString ExportNames::of(FileOutcome outcome)
{
    switch (outcome) {
    case FileOutcome::Written:
        return tr("Written");
    case FileOutcome::Skipped:
        return tr("Skipped");
    case FileOutcome::Failed:
        return tr("Failed");
    }
    return {};
}

QString ExportNames::ofField(const QString& field)
{
    if (field == u"scene")
        return tr("Scene");
    if (field == u"n")
        return tr("Number of the line");
    if (field == u"character")
        return tr("Character");
    if (field == u"style")
        return tr("Style");
    if (field == u"lang")
        return tr("Language");
    if (field == u"id")
        return tr("Id in the script");
    return tr("Text of the line");
}

} // namespace comfyvn::ui
