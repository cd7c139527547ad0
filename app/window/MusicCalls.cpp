#include "app/window/MusicCalls.h"

#include "app/StudioThread.h"
#include "core/base/Files.h"
#include "core/music/Soundfont.h"
#include "core/providers/ProviderCatalogue.h"

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

Result<std::optional<ui::MusicCost>> costOf(StudioContext& studio, const RemixRequest& request, int pieces)
{
    const QString provider = studio.settings().current().music.activeProvider;
    ProviderUsage& usage = studio.musicUsage();
    const qint64 each =
        studio.musicProviders().askedSeconds({ .request = request,
                                               .way = { .provider = provider },
                                               .seconds = request.durationSeconds.value_or(0) });
    if (!usage.isPaid(provider) || each == 0)
        return std::nullopt;
    return usage.thisMonth(provider).map([&](const ProviderUse& soFar) {
        const Provider* known = findProvider(musicProviderList(), provider);
        const qint64 seconds = each * pieces;
        return std::optional(ui::MusicCost { .provider = known != nullptr ? known->title : provider,
                                             .pieces = pieces,
                                             .seconds = seconds,
                                             .cost = usage.costOf(provider, seconds),
                                             .soFar = soFar });
    });
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
        .cost = [&thread](const RemixRequest& request,
                          int pieces) { return costOf(thread.studio(), request, pieces); },
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
