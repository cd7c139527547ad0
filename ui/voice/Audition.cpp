#include "ui/voice/Audition.h"

#include "ui/playback/Player.h"
#include "ui/studio/StudioCall.h"

#include <QFutureWatcher>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace comfyvn::ui {

namespace {
constexpr auto kRestartAfter = 300ms;
constexpr qsizetype kSoundsKept = 8;
} // namespace

/// A trial under way, shared with the studio thread.
struct Audition::Trying {
    QFuture<Result<SpokenAudioPtr>> render {}; ///< studio thread only
    bool givenUp = false; ///< studio thread only
};

AuditionOutput auditionOutput(Player& player)
{
    return { .play = [&player](const SpeechSamplesPtr& samples, double from) { player.play(samples, from); },
             .stop = [&player] { player.stop(); },
             .isPlaying = [&player] { return player.isPlaying(); },
             .sound = [&player] { return player.audio(); },
             .position = [&player] { return player.position(); } };
}

Audition::Audition(QObject& studio, VoiceCalls calls, QThreadPool& pool, AuditionOutput output,
                   QObject* parent)
    : QObject(parent)
    , m_studio(studio)
    , m_calls(std::make_shared<const VoiceCalls>(std::move(calls)))
    , m_pool(pool)
    , m_output(std::move(output))
{
    m_restart.setSingleShot(true);
    m_restart.setInterval(kRestartAfter);
    connect(&m_restart, &QTimer::timeout, this, [this] { render(0); });
}

Audition::~Audition()
{
    giveUp();
}

const SpeechRequest& Audition::wanted() const
{
    return m_side == AuditionSide::Saved && m_pair.saved ? *m_pair.saved : m_pair.edited;
}

bool Audition::isOursPlaying() const
{
    return m_playing && m_output.isPlaying() && m_output.sound() == m_playing;
}

void Audition::hear(const QString& what, const AuditionPair& pair)
{
    m_heard = what;
    m_pair = pair;
    if (!pair.saved)
        m_side = AuditionSide::Edited;
    render(0);
    Q_EMIT changed();
}

void Audition::update(const QString& what, const AuditionPair& pair)
{
    if (what != m_heard || pair == m_pair)
        return;
    const SpeechRequest before = wanted();
    m_pair = pair;
    if (!pair.saved && std::exchange(m_side, AuditionSide::Edited) != AuditionSide::Edited)
        Q_EMIT changed();
    if (!(wanted() == before))
        m_restart.start();
}

void Audition::setSide(AuditionSide side)
{
    if (side == m_side || (side == AuditionSide::Saved && !m_pair.saved && !m_heard.isEmpty()))
        return;
    m_side = side;
    if (!m_heard.isEmpty()) {
        const double length = m_playing ? m_playing->seconds() : 0;
        render(isOursPlaying() && length > 0 ? m_output.position() / length : 0);
    }
    Q_EMIT changed();
}

void Audition::stop()
{
    m_restart.stop();
    giveUp();
    const bool ours = isOursPlaying();
    m_playing.reset();
    m_heard.clear();
    if (ours)
        m_output.stop();
    Q_EMIT changed();
}

void Audition::notePlaying()
{
    if (m_heard.isEmpty() || m_trying || isOursPlaying())
        return;
    if (m_restart.isActive())
        return;
    m_playing.reset();
    m_heard.clear();
    Q_EMIT changed();
}

void Audition::giveUp()
{
    if (!m_trying)
        return;
    QMetaObject::invokeMethod(
        &m_studio,
        [trying = std::exchange(m_trying, nullptr)] {
            trying->givenUp = true;
            trying->render.cancel();
        },
        Qt::QueuedConnection);
}

void Audition::play(const SpeechSamplesPtr& samples, double fraction)
{
    m_playing = samples;
    m_output.play(samples, fraction * samples->seconds());
    Q_EMIT changed();
}

void Audition::render(double fraction)
{
    m_restart.stop();
    giveUp();
    const SpeechRequest request = wanted();
    const auto known =
        std::ranges::find_if(m_sounds, [&](const Sound& sound) { return sound.request == request; });
    if (known != m_sounds.end()) {
        play(known->samples, fraction);
        return;
    }

    using Answer = Result<SpeechSamplesPtr>;
    const auto trying = std::make_shared<Trying>();
    const auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    m_trying = trying;
    whenFinished(this, promise->future(), [this, trying, request, fraction](const Answer& made) {
        if (m_trying != trying)
            return;
        m_trying.reset();
        if (!made) {
            const QString what = std::exchange(m_heard, {});
            Q_EMIT failed(what, made.error());
            Q_EMIT changed();
            return;
        }
        m_sounds.prepend({ request, *made });
        m_sounds.resize(std::min(m_sounds.size(), kSoundsKept));
        // The voice that still sounds has gone on meanwhile.
        const double length = m_playing ? m_playing->seconds() : 0;
        play(*made, fraction > 0 && isOursPlaying() && length > 0 ? m_output.position() / length : fraction);
    });
    QMetaObject::invokeMethod(
        &m_studio,
        [studio = &m_studio, pool = &m_pool, calls = m_calls, trying, promise, request] {
            if (trying->givenUp)
                return;
            trying->render = calls->audition(request);
            whenFinished(studio, trying->render, [pool, promise](const Result<SpokenAudioPtr>& made) {
                if (!made) {
                    promise->addResult(tl::unexpected(made.error()));
                    promise->finish();
                    return;
                }
                pool->start([promise, audio = *made] {
                    promise->addResult(makeSpeechSamples(audio->samples, audio->sampleRate));
                    promise->finish();
                });
            });
        },
        Qt::QueuedConnection);
}

} // namespace comfyvn::ui
