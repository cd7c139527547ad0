#include "core/music/HeardSources.h"

#include <QMutex>

#include <algorithm>
#include <deque>

namespace comfyvn {

namespace {

constexpr std::size_t kKept = 16; ///< a quarter of an hour of beats is 20 KB

struct Track {
    QString hash {};
    QMutex hearing {};
    HeardSourcePtr heard {};
};

using TrackPtr = std::shared_ptr<Track>;

/// The track's place, the last one asked for first.
TrackPtr trackOf(const QString& hash)
{
    static QMutex mutex;
    static std::deque<TrackPtr> tracks;
    const QMutexLocker lock(&mutex);
    const auto found = std::ranges::find(tracks, hash, [](const TrackPtr& each) { return each->hash; });
    TrackPtr track;
    if (found != tracks.end()) {
        track = *found;
        tracks.erase(found);
    } else {
        track = std::make_shared<Track>();
        track->hash = hash;
    }
    tracks.push_front(track);
    if (tracks.size() > kKept)
        tracks.pop_back();
    return track;
}

} // namespace

HeardSourcePtr heardSource(const QString& hash, const std::function<music::HeardSource()>& hear,
                           const SoundScratchPtr& scratch)
{
    const TrackPtr track = trackOf(hash);
    const QMutexLocker lock(&track->hearing);
    if (track->heard)
        return track->heard;
    const auto heard = std::make_shared<const music::HeardSource>(hear());
    if (!scratch || scratch->fault().empty())
        track->heard = heard;
    return heard;
}

HeardSourcePtr knownSource(const QString& hash)
{
    const TrackPtr track = trackOf(hash);
    const QMutexLocker lock(&track->hearing);
    return track->heard;
}

} // namespace comfyvn
