#pragma once

#include "ui/music/MusicAccents.h"
#include "ui/music/MusicRenders.h"

namespace comfyvn::ui {

class MusicDesk;
class MusicPlayer;

/// The layers of one candidate, rendered and read when they are to be heard.
class AdaptiveSet final : public QObject {
    Q_OBJECT

public:
    AdaptiveSet(MusicDesk& desk, MusicPlayer& player, QObject* parent);

    /// Plays them as soon as they are there, in place of the piece.
    void hear(qint64 pick);
    /// Gives it up, or goes back to the piece.
    void stop();
    /// The candidate whose layers are made or heard; 0: none.
    [[nodiscard]] qint64 of() const { return m_of; }
    [[nodiscard]] bool isRendering() const { return m_renders.isUnderWay(m_of); }
    [[nodiscard]] double progress() const { return m_progress; }
    /// None until the layers are heard.
    [[nodiscard]] const QList<MusicAccent>& accents() const { return m_accents.accents(); }
    void hearAccent(qsizetype accent) { m_accents.hear(accent); }

Q_SIGNALS:
    void changed();
    void failed(const comfyvn::Error& error);

private:
    void read(const RemixRender& render);
    void forget();

    MusicDesk& m_desk;
    MusicPlayer& m_player;
    MusicRenders m_renders;
    MusicAccents m_accents;
    qint64 m_of = 0;
    bool m_heard = false; ///< the player has them
    double m_progress = 0;
};

} // namespace comfyvn::ui
