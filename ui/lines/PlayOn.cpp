#include "ui/lines/PlayOn.h"

#include "ui/lines/LineListModel.h"
#include "ui/lines/LineSpeaker.h"
#include "ui/playback/Player.h"

#include <utility>

namespace comfyvn::ui {

PlayOn::PlayOn(LineListModel& model, LineSpeaker& speaker, Player& player, QObject* parent)
    : QObject(parent)
    , m_model(model)
    , m_speaker(speaker)
{
    connect(&player, &Player::finished, this, [this] {
        if (isOn())
            goTo(m_at + 1);
    });
    connect(&player, &Player::refused, this, &PlayOn::stop);
    connect(&speaker, &LineSpeaker::stopped, this, &PlayOn::stop);
    connect(&speaker, &LineSpeaker::failed, this, [this](qint64 id) {
        if (isOn() && id == m_lines[m_at])
            goTo(m_at + 1);
    });
    connect(&speaker, &LineSpeaker::shown, this, [this](qint64 id) {
        if (isOn() && id != m_lines[m_at])
            stop();
    });
}

void PlayOn::start(const QList<qint64>& lines)
{
    m_lines = lines;
    m_at = -1;
    goTo(0);
}

void PlayOn::stop()
{
    if (std::exchange(m_at, -1) >= 0)
        Q_EMIT onChanged(false);
}

void PlayOn::goTo(qsizetype at)
{
    const qsizetype next = spokenFrom(at);
    if (next == m_lines.size())
        return stop();
    const bool begins = !isOn();
    m_at = next;
    m_speaker.hear(m_lines[next]);
    Q_EMIT reached(m_lines[next]);
    if (begins)
        Q_EMIT onChanged(true);
    if (const qsizetype after = spokenFrom(next + 1); after < m_lines.size())
        m_speaker.prepare(m_lines[after]);
}

qsizetype PlayOn::spokenFrom(qsizetype at) const
{
    while (at < m_lines.size()) {
        const ScriptLine* line = m_model.find(m_lines[at]);
        if (line && !line->text.trimmed().isEmpty())
            break;
        ++at;
    }
    return at;
}

} // namespace comfyvn::ui
