#pragma once

#include "ui/playback/SoundLevels.h"
#include "ui/studio/SpokenLine.h"

#include <QHash>
#include <QObject>
#include <QSet>

namespace comfyvn::ui {

class LineListModel;
class LineSpeaker;
class Player;
class StudioLink;

/// Plays the takes of one line so that they can be compared: equally loud, and going on at the same place
/// when another take is chosen while one plays.
class TakePlayer final : public QObject {
    Q_OBJECT

public:
    TakePlayer(LineListModel& lines, LineSpeaker& speaker, Player& player, StudioLink& link,
               QObject* parent = nullptr);

    /// Reads and measures the takes of this line; 0: none.
    void setLine(qint64 line);
    [[nodiscard]] qint64 line() const { return m_line; }
    /// Plays a take; a take that is not rendered as it should be is rendered first.
    void play(qint64 take);
    void stop();

    void setEqualLoudness(bool equal);
    [[nodiscard]] bool isEqualLoudness() const { return m_equal; }
    /// The take that is heard or was heard last; 0: none.
    [[nodiscard]] qint64 heard() const { return m_heard; }
    /// Null until it is measured.
    [[nodiscard]] const SoundLevels* levelsOf(qint64 take) const;
    /// What a take's samples are multiplied with.
    [[nodiscard]] double gainOf(qint64 take) const;

Q_SIGNALS:
    /// A take was measured, or is heard now.
    void changed();

private:
    struct Sound {
        SpeechSamplesPtr audio {};
        SoundLevels levels {};
    };

    void readAll();
    void read(const QString& cacheKey);
    void begin(qint64 take);
    [[nodiscard]] QString keyOf(qint64 take) const;

    LineListModel& m_lines;
    LineSpeaker& m_speaker;
    Player& m_player;
    StudioLink& m_link;
    QHash<QString, Sound> m_sounds {}; ///< by cache key
    QSet<QString> m_reading {};
    qint64 m_line = 0;
    qint64 m_heard = 0;
    qint64 m_toPlay = 0; ///< the take to play when it is there; 0: none
    bool m_equal = true;
};

} // namespace comfyvn::ui
