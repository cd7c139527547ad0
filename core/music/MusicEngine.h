#pragma once

#include "core/artifacts/RenderSource.h"
#include "core/music/MusicMaker.h"

#include <QFuture>
#include <QObject>

#include <memory>
#include <optional>

namespace comfyvn {

/// Music that somebody made, and who.
struct MusicMade {
    std::shared_ptr<const MadeMusic> music {};
    RenderSource source {};
};

/// What an engine renders with; empty where there is nothing of the kind.
struct MusicRecipe {
    QString workflow {}; ///< as the settings name it
    QString hash {}; ///< of its content now; empty when it cannot be read
    QString settings {}; ///< what is chosen in it in place of its own values
};

/// Makes the music that a plan asks for. Studio thread.
class MusicEngine : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// The future reports progress in thousandths with a stage as its text; cancelling it gives the music up.
    /// Errors: InvalidRequest with the field `source_track` when that cannot be used by anybody.
    [[nodiscard]] virtual QFuture<Result<MusicMade>> make(const RemixPlan& plan) = 0;

    /// Ends everything under way as cancelled; nothing is asked of anybody after this.
    virtual void stop() = 0;

    /// Whether it could be reached when that was last asked; nothing when that is more than 2 s ago.
    [[nodiscard]] virtual std::optional<Result<void>> lastProbe() const = 0;
    [[nodiscard]] virtual QFuture<Result<void>> probe() = 0;

    /// How long the piece is that would be asked for, as a provider bills it; 0: nothing would be asked.
    [[nodiscard]] virtual double askedSeconds(const RemixPlan& plan) const { return plan.seconds; }

    /// What it renders with when there is a source track, or when there is none.
    [[nodiscard]] virtual MusicRecipe recipe(bool hasSource) = 0;
};

} // namespace comfyvn
