#include "core/base/ContentHashes.h"
#include "core/music/MusicMaker.h"
#include "core/music/MusicPublisher.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <malloc.h>

#include <cstdio>
#include <string>
#include <vector>

using namespace Qt::StringLiterals;
using namespace comfyvn;

namespace {

/// The most memory that the process held since `forgetPeak`, in MB.
double peak()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf("VmHWM:");
    return text.mid(at + 6, text.indexOf("kB", at) - at - 6).trimmed().toDouble() / 1024;
}

void forgetPeak()
{
    ::malloc_trim(0);
    QFile clear(u"/proc/self/clear_refs"_s);
    if (clear.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        clear.write("5");
}

} // namespace

/// Music from its request to its files: how much memory it takes at most, with all that belongs to it. The
/// one argument is a length in seconds; without it 60, 180 and 600.
int main(int count, char** arguments)
{
    const QTemporaryDir folder;
    const WorkspacePaths paths(folder.path());
    ContentHashes hashes;
    const auto measure = [&](const char* what, const RemixRequest& request) -> QString {
        const auto plan = planRemix(request, {}, hashes);
        if (!plan)
            return {};
        forgetPeak();
        QElapsedTimer timer;
        timer.start();
        QString artifact;
        if (auto made = makeMusic(*plan, paths.scratch(), {})) {
            const MusicMade music { .music = std::make_shared<const MadeMusic>(*std::move(made)),
                                    .source = { .provider = u"local"_s } };
            if (const auto entry = publishMusic(*plan, music, paths, {}))
                artifact = paths.absolute(entry->artifact);
        }
        std::printf("%-52s %5.0f MB at most, %6.1f s%s\n", what, peak(), double(timer.elapsed()) / 1000,
                    artifact.isEmpty() ? " FAILED" : "");
        return artifact;
    };
    RemixRequest piece { .sceneId = u"bench"_s, .targetStyle = u"credits"_s, .seed = 1 };
    const std::vector<double> lengths =
        count > 1 ? std::vector { std::stod(arguments[1]) } : std::vector { 60.0, 180.0, 600.0 };
    for (const double seconds : lengths) {
        piece.durationSeconds = seconds;
        piece.stems = piece.adaptive = false;
        const QByteArray length = QByteArray::number(int(seconds)) + " s";
        const QString source = measure((length + " composed").constData(), piece);
        piece.stems = piece.adaptive = true;
        measure((length + " composed, with stems and an adaptive set").constData(), piece);
        RemixRequest remix { .sceneId = u"bench"_s, .targetStyle = u"lofi"_s, .sourceFile = source };
        measure((length + " made over").constData(), remix);
        remix.stems = true;
        measure((length + " made over, with stems").constData(), remix);
    }
    return 0;
}
