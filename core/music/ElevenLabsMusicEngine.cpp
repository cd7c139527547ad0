#include "core/music/ElevenLabsMusicEngine.h"

#include "core/audio/SoundDecoder.h"
#include "core/base/GiveWay.h"
#include "core/music/ReceivedMusic.h"
#include "core/music/WorkflowMusic.h"
#include "core/providers/ProviderCatalogue.h"
#include "core/providers/ServiceHttp.h"
#include "core/settings/SettingsStore.h"

#include <QFutureWatcher>
#include <QJsonDocument>
#include <QPromise>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

constexpr int kProgressSteps = 1000;
constexpr int kAsked = 50; // thousandths of the way once the service has the wish
constexpr int kMade = 900;
constexpr std::uint64_t kMaxFrames = 192'000ULL * 60 * 20;
constexpr double kShortest = 3; // seconds; what the service takes
constexpr double kLongest = 600;
constexpr double kUsual = 60; // where nobody says how long

const Provider& provider()
{
    return *findProvider(musicProviderList(), u"elevenlabs"_s);
}

QJsonObject fieldsOf(const SettingsStore& settings)
{
    return settings.current().music.providers[provider().id].toObject();
}

Error cancelled()
{
    return { ErrorKind::Cancelled, u"cancelled"_s, u"The rendering was cancelled."_s, {} };
}

ServiceQuestion ask(const QString& path, const ServiceAddress& address)
{
    return { .path = path, .headers = { { "xi-api-key", address.secret.toUtf8() } } };
}

double wishedSeconds(const RemixPlan& plan)
{
    const double seconds = plan.seconds > 0 ? plan.seconds : kUsual;
    return std::clamp(plan.request.loops ? seconds + kForTheSeam : seconds, kShortest, kLongest);
}

ServiceQuestion wish(const RemixPlan& plan, const ServiceAddress& address, const QString& model)
{
    const auto milliseconds = static_cast<qint64>(std::llround(wishedSeconds(plan) * 1000));
    const QJsonObject body { { u"prompt"_s, musicPrompt(plan.request) },
                             { u"music_length_ms"_s, milliseconds },
                             { u"model_id"_s, model } };
    ServiceQuestion question = ask(u"/v1/music?output_format=mp3_44100_192"_s, address);
    question.verb = "POST";
    question.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    question.contentType = "application/json";
    return question;
}

Error noMusic(const QString& what)
{
    return {
        ErrorKind::ProviderFailed, kNoSound, u"%1 reported success, but %2."_s.arg(provider().title, what), {}
    };
}

/// For a pool thread.
Result<MadeMusic> musicIn(const QByteArray& file, const QString& secret, const RemixPlan& plan,
                          const QString& scratch)
{
    if (file.isEmpty())
        return tl::unexpected(noMusic(u"sent nothing"_s));
    if (file.trimmed().startsWith('{'))
        return tl::unexpected(noMusic(u"says: %1"_s.arg(serviceWords(file, secret))));
    auto sound =
        receivedSound({ file.constData(), static_cast<std::size_t>(file.size()) }, "music.mp3", kMaxFrames);
    if (!sound)
        return tl::unexpected(noMusic(QString::fromStdString(sound.error())));
    const auto sounds = soundScratch(scratch);
    if (!sounds)
        return tl::unexpected(sounds.error());
    return receivedMusic(*std::move(sound), plan, *sounds);
}

/// One piece on its way. Deletes itself when it is done.
class ServiceMusic final : public QObject {
public:
    ServiceMusic(const RemixPlan& plan, ServiceHttp& http, QThreadPool& workers, const QString& scratch,
                 QObject* parent)
        : QObject(parent)
        , m_plan(plan)
        , m_http(http)
        , m_workers(workers)
        , m_scratch(scratch)
    {
        m_promise.setProgressRange(0, kProgressSteps);
        m_promise.start();
        connect(&m_caller, &QFutureWatcherBase::canceled, this,
                [this] { finish(tl::unexpected(cancelled())); });
        m_caller.setFuture(m_promise.future());
        connect(&m_receiving, &QFutureWatcherBase::finished, this, [this] {
            const auto future = m_receiving.future();
            finish(future.resultCount() > 0 ? future.result() : tl::unexpected(cancelled()));
        });
    }

    ~ServiceMusic() override
    {
        if (!m_done)
            deliver(tl::unexpected(cancelled()));
    }

    QFuture<Result<MusicMade>> start(const Result<ServiceAddress>& address, const QString& model)
    {
        auto future = m_promise.future();
        if (!address) {
            finish(tl::unexpected(address.error()));
            return future;
        }
        m_promise.setProgressValueAndText(kAsked, u"running"_s);
        m_http.ask(*address, wish(m_plan, *address, model), this,
                   [this, address = *address](const Result<ServiceAnswer>& answer) {
                       const auto good = answer.and_then(
                           [&](const ServiceAnswer& each) { return accepted(address, each); });
                       if (good)
                           receive(good->body, address);
                       else
                           finish(tl::unexpected(good.error()));
                   });
        return future;
    }

private:
    void receive(const QByteArray& file, const ServiceAddress& address)
    {
        if (m_done)
            return;
        m_promise.setProgressValueAndText(kMade, u"mastering"_s);
        const RenderSource source { .provider = provider().id,
                                    .baseUrl = address.baseUrl.toDisplayString(QUrl::RemoveUserInfo) };
        m_receiving.setFuture(QtConcurrent::run(
            &m_workers,
            [file, secret = address.secret, plan = m_plan, source,
             scratch = m_scratch]() -> Result<MusicMade> {
                giveWay();
                return musicIn(file, secret, plan, scratch).map([&source](MadeMusic&& music) {
                    return MusicMade { std::make_shared<const MadeMusic>(std::move(music)), source };
                });
            }));
    }

    void finish(const Result<MusicMade>& result)
    {
        if (m_done)
            return;
        deliver(result);
        deleteLater(); // and with it the question
    }

    void deliver(const Result<MusicMade>& result)
    {
        m_done = true;
        m_promise.addResult(result);
        m_promise.finish();
    }

    RemixPlan m_plan;
    ServiceHttp& m_http;
    QThreadPool& m_workers;
    QString m_scratch;
    QPromise<Result<MusicMade>> m_promise {};
    QFutureWatcher<Result<MusicMade>> m_caller {};
    QFutureWatcher<Result<MusicMade>> m_receiving {};
    bool m_done = false;
};

} // namespace

ElevenLabsMusicEngine::ElevenLabsMusicEngine(ServiceHttp& http, SettingsStore& settings, QThreadPool& workers,
                                             const QString& scratch, QObject* parent)
    : MusicEngine(parent)
    , m_http(http)
    , m_settings(settings)
    , m_workers(workers)
    , m_scratch(scratch)
    , m_probe(http)
{
    connect(&m_settings, &SettingsStore::changed, this, [this] { m_probe.forget(); });
}

ElevenLabsMusicEngine::~ElevenLabsMusicEngine()
{
    stop();
}

Result<ServiceAddress> ElevenLabsMusicEngine::address() const
{
    const QJsonObject fields = fieldsOf(m_settings);
    return serviceKey(provider().title, fields[u"api_key"_s].toString(), true)
        .and_then([&](const QString& key) {
            return serviceUrl(provider().title, fields[u"base_url"_s].toString()).map([&](const QUrl& url) {
                return ServiceAddress { .name = provider().title,
                                        .baseUrl = url,
                                        .secret = key,
                                        .silence = std::chrono::seconds(fields[u"timeout_s"_s].toInt()) };
            });
        });
}

QFuture<Result<MusicMade>> ElevenLabsMusicEngine::make(const RemixPlan& plan)
{
    if (!plan.request.sourceFile.isEmpty())
        return QtFuture::makeReadyFuture(Result<MusicMade>(
            failure(ErrorKind::ProviderFailed, u"service_takes_no_source"_s,
                    u"%1 takes no source track; choose another provider for it."_s.arg(provider().title))));
    // Owned by this engine; it deletes itself when it is done.
    return (new ServiceMusic(plan, m_http, m_workers, m_scratch, this))
        ->start(address(), fieldsOf(m_settings)[u"model"_s].toString());
}

double ElevenLabsMusicEngine::askedSeconds(const RemixPlan& plan) const
{
    return plan.request.sourceFile.isEmpty() ? wishedSeconds(plan) : 0;
}

void ElevenLabsMusicEngine::stop()
{
    qDeleteAll(findChildren<QObject*>(Qt::FindDirectChildrenOnly)); // each answers as cancelled
}

QFuture<Result<void>> ElevenLabsMusicEngine::probe()
{
    const auto where = address();
    const auto questions =
        where ? QList<ServiceQuestion> { ask(u"/v1/voices"_s, *where) } : QList<ServiceQuestion>();
    return m_probe.ask(where, questions, [](const ServiceQuestion&, const ServiceAnswer& answer) {
        return isSuccess(answer.status)
            && QJsonDocument::fromJson(answer.body)[u"voices"_s].isArray(); // a page of another is none
    });
}

MusicRecipe ElevenLabsMusicEngine::recipe(bool)
{
    const QJsonObject fields = fieldsOf(m_settings);
    return { .workflow = fields[u"base_url"_s].toString() + u' ' + fields[u"model"_s].toString() };
}

} // namespace comfyvn
