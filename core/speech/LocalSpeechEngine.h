#pragma once

#include "core/speech/SpeechHelperPool.h"
#include "core/speech/SpeechPlan.h"
#include "core/speech/SpokenAudio.h"

#include <QFuture>
#include <QObject>

class QThreadPool;

namespace comfyvn {

class VoiceCatalogue;

/// Speaks a line with the built-in engines: offline, and with the same bytes for the same plan always.
///
/// Lives on the studio thread. The future reports progress in thousandths with a stage as its text;
/// cancelling it drops what has not been said yet. Errors: InvalidRequest `empty_text`, ProviderUnavailable,
/// ProviderFailed.
class LocalSpeechEngine final : public QObject {
    Q_OBJECT

public:
    LocalSpeechEngine(SpeechHelperPool& helpers, const VoiceCatalogue& catalogue, QThreadPool& workers,
                      QObject* parent = nullptr);

    [[nodiscard]] QFuture<Result<SpokenAudioPtr>> speak(const SpeechPlan& plan);

    /// Ends every line under way as cancelled; nothing is asked of the helpers after this.
    void stop();

private:
    SpeechHelperPool& m_helpers;
    const VoiceCatalogue& m_catalogue;
    QThreadPool& m_workers;
};

} // namespace comfyvn
