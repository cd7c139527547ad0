#pragma once

#include "core/mix/MixService.h"
#include "core/mix/session/MixClaims.h"
#include "core/mix/session/SessionRender.h"

#include <atomic>

namespace comfyvn {

class ScriptStore;

/// What can be made of a saved mix.
enum class MixProduct { Mix, StemsByRole, StemsByTrack, DawProject, ReaperProject, Labels };

struct MixProductWish {
    QString mix {}; ///< its name
    MixProduct what = MixProduct::Mix;
    MixFormat format = MixFormat::Pcm16; ///< of a mix
    bool dither = false; ///< likewise
    QString fileName {}; ///< without a suffix; empty: the mix's name
    QString source {}; ///< who asks: the route, `gui` or `cli`
};

/// Files in the workspace, absolute, all below `folder`.
struct MixProducts {
    QString folder {};
    QStringList files {};
    std::optional<SessionRender> render {}; ///< of a mix
};

/// Something that is being made of a mix.
struct MixProductWork {
    QFuture<Result<MixProducts>> made {};
    QFuture<void> progress {}; ///< 0..1000
    std::function<void()> cancel {}; ///< on the studio thread
};

/// A scene's lines on a saved mix.
struct PlacedScene {
    QString mix {};
    qsizetype clips = 0;
    double from = 0; ///< seconds
    double to = 0;
    QList<qint64> missing {}; ///< lines that have no sound yet
};

/// The mixes of the timeline for those who have no timeline: lists them, puts scenes on them, and makes what
/// the window makes of them, below `exports/mixes`. Studio thread only; what takes long is done by threads of
/// its own.
class SavedMixes final : public QObject {
    Q_OBJECT

public:
    SavedMixes(const MixCollaborators& with, ScriptStore& script, QObject* parent = nullptr);
    ~SavedMixes() override;

    [[nodiscard]] QFuture<QStringList> names();
    /// A rendered mix is recorded. Errors: NotFound `unknown_mix`; those of renderSession() and of the
    /// exports.
    [[nodiscard]] MixProductWork make(const MixProductWish& wish);
    /// Puts the scene on the mix, behind what is there unless a time is given; a mix that is not there is
    /// made. Errors: NotFound `unknown_scene`; InvalidRequest `bad_session_name`; Busy `mix_open`; Storage.
    [[nodiscard]] QFuture<Result<PlacedScene>> place(const QString& mix, qint64 scene,
                                                     std::optional<double> seconds);
    /// Adds a render to the registry. Error: Storage.
    [[nodiscard]] Result<void> record(const SessionRender& render, const QString& source);

    /// Where the window says which mixes are its own.
    void shareClaims(const std::shared_ptr<MixClaims>& claims) { m_claims = claims; }
    /// From now on nothing is written.
    void refuseWrites(const Error& error) { m_refusal = error; }
    /// Ends what is under way; what is asked later is refused as cancelled.
    void stop();

private:
    [[nodiscard]] Result<MixProducts> recorded(const MixProducts& products, const QString& source);

    MixCollaborators m_with;
    ScriptStore& m_script;
    std::shared_ptr<ContentHashes> m_hashes;
    QThreadPool m_disk; ///< one thread: a mix is read and written in turns
    QThreadPool m_renders; ///< likewise: two might write one file
    std::shared_ptr<std::atomic_bool> m_stopped = std::make_shared<std::atomic_bool>(false);
    std::shared_ptr<MixClaims> m_claims = std::make_shared<MixClaims>();
    std::optional<Error> m_refusal {};
};

} // namespace comfyvn
