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
    QString settings {}; ///< of a service or workflow: its fields that change the sound
};

/// Says what a plan asks for. Studio thread.
class SpeechEngine : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// The future reports progress in thousandths with a stage as its text, from when a service is asked;
    /// cancelling it gives the line up.
    [[nodiscard]] virtual QFuture<Result<SpokenAudioPtr>> speak(const SpeechPlan& plan) = 0;

    /// Ends every line under way as cancelled; nothing is asked of anybody after this.
    virtual void stop() = 0;

    /// Whether it could be reached when that was last asked; nothing when that is more than 2 s ago.
    [[nodiscard]] virtual std::optional<Result<void>> lastProbe() const = 0;
    [[nodiscard]] virtual QFuture<Result<void>> probe() = 0;

    [[nodiscard]] virtual SpeechRecipe recipe() = 0;

    /// The file of the workspace whose voice a line takes on; empty: none.
    [[nodiscard]] virtual QString recording(const SpeechPlan& plan)
    {
        Q_UNUSED(plan);
        return {};
    }
    /// What it holds now, by its hash; nothing: it is to be read first.
    [[nodiscard]] virtual std::optional<QString> recordingHash(const QString& recording)
    {
        Q_UNUSED(recording);
        return QString();
    }
    /// Reads it; empty: it cannot be read.
    [[nodiscard]] virtual QFuture<QString> readRecording(const QString& recording)
    {
        Q_UNUSED(recording);
        return QtFuture::makeReadyFuture(QString());
    }

    /// Of a batch: enough to keep it busy.
    [[nodiscard]] virtual int linesAtOnce() const = 0;

    /// The voices it offers now, beside those of the catalogue.
    [[nodiscard]] virtual QFuture<Result<QList<OfferedVoice>>> voices()
    {
        return QtFuture::makeReadyFuture(Result<QList<OfferedVoice>>(QList<OfferedVoice>()));
    }

    /// The terms of use of one whom the `termsOf` of an offered voice names, for people; empty: it has none.
    [[nodiscard]] virtual QFuture<Result<QString>> terms(const QString& whose)
    {
        Q_UNUSED(whose)
        return QtFuture::makeReadyFuture(Result<QString>(QString()));
    }

Q_SIGNALS:
    void recordingLearned(); ///< what one holds is known now, and was not before
};

} // namespace comfyvn
