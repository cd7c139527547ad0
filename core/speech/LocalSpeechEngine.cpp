#include "core/speech/LocalSpeechEngine.h"

#include "core/speech/SpeechAssembly.h"
#include "core/speech/dictionary/Ipa.h"
#include "core/voice/VoiceCatalogue.h"

#include <QFutureWatcher>
#include <QPointer>
#include <QPromise>
#include <QThread>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <vector>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

constexpr int kProgressSteps = 1000;
/// Chunks of one line under way at once: enough to keep every helper busy, few enough that a short line asked
/// for meanwhile does not wait behind a long one.
constexpr qsizetype kChunksAhead = 2;

std::vector<wire::PhonedWord> phonedWords(const SpokenChunk& chunk, const EngineVoice& voice)
{
    std::vector<wire::PhonedWord> words;
    for (const SpokenPhones& phones : chunk.phones) {
        const QByteArray said =
            voice.engine == u"flite" ? flitePhonemes(phones.ipa) : espeakPhonemes(phones.ipa, voice.name);
        if (!said.isEmpty())
            words.push_back({ static_cast<std::uint32_t>(phones.spokenBegin),
                              static_cast<std::uint32_t>(phones.spokenEnd), said.toStdString() });
    }
    return words;
}

QList<Pronunciation> pronunciationsOf(const SpeechPlan& plan)
{
    QList<Pronunciation> pronunciations;
    for (const auto& [entry, start, end] : plan.dictionary)
        pronunciations.append({ start, end, entry.kind == PronunciationKind::Ipa, entry.value });
    return pronunciations;
}

wire::Utterance utteranceFor(const SpokenChunk& chunk, const SpeechPlan& plan,
                             const VoiceCatalogue& catalogue)
{
    const EngineVoice voice = voiceForLanguage(plan.voice, chunk.lang, catalogue);
    return {
        .engine = voice.engine == u"flite" ? wire::Engine::Flite : wire::Engine::Espeak,
        .voice = voice.name.toStdString(),
        .text = chunk.spoken.toStdString(),
        .rate = static_cast<float>(plan.prosody.rate),
        .pitch = static_cast<float>(plan.prosody.pitch),
        .range = static_cast<float>(plan.prosody.range),
        .pause = static_cast<float>(plan.prosody.pauseScale),
        .whisper = plan.prosody.whisper,
        .phoned = phonedWords(chunk, voice),
    };
}

QString engineVersion(const QString& engine)
{
    return engine == u"flite" ? QStringLiteral(STUDIO_FLITE_VERSION) : QStringLiteral(STUDIO_ESPEAK_VERSION);
}

/// One line on its way through preparation, the helpers and assembly. Deletes itself when it is done.
///
/// Continuations run in the context of the engine, which outlives every future it waits for, and hold this
/// object weakly: Qt 6.4 aborts when a future finishes whose context has died.
class LocalSpeech final : public QObject {
public:
    LocalSpeech(SpeechPlan plan, SpeechHelperPool& helpers, const VoiceCatalogue& catalogue,
                QThreadPool& workers, QObject* parent)
        : QObject(parent)
        , m_plan(std::move(plan))
        , m_helpers(helpers)
        , m_catalogue(catalogue)
        , m_workers(workers)
    {
        m_promise.setProgressRange(0, kProgressSteps);
        m_promise.start();
        connect(&m_watcher, &QFutureWatcherBase::canceled, this, [this] { finish(cancelled()); });
        m_watcher.setFuture(m_promise.future());
    }

    ~LocalSpeech() override
    {
        if (!m_done)
            deliver(cancelled());
    }

    QFuture<Result<SpokenAudioPtr>> start()
    {
        const bool asciiOnly = m_plan.voice.voice.engine == u"flite";
        QtConcurrent::run(&m_workers, prepareSpokenText, m_plan.text, m_plan.voice.engineLang, asciiOnly,
                          pronunciationsOf(m_plan))
            .then(parent(), [self = QPointer(this)](const SpokenText& text) {
                if (self)
                    self->sayAll(text);
            });
        return m_promise.future();
    }

private:
    static Result<SpokenAudioPtr> cancelled()
    {
        return failure(ErrorKind::Cancelled, u"cancelled"_s, u"The rendering was cancelled."_s);
    }

    void sayAll(const SpokenText& text)
    {
        if (m_done)
            return;
        if (text.chunks.isEmpty()) {
            return finish(
                failure(ErrorKind::InvalidRequest, u"empty_text"_s,
                        u"There is nothing in the text that a voice can speak; send at least one word."_s,
                        u"text"_s));
        }
        m_text = text;
        m_speeches.resize(static_cast<size_t>(text.chunks.size()));
        for (qsizetype i = 0; i < kChunksAhead; ++i)
            sayNext();
    }

    void sayNext()
    {
        if (m_next >= m_text.chunks.size())
            return;
        const qsizetype index = m_next++;
        auto said = m_helpers.say(utteranceFor(m_text.chunks[index], m_plan, m_catalogue));
        m_saying.insert(index, said);
        said.then(parent(), [self = QPointer(this), index](const Result<SpeechPtr>& speech) {
            if (self)
                self->take(index, speech);
        });
    }

    void take(qsizetype index, const Result<SpeechPtr>& speech)
    {
        m_saying.remove(index);
        if (m_done)
            return;
        if (!speech)
            return finish(tl::unexpected(speech.error()));
        m_speeches[static_cast<size_t>(index)] = *speech;
        ++m_said;
        m_promise.setProgressValueAndText(
            static_cast<int>((kProgressSteps - 50) * m_said / m_text.chunks.size()), u"speaking"_s);
        if (m_said < m_text.chunks.size())
            return sayNext();
        QtConcurrent::run(&m_workers, [text = m_text, speeches = m_speeches, plan = m_plan] {
            return assembled(text, speeches, plan);
        }).then(parent(), [self = QPointer(this)](const Result<SpokenAudioPtr>& audio) {
            if (self)
                self->finish(audio);
        });
    }

    static Result<SpokenAudioPtr> assembled(const SpokenText& text, const std::vector<SpeechPtr>& speeches,
                                            const SpeechPlan& plan)
    {
        auto audio = assembleSpeech(text, speeches, plan.prosody);
        if (!audio)
            return tl::unexpected(audio.error());
        audio->engineName = plan.voice.voice.engine;
        audio->engineVoice = plan.voice.voice.name;
        audio->engineVersion = engineVersion(audio->engineName);
        return std::make_shared<const SpokenAudio>(*std::move(audio));
    }

    void finish(const Result<SpokenAudioPtr>& result)
    {
        if (m_done)
            return;
        deliver(result);
        for (auto& said : m_saying)
            said.cancel();
        deleteLater();
    }

    void deliver(const Result<SpokenAudioPtr>& result)
    {
        m_done = true;
        m_promise.addResult(result);
        m_promise.finish();
    }

    SpeechPlan m_plan;
    SpeechHelperPool& m_helpers;
    const VoiceCatalogue& m_catalogue;
    QThreadPool& m_workers;
    QPromise<Result<SpokenAudioPtr>> m_promise;
    QFutureWatcher<Result<SpokenAudioPtr>> m_watcher;
    SpokenText m_text;
    std::vector<SpeechPtr> m_speeches;
    QMap<qsizetype, QFuture<Result<SpeechPtr>>> m_saying;
    qsizetype m_next = 0;
    qsizetype m_said = 0;
    bool m_done = false;
};

} // namespace

LocalSpeechEngine::LocalSpeechEngine(SpeechHelperPool& helpers, const VoiceCatalogue& catalogue,
                                     QThreadPool& workers, QObject* parent)
    : SpeechEngine(parent)
    , m_helpers(helpers)
    , m_catalogue(catalogue)
    , m_workers(workers)
{ }

QFuture<Result<SpokenAudioPtr>> LocalSpeechEngine::speak(const SpeechPlan& plan)
{
    // Owned by this engine, so that none outlives the services it uses; it deletes itself when it is done.
    return (new LocalSpeech(plan, m_helpers, m_catalogue, m_workers, this))->start();
}

std::optional<Result<void>> LocalSpeechEngine::lastProbe() const
{
    return Result<void>();
}

QFuture<Result<void>> LocalSpeechEngine::probe()
{
    return QtFuture::makeReadyFuture(Result<void>());
}

int LocalSpeechEngine::linesAtOnce() const
{
    return QThread::idealThreadCount() + 1; // the helpers go on while a finished line is published
}

void LocalSpeechEngine::stop()
{
    qDeleteAll(findChildren<QObject*>(Qt::FindDirectChildrenOnly)); // each answers as cancelled
}

} // namespace comfyvn
