#include "app/window/WindowCalls.h"

#include "app/StudioThread.h"
#include "core/base/Files.h"
#include "core/base/Log.h"
#include "core/script/SceneFile.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

constexpr qint64 kMaxSample = 1 << 20;

Result<QList<VoiceProfile>> sampleVoices()
{
    const auto bytes = readFile(u":/samples/characters.json"_s, kMaxSample);
    if (!bytes)
        return tl::unexpected(bytes.error());
    QList<VoiceProfile> voices;
    for (const auto entry : QJsonDocument::fromJson(*bytes).array()) {
        const auto voice = voiceProfileFromJson(entry.toObject());
        if (!voice)
            return tl::unexpected(voice.error());
        voices.append(*voice);
    }
    return voices;
}

Result<ui::SampleScene> sampleScene(const VoiceProfileStore& profiles)
{
    const auto lines = readFile(u":/samples/scene.tsv"_s, kMaxSample).and_then(parseScene);
    if (!lines)
        return tl::unexpected(lines.error());
    const auto voices = sampleVoices();
    if (!voices)
        return tl::unexpected(voices.error());
    ui::SampleScene scene;
    for (const SceneLine& line : *lines) {
        ScriptLine made;
        made.character = line.character;
        made.style = line.style;
        made.lang = line.lang;
        made.text = line.text;
        scene.lines.append(made);
    }
    for (const VoiceProfile& voice : *voices)
        if (!profiles.find(voice.name))
            scene.voices.append(voice.name);
    return scene;
}

Result<void> addSampleVoices(VoiceProfileStore& profiles, const QStringList& names)
{
    const auto voices = sampleVoices();
    if (!voices)
        return tl::unexpected(voices.error());
    for (const VoiceProfile& voice : *voices) {
        if (!names.contains(voice.name))
            continue;
        if (const auto stored = profiles.store(voice); !stored)
            return stored;
    }
    return {};
}

Result<void> openWorkspace(const QString& folder)
{
    if (QProcess::startDetached(QCoreApplication::applicationFilePath(), { u"--workspace"_s, folder }))
        return {};
    return failure(ErrorKind::Internal, u"not_started"_s,
                   u"The studio could not be started a second time."_s);
}

} // namespace

ui::WindowCalls windowCallsInto(StudioThread& thread, const QString& root)
{
    return {
        .saveUi =
            [&thread](const QJsonObject& values) {
                if (const auto saved = thread.studio().settings().patch({ { u"ui"_s, values } }); !saved)
                    qCWarning(lcSettings).noquote() << saved.error().message;
            },
        .sampleScene = [&thread] { return sampleScene(thread.studio().profiles()); },
        .addSampleVoices =
            [&thread](const QStringList& names) {
                return addSampleVoices(thread.studio().profiles(), names);
            },
        .removeVoices = [&thread](const QStringList& names) -> Result<void> {
            for (const QString& name : names)
                if (const auto removed = thread.studio().profiles().remove(name); !removed)
                    return removed;
            return {};
        },
        .openWorkspace = openWorkspace,
        .recentWorkspaces =
            [root] {
                QStringList folders = recentWorkspaces();
                folders.removeIf(
                    [&root](const QString& folder) { return folder == root || !QFileInfo(folder).isDir(); });
                return folders;
            },
    };
}

} // namespace comfyvn
