#include "app/StudioContext.h"

#include "app/ComfySettings.h"
#include "app/ComfyTests.h"
#include "app/http/ComfyApi.h"
#include "app/http/DictionaryApi.h"
#include "app/http/ExportApi.h"
#include "app/http/FilesApi.h"
#include "app/http/ImportApi.h"
#include "app/http/IndexPage.h"
#include "app/http/JobsApi.h"
#include "app/http/MixApi.h"
#include "app/http/MusicApi.h"
#include "app/http/OpenAiApi.h"
#include "app/http/OpenApi.h"
#include "app/http/SavedMixesApi.h"
#include "app/http/ScriptApi.h"
#include "app/http/SoundAnswer.h"
#include "app/http/SpeechApi.h"
#include "app/http/SystemApi.h"
#include "app/http/UsageApi.h"
#include "app/http/VoiceApi.h"
#include "app/http/VoicevoxApi.h"
#include "core/base/Files.h"
#include "core/base/Log.h"
#include "core/base/RuntimeFile.h"
#include "core/comfy/ComfyCheck.h"
#include "core/comfy/ComfyClient.h"
#include "core/music/ElevenLabsMusicEngine.h"
#include "core/providers/ServiceHttp.h"
#include "core/speech/services/ServiceSpeechEngine.h"

#include <QCoreApplication>
#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QSettings>
#include <QStandardPaths>
#include <QThread>
#include <QTimer>

#include <sys/resource.h>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace comfyvn {

namespace {

QSettings userSettings()
{
    return QSettings(u"comfyvn-studio"_s, u"comfyvn-studio"_s);
}

/// Each is held whole, and plays with two threads.
constexpr int kPiecesAtOnce = 3;

/// What a killed studio had begun to write; whoever calls this holds the workspace.
void removeLeftovers(const WorkspacePaths& paths)
{
    QDir scratch(paths.scratch());
    for (const QString& name : scratch.entryList(QDir::Files | QDir::Hidden))
        scratch.remove(name);
    QFile::remove(paths.audioCacheIndex() + u".tmp"_s);
    QFile::remove(paths.musicCacheIndex() + u".tmp"_s);
}

Error readOnlyError(const QString& message)
{
    return { ErrorKind::Forbidden, u"read_only"_s, message, {} };
}

/// Several mixes at once hold hundreds of sources open; the usual soft limit is 1024.
void raiseFileLimit()
{
    rlimit limit {};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur == limit.rlim_max)
        return;
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

/// Where settings are read from: a copy when nothing may be written beside the original.
WorkspacePaths settingsPaths(const WorkspacePaths& paths, const Database& database, bool writes)
{
    if (writes)
        return paths;
    const WorkspacePaths copy(QFileInfo(database.path()).path());
    QDir().mkpath(QFileInfo(copy.config()).path());
    QFile::copy(paths.config(), copy.config());
    QFile::setPermissions(copy.config(), QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return copy;
}

} // namespace

Result<std::unique_ptr<StudioContext>> StudioContext::open(const QString& root, Access access)
{
    raiseFileLimit();
    const WorkspacePaths paths(root);
    const bool writes = access == Access::ReadWrite;
    std::unique_ptr<WorkspaceLock> held;
    if (writes) {
        if (auto made = makeFolder(root + u"/data"_s); !made)
            return tl::unexpected(made.error());
        auto lock = WorkspaceLock::take(paths.lock());
        if (!lock)
            return tl::unexpected(lock.error());
        held = *std::move(lock);
        removeLeftovers(paths);
    }
    const bool isNew = writes && !QFileInfo::exists(paths.database());
    auto database = writes ? Database::open(paths.database()) : Database::openSnapshot(paths.database());
    if (!database)
        return tl::unexpected(database.error());
    for (const QString& notice : (*database)->notices())
        qCWarning(lcPipeline).noquote() << notice;
    auto studio =
        std::unique_ptr<StudioContext>(new StudioContext(paths, std::move(held), *std::move(database)));
    if (auto loaded = studio->m_profiles.load(); !loaded)
        return tl::unexpected(loaded.error());
    if (auto opened = studio->m_script.open(); !opened)
        return tl::unexpected(opened.error());
    if (auto loaded = studio->m_dictionary.load(); !loaded)
        return tl::unexpected(loaded.error());
    if (!writes) {
        studio->m_speech->refuseNewRenders(readOnlyError(
            u"The workspace is open read-only, so nothing is rendered here; this line has no sound yet."_s));
        const Error unmade =
            readOnlyError(u"The workspace is open read-only, so nothing new is rendered here."_s);
        studio->m_mixes->refuseNewRenders(unmade);
        studio->m_savedMixes->refuseWrites(unmade);
        studio->m_music->refuseNewRenders(unmade);
        if (auto refused = studio->m_database->refuseWrites(); !refused)
            return tl::unexpected(refused.error());
    }
    if (isNew)
        studio->decideProviders();
    return studio;
}

StudioContext::StudioContext(WorkspacePaths paths, std::unique_ptr<WorkspaceLock> lock,
                             std::unique_ptr<Database> database)
    : m_paths(std::move(paths))
    , m_lock(std::move(lock))
    , m_database(std::move(database))
    , m_settings(settingsPaths(m_paths, *m_database, m_lock != nullptr), *m_database, {},
                 m_lock ? QString() : m_paths.root(), systemKeychain())
    , m_cache(*m_database)
    , m_musicCache(*m_database)
    , m_assets(*m_database)
    , m_events(*m_database)
    , m_profiles(*m_database)
    , m_dictionary(*m_database)
    , m_script(*m_database)
    , m_characters(*m_database)
    , m_jobs(m_settings.current().server.maxJobs)
    , m_mirror(m_lock ? std::make_unique<CacheMirror>(m_cache, m_paths, m_workers) : nullptr)
    , m_musicMirror(m_lock ? std::make_unique<CacheMirror>(m_musicCache, m_paths, m_workers) : nullptr)
    , m_helpers(std::make_unique<SpeechHelperPool>(speechHelperProgram(), QThread::idealThreadCount()))
    , m_engine(std::make_unique<LocalSpeechEngine>(*m_helpers, m_catalogue, m_workers))
    , m_workflows(m_paths, workflowInstallation())
    , m_comfy(std::make_unique<ComfyHosts>())
    , m_comfySpeech(
          std::make_unique<ComfySpeechEngine>(*m_comfy, m_workflows, m_settings, *m_engine, m_workers))
    , m_serviceHttp(std::make_unique<ServiceHttp>())
    , m_services(std::make_unique<ServiceEngines>(
          *m_serviceHttp, m_settings, *m_engine, m_workers,
          [this](const QString& provider) { return m_profiles.engineVoices(provider); }))
    , m_speechUsage(*m_database, m_settings, UsageArea::Speech)
    , m_musicUsage(*m_database, m_settings, UsageArea::Music)
    , m_providers(std::make_unique<SpeechProviders>(m_settings, speechEngines(), &m_speechUsage))
    , m_speech(std::make_unique<SpeechService>(
          SpeechCollaborators { m_paths, *m_database, m_cache, m_assets, m_events, m_profiles, m_dictionary,
                                m_catalogue, m_settings, *m_providers, m_workers }))
    , m_musicComfy(std::make_unique<ComfyHosts>())
    , m_musicEngine(std::make_unique<LocalMusicEngine>(m_musicWorkers, m_paths.scratch()))
    , m_comfyMusic(std::make_unique<ComfyMusicEngine>(*m_musicComfy, m_workflows, m_settings, m_musicWorkers,
                                                      m_paths.scratch()))
    , m_elevenLabsMusic(std::make_unique<ElevenLabsMusicEngine>(*m_serviceHttp, m_settings, m_musicWorkers,
                                                                m_paths.scratch()))
    , m_musicProviders(std::make_unique<MusicProviders>(
          m_settings,
          QMap<QString, MusicEngine*> { { u"local"_s, m_musicEngine.get() },
                                        { u"comfyui_local"_s, m_comfyMusic.get() },
                                        { u"elevenlabs"_s, m_elevenLabsMusic.get() } },
          &m_musicUsage))
    , m_music(std::make_unique<RemixService>(RemixCollaborators {
          m_paths, *m_database, m_musicCache, m_assets, m_events, m_settings, *m_musicProviders }))
    , m_exports(std::make_unique<ExportService>(m_script, *m_speech, m_paths, m_workers))
    , m_mixes(std::make_unique<MixService>(
          MixCollaborators { m_paths, *m_database, m_assets, m_events, m_settings }))
    , m_savedMixes(std::make_unique<SavedMixes>(
          MixCollaborators { m_paths, *m_database, m_assets, m_events, m_settings }, m_script))
    , m_updater(std::make_unique<ScriptUpdater>(m_script, m_workers))
    , m_sceneSpeech(std::make_unique<SceneSpeech>(*m_speech, m_script))
    , m_server(httpOptions())
{
    m_musicWorkers.setMaxThreadCount(kPiecesAtOnce);
    m_comfy->setHosts(comfyHostsOf(m_settings.current().tts));
    m_musicComfy->setHosts(comfyHostsOf(m_settings.current().music));
    addRoutes();
    connect(&m_settings, &SettingsStore::changed, this, [this] {
        m_server.setOptions(httpOptions());
        m_jobs.setLimit(m_settings.current().server.maxJobs);
        m_comfy->setHosts(comfyHostsOf(m_settings.current().tts));
        m_musicComfy->setHosts(comfyHostsOf(m_settings.current().music));
        if (m_followed)
            adjustServer();
        if (m_server.port() == 0)
            return;
        if (const auto told = tellOtherTools(); !told)
            qCWarning(lcHttp).noquote() << told.error().message;
    });
}

StudioContext::~StudioContext()
{
    m_server.disconnect(this);
    if (!isReadOnly())
        removeRuntimeFile(m_paths.runtime());
    m_server.stop(std::chrono::milliseconds(0));
    const QList<JobInfo> jobs = m_jobs.infos();
    for (const JobInfo& job : jobs) // or the pool's threads are waited for until theirs is done
        if (!isEnded(job.state))
            std::ignore = m_jobs.cancel(job.id);
    m_exports->stop();
    m_mixes->stop();
    m_savedMixes->stop();
    m_settings.stopFetching();
    m_speech->stop();
    m_music->stop();
    m_providers->stop();
    m_musicProviders->stop();
    takeBackJobs();
    m_helpers.reset(); // what waits for it ends as cancelled, while those who wait are still there
    m_workers.waitForDone();
    m_musicWorkers.waitForDone();
    QCoreApplication::sendPostedEvents(); // results of the pool that were on their way
    if (m_session)
        std::ignore = m_session->end();
    m_mirror.reset();
    m_musicMirror.reset();
    m_workers.waitForDone();
}

http::HttpOptions StudioContext::httpOptions() const
{
    const ServerSettings& server = m_settings.current().server;
    http::HttpOptions options { .bind = server.bind,
                                .port = m_portWish.value_or(static_cast<quint16>(server.port)),
                                .allowedOrigins = server.allowedOrigins };
    if (!server.token.isEmpty())
        options.tokens = { server.token, TokenDigest::of(m_sessionToken.toLatin1()) };
    options.limits.bodyBytes = qint64 { server.maxBodyMb } << 20;
    return options;
}

QMap<QString, SpeechEngine*> StudioContext::speechEngines() const
{
    auto engines = m_services->byProvider;
    engines.insert(u"local"_s, m_engine.get());
    engines.insert(u"comfyui_local"_s, m_comfySpeech.get());
    return engines;
}

void StudioContext::addRoutes()
{
    auto& router = m_server.router();
    http::addSpeechRoutes(router, { *m_speech, m_jobs, m_settings, m_events, m_paths, m_workers });
    http::addMusicRoutes(router, { *m_music, m_jobs, m_settings, m_paths });
    http::addVoiceRoutes(router, { m_profiles, m_catalogue, m_settings, m_events, m_characters, *m_speech });
    http::addDictionaryRoutes(router, { m_dictionary, m_script, *m_speech, m_events });
    http::addImportRoute(router, *m_updater, m_jobs, m_settings);
    const http::CostParts cost { *m_speech, m_speechUsage };
    http::addExportRoutes(router, { *m_exports, m_script, m_jobs, m_settings, m_paths, cost });
    const http::ScriptApiParts script { m_script, *m_sceneSpeech, m_jobs, m_settings, m_paths, cost };
    http::addScriptRoutes(router, script);
    http::addTakeRoutes(router, script);
    http::addMixRoute(router, *m_mixes, m_jobs, m_settings);
    http::addSavedMixRoutes(router, { *m_savedMixes, m_jobs, m_settings, m_paths });
    const http::CompatibleApiParts others { *m_speech, m_profiles, m_characters, m_script,
                                            m_jobs,    m_settings, m_paths,      m_workers };
    http::addOpenAiRoutes(router, others);
    http::addVoicevoxRoutes(router, others);
    http::addJobRoutes(router, m_jobs);
    http::addSystemRoutes(router,
                          { m_settings, *m_providers, *m_musicProviders, m_events, m_assets, m_paths });
    http::addComfyRoute(router,
                        { [this](const QString& area) {
                             return m_settings.fetchSecrets(area).then(
                                 this, [this, area] { return comfyTests(*this, area); });
                         },
                          *this });
    http::addUsageRoutes(router, { m_speechUsage, m_musicUsage });
    http::addFileRoutes(router, m_paths);
    http::addOpenApiRoute(router);
    http::addIndexPage(router);
}

Result<quint16> StudioContext::serve(std::optional<quint16> port)
{
    if (isReadOnly())
        return tl::unexpected(
            readOnlyError(u"The workspace is open read-only; nothing can be changed here."_s));
    m_portWish = port;
    m_settings.watch();
    m_settings.hideToken();
    m_server.setOptions(httpOptions());
    const auto listening = m_server.listen();
    m_serverProblem = listening ? QString() : listening.error().message;
    Q_EMIT serverChanged();
    if (!listening)
        return listening;
    if (auto told = tellOtherTools(); !told)
        return tl::unexpected(told.error());
    m_helpers->warmUp();
    return listening;
}

/// Servers must not go on with what nobody waits for; one that does not answer is not waited for long.
void StudioContext::takeBackJobs()
{
    constexpr std::chrono::seconds patience { 3 };
    const QFuture<void> speech = m_comfy->tidied();
    const QFuture<void> music = m_musicComfy->tidied();
    QEventLoop loop;
    QFutureWatcher<void> speechWatcher;
    QFutureWatcher<void> musicWatcher;
    for (QFutureWatcher<void>* watcher : { &speechWatcher, &musicWatcher }) {
        connect(watcher, &QFutureWatcherBase::finished, &loop, [&] {
            if (speech.isFinished() && music.isFinished())
                loop.quit();
        });
    }
    speechWatcher.setFuture(speech);
    musicWatcher.setFuture(music);
    QTimer::singleShot(patience, &loop, &QEventLoop::quit);
    if (!speech.isFinished() || !music.isFinished())
        loop.exec();
}

void StudioContext::decideProviders()
{
    // Not by the pools, which tell of servers that do not answer: at this moment it is no fault.
    const auto look = [](std::unique_ptr<ComfyClient>& client, const ProviderSettings& settings) {
        const QList<ComfyHost> hosts = comfyHostsOf(settings);
        if (hosts.isEmpty())
            return false;
        client = std::make_unique<ComfyClient>(hosts.first(), ComfyPatience { .request = 1s, .probe = 1s });
        return true;
    };
    QList<QFuture<void>> decisions;
    if (look(m_firstLook, m_settings.current().tts)) {
        decisions << m_firstLook->probe().then(this, [this](const Result<ComfyServerInfo>& answered) {
            if (answered)
                useComfy(u"tts"_s);
        });
    }
    // Every server has what speaks or says so line by line; few have a model for music.
    const auto workflow = m_workflows.load(m_comfyMusic->recipe(false).workflow);
    if (workflow && look(m_firstMusicLook, m_settings.current().music)) {
        decisions << m_firstMusicLook->missing(jobToCheck(**workflow))
                         .then(this, [this](const Result<ComfyMissing>& missing) {
                             if (missing && missing->isEmpty())
                                 useComfy(u"music"_s);
                         });
    }
    if (!decisions.isEmpty())
        m_providersDecided =
            QtFuture::whenAll(decisions.begin(), decisions.end()).then([](const QList<QFuture<void>>&) {});
}

void StudioContext::useComfy(const QString& kind)
{
    if (m_settings.isChosen(u"audio.%1.active_provider"_s.arg(kind)))
        return;
    const QJsonObject chosen { { u"active_provider"_s, u"comfyui_local"_s } };
    const auto set = m_settings.patch({ { u"audio"_s, QJsonObject { { kind, chosen } } } });
    if (!set)
        qCWarning(lcSettings).noquote() << set.error().message;
}

void StudioContext::stopServing()
{
    if (isReadOnly())
        return; // it never began, and runtime.json is somebody else's
    removeRuntimeFile(m_paths.runtime());
    m_serverProblem.clear();
    m_server.stop();
    Q_EMIT serverChanged();
}

void StudioContext::followServerSettings()
{
    m_followed = m_settings.current().server;
    // A server that moves answers what is under way at its old place first.
    connect(&m_server, &http::HttpFrontEnd::stopped, this, [this] {
        if (!m_followed->enabled)
            return;
        if (const auto listening = serve(m_portWish); !listening)
            qCWarning(lcHttp).noquote() << listening.error().message;
    });
}

void StudioContext::adjustServer()
{
    const ServerSettings wanted = m_settings.current().server;
    const ServerSettings before = *std::exchange(m_followed, wanted);
    if (wanted.port != before.port)
        m_portWish.reset();
    const bool moved = wanted.port != before.port || wanted.bind != before.bind;
    if (wanted.enabled != before.enabled || (wanted.enabled && moved))
        stopServing(); // whatever was to be started starts when it has stopped
}

Result<void> StudioContext::tellOtherTools()
{
    const bool asksForToken = !m_settings.current().server.token.isEmpty();
    return writeRuntimeFile(m_paths.runtime(),
                            { .port = m_server.port(),
                              .pid = QCoreApplication::applicationPid(),
                              .version = QStringLiteral(STUDIO_VERSION),
                              .token = asksForToken ? m_sessionToken : QString() });
}

std::optional<BrokenSession> StudioContext::beginSession()
{
    if (isReadOnly())
        return std::nullopt;
    m_session = std::make_unique<SessionLog>(*m_database);
    const auto before = m_session->begin(QCoreApplication::applicationPid());
    if (before)
        return *before;
    qCWarning(lcPipeline).noquote() << before.error().message;
    m_session.reset();
    return std::nullopt;
}

QFuture<Result<RescueReport>> StudioContext::saveElsewhere(const QString& root, const QList<Script>& inMemory)
{
    return rescueWorkspace({ m_paths, *m_database, m_script, m_profiles, m_settings.chosen(), m_workers },
                           root, inMemory);
}

QStringList StudioContext::notices() const
{
    return m_database->notices() + m_settings.notices();
}

QString speechHelperProgram()
{
    const QString here = QCoreApplication::applicationDirPath();
    for (const QString& folder : { here, here + u"/speech"_s, here + u"/../libexec/comfyvn-studio"_s }) {
        const QString program = folder + u"/comfyvn-speech"_s;
        if (QFileInfo(program).isExecutable())
            return QDir::cleanPath(program);
    }
    return here + u"/comfyvn-speech"_s;
}

QString workspaceRoot(const QString& wish)
{
    if (!wish.isEmpty())
        return QDir::cleanPath(QFileInfo(wish).absoluteFilePath());
    const QString last = userSettings().value(u"workspace"_s).toString();
    if (!last.isEmpty() && QFileInfo(last).isDir())
        return last;
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + u"/ComfyVN"_s;
}

void rememberWorkspace(const QString& root)
{
    constexpr qsizetype kMostRecent = 10;
    QStringList recent = recentWorkspaces();
    recent.removeAll(root);
    recent.prepend(root);
    QSettings settings = userSettings();
    settings.setValue(u"workspace"_s, root);
    settings.setValue(u"recent"_s, recent.first(std::min(recent.size(), kMostRecent)));
}

QStringList recentWorkspaces()
{
    return userSettings().value(u"recent"_s).toStringList();
}

} // namespace comfyvn
