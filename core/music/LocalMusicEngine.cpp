#include "core/music/LocalMusicEngine.h"

#include "core/base/GiveWay.h"
#include "core/base/LogLine.h"

#include <QPromise>
#include <QThreadPool>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

constexpr int kProgressSteps = 1000;

} // namespace

LocalMusicEngine::LocalMusicEngine(QThreadPool& workers, const QString& scratch, QObject* parent)
    : MusicEngine(parent)
    , m_workers(workers)
    , m_scratch(scratch)
{ }

LocalMusicEngine::~LocalMusicEngine()
{
    *m_stopped = true;
}

QFuture<Result<MusicMade>> LocalMusicEngine::make(const RemixPlan& plan)
{
    return QtConcurrent::run(
        &m_workers,
        [plan, scratch = m_scratch, stopped = m_stopped,
         id = LogRequest::current()](QPromise<Result<MusicMade>>& promise) {
            giveWay();
            const LogRequest named(id);
            promise.setProgressRange(0, kProgressSteps);
            const QString stage = plan.request.sourceFile.isEmpty() ? u"playing"_s : u"remixing"_s;
            const music::Watch watch {
                [&](double done) {
                    promise.setProgressValueAndText(static_cast<int>(done * kProgressSteps), stage);
                },
                [&] { return stopped->load() || promise.isCanceled(); },
            };
            promise.addResult(makeMusic(plan, scratch, watch).map([](MadeMusic&& made) {
                return MusicMade { .music = std::make_shared<const MadeMusic>(std::move(made)) };
            }));
        });
}

QFuture<Result<void>> LocalMusicEngine::probe()
{
    return QtFuture::makeReadyFuture(Result<void>());
}

} // namespace comfyvn
