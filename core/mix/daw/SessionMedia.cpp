#include "core/mix/daw/SessionMedia.h"

#include "core/audio/mix/SourceLibrary.h"
#include "core/mix/session/SessionPlan.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace comfyvn {

QString fileNamePart(const QString& text)
{
    constexpr qsizetype longest = 60;
    QString part;
    for (const QChar c : text.left(longest)) {
        const bool isRefused = c.unicode() < 0x20 || QStringView(u"<>:\"/\\|?*").contains(c);
        part += isRefused ? QChar(u'_') : c;
    }
    while (part.startsWith(u'.') || part.startsWith(u' '))
        part.remove(0, 1);
    return part.isEmpty() ? u"sound"_s : part;
}

Result<SessionMedia> mediaOf(const MixSession& session, const QString& workspace)
{
    SessionMedia media;
    SourceLibrary library;
    for (const SessionTrack& track : session.tracks) {
        for (const MixClip& clip : track.clips) {
            if (media.byPath.contains(clip.path))
                continue;
            const QFileInfo file(absolutePath(clip, workspace));
            const auto source = library.source(QFile::encodeName(file.filePath()).toStdString());
            if (!source)
                return failure(ErrorKind::InvalidRequest, u"bad_source"_s,
                               u"The sound %1 cannot be exported: %2"_s.arg(
                                   file.filePath(), QString::fromStdString(source.error())));
            media.byPath.insert(clip.path, media.files.size());
            media.files.append(
                { .source = file.filePath(),
                  .name = u"%1-%2.%3"_s.arg(media.files.size() + 1, 3, 10, QChar(u'0'))
                              .arg(fileNamePart(file.completeBaseName()), file.suffix().toLower()),
                  .bytes = file.size(),
                  .sampleRate = (*source)->sampleRate(),
                  .channels = (*source)->channels(),
                  .seconds = static_cast<double>((*source)->frames()) / (*source)->sampleRate() });
        }
    }
    return media;
}

} // namespace comfyvn
