#pragma once

#include "ui/studio/SpokenLine.h"
#include "ui/voice/VoiceCalls.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <optional>

namespace comfyvn::ui {

class Player;

/// Where auditions are heard.
struct AuditionOutput {
    std::function<void(const SpeechSamplesPtr&, double from)> play {};
    std::function<void()> stop {};
    std::function<bool()> isPlaying {};
    /// The sound that plays or played last, ours or not.
    std::function<SpeechSamplesPtr()> sound {};
    std::function<double()> position {}; ///< seconds
};

[[nodiscard]] AuditionOutput auditionOutput(Player& player);

/// The same words in the edited voice and in the saved one.
struct AuditionPair {
    SpeechRequest edited {};
    std::optional<SpeechRequest> saved {};

    bool operator==(const AuditionPair&) const = default;
};

enum class AuditionSide { Edited, Saved };

/// Lets voices be tried: renders a request without keeping it and plays it, one at a time. What is heard has
/// a name, by which its button finds itself.
///
/// Outlives the window; on the GUI thread; ends before `studio` and `pool`.
class Audition final : public QObject {
    Q_OBJECT

public:
    Audition(QObject& studio, VoiceCalls calls, QThreadPool& pool, AuditionOutput output,
             QObject* parent = nullptr);
    ~Audition() override;

    /// Plays from the start, as soon as it is rendered; gives up whatever was tried before.
    void hear(const QString& what, const AuditionPair& pair);
    void hear(const QString& what, const SpeechRequest& request) { hear(what, AuditionPair { request, {} }); }
    /// The pair has changed: when it is being heard, it starts over after a short pause.
    void update(const QString& what, const AuditionPair& pair);
    /// Goes on at the same place in the other voice.
    void setSide(AuditionSide side);
    [[nodiscard]] AuditionSide side() const { return m_side; }
    void stop();

    /// What is rendered or played now; empty: nothing.
    [[nodiscard]] const QString& heard() const { return m_heard; }
    [[nodiscard]] bool isRendering() const { return m_trying != nullptr; }

    /// The player has started or stopped.
    void notePlaying();

Q_SIGNALS:
    /// Something else is heard, or nothing, or the other side.
    void changed();
    void failed(const QString& what, const comfyvn::Error& error);

private:
    struct Trying;
    struct Sound {
        SpeechRequest request {};
        SpeechSamplesPtr samples {};
    };

    [[nodiscard]] const SpeechRequest& wanted() const;
    void render(double fraction);
    void play(const SpeechSamplesPtr& samples, double fraction);
    void giveUp();
    [[nodiscard]] bool isOursPlaying() const;

    QObject& m_studio;
    std::shared_ptr<const VoiceCalls> m_calls;
    QThreadPool& m_pool;
    AuditionOutput m_output;
    QString m_heard {};
    AuditionPair m_pair {};
    AuditionSide m_side = AuditionSide::Edited;
    std::shared_ptr<Trying> m_trying {};
    SpeechSamplesPtr m_playing {};
    QList<Sound> m_sounds {}; ///< the last few, newest first
    QTimer m_restart {};
};

} // namespace comfyvn::ui
