#pragma once

#include "core/speech/OfferedVoice.h"
#include "core/speech/SpeechPlan.h"
#include "core/speech/SpokenAudio.h"

#include <QFuture>
#include <QObject>

#include <optional>

namespace comfyvn {

/// What an engine renders with beside the plan; empty where there is nothing of the kind.
struct SpeechRecipe {
    QString workflow {}; ///< as the settings name it
    QString hash {}; ///< of its content now; empty when it cannot be read
    QString settings {}; ///< of a service: its fields that change the sound
};

/// Says what a plan asks for. Studio thread.
class SpeechEngine : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// The future reports progress in thousandths with a stage as its text; cancelling it gives the line up.
    [[nodiscard]] virtual QFuture<Result<SpokenAudioPtr>> speak(const SpeechPlan& plan) = 0;

    /// Ends every line under way as cancelled; nothing is asked of anybody after this.
    virtual void stop() = 0;

    /// Whether it could be reached when that was last asked; nothing when that is more than 2 s ago.
    [[nodiscard]] virtual std::optional<Result<void>> lastProbe() const = 0;
    [[nodiscard]] virtual QFuture<Result<void>> probe() = 0;

    [[nodiscard]] virtual SpeechRecipe recipe() = 0;

    /// Of a batch: enough to keep it busy.
    [[nodiscard]] virtual int linesAtOnce() const = 0;

    /// The voices it offers now, beside those of the catalogue.
    [[nodiscard]] virtual QFuture<Result<QList<OfferedVoice>>> voices()
    {
        return QtFuture::makeReadyFuture(Result<QList<OfferedVoice>>(QList<OfferedVoice>()));
    }
};

} // namespace comfyvn
