#include "core/speech/SpeechService.h"

#include "core/artifacts/AssetRegistry.h"
#include "core/artifacts/AudioCache.h"
#include "core/artifacts/EventLog.h"
#include "core/base/Log.h"
#include "core/settings/SettingsStore.h"
#include "core/speech/SpeechProviders.h"
#include "core/speech/SpeechPublisher.h"
#include "core/speech/SpeechRendering.h"
#include "core/speech/dictionary/DictionaryStore.h"
#include "core/storage/Transaction.h"
#include "core/voice/SpeakingStyle.h"
#include "core/voice/VoiceProfileCheck.h"
#include "core/voice/VoiceProfileStore.h"

#include <QFile>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <sys/stat.h>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

constexpr qsizetype kMaxChoices = 4096;

QFuture<Result<SpeechRender>> ready(Result<SpeechRender> result)
{
    return QtFuture::makeReadyFuture(std::move(result));
}

bool isThere(const SpeechHit::File& file)
{
    struct stat status { };
    if (::stat(file.path.constData(), &status) != 0)
        return false;
    return file.bytes < 0 ? status.st_size > 0 : status.st_size == file.bytes;
}

QString announcementOf(const SpeechRender& render)
{
    return u"TTS artifact=%1 cached=%2 voice=%3 style=%4 provider=%5 fallback=%6"_s.arg(
        render.artifact, render.cached ? u"True" : u"False", render.voice, render.style, render.provider,
        render.fallback ? u"True" : u"False");
}

Error below(const QString& part, Error error)
{
    error.field = part + u'.' + error.field;
    return error;
}

void announce(const QString& announcement)
{
    qCInfo(lcPipeline).noquote() << announcement;
}

} // namespace

SpeechService::SpeechService(const SpeechCollaborators& with, QObject* parent)
    : QObject(parent)
    , m_with(with)
{
    connect(&m_with.profiles, &VoiceProfileStore::changed, this, &SpeechService::forgetVoices);
    connect(&m_with.settings, &SettingsStore::changed, this, &SpeechService::forgetVoices);
    connect(&m_with.settings, &SettingsStore::changed, this, [this] { m_standIns.noteSettingsChange(); });
    connect(&m_with.dictionary, &DictionaryStore::changed, this, &SpeechService::forgetVoices);
    connect(&m_with.providers, &SpeechProviders::recordingLearned, this, &SpeechService::forgetVoices);
}

SpeechService::~SpeechService()
{
    stop();
}

void SpeechService::stop()
{
    m_stopped = true;
    const auto underWay = m_underWay;
    for (SpeechRendering* rendering : underWay)
        rendering->cancel();
}

void SpeechService::forgetVoices()
{
    m_choices.clear();
    ++m_voices;
    Q_EMIT voicesChanged();
}

Result<SpeechService::VoiceChoice> SpeechService::decideVoice(const VoiceKey& key,
                                                              const std::optional<VoiceProfile>& profile,
                                                              const Prosody& delivery) const
{
    const QString asked =
        profile && !profile->provider.isEmpty() ? profile->provider : m_with.settings.speechProvider();
    const VoiceWish wish { .name = key.name,
                           .lang = key.lang,
                           .style = key.style,
                           .defaultLang = m_with.settings.defaultLang(),
                           .provider = asked };
    auto voice = resolveVoice(wish, profile, m_with.catalogue);
    if (!voice)
        return tl::unexpected(voice.error());
    if (delivery != Prosody {})
        voice->prosody = combined(voice->prosody, delivery);
    const QString provider = key.builtIn ? u"local"_s : asked;
    const SpeechRecipe recipe = m_with.providers.recipe(provider);
    return VoiceChoice { .voice = *voice,
                         .provider = provider,
                         .modelHash = modelHash(*voice, provider, key.model, key.modelHash,
                                                recipe.workflow + recipe.settings) };
}

Result<SpeechService::VoiceChoice> SpeechService::chooseVoice(const VoiceKey& key)
{
    if (const auto known = m_choices.constFind(key); known != m_choices.cend())
        return *known;
    auto choice = decideVoice(key, m_with.profiles.find(key.name), {});
    if (!choice)
        return choice;
    if (m_choices.size() >= kMaxChoices)
        m_choices.clear();
    m_choices.insert(key, *choice);
    return choice;
}

Result<SpeechPlan> SpeechService::plan(const SpeechRequest& request)
{
    const auto text = normalisedText(request.text);
    if (!text)
        return tl::unexpected(text.error());
    QString name = request.profile ? request.profile->name : request.character;
    if (!request.voice.isEmpty())
        name = request.voice;
    if (name.isEmpty())
        name = u"neutral"_s;
    const VoiceKey key {
        name, request.lang, request.style, request.model, request.modelHash, request.builtIn
    };
    if (request.profile) {
        const auto sound = checkVoiceProfile(*request.profile, m_with.catalogue,
                                             m_with.settings.current().tts.providers.keys());
        if (!sound)
            return tl::unexpected(below(u"profile"_s, sound.error()));
    }
    const bool usual = !request.profile && request.delivery == Prosody {};
    const auto choice = usual
        ? chooseVoice(key)
        : decideVoice(key, request.profile ? request.profile : m_with.profiles.find(name), request.delivery);
    if (!choice)
        return tl::unexpected(choice.error());
    const QString& character = request.character.isEmpty() ? name : request.character;
    auto plan = makeSpeechPlan(request, *text, choice->voice, choice->provider, choice->modelHash,
                               m_with.dictionary.index().matches(*text, choice->voice.lang, character));
    addMaker(plan);
    return plan;
}

/// What the plan would be rendered with now.
void SpeechService::addMaker(SpeechPlan& plan)
{
    SpeechEngine* engine = m_with.providers.engine(plan.provider);
    if (engine == nullptr)
        return;
    plan.workflowHash = engine->recipe().hash;
    plan.recording = engine->recording(plan);
    if (plan.recording.isEmpty())
        return;
    const auto hash = engine->recordingHash(plan.recording);
    plan.recordingUnread = !hash;
    plan.workflowHash = hash ? makerHash(plan.workflowHash, *hash) : QString();
    if (!hash)
        std::ignore = engine->readRecording(plan.recording); // tells when it is known
}

SpeechRender SpeechService::renderOf(const CacheEntry& entry) const
{
    const QString folder = m_with.paths.relative(m_with.paths.speechFolder(entry.cacheKey));
    SpeechRender render {
        .cacheKey = entry.cacheKey,
        .identity = entry.key,
        .textHash = entry.textHash,
        .voice = entry.voice,
        .style = entry.style,
        .lang = entry.lang,
        .character = entry.characterId,
        .scene = entry.sceneId,
        .model = entry.model,
        .modelHash = entry.modelHash,
        .resolution = entry.resolution,
        .seed = entry.seed,
        .audioPath = folder + u"/out.wav"_s,
        .sidecarPath = folder + u"/sidecar.json"_s,
        .alignmentPath = folder + u"/alignment.json"_s,
        .artifact = entry.artifact,
        .artifactSidecar = entry.sidecar,
        .assetUid = assetUid(u"audio.voice"_s, entry.cacheKey),
        .provider = entry.provider,
        .fallback = entry.fallback,
        .fallbackReason = entry.fallbackReason,
        .cached = true,
        .durationSeconds = entry.durationSeconds,
        .sampleRate = entry.sampleRate,
        .bytes = entry.bytes,
        .sha256 = entry.sha256,
        .alignmentChecksum = entry.alignmentChecksum,
        .createdAt = entry.createdAt,
    };
    return render;
}

Standing SpeechService::standing(const CacheEntry& entry, const QString& provider,
                                 const QString& workflowHash) const
{
    const StoredMaker stored { .workflowHash = entry.workflowHash,
                               .fallback = entry.fallback,
                               .failed = entry.fallbackFailed,
                               .createdAt = entry.createdAt };
    const auto probe = entry.fallback ? m_with.providers.lastProbe(provider) : std::optional<Result<void>>();
    return m_standIns.standing(stored, workflowHash, probe);
}

std::optional<SpeechHit> SpeechService::stored(const SpeechPlan& plan)
{
    auto hit = whole(plan);
    if (hit && standing(*hit->entry, plan.provider, plan.workflowHash) != Standing::Good)
        return std::nullopt;
    return hit;
}

/// What is stored of the plan and undamaged, however it stands.
std::optional<SpeechHit> SpeechService::whole(const SpeechPlan& plan)
{
    if (plan.request.refresh)
        return std::nullopt;
    const CacheEntryPtr entry = m_with.cache.find(plan.cacheKey);
    if (!entry)
        return std::nullopt;
    SpeechHit hit { .render = renderOf(*entry),
                    .entry = entry,
                    .voices = m_voices,
                    .provider = plan.provider,
                    .recording = plan.recording };
    const auto expect = [&](const QString& relative, qint64 bytes) {
        hit.files.push_back({ QFile::encodeName(m_with.paths.absolute(relative)), bytes });
    };
    expect(entry->artifact, entry->bytes);
    expect(entry->sidecar, entry->sidecarBytes);
    expect(hit.render.audioPath, entry->bytes);
    expect(hit.render.sidecarPath, entry->sidecarBytes);
    expect(hit.render.alignmentPath, -1);
    if (!std::ranges::all_of(hit.files, isThere))
        return std::nullopt;
    hit.announcement = announcementOf(hit.render);
    return hit;
}

std::optional<SpeechHit> SpeechService::findCached(const SpeechPlan& plan)
{
    auto hit = plan.recordingUnread ? std::nullopt : stored(plan);
    if (!hit)
        return std::nullopt;
    if (plan.request.lipsyncFps) {
        addLipsync(hit->render, *plan.request.lipsyncFps);
        hit->files.push_back({ QFile::encodeName(m_with.paths.absolute(hit->render.lipsyncPath)), -1 });
        if (!isThere(hit->files.back()))
            return std::nullopt;
    }
    m_with.cache.touch(plan.cacheKey);
    announce(hit->announcement);
    return hit;
}

bool SpeechService::isStillCached(const SpeechHit& hit)
{
    if (hit.voices != m_voices || m_with.cache.find(hit.entry->cacheKey) != hit.entry
        || !std::ranges::all_of(hit.files, isThere))
        return false;
    SpeechEngine* engine = m_with.providers.engine(hit.provider);
    const auto recording =
        engine != nullptr && !hit.recording.isEmpty() ? engine->recordingHash(hit.recording) : QString();
    const QString workflow = engine != nullptr ? engine->recipe().hash : QString();
    if (!recording || standing(*hit.entry, hit.provider, makerHash(workflow, *recording)) != Standing::Good)
        return false;
    m_with.cache.touch(hit.entry->cacheKey);
    announce(hit.announcement);
    return true;
}

QFuture<Result<SpeechRender>> SpeechService::withLipsyncFile(SpeechRender render, int fps)
{
    addLipsync(render, fps);
    return QtConcurrent::run(&m_with.workers, [render, paths = m_with.paths]() -> Result<SpeechRender> {
        return ensureLipsyncFile(render, paths).map([&render] { return render; });
    });
}

Result<SpeechRender> SpeechService::record(const CacheEntry& entry, const SpeechPlan& plan)
{
    const auto written = [&]() -> Result<void> {
        Transaction transaction(m_with.database);
        if (auto stored = m_with.cache.store(entry); !stored)
            return stored;
        if (auto recorded = m_with.assets.record(assetOf(entry), provenanceOf(entry, plan)); !recorded)
            return tl::unexpected(recorded.error());
        if (auto appended = m_with.events.append(u"audio.tts.cached"_s, eventOf(entry)); !appended)
            return tl::unexpected(appended.error());
        return transaction.commit();
    }();
    if (!written) {
        m_with.cache.forget(entry.cacheKey);
        return tl::unexpected(written.error());
    }
    SpeechRender render = renderOf(entry);
    render.cached = false;
    announce(announcementOf(render));
    Q_EMIT rendered(render);
    return render;
}

std::optional<Error> SpeechService::refusal(const SpeechPlan& plan) const
{
    if (m_stopped)
        return Error { ErrorKind::Cancelled, u"stopping"_s, u"The studio is closing."_s, {} };
    const QStringList asked = QStringList { plan.provider } + m_with.settings.current().tts.fallback;
    const auto renders = [this](const QString& id) { return m_with.providers.engine(id) != nullptr; };
    if (std::ranges::any_of(asked, renders))
        return std::nullopt;
    return Error {
        ErrorKind::ProviderUnavailable,
        u"provider_unavailable"_s,
        u"The speech provider \"%1\" cannot be reached and the fallback is off; choose another in the "
        u"settings."_s.arg(plan.provider),
        {}
    };
}

QFuture<Result<SpokenAudioPtr>> SpeechService::audition(const SpeechRequest& request)
{
    const auto planned = plan(request);
    if (!planned)
        return QtFuture::makeReadyFuture(Result<SpokenAudioPtr>(tl::unexpected(planned.error())));
    if (m_stopped)
        return QtFuture::makeReadyFuture(Result<SpokenAudioPtr>(
            failure(ErrorKind::Cancelled, u"stopping"_s, u"The studio is closing."_s)));
    return m_with.providers.speakWithoutStandIn(*planned);
}

QFuture<Result<SpeechRender>> SpeechService::render(const SpeechPlan& plan)
{
    if (const auto refused = refusal(plan))
        return ready(tl::unexpected(*refused));
    if (plan.recordingUnread)
        return renderOnceRead(plan);
    const auto hit = whole(plan);
    if (!hit)
        return renderAfresh(plan);
    switch (standing(*hit->entry, plan.provider, plan.workflowHash)) {
    case Standing::Good:
        return serve(*hit, plan);
    case Standing::Outdated:
        return renderAfresh(plan);
    case Standing::Unknown:
        break;
    }
    return m_with.providers.probe(plan.provider)
        .then(this,
              [this, hit = *hit, plan](const Result<void>& isBack) {
                  return isBack ? renderAfresh(plan) : serve(hit, plan);
              })
        .unwrap();
}

QFuture<Result<SpeechRender>> SpeechService::renderOnceRead(const SpeechPlan& plan)
{
    SpeechEngine* engine = m_with.providers.engine(plan.provider);
    return engine->readRecording(plan.recording)
        .then(this,
              [this, engine, plan](const QString& hash) {
                  SpeechPlan known = plan;
                  known.recordingUnread = false;
                  known.workflowHash = makerHash(engine->recipe().hash, hash);
                  return render(known);
              })
        .unwrap();
}

QFuture<Result<SpeechRender>> SpeechService::serve(const SpeechHit& hit, const SpeechPlan& plan)
{
    m_with.cache.touch(plan.cacheKey);
    announce(hit.announcement);
    if (!plan.request.lipsyncFps)
        return ready(hit.render);
    return withLipsyncFile(hit.render, *plan.request.lipsyncFps)
        .then(this,
              [this, plan](const Result<SpeechRender>& whole) {
                  return whole ? ready(whole) : renderAfresh(plan); // its alignment is damaged
              })
        .unwrap();
}

QFuture<Result<SpeechRender>> SpeechService::renderAfresh(const SpeechPlan& plan)
{
    if (m_stopped)
        return ready(failure(ErrorKind::Cancelled, u"stopping"_s, u"The studio is closing."_s));
    if (m_refusal)
        return ready(tl::unexpected(*m_refusal));
    if (SpeechRendering* rendering = m_underWay.value(plan.cacheKey))
        return rendering->join(plan.request.lipsyncFps);
    auto* rendering =
        new SpeechRendering(plan, *this); // owned by this service; deletes itself when it is done
    m_underWay.insert(plan.cacheKey, rendering);
    auto joined = rendering->join(plan.request.lipsyncFps);
    rendering->start();
    return joined;
}

QFuture<Result<SpokenAudioPtr>> SpeechService::hear(const SpeechPlan& plan)
{
    if (m_stopped) {
        return QtFuture::makeReadyFuture(Result<SpokenAudioPtr>(
            failure(ErrorKind::Cancelled, u"stopping"_s, u"The studio is closing."_s)));
    }
    return m_with.providers.speak(plan);
}

QString SpeechService::providerOf(const QString& speaker) const
{
    const auto profile = m_with.profiles.find(speaker.isEmpty() ? u"neutral"_s : speaker);
    return profile && !profile->provider.isEmpty() ? profile->provider : m_with.settings.speechProvider();
}

int SpeechService::linesAtOnce(const QString& provider) const
{
    const SpeechEngine* asked = m_with.providers.engine(provider);
    return asked != nullptr ? asked->linesAtOnce() : m_with.providers.engine(u"local"_s)->linesAtOnce();
}

QFuture<Result<SpeechRender>> SpeechService::speak(const SpeechRequest& request)
{
    const auto planned = plan(request);
    if (!planned)
        return ready(tl::unexpected(planned.error()));
    if (const auto hit = findCached(*planned))
        return ready(hit->render);
    return render(*planned);
}

} // namespace comfyvn
