#include "ui/mixer/TimelineDrop.h"

#include "core/base/JsonReader.h"
#include "core/mix/session/SessionEdits.h"
#include "core/mix/session/SessionJson.h"
#include "ui/lines/LineClipboard.h"
#include "ui/lines/LineListModel.h"
#include "ui/mixer/ClipClipboard.h"
#include "ui/mixer/MixDesk.h"

#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {

bool isSound(const QUrl& url)
{
    static const QStringList kinds { u"wav"_s, u"flac"_s, u"ogg"_s,  u"oga"_s, u"opus"_s,
                                     u"mp3"_s, u"aif"_s,  u"aiff"_s, u"w64"_s, u"rf64"_s };
    return url.isLocalFile() && kinds.contains(QFileInfo(url.toLocalFile()).suffix().toLower());
}

QStringList soundsOf(const QMimeData& mime)
{
    QStringList files;
    for (const QUrl& url : mime.urls())
        if (isSound(url))
            files << url.toLocalFile();
    return files;
}

} // namespace

bool canDrop(const QMimeData& mime)
{
    return !soundsOf(mime).isEmpty() || !lineIdsOfMime(mime).isEmpty() || holdsClips(mime);
}

void dropOn(MixDesk& desk, const QMimeData& mime, qint64 track, double seconds)
{
    if (holdsClips(mime))
        return pasteClips(desk.model(), mime, track, seconds);
    const QList<qint64> ids = lineIdsOfMime(mime);
    if (!ids.isEmpty()) {
        QList<ScriptLine> lines;
        for (const qint64 id : ids)
            if (const ScriptLine* line = desk.lines().find(id))
                lines << *line;
        return desk.addLines(lines, seconds);
    }
    desk.addFiles(soundsOf(mime), track, seconds);
}

} // namespace comfyvn::ui
