#pragma once

#include "ui/music/MusicDesk.h"
#include "ui/playback/PlaySpan.h"
#include "ui/playback/SoundLayers.h"

#include <QObject>

#include <optional>

namespace comfyvn::ui {

class Player;

/// Plays candidates so that they can be compared: equally loud, and going on at the same place when another
/// is chosen while one plays. Repeats what a game repeats, or a region of the listener's. Plays the layers of
/// an adaptive set together, as loud as an intensity asks of each.
class MusicPlayer final : public QObject {
    Q_OBJECT

public:
    /// Seconds before the seam from which it is heard.
    static constexpr double kSeamLead = 3;

    MusicPlayer(MusicDesk& desk, Player& player, QObject* parent = nullptr);

    /// Seconds of a piece that are heard while the rest of it is made.
    static constexpr double kBeginning = 12;

    /// As soon as it is there, or its beginning; at the same place when another candidate plays, as far as
    /// the beginning reaches.
    void play(qint64 pick);
    /// From this second on.
    void playFrom(qint64 pick, double seconds);
    void stop();
    [[nodiscard]] bool isPlaying() const;
    /// The candidate that is heard or was heard last; 0: none.
    [[nodiscard]] qint64 heard() const { return m_heard; }
    /// The one that plays once it is there; 0: none.
    [[nodiscard]] qint64 awaited() const { return m_toPlay; }
    /// Seconds of it.
    [[nodiscard]] double position() const;

    void setLooping(bool on);
    [[nodiscard]] bool isLooping() const { return m_looping; }
    /// Repeated instead of what a game repeats, for one candidate; nothing: no region.
    void setRegion(qint64 pick, const std::optional<PlaySpan>& region);
    [[nodiscard]] std::optional<PlaySpan> region(qint64 pick) const;
    /// What of it is repeated while looping.
    [[nodiscard]] PlaySpan loopOf(qint64 pick) const;
    /// Plays from shortly before the loop's end on, over it.
    void hearSeam(qint64 pick);

    void setEqualLoudness(bool equal);
    [[nodiscard]] bool isEqualLoudness() const { return m_equal; }
    /// What a candidate's samples are multiplied with.
    [[nodiscard]] double gainOf(qint64 pick) const;

    /// Plays the layers instead of the piece, until another candidate is played; they are of that candidate.
    void playLayers(qint64 pick, const QList<MusicLayer>& layers);
    /// The candidate whose layers are heard; 0: none.
    [[nodiscard]] qint64 layered() const { return m_layered; }
    /// 0: the calmest layer alone … 1: the fullest alone.
    void setIntensity(double intensity);
    [[nodiscard]] double intensity() const { return m_intensity; }
    /// What is heard over the layers from now on, as long as they are; null: nothing.
    void setAccent(const SpeechSamplesPtr& accent);

Q_SIGNALS:
    /// Something else is heard, or in another way.
    void changed();
    void intensityChanged();

private:
    [[nodiscard]] bool isHearing(qint64 pick) const;
    void begin(qint64 pick, double from);
    void askBeginning(qint64 pick);
    void hearBeginning(qint64 pick, const SpeechSamplesPtr& sound);
    [[nodiscard]] double gainOfSounding() const;
    [[nodiscard]] double gainFor(const SoundLevels& levels) const;
    void hearLayers();
    void applyLoop();
    [[nodiscard]] SoundLayers layersNow() const;

    MusicDesk& m_desk;
    Player& m_player;
    qint64 m_heard = 0;
    qint64 m_toPlay = 0;
    qint64 m_begun = 0; ///< of which the player has the beginning only
    double m_from = -1; ///< of what is to play; -1: as it comes
    SpeechSamplesPtr m_sounding {}; ///< what the player was given last
    bool m_looping = true;
    bool m_equal = true;
    qint64 m_regionOf = 0;
    std::optional<PlaySpan> m_region {};
    qint64 m_layered = 0;
    QList<MusicLayer> m_layers {};
    SpeechSamplesPtr m_accent {};
    double m_intensity = 0.5;
};

/// How loud each of `count` layers is at an intensity of 0..1: one alone, or two beside each other that add
/// up to 1.
[[nodiscard]] std::vector<double> layerGains(std::size_t count, double intensity);

} // namespace comfyvn::ui
