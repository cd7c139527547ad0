#include "app/WorkspaceRescue.h"

#include "core/base/Files.h"
#include "core/script/ScriptStore.h"
#include "core/storage/Database.h"
#include "core/voice/VoiceProfileStore.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QPromise>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

Result<void> checkFolder(const QString& from, const QString& root)
{
    const auto refused = [&root](const QString& reason) {
        return failure(ErrorKind::InvalidRequest, u"folder_in_use"_s,
                       u"%1 %2; choose or make an empty one."_s.arg(root, reason), u"folder"_s);
    };
    if (root.isEmpty() || QDir::isRelativePath(root))
        return refused(u"is no whole path of a folder"_s);
    if ((root + u'/').startsWith(from + u'/'))
        return refused(u"lies in the workspace that cannot be saved"_s);
    if (QFileInfo::exists(root)
        && !QDir(root).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
        return refused(u"is not an empty folder"_s);
    return {};
}

Result<void> storeProfiles(Database& database, const VoiceProfileStore& profiles)
{
    VoiceProfileStore store(database);
    auto done = store.load();
    for (const VoiceProfile& profile : profiles.profiles())
        if (done)
            done = store.store(profile);
    return done;
}

/// The scene as it is in memory, in its place among those that are stored.
Result<void> putScene(ScriptStore& store, Script script)
{
    if (const auto there = store.load(script.scene)) {
        script.position = there->position;
        if (script.currentLine == 0)
            script.currentLine = there->currentLine;
        if (script.name.isEmpty())
            script.name = there->name;
        if (const auto removed = store.removeScene(script.scene); !removed)
            return tl::unexpected(removed.error());
    }
    return store.restoreScene(script);
}

/// Where the database gives nothing any more, a new one holds what is in memory.
Result<RescueReport> writeDatabase(const RescueParts& parts, const QString& root,
                                   const QList<Script>& inMemory)
{
    const QString path = WorkspacePaths(root).database();
    const auto whole = parts.database.copyTo(path);
    // Without room for a copy nothing must be left out of it.
    if (!whole && whole.error().code == u"copy_failed")
        return tl::unexpected(whole.error());
    const bool copied = whole.has_value();
    auto database = Database::open(path);
    if (!database)
        return tl::unexpected(database.error());
    auto done = copied ? Result<void>() : storeProfiles(**database, parts.profiles);
    ScriptStore store(**database);
    if (done)
        done = store.open();
    for (const Script& script : inMemory)
        if (done)
            done = putScene(store, script);
    const auto scenes = done ? store.scenes() : tl::unexpected(done.error());
    if (!scenes)
        return tl::unexpected(scenes.error());
    RescueReport report { .root = root, .scenes = static_cast<int>(scenes->size()) };
    for (const SceneInfo& scene : *scenes)
        report.lines += scene.lines;
    return report;
}

Result<RescueReport> writeWorkspace(const RescueParts& parts, const QString& root,
                                    const QList<Script>& inMemory)
{
    if (const auto made = makeFolder(root + u"/data"_s); !made)
        return tl::unexpected(made.error());
    const auto report = writeDatabase(parts, root, inMemory);
    if (!report)
        return report;
    const auto config = writeFile(WorkspacePaths(root).config(), QJsonDocument(parts.settings).toJson(),
                                  Durability::PowerLoss);
    if (!config)
        return tl::unexpected(config.error());
    return report;
}

void copyFiles(QPromise<Result<RescueReport>>& promise, const QString& from, RescueReport report)
{
    QStringList files;
    for (const QString& folder : { u"data/audio"_s, u"data/mixes"_s, u"exports"_s, u"workflows"_s }) {
        QDirIterator found(from + u'/' + folder, QDir::Files, QDirIterator::Subdirectories);
        while (found.hasNext())
            files << found.next();
    }
    promise.setProgressRange(0, static_cast<int>(files.size()));
    for (qsizetype at = 0; at < files.size() && !promise.isCanceled(); ++at) {
        const QString to = report.root + files[at].sliced(from.size());
        QDir().mkpath(QFileInfo(to).path());
        if (QFile::copy(files[at], to))
            ++report.files;
        else
            ++report.lostFiles;
        promise.setProgressValue(static_cast<int>(at + 1));
    }
    // Given up, it is still a workspace: what is missing is rendered again when it is asked for.
    promise.addResult(report);
}

} // namespace

QFuture<Result<RescueReport>> rescueWorkspace(const RescueParts& parts, const QString& root,
                                              const QList<Script>& inMemory)
{
    const auto refused = [](const Error& error) {
        return QtFuture::makeReadyFuture(Result<RescueReport>(tl::unexpected(error)));
    };
    if (const auto free = checkFolder(parts.from.root(), root); !free)
        return refused(free.error());
    const auto report = writeWorkspace(parts, root, inMemory);
    if (!report) {
        // Only this put something there; with room again the same folder may be chosen.
        QDir(root + u"/data"_s).removeRecursively();
        return refused(report.error());
    }
    return QtConcurrent::run(
        &parts.workers,
        [from = parts.from.root(), report = *report](QPromise<Result<RescueReport>>& promise) {
            copyFiles(promise, from, report);
        });
}

} // namespace comfyvn
