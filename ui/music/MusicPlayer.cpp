#include "ui/music/MusicPlayer.h"

#include "core/music/sound/Master.h"
#include "ui/playback/Player.h"
#include "ui/studio/StudioCall.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace comfyvn::ui {

namespace {

/// Seconds of a beginning that are worth being switched to.
constexpr double kLeastHeard = 1;

} // namespace

MusicPlayer::MusicPlayer(MusicDesk& desk, Player& player, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
    , m_player(player)
{
    connect(&desk, &MusicDesk::sounded, this, [this](qint64 pick) {
        if (pick == m_toPlay)
            begin(pick, m_from);
    });
    connect(&desk, &MusicDesk::pickChanged, this, [this](qint64 pick) {
        const PickState state = m_desk.state(pick);
        if (pick == m_toPlay && (state == PickState::Failed || state == PickState::New)) {
            m_toPlay = 0;
            Q_EMIT changed();
        }
    });
    connect(&desk, &MusicDesk::picksChanged, this, [this] {
        if (m_heard != 0 && !m_desk.find(m_heard))
            stop();
    });
    connect(&player, &Player::playingChanged, this, &MusicPlayer::changed);
}

bool MusicPlayer::isPlaying() const
{
    return m_sounding && m_player.isPlaying() && m_player.audio() == m_sounding;
}

bool MusicPlayer::isHearing(qint64 pick) const
{
    return isPlaying() && m_heard == pick;
}

double MusicPlayer::position() const
{
    return m_sounding && m_player.audio() == m_sounding ? m_player.position() : 0;
}

void MusicPlayer::play(qint64 pick)
{
    playFrom(pick, -1);
}

void MusicPlayer::playFrom(qint64 pick, double seconds)
{
    if (!m_desk.find(pick))
        return;
    m_toPlay = pick;
    m_from = seconds;
    m_desk.want(pick);
    if (m_toPlay == pick && !m_desk.render(pick) && seconds < 0 && !isHearing(pick))
        askBeginning(pick);
    Q_EMIT changed();
}

void MusicPlayer::askBeginning(qint64 pick)
{
    struct Asked {
        QFuture<Result<SpeechSamplesPtr>> sound {};
    };
    const RemixRequest request = remixRequestOf(m_desk.find(pick)->wish);
    askStudio(
        m_desk.studio(), this,
        [calls = m_desk.calls(), request] { return Asked { calls->beginning(request, kBeginning) }; },
        [this, pick](const Asked& asked) {
            whenFinished(this, asked.sound, [this, pick](const Result<SpeechSamplesPtr>& sound) {
                // Without one, the whole is waited for.
                if (sound && pick == m_toPlay && !isHearing(pick))
                    hearBeginning(pick, *sound);
            });
        });
}

void MusicPlayer::hearBeginning(qint64 pick, const SpeechSamplesPtr& sound)
{
    const bool comparing = isPlaying() && position() < sound->seconds() - kLeastHeard;
    m_heard = m_begun = pick;
    m_desk.setHeard(pick);
    m_layered = 0;
    m_layers.clear();
    m_sounding = sound;
    if (comparing)
        m_player.switchTo(sound, gainOfSounding());
    else
        m_player.play(sound, PlayWish { .gain = gainOfSounding() });
    m_player.loopThis(std::nullopt);
    Q_EMIT changed();
}

void MusicPlayer::begin(qint64 pick, double from)
{
    m_toPlay = 0;
    const MusicSoundPtr sound = m_desk.sound(pick);
    if (std::exchange(m_begun, 0) == pick && !isPlaying() && from < 0)
        from = m_sounding->seconds(); // the beginning was heard to its end
    const bool comparing = isPlaying() && from < 0;
    m_heard = pick;
    m_desk.setHeard(pick);
    m_layered = 0;
    m_layers.clear();
    m_sounding = sound->audio;
    if (comparing)
        m_player.switchTo(sound->audio, gainOf(pick));
    else
        m_player.play(sound->audio, PlayWish { .from = std::max(0.0, from), .gain = gainOf(pick) });
    applyLoop();
    Q_EMIT changed();
}

void MusicPlayer::stop()
{
    m_toPlay = m_begun = 0;
    if (isPlaying())
        m_player.stop();
    Q_EMIT changed();
}

void MusicPlayer::setLooping(bool on)
{
    if (m_looping == on)
        return;
    m_looping = on;
    if (isPlaying())
        applyLoop();
    Q_EMIT changed();
}

void MusicPlayer::setRegion(qint64 pick, const std::optional<PlaySpan>& region)
{
    m_regionOf = pick;
    m_region = region;
    if (isPlaying())
        applyLoop();
    Q_EMIT changed();
}

std::optional<PlaySpan> MusicPlayer::region(qint64 pick) const
{
    return pick == m_regionOf ? m_region : std::nullopt;
}

PlaySpan MusicPlayer::loopOf(qint64 pick) const
{
    const MusicSoundPtr sound = m_desk.sound(pick);
    const PlaySpan all { 0, sound ? sound->audio->seconds() : 0 };
    if (const auto own = region(pick))
        return *own;
    return sound ? sound->loop.value_or(all) : all;
}

void MusicPlayer::applyLoop()
{
    m_player.loopThis(m_looping ? std::optional(loopOf(m_heard)) : std::nullopt);
}

void MusicPlayer::hearSeam(qint64 pick)
{
    if (!m_desk.sound(pick))
        return play(pick);
    m_looping = true;
    const PlaySpan loop = loopOf(pick);
    playFrom(pick, std::max(loop.begin, loop.end - kSeamLead));
}

void MusicPlayer::setEqualLoudness(bool equal)
{
    if (m_equal == equal)
        return;
    m_equal = equal;
    if (isPlaying() && m_layered == 0)
        m_player.switchTo(m_sounding, gainOfSounding());
    Q_EMIT changed();
}

double MusicPlayer::gainOf(qint64 pick) const
{
    const MusicSoundPtr own = m_desk.sound(pick);
    return own ? gainFor(own->audio->levels) : 1;
}

double MusicPlayer::gainOfSounding() const
{
    SoundLevels levels = m_sounding->levels;
    if (m_begun != 0)
        levels.integratedLufs = music::kMusicLufs; // as all of it will be: a quiet beginning stays quiet
    return gainFor(levels);
}

double MusicPlayer::gainFor(const SoundLevels& levels) const
{
    if (!m_equal)
        return 1;
    std::vector<SoundLevels> all { levels };
    for (const MusicPick& other : m_desk.picks())
        if (const MusicSoundPtr sound = m_desk.sound(other.id))
            all.push_back(sound->audio->levels);
    return gainTo(equalLoudness(all), levels);
}

void MusicPlayer::playLayers(qint64 pick, const QList<MusicLayer>& layers)
{
    const bool comparing = isPlaying() && m_heard == pick;
    m_toPlay = m_begun = 0;
    m_heard = m_layered = pick;
    m_desk.setHeard(pick);
    m_layers = layers;
    m_accent = {};
    m_sounding = layers.first().audio;
    if (!comparing)
        m_player.play(m_sounding, PlayWish {});
    hearLayers();
    applyLoop();
    Q_EMIT changed();
}

void MusicPlayer::setIntensity(double intensity)
{
    m_intensity = std::clamp(intensity, 0.0, 1.0);
    if (m_layered != 0 && isPlaying())
        hearLayers();
    Q_EMIT intensityChanged();
}

void MusicPlayer::setAccent(const SpeechSamplesPtr& accent)
{
    m_accent = accent;
    if (m_layered != 0 && isPlaying())
        hearLayers();
}

void MusicPlayer::hearLayers()
{
    const SoundLayers layers = layersNow();
    m_sounding = layers.front().audio;
    m_player.switchTo(layers);
}

SoundLayers MusicPlayer::layersNow() const
{
    const std::vector<double> gains = layerGains(static_cast<std::size_t>(m_layers.size()), m_intensity);
    SoundLayers layers;
    for (std::size_t at = 0; at < gains.size(); ++at)
        if (gains[at] > 0)
            layers.push_back({ m_layers[static_cast<qsizetype>(at)].audio, gains[at] });
    if (m_accent)
        layers.push_back({ m_accent, 1 });
    return layers;
}

std::vector<double> layerGains(std::size_t count, double intensity)
{
    std::vector<double> gains(count);
    const double place = std::clamp(intensity, 0.0, 1.0) * static_cast<double>(count - 1);
    for (std::size_t at = 0; at < count; ++at)
        gains[at] = std::max(0.0, 1 - std::abs(place - static_cast<double>(at)));
    return gains;
}

} // namespace comfyvn::ui
