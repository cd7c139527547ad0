#include "ui/music/AdaptiveSet.h"

#include "ui/music/MusicDesk.h"
#include "ui/music/MusicPlayer.h"
#include "ui/studio/StudioCall.h"

#include <QtConcurrentRun>

namespace comfyvn::ui {

AdaptiveSet::AdaptiveSet(MusicDesk& desk, MusicPlayer& player, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
    , m_player(player)
    , m_renders(desk.studio(), desk.calls())
    , m_accents(player, desk.pool(), this)
{
    connect(&m_renders, &MusicRenders::progressed, this, [this](qint64, double fraction) {
        m_progress = fraction;
        Q_EMIT changed();
    });
    connect(&m_renders, &MusicRenders::made, this, [this](qint64 pick, const RemixRender& render) {
        if (pick == m_of)
            read(render);
    });
    connect(&m_renders, &MusicRenders::failed, this, [this](qint64, const Error& error) {
        forget();
        Q_EMIT failed(error);
    });
    connect(&m_renders, &MusicRenders::cancelled, this, &AdaptiveSet::forget);
    connect(&player, &MusicPlayer::changed, this, [this] {
        if (m_heard && m_player.layered() != m_of)
            forget();
    });
}

void AdaptiveSet::hear(qint64 pick)
{
    const MusicPick* chosen = m_desk.find(pick);
    if (!chosen || pick == m_of)
        return;
    m_renders.cancel(m_of);
    m_of = pick;
    m_heard = false;
    m_progress = 0;
    RemixRequest request = remixRequestOf(chosen->wish);
    request.adaptive = true;
    m_renders.render(pick, request);
    Q_EMIT changed();
}

void AdaptiveSet::stop()
{
    if (m_heard && m_player.isPlaying())
        return m_player.play(m_of); // which ends the layers
    m_renders.cancel(m_of);
    forget();
}

void AdaptiveSet::read(const RemixRender& render)
{
    whenFinished(this,
                 QtConcurrent::run(&m_desk.pool(),
                                   [calls = m_desk.calls(), render] { return calls->readSet(render); }),
                 [this, pick = m_of](const Result<MusicSet>& set) {
                     if (pick != m_of || m_heard)
                         return;
                     if (!m_desk.find(pick)) // removed meanwhile
                         return forget();
                     if (!set) {
                         forget();
                         Q_EMIT failed(set.error());
                         return;
                     }
                     m_player.playLayers(pick, set->layers);
                     m_heard = true;
                     m_accents.setSet(*set);
                     Q_EMIT changed();
                 });
}

void AdaptiveSet::forget()
{
    m_of = 0;
    m_heard = false;
    m_accents.setSet({});
    Q_EMIT changed();
}

} // namespace comfyvn::ui
