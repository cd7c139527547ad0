#include "core/speech/LongRecording.h"

#include "core/audio/Resample.h"
#include "core/speech/DtwAligner.h"
#include "core/speech/RecordingFeatures.h"
#include "core/speech/SpeechPlan.h"
#include "core/speech/SpeechService.h"
#include "core/speech/TextParts.h"

#include <QFutureWatcher>
#include <QPromise>
#include <QSet>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <algorithm>
#include <atomic>
#include <limits>
#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

constexpr int kPartLength = 1'500; ///< code points; about a minute and a half of speech
constexpr int kSpoken = 700; ///< thousandths of the way once everything was said

/// What is there before anything is said.
struct Material {
    QList<TextPart> parts {};
    RecordingFeatures recording {};
};

/// What the local voice said so far.
class Reference final {
public:
    Result<void> add(const SpokenAudio& audio, int charStart)
    {
        std::vector<float> samples(audio.samples.size());
        std::ranges::transform(audio.samples, samples.begin(),
                               [](std::int16_t sample) { return static_cast<float>(sample) / 32768.F; });
        const auto sound = resampleMono(samples, audio.sampleRate, Mfcc::kRate);
        if (!sound)
            return failure(ErrorKind::Internal, u"resampling_failed"_s,
                           QString::fromStdString(sound.error()));
        const double offset = static_cast<double>(m_track.samples()) / Mfcc::kRate;
        const auto firstWord = static_cast<int>(m_times.words.size());
        for (AlignedWord word : audio.alignment.words) {
            word.start += offset;
            word.end += offset;
            word.charStart += charStart;
            word.charEnd += charStart;
            m_times.words.append(word);
        }
        for (AlignedPhoneme phoneme : audio.alignment.phonemes) {
            phoneme.start += offset;
            phoneme.end += offset;
            phoneme.word += phoneme.word >= 0 ? firstWord : 0;
            phoneme.ipa = *m_names.insert(phoneme.ipa);
            phoneme.arpabet = *m_names.insert(phoneme.arpabet);
            m_times.phonemes.append(phoneme);
        }
        m_track.take(*sound);
        if (static_cast<double>(m_track.samples()) > kLongestRecording * Mfcc::kRate)
            return failure(ErrorKind::InvalidRequest, u"text_too_long"_s,
                           u"The text takes longer than a day to speak; align it in parts."_s, u"text"_s);
        return {};
    }

    void end() { m_track.end(); }

    [[nodiscard]] const FeatureTrack& track() const { return m_track; }
    [[nodiscard]] const Alignment& times() const { return m_times; }

private:
    FeatureTrack m_track {};
    Alignment m_times {};
    QSet<QString> m_names {}; ///< of phonemes, each kept once
};

Error cancelledError()
{
    return { ErrorKind::Cancelled, u"cancelled"_s, u"The rendering was cancelled."_s, {} };
}

/// The part has nothing that the voice can say, or that could be heard.
bool isWithoutSound(const Error& error)
{
    return error.code == u"empty_text" || error.code == u"silent_speech";
}

/// One recording on its way. While the features of a part are taken on the pool, the next is spoken. Deletes
/// itself when it is done.
class LongRecording final : public QObject {
public:
    LongRecording(const SpeechRequest& request, SpeechService& speech, QThreadPool& workers)
        : QObject(&speech)
        , m_request(request)
        , m_speech(speech)
        , m_workers(workers)
    {
        m_promise->setProgressRange(0, 1000);
        m_promise->start();
        connect(&m_caller, &QFutureWatcherBase::canceled, this,
                [this] { finish(tl::unexpected(cancelledError())); });
        m_caller.setFuture(m_promise->future());
        whenFinished(m_preparing, [this](const Result<std::shared_ptr<Material>>& material) {
            if (!material)
                return finish(tl::unexpected(material.error()));
            m_material = *material;
            goOn();
        });
        whenFinished(m_hearing, [this](const Result<SpokenAudioPtr>& audio) { heard(audio); });
        whenFinished(m_taking, [this](const Result<void>& taken) {
            m_isTaking = false;
            if (!taken)
                return finish(tl::unexpected(taken.error()));
            goOn();
        });
        whenFinished(m_aligning, [this](const Result<Alignment>& alignment) {
            finish(alignment.map([this](const Alignment& times) {
                return TimedRecording { .alignment = times, .voice = m_voice, .lang = m_lang };
            }));
        });
    }

    ~LongRecording() override
    {
        if (!m_done)
            deliver(tl::unexpected(cancelledError()));
    }

    QFuture<Result<TimedRecording>> start(const QString& recording)
    {
        const auto prepared = [recording, text = m_request.text,
                               cancelled = m_cancelled]() -> Result<std::shared_ptr<Material>> {
            const auto normal = normalisedText(text, std::numeric_limits<qsizetype>::max());
            if (!normal)
                return tl::unexpected(normal.error());
            return readRecordingFeatures(recording, *cancelled)
                .map([&normal](RecordingFeatures features) {
                    return std::make_shared<Material>(
                        Material { textParts(*normal, kPartLength), std::move(features) });
                })
                .map_error([](Error error) {
                    error.field = u"path"_s;
                    return error;
                });
        };
        m_promise->setProgressValueAndText(1, u"preparing"_s);
        m_preparing.setFuture(QtConcurrent::run(&m_workers, prepared));
        return m_promise->future();
    }

private:
    template <typename T, typename Next>
    void whenFinished(QFutureWatcher<Result<T>>& watcher, const Next& next)
    {
        connect(&watcher, &QFutureWatcherBase::finished, this, [this, &watcher, next] {
            if (m_done)
                return;
            const auto future = watcher.future();
            if (future.resultCount() > 0)
                next(future.result());
            else
                finish(tl::unexpected(cancelledError()));
        });
    }

    void goOn()
    {
        if (m_heard && !m_isTaking)
            take();
        if (!m_heard && !m_isHearing && m_next < m_material->parts.size())
            hear();
        if (!m_done && !m_heard && !m_isHearing && !m_isTaking)
            align();
    }

    /// Parts without a word are passed over.
    void hear()
    {
        for (; m_next < m_material->parts.size(); ++m_next) {
            SpeechRequest request = m_request;
            request.text = m_material->parts[m_next].text;
            const auto plan = m_speech.plan(request);
            if (!plan && plan.error().code == u"empty_text")
                continue;
            if (!plan)
                return finish(tl::unexpected(plan.error()));
            m_voice = plan->voice.name;
            m_lang = plan->voice.lang;
            m_isHearing = true;
            m_promise->setProgressValueAndText(static_cast<int>(kSpoken * m_next / m_material->parts.size()),
                                               u"speaking"_s);
            return m_hearing.setFuture(m_speech.hear(*plan));
        }
    }

    void heard(const Result<SpokenAudioPtr>& audio)
    {
        m_isHearing = false;
        if (!audio && !isWithoutSound(audio.error()))
            return finish(tl::unexpected(audio.error()));
        if (audio) {
            m_heard = *audio;
            m_charStart = m_material->parts[m_next].charStart;
        }
        ++m_next;
        goOn();
    }

    void take()
    {
        m_isTaking = true;
        m_taking.setFuture(
            QtConcurrent::run(&m_workers,
                              [audio = std::exchange(m_heard, nullptr), reference = m_reference,
                               charStart = m_charStart] { return reference->add(*audio, charStart); }));
    }

    void align()
    {
        if (m_reference->track().samples() == 0) {
            return finish(
                failure(ErrorKind::InvalidRequest, u"empty_text"_s,
                        u"There is nothing in the text that a voice can speak; send at least one word."_s,
                        u"text"_s));
        }
        m_promise->setProgressValueAndText(kSpoken, u"aligning"_s);
        const auto aligned = [material = m_material, reference = m_reference, cancelled = m_cancelled,
                              promise = m_promise]() -> Result<Alignment> {
            reference->end();
            const auto progress = [&promise](double part) {
                promise->setProgressValueAndText(kSpoken + static_cast<int>(part * (1000 - kSpoken)),
                                                 u"aligning"_s);
            };
            const RecordingFeatures& recording = material->recording;
            return alignTracks(reference->times(), reference->track(), recording.track, recording.seconds,
                               cancelled.get(), {}, progress);
        };
        m_aligning.setFuture(QtConcurrent::run(&m_workers, aligned));
    }

    void finish(const Result<TimedRecording>& result)
    {
        if (m_done)
            return;
        *m_cancelled = true;
        m_hearing.cancel();
        deliver(result);
        deleteLater();
    }

    void deliver(const Result<TimedRecording>& result)
    {
        m_done = true;
        *m_cancelled = true;
        m_promise->addResult(result);
        m_promise->finish();
    }

    SpeechRequest m_request;
    SpeechService& m_speech;
    QThreadPool& m_workers;
    /// The pool tells of its progress, and may do so when this object is gone.
    std::shared_ptr<QPromise<Result<TimedRecording>>> m_promise =
        std::make_shared<QPromise<Result<TimedRecording>>>();
    QFutureWatcher<Result<TimedRecording>> m_caller;
    QFutureWatcher<Result<std::shared_ptr<Material>>> m_preparing;
    QFutureWatcher<Result<SpokenAudioPtr>> m_hearing;
    QFutureWatcher<Result<void>> m_taking;
    QFutureWatcher<Result<Alignment>> m_aligning;
    std::shared_ptr<std::atomic_bool> m_cancelled = std::make_shared<std::atomic_bool>(false);
    std::shared_ptr<Material> m_material;
    std::shared_ptr<Reference> m_reference = std::make_shared<Reference>();
    SpokenAudioPtr m_heard; ///< waits for the one before it to be taken
    int m_charStart = 0; ///< of m_heard
    qsizetype m_next = 0;
    bool m_isHearing = false;
    bool m_isTaking = false;
    bool m_done = false;
    QString m_voice;
    QString m_lang;
};

} // namespace

QFuture<Result<TimedRecording>> alignLongRecording(const QString& recording, const SpeechRequest& request,
                                                   SpeechService& speech, QThreadPool& workers)
{
    // Owned by the service, so that it does not outlive it; it deletes itself when it is done.
    return (new LongRecording(request, speech, workers))->start(recording);
}

} // namespace comfyvn
