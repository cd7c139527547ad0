#include "core/speech/services/SpeechTrial.h"

#include "core/settings/SettingsStore.h"
#include "core/speech/SpeechProviders.h"
#include "core/speech/SpeechService.h"
#include "core/speech/dictionary/DictionaryEntry.h"
#include "core/voice/VoiceCatalogue.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QPromise>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

/// The default language where the provider has it, else that of the voice that the settings name, else of its
/// first.
QString trialLanguage(const QList<OfferedVoice>& voices, const QString& settingVoice, const QString& standard)
{
    const auto chosen = std::ranges::find(voices, settingVoice, &OfferedVoice::id);
    if (chosen != voices.end() && !chosen->lang.isEmpty())
        return chosen->lang;
    const bool speaksIt =
        voices.isEmpty() || std::ranges::any_of(voices, [&](const OfferedVoice& voice) {
            return voice.lang.isEmpty() || dictionaryLanguage(voice.lang) == dictionaryLanguage(standard);
        });
    return speaksIt ? standard : voices.first().lang;
}

/// Deletes itself when it is done.
class TrialRun final : public QObject {
public:
    TrialRun(const QString& provider, SpeechProviders& providers, SpeechService& speech,
             const SettingsStore& settings, QObject& owner)
        : QObject(&owner)
        , m_provider(provider)
        , m_providers(providers)
        , m_speech(speech)
        , m_settings(settings)
    {
        m_promise.start();
        connect(&m_caller, &QFutureWatcherBase::canceled, this, [this] {
            m_speaking.cancel();
            finish(cancelled());
        });
        m_caller.setFuture(m_promise.future());
        whenFinished(m_probing, [this](const Result<void>& reached) {
            if (!reached)
                return finish(tl::unexpected(reached.error()));
            m_listing.setFuture(m_providers.voices(m_provider));
        });
        whenFinished(m_listing, [this](const Result<QList<OfferedVoice>>& voices) {
            speak(voices.value_or(QList<OfferedVoice>())); // some keys may speak and not list
        });
        whenFinished(m_speaking, [this](const Result<SpokenAudioPtr>& audio) { hear(audio); });
    }

    ~TrialRun() override
    {
        m_speaking.cancel();
        if (!m_done)
            deliver(cancelled());
    }

    QFuture<Result<SpeechTrial>> start()
    {
        auto future = m_promise.future();
        m_probing.setFuture(m_providers.probe(m_provider)); // tells of those that have no engine too
        return future;
    }

private:
    template <typename T, typename Next>
    void whenFinished(QFutureWatcher<Result<T>>& watcher, const Next& next)
    {
        connect(&watcher, &QFutureWatcherBase::finished, this, [this, &watcher, next] {
            const auto future = watcher.future();
            if (m_done)
                return;
            if (future.resultCount() > 0)
                next(future.result());
            else
                finish(cancelled());
        });
    }

    static Result<SpeechTrial> cancelled()
    {
        return failure(ErrorKind::Cancelled, u"cancelled"_s, u"The rendering was cancelled."_s);
    }

    void speak(const QList<OfferedVoice>& voices)
    {
        const QJsonObject fields = m_settings.current().tts.providers[m_provider].toObject();
        m_voices = voices;
        m_trial.voices = voices.size();
        m_trial.lang =
            trialLanguage(voices, fields[u"voice"_s].toString(), m_settings.current().tts.defaultLang);
        const auto known = VoiceCatalogue().languageFor(m_trial.lang);
        const VoiceProfile anybody { .name = u"narrator"_s, .provider = m_provider };
        const auto plan = m_speech.plan(
            { .text = sampleTextFor(known.value_or(u"en-us"_s)), .profile = anybody, .lang = m_trial.lang });
        if (!plan)
            return finish(tl::unexpected(plan.error()));
        m_since.start();
        m_speaking.setFuture(m_providers.speakWithoutStandIn(*plan));
    }

    void hear(const Result<SpokenAudioPtr>& audio)
    {
        if (!audio)
            return finish(tl::unexpected(audio.error()));
        m_trial.milliseconds = m_since.elapsed();
        m_trial.audio = *audio;
        const QString id = (*audio)->engineVoice;
        const auto known = std::ranges::find(m_voices, id, &OfferedVoice::id);
        m_trial.voice = known == m_voices.end() ? OfferedVoice { .id = id, .name = id } : *known;
        finish(m_trial);
    }

    void finish(const Result<SpeechTrial>& trial)
    {
        if (m_done)
            return;
        deliver(trial);
        deleteLater();
    }

    void deliver(const Result<SpeechTrial>& trial)
    {
        m_done = true;
        m_promise.addResult(trial);
        m_promise.finish();
    }

    const QString m_provider;
    SpeechProviders& m_providers;
    SpeechService& m_speech;
    const SettingsStore& m_settings;
    QPromise<Result<SpeechTrial>> m_promise;
    QFutureWatcher<Result<SpeechTrial>> m_caller;
    QFutureWatcher<Result<void>> m_probing;
    QFutureWatcher<Result<QList<OfferedVoice>>> m_listing;
    QFutureWatcher<Result<SpokenAudioPtr>> m_speaking;
    QList<OfferedVoice> m_voices {};
    SpeechTrial m_trial {};
    QElapsedTimer m_since {};
    bool m_done = false;
};

} // namespace

QFuture<Result<SpeechTrial>> trySpeech(const QString& provider, SpeechProviders& providers,
                                       SpeechService& speech, const SettingsStore& settings, QObject& owner)
{
    return (new TrialRun(provider, providers, speech, settings, owner))->start();
}

} // namespace comfyvn
