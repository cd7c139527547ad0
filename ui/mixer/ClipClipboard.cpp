#include "ui/mixer/ClipClipboard.h"

#include "core/base/JsonReader.h"
#include "core/mix/session/SessionEdits.h"
#include "core/mix/session/SessionJson.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QMimeData>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {

const QString kType = u"application/x-comfyvn-clips"_s;
constexpr qsizetype kMostBytes = 64 << 20;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ClipClipboard)
};

} // namespace

std::unique_ptr<QMimeData> mimeOfClips(const SessionModel& model)
{
    MixSession carried = model.session();
    QStringList names;
    for (SessionTrack& track : carried.tracks) {
        track.clips.removeIf([&model](const MixClip& clip) { return !model.selection().contains(clip.id); });
        for (const MixClip& clip : std::as_const(track.clips))
            names << clip.name;
    }
    if (names.isEmpty())
        return nullptr;
    carried.tracks.removeIf([](const SessionTrack& track) { return track.clips.isEmpty(); });
    carried.markers.clear();
    auto mime = std::make_unique<QMimeData>();
    mime->setData(kType, QJsonDocument(toJson(carried)).toJson(QJsonDocument::Compact));
    mime->setText(names.join(u'\n'));
    return mime;
}

bool holdsClips(const QMimeData& mime)
{
    return mime.hasFormat(kType);
}

void pasteClips(SessionModel& model, const QMimeData& mime, qint64 track, double seconds)
{
    const QByteArray bytes = mime.data(kType);
    if (bytes.size() > kMostBytes)
        return;
    const auto carried = parseJsonObject(bytes).and_then(sessionFrom);
    if (!carried || carried->tracks.isEmpty())
        return;
    double first = kLongestSession;
    for (const SessionTrack& from : carried->tracks)
        for (const MixClip& clip : from.clips)
            first = std::min(first, clip.start);
    MixSession session = model.session();
    const bool sameTracks = std::ranges::all_of(carried->tracks, [&session](const SessionTrack& from) {
        const qsizetype at = session.trackIndex(from.id);
        return at >= 0 && session.tracks[at].name == from.name;
    });
    qsizetype row = session.trackIndex(track);
    QSet<qint64> made;
    for (const SessionTrack& from : carried->tracks) {
        QList<MixClip> clips = from.clips;
        for (MixClip& clip : clips)
            clip.start += seconds - first;
        qint64 to = sameTracks ? from.id : 0;
        if (!sameTracks && row >= 0 && row < session.tracks.size())
            to = session.tracks[row++].id;
        session = withClipsAdded(session, to, clips, from.role, from.name, &made);
    }
    model.edit(Texts::tr("Paste %n clip(s)", nullptr, static_cast<int>(made.size())), session);
    model.select(made);
}

} // namespace comfyvn::ui
