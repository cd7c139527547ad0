#pragma once

#include "core/base/Random.h"
#include "core/settings/JsonMerge.h"
#include "tests/ui/support/FakeMusic.h"
#include "ui/Desk.h"

#include <QMutex>
#include <QPromise>
#include <QThread>

#include <cmath>
#include <map>
#include <numbers>

namespace comfyvn::ui {

/// A studio thread with made-up services: lines become hums of 0.3 s a word, phonemes are letters.
///
/// A text that holds `fail` cannot be spoken; one that holds `wait` stays under way until it is cancelled or
/// finishWaiting() is called.
class FakeStudio final {
public:
    explicit FakeStudio(Script script = {})
        : m_script(std::move(script))
    {
        m_script.scene = 1;
        m_context.moveToThread(&m_thread);
        m_thread.start();
    }

    ~FakeStudio()
    {
        runOnThread([this] { m_waiting.clear(); });
        m_thread.quit();
        m_thread.wait();
        m_pool.waitForDone();
    }

    QObject& context() { return m_context; }
    FakeMusic& music() { return m_music; }
    QThreadPool& pool() { return m_pool; }

    StudioCalls calls()
    {
        return { .speak = [this](const SpeechRequest& request) { return speak(request); },
                 .loadScript = [this]() -> Result<Script> { return m_script; },
                 .saveScript = [this](const ScriptEdit& edit) { return save(edit); },
                 .choices = [] { return sampleChoices(); },
                 .keys = [this](const QList<SpeechRequest>& requests) { return keys(requests); },
                 .read = [this](const QString& cacheKey) { return read(cacheKey); } };
    }

    DeskCalls deskCalls()
    {
        return { .lines = calls(),
                 .scenes = sceneCalls(),
                 .exports = exportCalls(),
                 .window = windowCalls(),
                 .voices = noVoices(),
                 .music = m_music.calls() };
    }

    /// Previews name the lines of the first scene; exports are refused.
    ExportCalls exportCalls()
    {
        return { .preview = [this](const ExportScope&,
                                   const ExportOptions& options) -> Result<ExportPreview> {
                    const auto lines = exportLinesOf(m_script, {});
                    return exportNames(lines, options.nameTemplate).map([](const QStringList& names) {
                        return ExportPreview { .lines = static_cast<int>(names.size()), .names = names };
                    });
                },
                 .start =
                     [](const ExportScope&, const ExportOptions&) {
                         const Result<ExportReport> refused =
                             failure(ErrorKind::Internal, QStringLiteral("no_export"),
                                     QStringLiteral("No export here."));
                         return ExportWork { .report = QtFuture::makeReadyFuture(refused), .cancel = [] {} };
                     } };
    }

    WindowCalls windowCalls()
    {
        return { .saveUi = [this](const QJsonObject& values) { m_ui = mergePatch(m_ui, values); },
                 .sampleScene = []() -> Result<SampleScene> {
                     SampleScene scene { .voices = { QStringLiteral("mina") } };
                     for (int number = 1; number <= 3; ++number) {
                         ScriptLine line;
                         line.character = QStringLiteral("mina");
                         line.text = QStringLiteral("sample %1").arg(number);
                         scene.lines.append(line);
                     }
                     return scene;
                 },
                 .addSampleVoices = [this](const QStringList& voices) -> Result<void> {
                     m_addedVoices += voices;
                     return {};
                 },
                 .removeVoices = [this](const QStringList& voices) -> Result<void> {
                     for (const QString& voice : voices)
                         m_addedVoices.removeAll(voice);
                     return {};
                 },
                 .openWorkspace = [this](const QString& folder) -> Result<void> {
                     m_opened.append(folder);
                     return {};
                 },
                 .recentWorkspaces = [] { return QStringList { QStringLiteral("/tmp/Another Story") }; } };
    }

    /// Scenes beside the one that calls() loads and saves, which is number 1.
    SceneCalls sceneCalls()
    {
        return { .list = [this]() -> Result<QList<SceneInfo>> { return sceneList(); },
                 .load = [this](qint64 scene) -> Result<Script> { return sceneOf(scene); },
                 .put = [this](const Script& scene) -> Result<void> {
                     sceneOf(scene.scene) = scene;
                     return {};
                 },
                 .remove = [this](qint64 scene) -> Result<void> {
                     m_scenes.erase(scene);
                     return {};
                 },
                 .rename = [this](qint64 scene, const QString& name) -> Result<void> {
                     sceneOf(scene).name = name;
                     return {};
                 },
                 .move = [this](qint64 scene, qint64 above) -> Result<void> {
                     sceneOf(scene).position = above == 0 ? 1000 : sceneOf(above).position - 0.5;
                     return {};
                 } };
    }
    void addScene(const Script& scene)
    {
        runOnThread([&] { m_scenes[scene.scene] = scene; });
    }
    [[nodiscard]] QList<SceneInfo> savedScenes()
    {
        QList<SceneInfo> scenes;
        runOnThread([&] { scenes = sceneList(); });
        return scenes;
    }
    [[nodiscard]] Script savedScene(qint64 scene)
    {
        Script script;
        runOnThread([&] { script = sceneOf(scene); });
        return script;
    }

    /// Runs `work` on the studio thread and waits for it.
    template <typename Work> void runOnThread(Work work)
    {
        QMetaObject::invokeMethod(&m_context, work, Qt::BlockingQueuedConnection);
    }

    [[nodiscard]] Script savedScript()
    {
        Script script;
        runOnThread([&] { script = m_script; });
        return script;
    }
    [[nodiscard]] QList<SpeechRequest> requests()
    {
        QList<SpeechRequest> requests;
        runOnThread([&] { requests = m_requests; });
        return requests;
    }
    /// What was stored below the setting `ui`.
    [[nodiscard]] QJsonObject ui()
    {
        QJsonObject ui;
        runOnThread([&] { ui = m_ui; });
        return ui;
    }
    /// Voices of the sample scene that were added.
    [[nodiscard]] QStringList addedVoices()
    {
        QStringList voices;
        runOnThread([&] { voices = m_addedVoices; });
        return voices;
    }
    /// Workspaces that were opened in another studio.
    [[nodiscard]] QStringList openedWorkspaces()
    {
        QStringList opened;
        runOnThread([&] { opened = m_opened; });
        return opened;
    }
    void failSaves(int count)
    {
        runOnThread([this, count] { m_failingSaves = count; });
    }
    void showProgress(int percent, const QString& stage)
    {
        runOnThread([&] {
            for (auto& [promise, render] : m_waiting)
                promise->setProgressValueAndText(percent, stage);
        });
    }
    [[nodiscard]] int cancelledRenders()
    {
        int count = 0;
        runOnThread([&] {
            for (auto& [promise, render] : m_waiting)
                count += promise->isCanceled() ? 1 : 0;
        });
        return count;
    }
    void finishWaiting()
    {
        runOnThread([this] {
            for (auto& [promise, render] : m_waiting) {
                promise->addResult(render);
                promise->finish();
            }
            m_waiting.clear();
        });
    }

    /// FakeVoices has some.
    static VoiceCalls noVoices()
    {
        return { .stock = [] { return VoiceStock { .catalogue = std::make_shared<VoiceCatalogue>() }; },
                 .apply = [](const QList<ProfileState>&) -> Result<void> { return {}; },
                 .watch = [](const std::function<void(const ProfileState&)>&) {},
                 .audition = [](const SpeechRequest&) { return QFuture<Result<SpokenAudioPtr>>(); },
                 .casting = []() -> Result<QList<CastMember>> { return QList<CastMember>(); },
                 .scenesOf = [](const QString&) -> Result<QList<Script>> { return QList<Script>(); } };
    }

    static SpeechChoices sampleChoices()
    {
        return { .characters = { QStringLiteral("narrator"), QStringLiteral("Aiko"), QStringLiteral("Ren") },
                 .styles = { QStringLiteral("neutral"), QStringLiteral("warm"), QStringLiteral("excited") },
                 .languages = { QStringLiteral("en"), QStringLiteral("ja"), QStringLiteral("de") } };
    }

    static SpokenLine madeUp(const QString& text)
    {
        constexpr int rate = 16'000;
        SpokenLine line;
        std::vector<std::int16_t> samples(rate / 10, 0);
        Random random(static_cast<std::uint64_t>(text.size()));
        int at = 0;
        line.alignment.phonemes.append({ .start = 0, .end = 0.1 });
        const QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
        for (const QString& word : words) {
            const auto number = static_cast<int>(line.alignment.words.size());
            const double start = static_cast<double>(samples.size()) / rate;
            for (const QChar letter : word) {
                const double begin = static_cast<double>(samples.size()) / rate;
                const bool vowel = QStringLiteral("aeiouyAEIOUY").contains(letter);
                const int count = rate * (vowel ? 9 : 5) / 100;
                const double level = vowel ? 12'000 + 6'000 * random.signedUnit() : 3'500;
                const double tone = vowel ? 140 + 30 * random.signedUnit() : 2'100;
                for (int n = 0; n < count; ++n) {
                    const double shape = std::sin(std::numbers::pi * n / count);
                    const double noise = vowel ? 0.15 * random.signedUnit() : 0.8 * random.signedUnit();
                    const double wave = std::sin(2 * std::numbers::pi * tone * n / rate) + noise;
                    samples.push_back(static_cast<std::int16_t>(level * shape * wave));
                }
                line.alignment.phonemes.append({ .ipa = letter.toLower(),
                                                 .start = begin,
                                                 .end = static_cast<double>(samples.size()) / rate,
                                                 .word = number });
            }
            const double end = static_cast<double>(samples.size()) / rate;
            line.alignment.words.append({ .word = word,
                                          .start = start,
                                          .end = end,
                                          .charStart = at,
                                          .charEnd = at + static_cast<int>(word.size()) });
            at += static_cast<int>(word.size()) + 1;
            samples.resize(samples.size() + rate / 25, 0);
            line.alignment.phonemes.append(
                { .start = end, .end = static_cast<double>(samples.size()) / rate });
        }
        line.audio = makeSpeechSamples(std::move(samples), rate);
        line.alignment.duration = line.audio->seconds();
        line.cues = mouthCues(line.alignment);
        return line;
    }

    /// From now on a character has another voice, and so its lines other keys.
    void changeVoice(const QString& character)
    {
        runOnThread([&] { ++m_voices[character]; });
    }
    /// From now on renders come from another provider than the active one.
    void fallBack(const QString& reason)
    {
        runOnThread([&] { m_fallbackReason = reason; });
    }

private:
    Script& sceneOf(qint64 scene) { return scene == m_script.scene ? m_script : m_scenes[scene]; }

    QList<SceneInfo> sceneList()
    {
        QList<SceneInfo> scenes;
        const auto add = [&scenes](const Script& scene) {
            scenes.append({ .id = scene.scene,
                            .name = scene.name,
                            .position = scene.position,
                            .lines = static_cast<int>(scene.lines.size()) });
        };
        add(m_script);
        for (const auto& [id, scene] : m_scenes)
            add(scene);
        std::ranges::sort(scenes, {}, &SceneInfo::position);
        return scenes;
    }

    QString keyOf(const SpeechRequest& request)
    {
        QString key = QStringLiteral("key-") + request.text;
        if (request.seed)
            key += QStringLiteral("#%1").arg(*request.seed);
        if (const int voice = m_voices[request.character]; voice > 0)
            key += QStringLiteral("@%1").arg(voice);
        return key;
    }

    QStringList keys(const QList<SpeechRequest>& requests)
    {
        QStringList keys;
        for (const SpeechRequest& request : requests)
            keys.append(keyOf(request));
        return keys;
    }

    QFuture<Result<SpeechRender>> speak(const SpeechRequest& request)
    {
        m_requests.append(request);
        const auto promise = std::make_shared<QPromise<Result<SpeechRender>>>();
        promise->start();
        promise->setProgressRange(0, 100);
        if (request.text.contains(QStringLiteral("fail"))) {
            promise->addResult(failure(
                ErrorKind::ProviderFailed, QStringLiteral("speech_failed"),
                QStringLiteral("The voice makes no sound of this text; choose a voice for its language.")));
            promise->finish();
            return promise->future();
        }
        const SpeechRender render { .cacheKey = keyOf(request),
                                    .fallback = !m_fallbackReason.isEmpty(),
                                    .fallbackReason = m_fallbackReason,
                                    .durationSeconds = madeUp(request.text).audio->seconds() };
        {
            const QMutexLocker lock(&m_textsLock);
            m_texts[render.cacheKey] = request.text;
        }
        if (request.text.contains(QStringLiteral("wait"))) {
            m_waiting.emplace_back(promise, render);
            return promise->future();
        }
        promise->addResult(render);
        promise->finish();
        return promise->future();
    }

    Result<void> save(const ScriptEdit& edit)
    {
        if (m_failingSaves > 0) {
            --m_failingSaves;
            return failure(ErrorKind::Storage, QStringLiteral("disk_full"),
                           QStringLiteral("The disk is full."));
        }
        Script& script = sceneOf(edit.scene);
        std::map<qint64, ScriptLine> lines;
        for (const ScriptLine& line : script.lines)
            lines[line.id] = line;
        for (const qint64 id : edit.removed)
            lines.erase(id);
        for (const ScriptLine& line : edit.changed)
            lines[line.id] = line;
        script.lines.clear();
        for (const auto& [id, line] : lines)
            script.lines.append(line);
        std::ranges::sort(script.lines, {}, &ScriptLine::position);
        script.currentLine = edit.currentLine.value_or(script.currentLine);
        return {};
    }

    Result<SpokenLine> read(const QString& cacheKey)
    {
        const QMutexLocker lock(&m_textsLock);
        const auto text = m_texts.find(cacheKey);
        if (text == m_texts.end())
            return failure(ErrorKind::NotFound, QStringLiteral("sound_lost"), QStringLiteral("Gone."));
        return madeUp(text->second);
    }

    Script m_script;
    QThreadPool m_pool {};
    QThread m_thread {};
    QObject m_context {};
    QList<SpeechRequest> m_requests {};
    QJsonObject m_ui {};
    QStringList m_addedVoices {};
    QStringList m_opened {};
    std::map<qint64, Script> m_scenes {};
    std::map<QString, int> m_voices {};
    QString m_fallbackReason {};
    int m_failingSaves = 0;
    std::vector<std::pair<std::shared_ptr<QPromise<Result<SpeechRender>>>, SpeechRender>> m_waiting {};
    FakeMusic m_music {};
    QMutex m_textsLock {};
    std::map<QString, QString> m_texts {};
};

} // namespace comfyvn::ui
