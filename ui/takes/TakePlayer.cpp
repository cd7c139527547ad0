#include "ui/takes/TakePlayer.h"

#include "ui/lines/LineListModel.h"
#include "ui/lines/LineSpeaker.h"
#include "ui/playback/Player.h"
#include "ui/studio/StudioLink.h"

namespace comfyvn::ui {

TakePlayer::TakePlayer(LineListModel& lines, LineSpeaker& speaker, Player& player, StudioLink& link,
                       QObject* parent)
    : QObject(parent)
    , m_lines(lines)
    , m_speaker(speaker)
    , m_player(player)
    , m_link(link)
{
    connect(&lines, &LineListModel::lineChanged, this, [this](qint64 id) {
        if (id == m_line)
            readAll();
    });
    connect(&player, &Player::playingChanged, this, &TakePlayer::changed);
    connect(&speaker, &LineSpeaker::stopped, this, [this] { m_toPlay = 0; });
}

void TakePlayer::setLine(qint64 line)
{
    if (line == m_line)
        return;
    m_line = line;
    m_heard = 0;
    m_toPlay = 0;
    m_sounds.clear();
    m_reading.clear();
    readAll();
    Q_EMIT changed();
}

void TakePlayer::readAll()
{
    const ScriptLine* line = m_lines.find(m_line);
    if (!line)
        return;
    for (const Take& take : line->takes)
        if (!take.cacheKey.isEmpty())
            read(take.cacheKey);
}

void TakePlayer::read(const QString& cacheKey)
{
    if (m_sounds.contains(cacheKey) || m_reading.contains(cacheKey))
        return;
    m_reading.insert(cacheKey);
    m_link.measure(this, cacheKey,
                   [this, cacheKey](const Result<SpokenLine>& read, const SoundLevels& levels) {
                       if (!m_reading.remove(cacheKey) || !read)
                           return;
                       m_sounds.insert(cacheKey, { read->audio, levels });
                       if (m_toPlay != 0 && keyOf(m_toPlay) == cacheKey)
                           begin(m_toPlay);
                       Q_EMIT changed();
                   });
}

QString TakePlayer::keyOf(qint64 take) const
{
    const ScriptLine* line = m_lines.find(m_line);
    const Take* found = line ? findTake(*line, take) : nullptr;
    return found ? found->cacheKey : QString();
}

void TakePlayer::play(qint64 take)
{
    const LineState state = m_lines.stateOfTake(m_line, take);
    const bool isThere = state == LineState::Ready || state == LineState::Fallback;
    if (isThere && m_sounds.contains(keyOf(take)))
        return begin(take);
    m_toPlay = take;
    if (isThere)
        read(keyOf(take));
    else if (state != LineState::Rendering)
        m_speaker.renderTake(m_line, take);
}

void TakePlayer::begin(qint64 take)
{
    m_toPlay = 0;
    const Sound sound = m_sounds.value(keyOf(take));
    const bool comparing = m_player.isPlaying() && m_speaker.shownLine() == m_line;
    m_heard = take;
    if (comparing)
        m_player.switchTo(sound.audio, gainOf(take));
    else
        m_player.play(sound.audio, PlayWish { .gain = gainOf(take) });
    Q_EMIT changed();
}

void TakePlayer::stop()
{
    m_toPlay = 0;
    m_speaker.stop();
}

void TakePlayer::setEqualLoudness(bool equal)
{
    if (m_equal == equal)
        return;
    m_equal = equal;
    if (m_player.isPlaying() && m_sounds.contains(keyOf(m_heard)))
        m_player.switchTo(m_sounds.value(keyOf(m_heard)).audio, gainOf(m_heard));
    Q_EMIT changed();
}

const SoundLevels* TakePlayer::levelsOf(qint64 take) const
{
    const auto sound = m_sounds.constFind(keyOf(take));
    return sound == m_sounds.cend() ? nullptr : &sound->levels;
}

double TakePlayer::gainOf(qint64 take) const
{
    const ScriptLine* line = m_lines.find(m_line);
    const SoundLevels* own = levelsOf(take);
    if (!m_equal || !line || !own)
        return 1;
    std::vector<SoundLevels> all;
    for (const Take& other : line->takes)
        if (const SoundLevels* levels = levelsOf(other.id))
            all.push_back(*levels);
    return gainTo(equalLoudness(all), *own);
}

} // namespace comfyvn::ui
