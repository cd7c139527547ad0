#include "ui/music/MusicRenders.h"

#include "ui/studio/StudioCall.h"

namespace comfyvn::ui {

namespace {
/// A future within an answer, which must not be taken for the answer itself.
struct Begun {
    QFuture<Result<RemixRender>> render {};
};
} // namespace

MusicRenders::MusicRenders(QObject& studio, std::shared_ptr<const MusicCalls> calls, QObject* parent)
    : QObject(parent)
    , m_studio(studio)
    , m_calls(std::move(calls))
{ }

MusicRenders::~MusicRenders()
{
    for (const auto& work : std::as_const(m_works))
        work->render.cancel();
}

void MusicRenders::render(qint64 number, const RemixRequest& request)
{
    if (isUnderWay(number))
        return;
    const auto work = std::make_shared<Work>();
    m_works.insert(number, work);
    askStudio(
        m_studio, this, [calls = m_calls, request] { return Begun { calls->remix(request) }; },
        [this, number, work](const Begun& begun) {
            work->render = begun.render;
            if (work->givenUp)
                work->render.cancel();
            else
                follow(number, work);
        });
}

void MusicRenders::follow(qint64 number, const std::shared_ptr<Work>& work)
{
    auto* watcher = new QFutureWatcher<Result<RemixRender>>(this);
    const auto tell = [this, watcher, number, work] {
        const int range = watcher->progressMaximum() - watcher->progressMinimum();
        if (!work->givenUp && range > 0)
            Q_EMIT progressed(
                number, static_cast<double>(watcher->progressValue() - watcher->progressMinimum()) / range,
                watcher->progressText());
    };
    connect(watcher, &QFutureWatcherBase::progressValueChanged, this, tell);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, number, work] {
        watcher->deleteLater();
        if (work->givenUp)
            return;
        m_works.remove(number);
        if (watcher->future().resultCount() == 0) {
            Q_EMIT cancelled(number);
            return;
        }
        const Result<RemixRender> result = watcher->result();
        if (result)
            Q_EMIT made(number, *result);
        else if (result.error().kind == ErrorKind::Cancelled)
            Q_EMIT cancelled(number);
        else
            Q_EMIT failed(number, result.error());
    });
    watcher->setFuture(work->render);
}

void MusicRenders::cancel(qint64 number)
{
    const auto work = m_works.take(number);
    if (!work)
        return;
    work->givenUp = true;
    work->render.cancel();
    Q_EMIT cancelled(number);
}

} // namespace comfyvn::ui
