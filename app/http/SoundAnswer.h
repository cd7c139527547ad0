#pragma once

#include "app/http/RouteTable.h"
#include "core/audio/SoundEncoder.h"

#include <optional>

class QThreadPool;

namespace comfyvn {
class CharacterCounts;
class JobQueue;
class ScriptStore;
class SettingsStore;
class SpeechService;
class VoiceProfileStore;
class WorkspacePaths;
struct SpeechPlan;
struct SpeechRender;
} // namespace comfyvn

namespace comfyvn::http {

/// What the routes for other programs work with; all of it outlives the router.
struct CompatibleApiParts {
    SpeechService& speech;
    const VoiceProfileStore& profiles;
    CharacterCounts& counts;
    const ScriptStore& script;
    JobQueue& jobs;
    const SettingsStore& settings;
    const WorkspacePaths& paths;
    QThreadPool& workers;
};

/// A line's sound as another program wants it; the defaults are the rendered file, byte by byte.
struct SoundWish {
    SoundFormat format = SoundFormat::Wav;
    bool bare = false; ///< of WAV the samples alone, PCM16 little endian
    QByteArray contentType = "audio/wav";
    int sampleRate = 0; ///< Hz; 0: as rendered
    bool stereo = false;
    std::optional<double> silenceBefore {}; ///< seconds before the first sound; none: as rendered
    std::optional<double> silenceAfter {}; ///< seconds after the last sound

    [[nodiscard]] bool isAsRendered() const
    {
        return format == SoundFormat::Wav && !bare && sampleRate == 0 && !stereo && !silenceBefore
            && !silenceAfter;
    }
};

/// Answers with the sound of a plan, made when it is not stored. After `server.sync_wait_s` the work becomes
/// a job and the answer is 504 `still_running`; a client that leaves before gives up its share.
[[nodiscard]] Answer soundAnswer(const CompatibleApiParts& parts, const SpeechPlan& plan,
                                 const SoundWish& wish);

/// Answers with what `read` makes of a plan's render, on a pool thread; waiting and leaving as above.
[[nodiscard]] Answer renderAnswer(const CompatibleApiParts& parts, const SpeechPlan& plan,
                                  const std::function<Finished(const SpeechRender& render)>& read);

} // namespace comfyvn::http
