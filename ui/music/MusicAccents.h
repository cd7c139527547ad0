#pragma once

#include "ui/music/MusicSound.h"

#include <QObject>
#include <QTimer>

class QThreadPool;

namespace comfyvn::ui {

class MusicPlayer;

/// Stingers and transitions of the layers that are heard, played over them as a game would: stingers on the
/// next beat, transitions so that they lead to a bar line, on which the layers change.
class MusicAccents final : public QObject {
    Q_OBJECT

public:
    MusicAccents(MusicPlayer& player, QThreadPool& pool, QObject* parent);

    /// From now on those of this set; an empty one: none.
    void setSet(const MusicSet& set);
    [[nodiscard]] const QList<MusicAccent>& accents() const { return m_set.accents; }
    /// Nothing while no layers are heard.
    void hear(qsizetype accent);

private:
    MusicPlayer& m_player;
    QThreadPool& m_pool;
    MusicSet m_set {};
    int m_asked = 0; ///< counts, so that the last one asked for is heard
    QTimer m_line {}; ///< to the bar line of a transition
    QTimer m_over {};
    double m_leadsTo = 0; ///< the intensity after the transition
};

/// Where an accent begins that is asked for at `now`, and the beat or bar line that it belongs to; seconds of
/// the set, not beyond its end where it repeats.
struct AccentPlace {
    double begin = 0;
    double line = 0;
};
[[nodiscard]] AccentPlace placeOf(const MusicAccent& accent, const MusicSet& set, double now);

} // namespace comfyvn::ui
