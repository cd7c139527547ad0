#include "app/window/MusicCalls.h"

#include "app/StudioThread.h"
#include "core/music/Soundfont.h"

#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

QFuture<QString> instrumentsAdvice(StudioContext& studio)
{
    const QString wish =
        studio.settings().current().music.providers[u"local"_s].toObject()[u"soundfont"_s].toString();
    return QtConcurrent::run(&studio.workers(), [wish] {
        return findSoundfont(wish).path.isEmpty() ? soundfontAdvice(wish) : QString();
    });
}

} // namespace

ui::MusicCalls musicCallsInto(StudioThread& thread)
{
    return {
        .remix = [&thread](const RemixRequest& request) { return thread.studio().music().remix(request); },
        .instrumentsAdvice = [&thread] { return instrumentsAdvice(thread.studio()); },
        .read =
            [&thread](const RemixRender& render) {
                return ui::readMusicSound(WorkspacePaths(thread.root()), render);
            },
        .readLayers =
            [&thread](const RemixRender& render) {
                return ui::readMusicLayers(WorkspacePaths(thread.root()), render);
            },
        .loadShelf = [&thread] { return readMusicShelf(WorkspacePaths(thread.root())); },
        .saveShelf =
            [&thread](const MusicShelf& shelf) {
                return writeMusicShelf(WorkspacePaths(thread.root()), shelf);
            },
    };
}

} // namespace comfyvn
