#pragma once

#include "app/speech/EspeakEngine.h"
#include "app/speech/FliteEngine.h"
#include "app/speech/ForkedChild.h"

#include <memory>

namespace comfyvn {

/// Answers utterances, one after another, each spoken in a forked child so that nothing said before can be
/// heard in it.
///
/// A scene's lines mostly keep to few voices: the child for the next utterance is forked while the studio is
/// busy with the last one, and has loaded the same voice.
class SpeechServer final {
public:
    SpeechServer(EspeakEngine& espeak, const FliteEngine& flite);

    /// Reads frames from `input` and answers them on `output` until the input ends. Returns the exit code: 0
    /// at the end of the input, 2 when a frame is broken or nobody reads the answers.
    [[nodiscard]] int serve(int input, int output);

private:
    [[nodiscard]] std::string answer(const std::string& request);
    void prepareChild(const std::string& espeakVoice);
    [[nodiscard]] std::string sayEncoded(const std::string& request);
    [[nodiscard]] wire::Speech say(const wire::Utterance& utterance);

    EspeakEngine& m_espeak;
    const FliteEngine& m_flite;
    std::unique_ptr<ForkedChild> m_child; ///< waits for the next utterance
    std::string m_childVoice; ///< that m_child has loaded; empty: none
};

} // namespace comfyvn
