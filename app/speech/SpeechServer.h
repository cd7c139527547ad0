#pragma once

#include "app/speech/EspeakEngine.h"
#include "app/speech/FliteEngine.h"

namespace comfyvn {

/// Answers utterances, one after another, each spoken in a forked child so that nothing said before can be
/// heard in it.
class SpeechServer final {
public:
    SpeechServer(const EspeakEngine& espeak, const FliteEngine& flite);

    /// Reads frames from `input` and answers them on `output` until the input ends. Returns the exit code: 0
    /// at the end of the input, 2 when a frame is broken or nobody reads the answers.
    [[nodiscard]] int serve(int input, int output) const;

private:
    [[nodiscard]] std::string answer(const std::string& request) const;
    [[nodiscard]] wire::Speech say(const wire::Utterance& utterance) const;

    const EspeakEngine& m_espeak;
    const FliteEngine& m_flite;
};

} // namespace comfyvn
