#include "core/providers/ProviderCatalogue.h"

#include <algorithm>

namespace comfyvn {

using namespace Qt::StringLiterals;

namespace {

ProviderField address(const QString& standard, const QString& hint)
{
    return { .key = u"base_url"_s,
             .kind = FieldKind::Address,
             .label = u"Address"_s,
             .hint = hint,
             .standard = standard };
}

ProviderField key(const QString& hint)
{
    return {
        .key = u"api_key"_s, .kind = FieldKind::Key, .label = u"Key"_s, .hint = hint, .changesSound = false
    };
}

ProviderField model(const QString& standard, const QString& hint)
{
    return { .key = u"model"_s, .label = u"Model"_s, .hint = hint, .standard = standard };
}

ProviderField voice(const QString& hint)
{
    return { .key = u"voice"_s, .label = u"Voice"_s, .hint = hint };
}

ProviderField timeLimit()
{
    return { .key = u"timeout_s"_s,
             .kind = FieldKind::Number,
             .label = u"Time limit"_s,
             .hint = u"Seconds without a sign of life after which a line is given up."_s,
             .standard = 120,
             .minimum = 1,
             .maximum = 86'400,
             .changesSound = false };
}

/// A service that is paid for, with its list price and how much may be spent on it.
Provider paid(Provider provider, int pricePerMillion)
{
    provider.fields << QList<ProviderField> {
        { .key = u"price_per_million"_s,
          .kind = FieldKind::Number,
          .label = u"Price"_s,
          .hint = u"What a million characters cost, in the currency of your account, for the estimate before "
                  "lines are rendered. Check it: prices change."_s,
          .standard = pricePerMillion,
          .maximum = 100'000,
          .changesSound = false },
        { .key = u"monthly_characters"_s,
          .kind = FieldKind::Number,
          .label = u"Monthly limit"_s,
          .hint = u"Characters in a month after which nothing more is sent there; 0 for no limit."_s,
          .standard = 0,
          .maximum = 1'000'000'000,
          .changesSound = false }
    };
    return provider;
}

/// The same of music, which is billed by its length.
Provider paidByLength(Provider provider)
{
    provider.fields << QList<ProviderField> {
        { .key = u"price_per_hour"_s,
          .kind = FieldKind::Number,
          .label = u"Price"_s,
          .hint = u"What an hour of music costs, in the currency of your account, for the estimate of the "
                  "month; 0 where you do not know it."_s,
          .standard = 0,
          .maximum = 100'000,
          .changesSound = false },
        { .key = u"monthly_minutes"_s,
          .kind = FieldKind::Number,
          .label = u"Monthly limit"_s,
          .hint = u"Minutes of music in a month after which nothing more is made there; 0 for no limit."_s,
          .standard = 0,
          .maximum = 1'000'000,
          .changesSound = false }
    };
    return provider;
}

ProviderField choice(const QString& name, const QString& label, const QString& hint,
                     const QStringList& choices)
{
    return { .key = name,
             .kind = FieldKind::Choice,
             .label = label,
             .hint = hint,
             .standard = choices.first(),
             .choices = choices };
}

ProviderField percent(const QString& name, const QString& label, const QString& hint, int standard)
{
    return { .key = name,
             .kind = FieldKind::Number,
             .label = label,
             .hint = hint,
             .standard = standard,
             .maximum = 100 };
}

Provider builtIn()
{
    return { .id = u"local"_s,
             .title = u"Built-in voices"_s,
             .kind = ProviderKind::Local,
             .access = ProviderAccess::BuiltIn,
             .note = u"Speaks offline and at once, with exact times of every sound."_s,
             .terms = u"Free to use in any work; no account and no network."_s };
}

Provider comfyUi()
{
    return { .id = u"comfyui_local"_s,
             .title = u"ComfyUI"_s,
             .kind = ProviderKind::OpenSource,
             .access = ProviderAccess::ComfyUi,
             .note = u"Runs workflows on servers of your own, here or elsewhere."_s,
             .terms = u"The licences of the models in the workflow hold for what they make."_s,
             .portal = u"https://www.comfy.org"_s };
}

Provider openAi()
{
    return {
        .id = u"openai"_s,
        .title = u"OpenAI and compatible servers"_s,
        .kind = ProviderKind::Paid,
        .note = u"OpenAI's voices, or a server of your own that speaks the same protocol."_s,
        .terms = u"OpenAI bills by use and asks that listeners are told that a voice is made by a machine; "
                 u"servers of your own cost nothing."_s,
        .portal = u"https://platform.openai.com/docs/guides/text-to-speech"_s,
        .fields = { address(u"https://api.openai.com/v1"_s,
                            u"Where the service answers, up to and with /v1."_s),
                    key(u"OpenAI wants one; most servers of your own do not."_s),
                    model(u"gpt-4o-mini-tts"_s, u"As the service names it."_s),
                    voice(u"Speaks where a profile names no voice of this service."_s),
                    choice(u"format"_s, u"Format"_s, u"What the service is asked to send."_s,
                           { u"wav"_s, u"flac"_s, u"mp3"_s, u"opus"_s }),
                    timeLimit() },
        .presets = { { u"OpenAI"_s, u"https://api.openai.com/v1"_s, u"gpt-4o-mini-tts"_s, u"alloy"_s },
                     { u"Kokoro-FastAPI"_s, u"http://127.0.0.1:8880/v1"_s, u"kokoro"_s, u"af_bella"_s },
                     { u"Chatterbox"_s, u"http://127.0.0.1:8004/v1"_s, u"chatterbox"_s, u""_s },
                     { u"LocalAI"_s, u"http://127.0.0.1:8080/v1"_s, u"tts-1"_s, u""_s },
                     { u"openai-edge-tts"_s, u"http://127.0.0.1:5050/v1"_s, u"tts-1"_s, u""_s },
                     { u"mlx-audio"_s, u"http://127.0.0.1:8000/v1"_s, u"kokoro"_s, u""_s } },
    };
}

Provider voicevox()
{
    return {
        .id = u"voicevox"_s,
        .title = u"VOICEVOX, AivisSpeech"_s,
        .kind = ProviderKind::OpenSource,
        .note = u"Japanese voices with many styles, on this computer, with exact times."_s,
        .terms =
            u"Each character has terms of its own; most ask for a credit such as “VOICEVOX:ずんだもん”."_s,
        .portal = u"https://voicevox.hiroshiba.jp"_s,
        .fields = { address(u"http://127.0.0.1:50021"_s,
                            u"Of the engine, which runs while its editor does."_s),
                    voice(u"The number of a style; speaks where a profile names none."_s), timeLimit() },
        .presets = { { u"VOICEVOX"_s, u"http://127.0.0.1:50021"_s, {}, {} },
                     { u"AivisSpeech"_s, u"http://127.0.0.1:10101"_s, {}, {} } },
    };
}

Provider xtts()
{
    return {
        .id = u"coqui_xtts"_s,
        .title = u"Coqui XTTS"_s,
        .kind = ProviderKind::OpenSource,
        .note = u"Speaks 17 languages in a voice that is cloned from a few seconds of sound."_s,
        .terms =
            u"The XTTS model's licence allows non-commercial use only; see to the rights in cloned voices."_s,
        .portal = u"https://github.com/daswer123/xtts-api-server"_s,
        .fields = { address(u"http://127.0.0.1:8020"_s, u"Where the server answers."_s),
                    choice(u"api"_s, u"Protocol"_s,
                           u"Which server it is: xtts-api-server, or Coqui's own tts-server."_s,
                           { u"xtts-api-server"_s, u"tts-server"_s }),
                    voice(u"A speaker of the server; speaks where a profile names none."_s), timeLimit() },
        .presets = { { u"xtts-api-server"_s, u"http://127.0.0.1:8020"_s, {}, {} },
                     { u"tts-server"_s, u"http://127.0.0.1:5002"_s, {}, {} } },
    };
}

Provider piper()
{
    return {
        .id = u"piper"_s,
        .title = u"Piper"_s,
        .kind = ProviderKind::OpenSource,
        .note = u"Fast neural voices in many languages, on this computer."_s,
        .terms = u"Free software; each voice names its licence in its model card."_s,
        .portal = u"https://github.com/OHF-Voice/piper1-gpl"_s,
        .fields = { address(u""_s,
                            u"Of Piper's server; empty: the installed program is run for each line."_s),
                    voice(u"The name of a voice, or for the program the path of its model (.onnx)."_s),
                    timeLimit() },
        .presets = { { u"piper.http_server"_s, u"http://127.0.0.1:5000"_s, {}, {} } },
    };
}

Provider elevenLabs()
{
    return {
        .id = u"elevenlabs"_s,
        .title = u"ElevenLabs"_s,
        .kind = ProviderKind::Freemium,
        .note = u"Expressive voices in many languages, with the time of every letter."_s,
        .terms = u"Paid by the character; the free plan asks for a credit and forbids commercial use."_s,
        .portal = u"https://elevenlabs.io"_s,
        .needsKey = true,
        .fields = { address(u"https://api.elevenlabs.io"_s, u"Where the service answers."_s),
                    key(u"From your account's page of keys."_s),
                    model(u"eleven_multilingual_v2"_s, u"As the service names it."_s),
                    voice(u"The id of a voice; speaks where a profile names none."_s),
                    percent(u"stability"_s, u"Stability"_s, u"Percent; less is livelier."_s, 50),
                    percent(u"similarity"_s, u"Likeness"_s, u"Percent; how closely it keeps to the voice."_s,
                            75),
                    choice(u"format"_s, u"Format"_s, u"What the service is asked to send."_s,
                           { u"mp3_44100_128"_s, u"mp3_44100_192"_s, u"wav_44100"_s }),
                    timeLimit() },
    };
}

Provider azure()
{
    return {
        .id = u"azure_speech"_s,
        .title = u"Azure Speech"_s,
        .kind = ProviderKind::Freemium,
        .note = u"Microsoft's voices in more than a hundred languages, many of them with styles."_s,
        .terms = u"Paid by the character beyond a free share each month; an Azure account is needed."_s,
        .portal = u"https://azure.microsoft.com/products/ai-services/text-to-speech"_s,
        .needsKey = true,
        .fields = { { .key = u"region"_s,
                      .label = u"Region"_s,
                      .hint = u"Of the resource in Azure, such as westeurope."_s,
                      .standard = u"westeurope"_s,
                      .changesSound = false },
                    key(u"One of the two of the resource."_s),
                    address(u""_s, u"Empty: the region's own."_s),
                    voice(
                        u"Its short name, such as ja-JP-NanamiNeural; speaks where a profile names none."_s),
                    choice(u"format"_s, u"Format"_s, u"What the service is asked to send."_s,
                           { u"riff-24khz-16bit-mono-pcm"_s, u"riff-48khz-16bit-mono-pcm"_s,
                             u"riff-16khz-16bit-mono-pcm"_s }),
                    timeLimit() },
    };
}

Provider bark()
{
    return { .id = u"bark_open"_s,
             .title = u"Bark"_s,
             .kind = ProviderKind::OpenSource,
             .access = ProviderAccess::ComfyUi,
             .note = u"A library without a server of its own; ComfyUI runs it with the workflow for Bark."_s,
             .terms = u"MIT licence, the model included."_s,
             .portal = u"https://github.com/suno-ai/bark"_s,
             .workflow = u"workflows/tts_bark.json"_s };
}

Provider musicBuiltIn()
{
    Provider local = builtIn();
    local.title = u"Built-in composer"_s;
    local.note = u"Composes and plays offline with a soundfont."_s;
    local.terms = u"What it makes is yours; the soundfont's licence stands in the sidecar."_s;
    return local;
}

Provider audioCraft()
{
    return { .id = u"audiocraft"_s,
             .title = u"Meta AudioCraft"_s,
             .kind = ProviderKind::OpenSource,
             .access = ProviderAccess::ComfyUi,
             .note =
                 u"MusicGen is a library without a server of its own; ComfyUI runs it with the workflow for "
                 u"MusicGen."_s,
             .terms = u"The code is under MIT; the models' weights allow non-commercial use only."_s,
             .portal = u"https://github.com/facebookresearch/audiocraft"_s,
             .workflow = u"workflows/music_musicgen.json"_s };
}

Provider elevenLabsMusic()
{
    Provider music = elevenLabs();
    music.note = u"Music from a description, billed by its length."_s;
    music.terms = u"Which uses are allowed depends on the plan."_s;
    music.fields = { address(u"https://api.elevenlabs.io"_s, u"Where the service answers."_s),
                     key(u"From your account's page of keys."_s),
                     model(u"music_v1"_s, u"As the service names it."_s), timeLimit() };
    return music;
}

Provider portal(const QString& id, const QString& title, ProviderKind kind, const QString& terms,
                const QString& address)
{
    return { .id = id,
             .title = title,
             .kind = kind,
             .access = ProviderAccess::PortalOnly,
             .note =
                 u"It has no public interface: make music on its page and use the file as a source track."_s,
             .terms = terms,
             .portal = address };
}

} // namespace

const QList<Provider>& speechProviderList()
{
    static const QList<Provider> all {
        builtIn(),        comfyUi(), voicevox(),         piper(),
        xtts(),           bark(),    paid(openAi(), 15), paid(elevenLabs(), 300),
        paid(azure(), 16)
    };
    return all;
}

const QList<Provider>& musicProviderList()
{
    static const QList<Provider> all {
        musicBuiltIn(),
        comfyUi(),
        audioCraft(),
        paidByLength(elevenLabsMusic()),
        portal(u"suno_ai"_s, u"Suno"_s, ProviderKind::Freemium,
               u"Songs of the free plan may not be used commercially."_s, u"https://suno.com"_s),
        portal(u"soundraw"_s, u"Soundraw"_s, ProviderKind::Paid,
               u"Its interface is for business contracts only; a licence comes with each plan."_s,
               u"https://soundraw.io"_s),
        portal(u"aiva"_s, u"AIVA"_s, ProviderKind::Freemium,
               u"Who owns a piece depends on the plan it was made with."_s, u"https://www.aiva.ai"_s),
    };
    return all;
}

const Provider* findProvider(const QList<Provider>& among, const QString& id)
{
    const auto found = std::ranges::find(among, id, &Provider::id);
    return found == among.end() ? nullptr : &*found;
}

} // namespace comfyvn
