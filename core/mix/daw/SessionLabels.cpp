#include "core/mix/daw/SessionLabels.h"

#include "core/base/Files.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

struct Label {
    double start = 0;
    double end = 0;
    QString title {};
};

QByteArray lineOf(const Label& label)
{
    constexpr int microseconds = 6;
    return QByteArray::number(label.start, 'f', microseconds) + '\t'
        + QByteArray::number(label.end, 'f', microseconds) + '\t' + label.title.simplified().toUtf8() + '\n';
}

} // namespace

QByteArray sessionLabels(const MixSession& session)
{
    QList<Label> labels;
    for (const SessionMarker& marker : session.markers)
        labels << Label { marker.seconds, marker.seconds, marker.name };
    for (const SessionTrack& track : session.tracks)
        if (session.isHeard(track))
            for (const MixClip& clip : track.clips)
                labels << Label { clip.start, clip.end(), u"%1: %2"_s.arg(track.name, clip.name) };
    std::ranges::stable_sort(labels, {}, &Label::start);
    QByteArray text;
    for (const Label& label : std::as_const(labels))
        text += lineOf(label);
    return text;
}

Result<void> exportLabels(const MixSession& session, const QString& target)
{
    return writeFile(target, sessionLabels(session), Durability::PowerLoss);
}

} // namespace comfyvn
