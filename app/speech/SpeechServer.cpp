#include "app/speech/SpeechServer.h"

#include "app/speech/DescriptorIo.h"
#include "app/speech/Silence.h"
#include "core/audio/Whisper.h"

namespace comfyvn {

namespace {

// Below the time that the studio allows, so that a stuck child does not cost the helper.
unsigned limitSeconds(const wire::Utterance& utterance)
{
    return 15U + static_cast<unsigned>(utterance.text.size() / 64);
}

std::string failedReply(std::string message)
{
    wire::Speech speech;
    speech.message = std::move(message);
    return wire::encode(speech);
}

} // namespace

SpeechServer::SpeechServer(EspeakEngine& espeak, const FliteEngine& flite)
    : m_espeak(espeak)
    , m_flite(flite)
{ }

int SpeechServer::serve(int input, int output)
{
    for (;;) {
        std::string header;
        if (!readExactly(input, wire::kFrameHeaderBytes, header))
            return header.empty() ? 0 : 2;
        const std::uint32_t bytes = wire::payloadBytes(header);
        std::string request;
        if (bytes > wire::kMaxFrameBytes || !readExactly(input, bytes, request))
            return 2;
        if (!writeAll(output, wire::frame(answer(request))))
            return 2;
        prepareChild(m_childVoice);
    }
}

std::string SpeechServer::answer(const std::string& request)
{
    wire::Utterance utterance;
    if (!wire::decode(request, utterance))
        return failedReply("the request could not be read");
    const bool espeak = utterance.engine == wire::Engine::Espeak;
    if (!m_child || (espeak && utterance.voice != m_childVoice))
        prepareChild(espeak ? utterance.voice : std::string());
    ForkedResult result = m_child->ask(request, limitSeconds(utterance));
    return result.bytes ? std::move(*result.bytes) : failedReply(result.fault);
}

void SpeechServer::prepareChild(const std::string& espeakVoice)
{
    m_child.reset();
    m_childVoice = espeakVoice;
    m_child = std::make_unique<ForkedChild>(
        [this] {
            if (!m_childVoice.empty())
                m_espeak.select(m_childVoice);
        },
        [this](const std::string& request) { return sayEncoded(request); });
}

std::string SpeechServer::sayEncoded(const std::string& request)
{
    wire::Utterance utterance;
    if (!wire::decode(request, utterance))
        return failedReply("the request could not be read");
    std::string reply = wire::encode(say(utterance));
    if (reply.size() > wire::kMaxFrameBytes)
        return failedReply("the text is too long to be spoken in one piece");
    return reply;
}

wire::Speech SpeechServer::say(const wire::Utterance& utterance)
{
    wire::Speech speech;
    switch (utterance.engine) {
    case wire::Engine::Flite:
        speech = m_flite.say(utterance);
        break;
    case wire::Engine::Espeak:
        speech = m_espeak.say(utterance);
        break;
    }
    if (speech.status != wire::Status::Ok)
        return speech;
    if (isSilent(speech)) {
        speech = {};
        speech.status = wire::Status::Silent;
        return speech;
    }
    if (utterance.pause != 1)
        scalePauses(speech, utterance.pause);
    trimSilence(speech);
    if (utterance.whisper)
        speech.samples = whispered(speech.samples, static_cast<int>(speech.sampleRate));
    return speech;
}

} // namespace comfyvn
