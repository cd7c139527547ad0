// Stands in for comfyvn-speech and does what the utterance's text tells it, so that the pool can be tested:
// `die`, `hang`, `garbage`, `half`, `chatty`, `failed`, `touch:PATH`, `wait:PATH` (until the file is there),
// `once:PATH` (dies unless the file is there; makes it). Every other text is answered with the process id.

#include "core/speech/SpeechWire.h"

#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

using namespace comfyvn;

namespace {

bool readExactly(std::size_t count, std::string& bytes)
{
    bytes.resize(count);
    return std::fread(bytes.data(), 1, count, stdin) == count;
}

void writeOut(const std::string& bytes)
{
    std::fwrite(bytes.data(), 1, bytes.size(), stdout);
    std::fflush(stdout);
}

void touch(const std::string& path)
{
    std::ofstream { path };
}

std::string answer(wire::Status status, const std::string& message)
{
    wire::Speech speech;
    speech.status = status;
    speech.message = message;
    speech.sampleRate = 16'000;
    speech.samples = { 1, 2, 3 };
    return wire::frame(wire::encode(speech));
}

void obey(const std::string& text)
{
    const auto argument = text.substr(std::min(text.size(), text.find(':') + 1));
    if (text == "die")
        std::_Exit(7);
    if (text == "hang") {
        for (;;)
            pause();
    }
    if (text == "garbage")
        return writeOut("\xFF\xFF\xFF\xFFgarbage");
    if (text == "half") {
        writeOut(answer(wire::Status::Ok, "half").substr(0, 12));
        std::_Exit(0);
    }
    if (text == "chatty")
        return writeOut(answer(wire::Status::Ok, "one") + answer(wire::Status::Ok, "two"));
    if (text == "failed")
        return writeOut(answer(wire::Status::Failed, "it crashed with signal 11"));
    if (text.starts_with("touch:"))
        touch(argument);
    if (text.starts_with("wait:")) {
        while (!std::filesystem::exists(argument))
            usleep(1000);
    }
    if (text.starts_with("once:") && !std::filesystem::exists(argument)) {
        touch(argument);
        std::_Exit(7);
    }
    writeOut(answer(wire::Status::Ok, std::to_string(getpid())));
}

} // namespace

int main()
{
    std::string header;
    std::string payload;
    while (readExactly(wire::kFrameHeaderBytes, header) && readExactly(wire::payloadBytes(header), payload)) {
        wire::Utterance utterance;
        if (!wire::decode(payload, utterance))
            return 2;
        obey(utterance.text);
    }
    return 0;
}
