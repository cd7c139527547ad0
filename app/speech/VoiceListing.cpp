#include "app/speech/VoiceListing.h"

#include "app/speech/EspeakEngine.h"
#include "app/speech/FliteEngine.h"

namespace comfyvn {

namespace {

/// Names hold no control characters; quotes and backslashes are all there is to escape.
std::string quoted(const std::string& text)
{
    std::string json = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            json += '\\';
        json += c;
    }
    return json + '"';
}

template <typename List, typename ToJson> std::string array(const List& list, ToJson toJson)
{
    std::string json;
    for (const auto& entry : list)
        json += (json.empty() ? "[" : ",") + toJson(entry);
    return json.empty() ? "[]" : json + "]";
}

std::string voiceJson(const EspeakVoice& voice)
{
    return "\n  {\"id\":" + quoted(voice.id) + ",\"file\":" + quoted(voice.file)
        + ",\"name\":" + quoted(voice.name) + ",\"gender\":" + quoted(voice.gender)
        + ",\"age\":" + std::to_string(voice.age) + ",\"languages\":" + array(voice.languages, quoted) + "}";
}

std::string variantJson(const EspeakVariant& variant)
{
    return "\n  {\"id\":" + quoted(variant.id) + ",\"name\":" + quoted(variant.name)
        + ",\"gender\":" + quoted(variant.gender) + "}";
}

} // namespace

std::string voiceListing(const EspeakEngine& espeak, const FliteEngine& flite)
{
    return "{\"espeak\":{\"version\":" + quoted(EspeakEngine::version())
        + ",\"voices\":" + array(espeak.voices().voices(), voiceJson)
        + ",\"variants\":" + array(espeak.voices().variants(), variantJson) + "},\n\"flite\":{\"version\":"
        + quoted(FliteEngine::version()) + ",\"voices\":" + array(flite.voices(), quoted) + "}}\n";
}

} // namespace comfyvn
