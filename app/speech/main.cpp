#include "app/speech/DescriptorIo.h"
#include "app/speech/EspeakEngine.h"
#include "app/speech/FliteEngine.h"
#include "app/speech/PhonemeListing.h"
#include "app/speech/SpeechServer.h"
#include "app/speech/VoiceListing.h"

#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

constexpr std::string_view kUsage =
    "usage: comfyvn-speech             speak: utterance frames on stdin, speech frames on stdout\n"
    "       comfyvn-speech --voices    list both engines' voices as JSON\n"
    "       comfyvn-speech --phonemes  list what espeak-ng's voices can be told to say by phoneme\n"
    "       comfyvn-speech --version\n";

int print(const std::string& text)
{
    return comfyvn::writeAll(STDOUT_FILENO, text) ? 0 : 1;
}

} // namespace

int main(int argc, char** argv)
{
    const std::string_view command = argc == 2 ? argv[1] : "";
    if (argc > 2
        || (argc == 2 && command != "--voices" && command != "--phonemes" && command != "--version")) {
        (void)comfyvn::writeAll(STDERR_FILENO, kUsage);
        return 64;
    }
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGINT, SIG_IGN); // Ctrl-C is the studio's to answer; it closes stdin when it ends
    // The engines print to stdout now and then; the answers must stay clean.
    const int output = dup(STDOUT_FILENO);
    if (argc == 1)
        dup2(STDERR_FILENO, STDOUT_FILENO);

    // espeak-ng connects to the sound server though it never plays here: that would start one, and leave
    // folders in the person's home and the temporary folder. A list of no servers ends the attempt at once.
    ::setenv("PULSE_SERVER", "{}", 1);
    comfyvn::EspeakEngine espeak;
    const comfyvn::FliteEngine flite;
    if (command == "--version") {
        return print("comfyvn-speech " STUDIO_VERSION "\nflite " + comfyvn::FliteEngine::version()
                     + "\nespeak-ng " + comfyvn::EspeakEngine::version() + "\n");
    }
    if (command == "--voices")
        return print(comfyvn::voiceListing(espeak, flite));
    if (command == "--phonemes")
        return print(comfyvn::phonemeListing(espeak));
    return comfyvn::SpeechServer(espeak, flite).serve(STDIN_FILENO, output);
}
