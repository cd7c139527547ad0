#include "core/speech/services/ServiceSpeechEngine.h"

#include "core/providers/ProviderCatalogue.h"
#include "core/providers/ServiceHttp.h"
#include "core/settings/SettingsStore.h"
#include "core/speech/ForeignLine.h"
#include "core/speech/ForeignSound.h"
#include "core/speech/services/PiperSpeechEngine.h"
#include "core/speech/services/ServiceVoice.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QPromise>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace comfyvn {

namespace {

constexpr auto kListPatience = 15s;
constexpr qint64 kVoicesCountMs = 5 * 60 * 1000;
constexpr qint64 kNoVoicesCountMs = 2000; // as a probe: many lines do not each wait for a silent host
constexpr qsizetype kMaxTerms = 20'000; // characters
constexpr int kAsked = 100; // thousandths of the way once the service has the line

template <typename T>
void complete(const std::shared_ptr<QPromise<Result<T>>>& promise, const Result<T>& result)
{
    if (promise->future().isFinished())
        return;
    promise->addResult(result);
    promise->finish();
}

} // namespace

/// Asks for the voices, one way after the other. Deletes itself when it is done.
class ServiceSpeechEngine::VoiceList final : public QObject {
public:
    explicit VoiceList(ServiceSpeechEngine& engine)
        : QObject(&engine)
        , m_engine(engine)
    {
        m_promise->start();
    }

    ~VoiceList() override
    {
        complete<QList<OfferedVoice>>(
            m_promise, failure(ErrorKind::Cancelled, u"cancelled"_s, u"The rendering was cancelled."_s));
    }

    QFuture<Result<QList<OfferedVoice>>> start(const Result<ServiceFields>& fields)
    {
        auto future = m_promise->future();
        if (!fields) {
            finish(tl::unexpected(fields.error()));
            return future;
        }
        m_fields = *fields;
        m_questions = m_engine.m_protocol->voiceQuestions(m_fields);
        ask();
        return future;
    }

private:
    void ask()
    {
        if (m_questions.isEmpty())
            return finish(m_engine.m_protocol->knownVoices(m_fields));
        ServiceAddress address = m_engine.addressOf(m_fields);
        address.silence = std::min<std::chrono::milliseconds>(address.silence, kListPatience);
        m_engine.m_http.ask(address, m_questions.takeFirst(), this,
                            [this, address](const Result<ServiceAnswer>& answer) { take(address, answer); });
    }

    void take(const ServiceAddress& address, const Result<ServiceAnswer>& answer)
    {
        if (!answer)
            return finish(tl::unexpected(answer.error()));
        if (isUnknownPath(answer->status))
            return ask(); // another server, another way
        if (const auto good = accepted(address, *answer); !good)
            return finish(tl::unexpected(good.error()));
        if (const auto voices = m_engine.m_protocol->voices(answer->body))
            return finish(*voices);
        ask();
    }

    void finish(const Result<QList<OfferedVoice>>& voices)
    {
        complete(m_promise, voices);
        deleteLater();
    }

    ServiceSpeechEngine& m_engine;
    std::shared_ptr<QPromise<Result<QList<OfferedVoice>>>> m_promise =
        std::make_shared<QPromise<Result<QList<OfferedVoice>>>>();
    ServiceFields m_fields {};
    QList<ServiceQuestion> m_questions {};
};

/// One line on its way through a service.
class ServiceSpeech final : public ForeignLine {
public:
    ServiceSpeech(const SpeechPlan& plan, ServiceSpeechEngine& engine)
        : ForeignLine(plan, engine.m_local, engine.m_workers, &engine)
        , m_engine(engine)
    {
        whenFinished(m_voices, [this](const Result<QList<OfferedVoice>>& voices) { begin(voices); });
    }

    ~ServiceSpeech() override { end(); }

    void start(const Result<ServiceFields>& fields)
    {
        if (!fields)
            return fail(fields.error());
        m_line = { .plan = plan(), .fields = *fields, .sent = sentText(plan()) };
        m_voices.setFuture(m_engine.voices());
    }

protected:
    void abandon() override { end(); }

private:
    void end()
    {
        m_asking.reset();
        m_engine.m_turns.leave(this);
    }

    void begin(const Result<QList<OfferedVoice>>& voices)
    {
        // Some keys may speak and not list.
        const bool isThere = voices || voices.error().kind == ErrorKind::ProviderFailed
            || voices.error().code == u"service_forbidden";
        if (!voices && !(isThere && isVoiceChosen(plan(), m_line.fields)))
            return fail(unsent(voices.error()));
        const auto voice =
            serviceVoice(plan(), voices.value_or(QList<OfferedVoice>()), m_line.fields, *m_engine.m_protocol);
        if (!voice)
            return fail(voice.error());
        m_line.voice = *voice;
        const auto question = m_engine.m_protocol->begin(m_line);
        if (!question)
            return fail(question.error());
        m_engine.m_turns.enter(this, [this, question = *question] {
            tell(kAsked, u"speaking"_s);
            ask(question);
        });
    }

    void ask(const ServiceQuestion& question)
    {
        m_asking = std::make_unique<QObject>();
        const ServiceAddress address = m_engine.addressOf(m_line.fields);
        m_engine.m_http.ask(address, question, m_asking.get(),
                            [this, address](const Result<ServiceAnswer>& answer) { step(address, answer); });
    }

    void step(const ServiceAddress& address, const Result<ServiceAnswer>& answer)
    {
        if (answer && isUnknownPath(answer->status)) {
            if (const auto other = m_engine.m_protocol->instead(m_line, m_step)) {
                ++m_step;
                return ask(*other);
            }
        }
        const auto good = answer.and_then([&](const ServiceAnswer& each) { return accepted(address, each); });
        if (!good)
            return fail(refused(good.error()));
        const auto next = m_engine.m_protocol->next(m_line, m_step++, *good);
        if (!next)
            return fail(next.error());
        if (const auto* question = std::get_if<ServiceQuestion>(&*next))
            return ask(*question);
        hear(std::get<ServiceSound>(*next));
    }

    /// The line itself was not sent, so that nothing is billed.
    static Error unsent(Error error)
    {
        if (mayBeBilled(error) && error.kind == ErrorKind::ProviderUnavailable)
            error.code = u"service_unreachable"_s;
        return error;
    }

    /// A probe may pass all the same: the credit is used up, the voice is another plan's. Asked again at once
    /// it would refuse again.
    static Error refused(Error error)
    {
        if (error.code == u"service_forbidden")
            error.kind = ErrorKind::ProviderFailed;
        return error;
    }

    void hear(const ServiceSound& sound)
    {
        end();
        const SpeechSource source { .provider = m_engine.m_provider.id,
                                    .baseUrl = m_line.fields.baseUrl.toDisplayString(QUrl::RemoveUserInfo) };
        const auto decode = [file = sound.file, name = sound.name, fields = m_line.fields,
                             voice = m_line.voice.id, model = serviceModel(plan(), m_line.fields),
                             gainDb = wishedDelivery(plan()).volumeDb,
                             id = m_engine.m_provider.id]() -> Result<SpokenAudio> {
            auto audio = decodeForeign(file, name, gainDb);
            if (!audio)
                return tl::unexpected(noServiceSound(fields, audio.error()));
            audio->engineName = id;
            audio->engineVersion = model;
            audio->engineVoice = voice;
            return *std::move(audio);
        };
        take(decode, source, sound.times);
    }

    ServiceSpeechEngine& m_engine;
    QFutureWatcher<Result<QList<OfferedVoice>>> m_voices {};
    ServiceLine m_line {};
    std::unique_ptr<QObject> m_asking {}; ///< the question is given up with it
    int m_step = 0;
};

ServiceSpeechEngine::ServiceSpeechEngine(const Provider& provider, std::unique_ptr<SpeechProtocol> protocol,
                                         ServiceHttp& http, SettingsStore& settings, SpeechEngine& local,
                                         QThreadPool& workers, QObject* parent)
    : SpeechEngine(parent)
    , m_provider(provider)
    , m_protocol(std::move(protocol))
    , m_http(http)
    , m_settings(settings)
    , m_local(local)
    , m_workers(workers)
    , m_probe(http)
    , m_turns(m_protocol->linesAtOnce())
{
    connect(&m_settings, &SettingsStore::changed, this, [this] {
        m_probe.forget();
        m_voices.reset();
        m_terms.clear();
        ++m_settingsState;
    });
}

ServiceSpeechEngine::~ServiceSpeechEngine()
{
    stop();
}

Result<ServiceFields> ServiceSpeechEngine::fields() const
{
    ServiceFields fields { .name = m_provider.title,
                           .all = m_settings.current().tts.providers[m_provider.id].toObject() };
    const auto key = serviceKey(m_provider.title, fields.text(u"api_key"_s), m_provider.needsKey);
    if (!key)
        return tl::unexpected(key.error());
    fields.key = *key;
    const auto url = m_protocol->address(fields);
    if (!url)
        return tl::unexpected(url.error());
    fields.baseUrl = *url;
    return fields;
}

ServiceAddress ServiceSpeechEngine::addressOf(const ServiceFields& fields) const
{
    return { .name = m_provider.title,
             .baseUrl = fields.baseUrl,
             .secret = fields.key,
             .silence = std::chrono::seconds(fields.all[u"timeout_s"_s].toInt(120)) };
}

QFuture<Result<SpokenAudioPtr>> ServiceSpeechEngine::speak(const SpeechPlan& plan)
{
    auto* line = new ServiceSpeech(plan, *this); // owned by this engine; deletes itself when it is done
    auto future = line->future();
    line->start(fields());
    return future;
}

void ServiceSpeechEngine::stop()
{
    qDeleteAll(findChildren<QObject*>(Qt::FindDirectChildrenOnly)); // each answers as cancelled
}

std::optional<Result<void>> ServiceSpeechEngine::lastProbe() const
{
    return m_probe.last();
}

QFuture<Result<void>> ServiceSpeechEngine::probe()
{
    const auto asked = fields();
    if (!asked)
        return m_probe.ask(tl::unexpected(asked.error()), {}, {});
    return m_probe.ask(addressOf(*asked), m_protocol->probes(*asked),
                       [this](const ServiceQuestion& question, const ServiceAnswer& answer) {
                           return m_protocol->isItself(question, answer);
                       });
}

SpeechRecipe ServiceSpeechEngine::recipe()
{
    const QJsonObject all = m_settings.current().tts.providers[m_provider.id].toObject();
    QJsonObject heard;
    for (const ProviderField& field : m_provider.fields) {
        if (field.changesSound)
            heard[field.key] = all[field.key];
    }
    heard[u"version"_s] = m_protocol->version();
    return { .settings = QString::fromUtf8(QJsonDocument(heard).toJson(QJsonDocument::Compact)) };
}

int ServiceSpeechEngine::linesAtOnce() const
{
    return m_protocol->linesAtOnce();
}

QFuture<Result<QList<OfferedVoice>>> ServiceSpeechEngine::voices()
{
    if (m_voices) {
        const bool failed = m_voices->isFinished() && (m_voices->resultCount() == 0 || !m_voices->result());
        if (m_voicesAt.elapsed() < (failed ? kNoVoicesCountMs : kVoicesCountMs))
            return *m_voices;
    }
    auto* list = new VoiceList(*this); // owned by this; deletes itself when it is done
    connect(list, &QObject::destroyed, this, [this] { m_voicesAt.start(); }); // it counts from its answer
    m_voices = list->start(fields());
    m_voicesAt.start();
    return *m_voices;
}

QFuture<Result<QString>> ServiceSpeechEngine::terms(const QString& whose)
{
    const auto known = m_terms.constFind(whose);
    if (known != m_terms.cend())
        return QtFuture::makeReadyFuture(Result<QString>(*known));
    const auto question = m_protocol->termsQuestion(whose);
    const auto asked = fields();
    if (whose.isEmpty() || !question || !asked)
        return QtFuture::makeReadyFuture(asked ? Result<QString>(QString())
                                               : Result<QString>(tl::unexpected(asked.error())));
    ServiceAddress address = addressOf(*asked);
    address.silence = std::min<std::chrono::milliseconds>(address.silence, kListPatience);
    const auto promise = std::make_shared<QPromise<Result<QString>>>();
    promise->start();
    const auto take = [this, address, whose, promise,
                       state = m_settingsState](const Result<ServiceAnswer>& answer) {
        const auto text = answer.and_then([&](const ServiceAnswer& each) { return accepted(address, each); })
                              .map([&](const ServiceAnswer& each) {
                                  return m_protocol->terms(each.body).trimmed().left(kMaxTerms);
                              });
        if (text && state == m_settingsState && m_terms.size() < kMaxOfferedVoices)
            m_terms.insert(whose, *text);
        complete(promise, text);
    };
    m_http.ask(address, *question, this, take);
    return promise->future();
}

ServiceEngines::ServiceEngines(ServiceHttp& http, SettingsStore& settings, SpeechEngine& local,
                               QThreadPool& workers, const NamedVoices& namedVoices)
{
    const auto add = [&](const QString& id, std::unique_ptr<SpeechProtocol> protocol) {
        const Provider* provider = findProvider(speechProviderList(), id);
        Q_ASSERT(provider != nullptr);
        owned.push_back(std::make_unique<ServiceSpeechEngine>(*provider, std::move(protocol), http, settings,
                                                              local, workers));
        byProvider.insert(id, owned.back().get());
    };
    add(u"openai"_s, openAiProtocol());
    add(u"voicevox"_s, voicevoxProtocol());
    add(u"coqui_xtts"_s, xttsProtocol());
    add(u"elevenlabs"_s, elevenLabsProtocol());
    add(u"azure_speech"_s, azureProtocol());
    add(u"piper"_s, piperProtocol());
    owned.push_back(std::make_unique<PiperSpeechEngine>(*byProvider[u"piper"_s], settings, local, workers,
                                                        [namedVoices] { return namedVoices(u"piper"_s); }));
    byProvider[u"piper"_s] = owned.back().get();
}

} // namespace comfyvn
