#include "ui/music/MusicDesk.h"

#include "ui/music/MusicCommands.h"
#include "ui/music/MusicExporter.h"
#include "ui/music/MusicNames.h"
#include "ui/studio/StudioCall.h"

#include <QUndoStack>
#include <QtConcurrentRun>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace comfyvn::ui {

namespace {

constexpr auto kWriteAfter = 250ms;
constexpr std::chrono::milliseconds kTryAgainAfter { 3000 };
constexpr qint64 kAhead = 3; ///< candidates of one wish
constexpr qint64 kMaxSeed = 999'999'999'999'999;
constexpr qsizetype kMostSamples = 160'000'000; ///< held of all candidates together: 320 MB

} // namespace

MusicDesk::MusicDesk(const With& with, const MusicCalls& calls)
    : m_with(with)
    , m_calls(std::make_shared<const MusicCalls>(calls))
    , m_renders(with.studio, m_calls)
    , m_exporter(std::make_unique<MusicExporter>(*this))
{
    m_writer.setMaxThreadCount(1);
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &MusicDesk::flush);
    connect(&m_renders, &MusicRenders::progressed, this,
            [this](qint64 id, double fraction, const QString& stage) {
                m_progress.insert(id, { fraction, stage });
                Q_EMIT pickChanged(id);
            });
    connect(&m_renders, &MusicRenders::made, this, [this](qint64 id, const RemixRender& render) {
        m_made.insert(id, render);
        m_progress.remove(id);
        saveSoon();
        read(id);
        Q_EMIT pickChanged(id);
        renderNext();
    });
    connect(&m_renders, &MusicRenders::failed, this, [this](qint64 id, const Error& error) {
        m_progress.remove(id);
        m_failures.insert(id, error);
        Q_EMIT pickChanged(id);
        renderNext();
    });
    connect(&m_renders, &MusicRenders::cancelled, this, [this](qint64 id) {
        m_progress.remove(id);
        Q_EMIT pickChanged(id);
        renderNext();
    });
}

MusicDesk::~MusicDesk()
{
    saveNow();
}

void MusicDesk::load()
{
    using Answer = Result<MusicShelf>;
    whenFinished(this, QtConcurrent::run(&m_writer, [calls = m_calls] { return calls->loadShelf(); }),
                 [this](const Answer& shelf) {
                     if (!shelf)
                         Q_EMIT failed(shelf.error());
                     else {
                         m_board = shelf->board;
                         m_made = shelf->made;
                         for (const MusicPick& pick : std::as_const(m_board.picks))
                             m_lastId = std::max(m_lastId, pick.id);
                     }
                     // one that is there and cannot be read is not written over
                     m_loaded = shelf || shelf.error().code == u"damaged_shelf"_s;
                     Q_EMIT wishChanged();
                     Q_EMIT picksChanged();
                     Q_EMIT loaded();
                 });
    lookForInstruments();
}

void MusicDesk::lookForInstruments()
{
    struct Asked {
        QFuture<QString> advice {};
    };
    askStudio(
        m_with.studio, this, [calls = m_calls] { return Asked { calls->instrumentsAdvice() }; },
        [this](const Asked& asked) {
            whenFinished(this, asked.advice, [this](const QString& advice) {
                if (std::exchange(m_advice, advice) != advice)
                    Q_EMIT adviceChanged();
            });
        });
}

void MusicDesk::setReadOnly()
{
    m_readOnly = true;
    cancelAll();
}

const MusicPick* MusicDesk::find(qint64 id) const
{
    const auto at = std::ranges::find(m_board.picks, id, &MusicPick::id);
    return at == m_board.picks.cend() ? nullptr : &*at;
}

const RemixRender* MusicDesk::render(qint64 id) const
{
    const auto at = m_made.constFind(id);
    return at == m_made.cend() ? nullptr : &*at;
}

PickState MusicDesk::state(qint64 id) const
{
    if (m_renders.isUnderWay(id))
        return PickState::Rendering;
    if (m_queue.contains(id))
        return PickState::Waiting;
    if (m_failures.contains(id))
        return PickState::Failed;
    return m_made.contains(id) ? PickState::Ready : PickState::New;
}

void MusicDesk::suggestScene(const QString& name)
{
    const QString& now = m_board.wish.scene;
    const bool said = !now.isEmpty() && !m_suggestedScenes.contains(now);
    if (!m_loaded || said || name.isEmpty() || name == now)
        return;
    m_suggestedScenes.insert(name);
    m_board.wish.scene = name;
    Q_EMIT wishChanged();
}

void MusicDesk::setWish(const MusicWish& wish, const QString& field, int gesture)
{
    if (field == u"scene")
        m_suggestedScenes.remove(wish.scene); // somebody says so
    MusicBoard after = m_board;
    after.wish = wish;
    push(after, tr("Change the music wished for"), field, gesture);
}

void MusicDesk::askCost(qint64 more, QObject& context,
                        const std::function<void(const std::optional<MusicCost>& cost)>& then)
{
    int pieces = 0;
    MusicWish wish = m_board.wish;
    for (qint64 step = 0; step < kAhead; ++step) {
        wish.seed = m_board.wish.seed + more + step;
        const auto there = std::ranges::find(m_board.picks, wish, &MusicPick::wish);
        pieces += there != m_board.picks.end() && m_made.contains(there->id) ? 0 : 1;
    }
    if (m_readOnly || !m_loaded || !m_calls->cost || pieces == 0)
        return then(std::nullopt);
    askStudio(
        m_with.studio, &context,
        [calls = m_calls, request = remixRequestOf(wish), pieces] { return calls->cost(request, pieces); },
        [then](const Result<std::optional<MusicCost>>& cost) {
            then(cost.value_or(std::nullopt)); // what cannot be looked up is stopped by the cap at the latest
        });
}

bool MusicDesk::isMadeElsewhere(qint64 pick) const
{
    const RemixRender* made = render(pick);
    const QString provider = made ? made->info[u"provider"_s].toString() : QString();
    return !provider.isEmpty() && provider != u"local";
}

qint64 MusicDesk::compose()
{
    if (m_readOnly || !m_loaded)
        return 0;
    MusicBoard after = m_board;
    QList<qint64> ids;
    QList<MusicPick> fresh;
    for (qint64 step = 0; step < kAhead; ++step) {
        MusicWish wish = after.wish;
        wish.seed += step;
        const auto there = std::ranges::find(after.picks, wish, &MusicPick::wish);
        if (there != after.picks.end()) {
            ids << there->id;
            continue;
        }
        fresh << MusicPick { .id = ++m_lastId, .wish = wish };
        ids << m_lastId;
    }
    after.picks = fresh + after.picks;
    for (qsizetype at = after.picks.size() - 1; at >= 0 && after.picks.size() > kMostPicks; --at)
        if (!after.picks[at].favourite)
            after.picks.removeAt(at);
    push(after, tr("Compose %1").arg(MusicNames::style(after.wish.style)));
    for (const qint64 id : std::as_const(ids))
        if (id != ids.first() && !m_made.contains(id) && !m_queue.contains(id) && find(id))
            m_queue << id;
    want(ids.first());
    return ids.first();
}

qint64 MusicDesk::another()
{
    if (m_readOnly || !m_loaded)
        return 0;
    MusicWish next = m_board.wish;
    next.seed = next.seed < kMaxSeed ? next.seed + 1 : 1;
    m_with.history.beginMacro(tr("Another piece"));
    setWish(next);
    const qint64 first = compose();
    m_with.history.endMacro();
    return first;
}

void MusicDesk::setFavourite(qint64 id, bool favourite)
{
    MusicBoard after = m_board;
    const auto at = std::ranges::find(after.picks, id, &MusicPick::id);
    if (at == after.picks.end())
        return;
    at->favourite = favourite;
    push(after, favourite ? tr("Make a favourite") : tr("No favourite any more"));
}

void MusicDesk::remove(const QList<qint64>& ids)
{
    MusicBoard after = m_board;
    after.picks.removeIf([&ids](const MusicPick& pick) { return ids.contains(pick.id); });
    push(after, tr("Remove %n candidate(s)", nullptr, static_cast<int>(ids.size())));
}

void MusicDesk::keepFavourites()
{
    MusicBoard after = m_board;
    after.picks.removeIf([](const MusicPick& pick) { return !pick.favourite; });
    push(after, tr("Keep the favourites alone"));
}

void MusicDesk::push(const MusicBoard& after, const QString& what, const QString& field, int gesture)
{
    if (after == m_board || m_readOnly || !m_loaded)
        return;
    m_with.history.push(new ChangeMusic(*this, after, what, field, gesture)); // owned by the history
}

void MusicDesk::put(const MusicBoard& board)
{
    const MusicBoard before = std::exchange(m_board, board);
    for (const MusicPick& pick : before.picks) {
        if (find(pick.id))
            continue;
        m_queue.removeAll(pick.id);
        m_renders.cancel(pick.id);
        m_sounds.remove(pick.id);
        m_soundOrder.removeAll(pick.id);
    }
    saveSoon();
    if (before.wish != board.wish)
        Q_EMIT wishChanged();
    if (before.picks != board.picks)
        Q_EMIT picksChanged();
}

void MusicDesk::want(qint64 id)
{
    if (!find(id))
        return;
    m_queue.removeAll(id);
    if (m_sounds.contains(id))
        Q_EMIT sounded(id);
    else if (m_made.contains(id))
        read(id);
    else
        start(id);
}

/// One after the other, so that what is wanted meanwhile does not have to share with many.
void MusicDesk::renderNext()
{
    while (!isRendering() && !m_queue.isEmpty()) // one that is gone is not begun
        start(m_queue.takeFirst());
}

void MusicDesk::start(qint64 id)
{
    const MusicPick* pick = find(id);
    if (!pick || m_readOnly)
        return;
    m_failures.remove(id);
    m_renders.render(id, remixRequestOf(pick->wish));
    Q_EMIT pickChanged(id);
}

void MusicDesk::read(qint64 id)
{
    if (m_reading.contains(id))
        return;
    m_reading.insert(id);
    whenFinished(this,
                 QtConcurrent::run(&m_with.pool,
                                   [calls = m_calls, made = m_made.value(id)] { return calls->read(made); }),
                 [this, id](const Result<MusicSoundPtr>& sound) {
                     m_reading.remove(id);
                     if (!find(id))
                         return;
                     if (sound) {
                         m_readAgain.remove(id);
                         keepSound(id, *sound);
                         Q_EMIT sounded(id);
                         return;
                     }
                     m_made.remove(id);
                     if (!m_readOnly && !m_readAgain.contains(id)) {
                         m_readAgain.insert(id);
                         return start(id);
                     }
                     m_readAgain.remove(id);
                     m_failures.insert(id, sound.error());
                     Q_EMIT pickChanged(id);
                 });
}

void MusicDesk::keepSound(qint64 id, const MusicSoundPtr& sound)
{
    m_sounds.insert(id, sound);
    m_soundOrder.removeAll(id);
    m_soundOrder << id;
    qsizetype samples = 0;
    for (const MusicSoundPtr& kept : std::as_const(m_sounds))
        samples += std::ssize(kept->audio->samples);
    for (qsizetype at = 0; samples > kMostSamples && at < m_soundOrder.size();) {
        const qint64 oldest = m_soundOrder[at];
        if (oldest == id || oldest == m_heard) {
            ++at;
            continue;
        }
        samples -= std::ssize(m_sounds.value(oldest)->audio->samples);
        m_sounds.remove(oldest);
        m_soundOrder.removeAt(at);
    }
}

void MusicDesk::cancel(qint64 id)
{
    if (m_queue.removeAll(id) > 0)
        Q_EMIT pickChanged(id);
    m_renders.cancel(id);
}

void MusicDesk::cancelAll()
{
    const auto waiting = std::exchange(m_queue, {});
    for (const qint64 id : waiting)
        Q_EMIT pickChanged(id);
    const auto underWay = m_renders.underWay();
    for (const qint64 id : underWay)
        m_renders.cancel(id);
}

void MusicDesk::saveSoon()
{
    m_unwritten = true;
    if (!m_soon.isActive())
        m_soon.start(kWriteAfter);
}

void MusicDesk::saveNow()
{
    if (m_unwritten)
        flush();
    m_writer.waitForDone();
}

void MusicDesk::flush()
{
    m_soon.stop();
    m_unwritten = false;
    if (m_readOnly || !m_loaded)
        return;
    MusicShelf shelf { .board = m_board };
    for (const MusicPick& pick : std::as_const(m_board.picks))
        if (const RemixRender* made = render(pick.id))
            shelf.made.insert(pick.id, *made);
    whenFinished(this,
                 QtConcurrent::run(&m_writer, [calls = m_calls, shelf] { return calls->saveShelf(shelf); }),
                 [this](const Result<void>& saved) {
                     if (saved)
                         return;
                     m_unwritten = true;
                     m_soon.start(kTryAgainAfter);
                     Q_EMIT failed(saved.error());
                 });
}

} // namespace comfyvn::ui
