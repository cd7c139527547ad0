#include "app/window/MusicCalls.h"

#include "app/StudioThread.h"
#include "core/base/Files.h"
#include "core/music/Soundfont.h"

#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

constexpr qint64 kMaxCopyBytes = 64 << 20;

QFuture<QString> instrumentsAdvice(StudioContext& studio)
{
    const QString wish =
        studio.settings().current().music.providers[u"local"_s].toObject()[u"soundfont"_s].toString();
    return QtConcurrent::run(&studio.workers(),
                             [wish] { return soundfontAdvice(wish, findSoundfont(wish)); });
}

QFuture<Result<ui::SpeechSamplesPtr>> beginning(StudioContext& studio, const RemixRequest& request,
                                                double seconds)
{
    return studio.music()
        .beginning(request, seconds)
        .then(&studio.workers(), [](const Result<AudioBuffer>& begun) { return begun.map(&ui::samplesOf); });
}

} // namespace

ui::MusicCalls musicCallsInto(StudioThread& thread)
{
    return {
        .remix = [&thread](const RemixRequest& request) { return thread.studio().music().remix(request); },
        .beginning = [&thread](const RemixRequest& request,
                               double seconds) { return beginning(thread.studio(), request, seconds); },
        .exportTo = [&thread](const MusicExport& wish) { return thread.studio().music().exportTo(wish); },
        .instrumentsAdvice = [&thread] { return instrumentsAdvice(thread.studio()); },
        .read =
            [&thread](const RemixRender& render) {
                return ui::readMusicSound(WorkspacePaths(thread.root()), render);
            },
        .readSet =
            [&thread](const RemixRender& render) {
                return ui::readMusicSet(WorkspacePaths(thread.root()), render);
            },
        .layerFiles =
            [&thread](const RemixRender& render) {
                return ui::listMusicLayers(WorkspacePaths(thread.root()), render);
            },
        .copy =
            [&thread](const QString& artifact, const QString& path) {
                return readFile(WorkspacePaths(thread.root()).absolute(artifact), kMaxCopyBytes)
                    .and_then([&path](const QByteArray& bytes) {
                        return writeFile(path, bytes, Durability::ProcessCrash);
                    });
            },
        .describeSet =
            [&thread](const MusicSetExport& set, const QString& path) {
                return exportMusicSet(set, path, WorkspacePaths(thread.root()));
            },
        .loadShelf = [&thread] { return readMusicShelf(WorkspacePaths(thread.root())); },
        .saveShelf =
            [&thread](const MusicShelf& shelf) {
                return writeMusicShelf(WorkspacePaths(thread.root()), shelf);
            },
    };
}

} // namespace comfyvn
