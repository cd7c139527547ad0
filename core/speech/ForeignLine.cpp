#include "core/speech/ForeignLine.h"

#include "core/speech/ForeignSound.h"

#include <QThreadPool>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

constexpr int kProgressSteps = 1000;
constexpr int kRendered = 900; // thousandths of the way once the sound is there

/// The sound is the engine's fault, not the request's.
Error failed(Error error)
{
    error.kind = ErrorKind::ProviderFailed;
    error.field.clear();
    return error;
}

} // namespace

ForeignLine::ForeignLine(const SpeechPlan& plan, SpeechEngine& local, QThreadPool& workers, QObject* parent)
    : QObject(parent)
    , m_plan(plan)
    , m_local(local)
    , m_workers(workers)
{
    m_promise.setProgressRange(0, kProgressSteps);
    m_promise.start();
    connect(&m_caller, &QFutureWatcherBase::canceled, this, [this] {
        abandon();
        m_speaking.cancel();
        fail(cancelled());
    });
    m_caller.setFuture(m_promise.future());
    whenFinished(m_decoding, [this](const Result<SpokenAudioPtr>& audio) {
        if (!audio)
            return finish(audio);
        m_audio = *audio;
        m_speaking.setFuture(m_local.speak(m_plan));
    });
    whenFinished(m_speaking, [this](const Result<SpokenAudioPtr>& reference) { align(reference); });
    whenFinished(m_aligning, [this](const Result<SpokenAudioPtr>& audio) { finish(audio); });
}

ForeignLine::~ForeignLine()
{
    if (m_done)
        return;
    m_speaking.cancel();
    deliver(tl::unexpected(cancelled()));
}

Error ForeignLine::cancelled()
{
    return { ErrorKind::Cancelled, u"cancelled"_s, u"The rendering was cancelled."_s, {} };
}

void ForeignLine::tell(int thousandths, const QString& stage)
{
    if (!m_done)
        m_promise.setProgressValueAndText(thousandths * kRendered / kProgressSteps, stage);
}

void ForeignLine::take(const Decode& decode, const SpeechSource& source, const EngineTimes& times)
{
    if (m_done)
        return;
    m_source = source;
    m_times = times;
    tell(kProgressSteps, u"aligning"_s);
    m_decoding.setFuture(QtConcurrent::run(&m_workers, [decode]() -> Result<SpokenAudioPtr> {
        return decode().map([](const SpokenAudio& audio) -> SpokenAudioPtr {
            return std::make_shared<const SpokenAudio>(audio);
        });
    }));
}

void ForeignLine::align(const Result<SpokenAudioPtr>& reference)
{
    if (!reference)
        return finish(tl::unexpected(reference.error()));
    const auto aligned = [audio = m_audio, reference = *reference, source = m_source,
                          times = m_times]() -> Result<SpokenAudioPtr> {
        const auto alignment = alignForeign(*audio, *reference, times);
        if (!alignment)
            return tl::unexpected(failed(alignment.error()));
        SpokenAudio whole = *audio;
        whole.alignment = *alignment;
        whole.source = source;
        return std::make_shared<const SpokenAudio>(std::move(whole));
    };
    m_aligning.setFuture(QtConcurrent::run(&m_workers, aligned));
}

void ForeignLine::finish(const Result<SpokenAudioPtr>& result)
{
    if (m_done)
        return;
    deliver(result);
    deleteLater();
}

void ForeignLine::deliver(const Result<SpokenAudioPtr>& result)
{
    m_done = true;
    m_promise.addResult(result);
    m_promise.finish();
}

} // namespace comfyvn
