#include "core/audio/SoundFields.h"

#include <flacfile.h>
#include <id3v2framefactory.h>
#include <id3v2tag.h>
#include <mpegfile.h>
#include <opusfile.h>
#include <textidentificationframe.h>
#include <tfilestream.h>
#include <vorbisfile.h>
#include <xiphcomment.h>

namespace comfyvn {

namespace {

TagLib::String text(const std::string& utf8)
{
    return { utf8, TagLib::String::UTF8 };
}

template <typename File> bool addTo(File& file, TagLib::Ogg::XiphComment* comment, const SoundFields& fields)
{
    if (!file.isValid() || comment == nullptr)
        return false;
    for (const auto& [name, value] : fields)
        comment->addField(name, text(value));
    return file.save();
}

bool addTo(TagLib::MPEG::File& file, const SoundFields& fields)
{
    TagLib::ID3v2::Tag* tag = file.isValid() ? file.ID3v2Tag(true) : nullptr;
    if (tag == nullptr)
        return false;
    for (const auto& [name, value] : fields) {
        tag->addFrame(new TagLib::ID3v2::UserTextIdentificationFrame( // owned by the tag
            text(name), TagLib::StringList(text(value)), TagLib::String::UTF8));
    }
    return file.save(TagLib::MPEG::File::ID3v2, TagLib::MPEG::File::StripNone);
}

bool write(TagLib::IOStream& stream, SoundFormat format, const SoundFields& fields)
{
    switch (format) {
    case SoundFormat::Wav:
        return true;
    case SoundFormat::Flac: {
        TagLib::FLAC::File file(&stream, TagLib::ID3v2::FrameFactory::instance(), false);
        return addTo(file, file.xiphComment(true), fields);
    }
    case SoundFormat::Opus: {
        TagLib::Ogg::Opus::File file(&stream, false);
        return addTo(file, file.tag(), fields);
    }
    case SoundFormat::Vorbis: {
        TagLib::Ogg::Vorbis::File file(&stream, false);
        return addTo(file, file.tag(), fields);
    }
    case SoundFormat::Mp3: {
        TagLib::MPEG::File file(&stream, TagLib::ID3v2::FrameFactory::instance(), false);
        return addTo(file, fields);
    }
    }
    return false;
}

} // namespace

AudioResult<void> addFields(const std::string& path, SoundFormat format, const SoundFields& fields)
{
    if (fields.empty() || format == SoundFormat::Wav)
        return {};
    TagLib::FileStream stream(path.c_str());
    if (!stream.isOpen() || stream.readOnly() || !write(stream, format, fields))
        return tl::unexpected<std::string>("The file's comment cannot be written.");
    return {};
}

} // namespace comfyvn
