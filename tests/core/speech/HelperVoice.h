#pragma once

#include "core/speech/SpeechAssembly.h"
#include "core/speech/SpeechHelperPool.h"
#include "core/speech/SpokenText.h"

#include <QTest>

#include <vector>

namespace comfyvn::test {

inline QString helperProgram()
{
    return qEnvironmentVariable("STUDIO_BINARY_DIR") + QStringLiteral("/app/speech/comfyvn-speech");
}

/// `text` in English, said by a real helper; nothing when it failed.
inline SpokenAudio spokenByHelper(SpeechHelperPool& pool, wire::Engine engine, const std::string& voice,
                                  const QString& text, double rate = 1)
{
    const SpokenText spoken = prepareSpokenText(text, QStringLiteral("en"), engine == wire::Engine::Flite);
    std::vector<SpeechPtr> speeches;
    for (const SpokenChunk& chunk : spoken.chunks) {
        wire::Utterance utterance;
        utterance.engine = engine;
        utterance.voice = voice;
        utterance.text = chunk.spoken.toStdString();
        utterance.rate = static_cast<float>(rate);
        auto future = pool.say(utterance);
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20'000) || future.resultCount() == 0
            || !future.result())
            return {};
        speeches.push_back(*future.result());
    }
    const auto audio = assembleSpeech(spoken, speeches, {});
    return audio ? *audio : SpokenAudio {};
}

} // namespace comfyvn::test
