#include "ui/lines/FallbackWatch.h"

#include "core/speech/LineRequest.h"
#include "ui/lines/LineListModel.h"
#include "ui/studio/StudioCall.h"

#include <QGuiApplication>

#include <algorithm>

using namespace std::chrono_literals;

namespace comfyvn::ui {

namespace {

constexpr std::chrono::milliseconds kCountedAfter = 1s; // a batch changes lines many times a second
constexpr std::chrono::milliseconds kFirstPause = 5s;
constexpr int kMostDoublings = 5; // up to 160 s

/// Calls `use` with each line in memory that another provider spoke.
template <typename Use> void eachFallen(const LineListModel& lines, Use use)
{
    for (const qint64 scene : lines.scenes()) {
        for (const ScriptLine& line : lines.script(scene).lines) {
            if (lines.stateOfLine(line.id) == LineState::Fallback)
                use(line);
        }
    }
}

} // namespace

FallbackWatch::FallbackWatch(LineListModel& lines, QObject& studio, Probe probe, QObject* parent)
    : QObject(parent)
    , m_lines(lines)
    , m_studio(studio)
    , m_probe(std::move(probe))
{
    m_counting.setSingleShot(true);
    m_counting.setInterval(kCountedAfter);
    m_next.setSingleShot(true);
    connect(&m_counting, &QTimer::timeout, this, &FallbackWatch::count);
    connect(&m_next, &QTimer::timeout, this, &FallbackWatch::look);
    const auto countSoon = [this] {
        if (!m_counting.isActive())
            m_counting.start();
    };
    connect(&lines, &LineListModel::scenesChanged, this, countSoon);
    connect(&lines, &LineListModel::sceneShown, this, countSoon);
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        // Back, perhaps, from starting the server.
        if (state == Qt::ApplicationActive && m_next.isActive())
            look();
    });
}

QList<qint64> FallbackWatch::lines() const
{
    QList<qint64> found;
    eachFallen(m_lines, [&found](const ScriptLine& line) { found << line.id; });
    return found;
}

QList<qint64> FallbackWatch::linesOf(const QSet<QString>& speakers) const
{
    QList<qint64> found;
    eachFallen(m_lines, [&](const ScriptLine& line) {
        if (speakers.contains(speakerOf(line)))
            found << line.id;
    });
    return found;
}

int FallbackWatch::offered() const
{
    int sum = 0;
    for (const QString& speaker : m_offer)
        sum += m_fallen.value(speaker);
    return sum;
}

std::chrono::milliseconds FallbackWatch::pause() const
{
    return kFirstPause * (1 << std::min(m_calm, kMostDoublings));
}

void FallbackWatch::count()
{
    m_counting.stop();
    QHash<QString, int> fallen;
    eachFallen(m_lines, [&fallen](const ScriptLine& line) { ++fallen[speakerOf(line)]; });
    if (fallen == m_fallen)
        return;
    const QHash<QString, int> before = std::exchange(m_fallen, fallen);
    m_offer.intersect(
        QSet<QString>(fallen.keyBegin(), fallen.keyEnd())); // of others there is nothing to offer
    Q_EMIT changed();
    const bool more = std::any_of(fallen.keyBegin(), fallen.keyEnd(), [&](const QString& speaker) {
        return fallen.value(speaker) > before.value(speaker);
    });
    if (!more)
        return;
    m_calm = 0;
    look();
}

void FallbackWatch::look()
{
    if (m_counting.isActive())
        count();
    m_next.stop();
    if (m_fallen.isEmpty() || m_looking || !m_probe)
        return;
    m_looking = true;
    const QSet<QString> speakers(m_fallen.keyBegin(), m_fallen.keyEnd());
    const auto promise = std::make_shared<QPromise<QSet<QString>>>();
    promise->start();
    whenFinished(this, promise->future(),
                 [this, speakers](const QSet<QString>& answering) { note(speakers, answering); });
    QMetaObject::invokeMethod(
        &m_studio,
        [studio = &m_studio, probe = m_probe, promise, speakers] {
            whenFinished(studio, probe(speakers), [promise](const QSet<QString>& answering) {
                promise->addResult(answering);
                promise->finish();
            });
        },
        Qt::QueuedConnection);
}

void FallbackWatch::note(const QSet<QString>& asked, const QSet<QString>& answering)
{
    m_looking = false;
    const QSet<QString> there = (m_there - asked) + answering;
    m_calm = there == m_there ? m_calm + 1 : 0;
    const QSet<QString> returned = answering - m_there;
    m_there = there;
    setOffer((m_offer - (asked - answering)) + returned);
    if (!m_fallen.isEmpty())
        m_next.start(pause());
}

void FallbackWatch::setOffer(const QSet<QString>& speakers)
{
    if (std::exchange(m_offer, speakers) != speakers)
        Q_EMIT changed();
}

void FallbackWatch::dismiss()
{
    setOffer({});
}

} // namespace comfyvn::ui
