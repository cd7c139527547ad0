#include "core/speech/SpeechProviders.h"

#include "core/base/Log.h"
#include "core/base/LogLine.h"
#include "core/providers/ProviderCatalogue.h"
#include "core/settings/SettingsStore.h"

#include <QFutureWatcher>
#include <QPromise>

#include <utility>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

constexpr int kProgressSteps = 1000;

Error notOffered(const QString& provider)
{
    const Provider* known = findProvider(speechProviderList(), provider);
    if (known != nullptr && known->access == ProviderAccess::ComfyUi)
        return { ErrorKind::ProviderUnavailable,
                 u"provider_unavailable"_s,
                 u"%1 is reached through ComfyUI; choose ComfyUI as the provider, and a workflow with it."_s
                     .arg(known->title),
                 {} };
    return { ErrorKind::ProviderUnavailable,
             u"provider_unavailable"_s,
             u"The provider \"%1\" is not available."_s.arg(provider),
             {} };
}

Error cancelled()
{
    return { ErrorKind::Cancelled, u"cancelled"_s, u"The rendering was cancelled."_s, {} };
}

/// Whether another provider could do better.
bool mayBeAskedElsewhere(const Error& error)
{
    return error.kind != ErrorKind::Cancelled && error.field.isEmpty();
}

/// One line on its way from provider to provider. Deletes itself when it is done.
class ProviderSpeech final : public QObject {
public:
    ProviderSpeech(const SpeechPlan& plan, const QStringList& order, SpeechProviders& providers)
        : QObject(&providers)
        , m_plan(plan)
        , m_order(order)
        , m_providers(providers)
        , m_requestId(LogRequest::current())
    {
        m_promise.setProgressRange(0, kProgressSteps);
        m_promise.start();
        connect(&m_caller, &QFutureWatcherBase::canceled, this, [this] {
            m_speaking.cancel();
            finish(tl::unexpected(cancelled()));
        });
        m_caller.setFuture(m_promise.future());
        connect(&m_speaking, &QFutureWatcherBase::progressValueChanged, this, [this](int value) {
            if (!m_done)
                m_promise.setProgressValueAndText(value, m_speaking.progressText());
        });
        connect(&m_speaking, &QFutureWatcherBase::finished, this, [this] {
            if (m_done)
                return;
            const auto future = m_speaking.future();
            if (future.resultCount() > 0)
                take(future.result());
            else
                finish(tl::unexpected(cancelled()));
        });
    }

    ~ProviderSpeech() override
    {
        if (!m_done)
            deliver(tl::unexpected(cancelled()));
    }

    QFuture<Result<SpokenAudioPtr>> start()
    {
        auto future = m_promise.future();
        ask();
        return future;
    }

private:
    void ask()
    {
        if (m_order.isEmpty())
            return finish(tl::unexpected(*m_firstError));
        const QString provider = m_order.takeFirst();
        SpeechEngine* engine = m_providers.engine(provider);
        if (engine == nullptr)
            return take(tl::unexpected(notOffered(provider)));
        m_speaking.setFuture(engine->speak(m_plan));
    }

    void take(const Result<SpokenAudioPtr>& audio)
    {
        if (!audio) {
            if (!mayBeAskedElsewhere(audio.error()))
                return finish(audio);
            if (!m_firstError)
                m_firstError = audio.error();
            return ask();
        }
        if (!m_firstError)
            return finish(audio);
        const LogRequest named(m_requestId);
        qCWarning(lcPipeline).noquote() << u"TTS provider=%1 did not render; %2 does: %3"_s.arg(
            m_plan.provider, (*audio)->source.provider, m_firstError->message);
        SpokenAudio standIn = **audio;
        standIn.source.fallbackReason = m_firstError->message;
        standIn.source.afterFailure = m_firstError->kind != ErrorKind::ProviderUnavailable;
        finish(std::make_shared<const SpokenAudio>(std::move(standIn)));
    }

    void finish(const Result<SpokenAudioPtr>& result)
    {
        if (m_done)
            return;
        deliver(result);
        deleteLater();
    }

    void deliver(const Result<SpokenAudioPtr>& result)
    {
        m_done = true;
        m_promise.addResult(result);
        m_promise.finish();
    }

    SpeechPlan m_plan;
    QStringList m_order; ///< still to be asked
    SpeechProviders& m_providers;
    QByteArray m_requestId;
    QPromise<Result<SpokenAudioPtr>> m_promise;
    QFutureWatcher<Result<SpokenAudioPtr>> m_caller;
    QFutureWatcher<Result<SpokenAudioPtr>> m_speaking;
    std::optional<Error> m_firstError {};
    bool m_done = false;
};

} // namespace

SpeechProviders::SpeechProviders(SettingsStore& settings, const QMap<QString, SpeechEngine*>& engines,
                                 QObject* parent)
    : QObject(parent)
    , m_settings(settings)
    , m_engines(engines)
{ }

QFuture<Result<SpokenAudioPtr>> SpeechProviders::speak(const SpeechPlan& plan)
{
    if (SpeechEngine* only = engine(plan.provider); only != nullptr && plan.provider == u"local")
        return only->speak(plan);
    QStringList order { plan.provider };
    order << m_settings.current().tts.fallback;
    order.removeDuplicates();
    // Owned by this object; it deletes itself when it is done.
    return (new ProviderSpeech(plan, order, *this))->start();
}

void SpeechProviders::stop()
{
    qDeleteAll(findChildren<QObject*>(Qt::FindDirectChildrenOnly)); // each answers as cancelled
    for (SpeechEngine* each : std::as_const(m_engines))
        each->stop();
}

std::optional<Result<void>> SpeechProviders::lastProbe(const QString& provider) const
{
    const SpeechEngine* asked = engine(provider);
    return asked != nullptr ? asked->lastProbe() : Result<void>(tl::unexpected(notOffered(provider)));
}

QFuture<Result<void>> SpeechProviders::probe(const QString& provider) const
{
    SpeechEngine* asked = engine(provider);
    return asked != nullptr ? asked->probe()
                            : QtFuture::makeReadyFuture(Result<void>(tl::unexpected(notOffered(provider))));
}

SpeechRecipe SpeechProviders::recipe(const QString& provider) const
{
    SpeechEngine* asked = engine(provider);
    return asked != nullptr ? asked->recipe() : SpeechRecipe {};
}

} // namespace comfyvn
