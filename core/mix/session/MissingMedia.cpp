#include "core/mix/session/MissingMedia.h"

#include "core/mix/session/SessionPlan.h"

#include <QDirIterator>
#include <QFileInfo>
#include <QMultiHash>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

constexpr int kMostFilesLookedAt = 100'000;

template <typename Change> MixSession withClips(const MixSession& session, const Change& change)
{
    MixSession changed = session;
    for (qsizetype t = 0; t < session.tracks.size(); ++t) {
        for (qsizetype c = 0; c < session.tracks[t].clips.size(); ++c) {
            MixClip clip = session.tracks[t].clips[c];
            if (change(clip))
                changed.tracks[t].clips[c] = clip;
        }
    }
    return changed;
}

} // namespace

MediaState lookAtMedia(const MixSession& session, const QString& workspace, ContentHashes& hashes,
                       const std::function<bool()>& goOn, const QHash<QString, FileStamp>& before)
{
    MediaState state;
    for (const SessionTrack& track : session.tracks) {
        for (const MixClip& clip : track.clips) {
            if (state.known.contains(clip.path) || state.missing.contains(clip.path))
                continue;
            if (!goOn())
                return state;
            const QString path = absolutePath(clip, workspace);
            const auto stamp = fileStamp(path);
            if (!stamp) {
                state.missing.insert(clip.path);
                continue;
            }
            // What has the size that is remembered is not read again: music takes its time.
            const bool isRemembered = !clip.contentHash.isEmpty() && clip.bytes == stamp->bytes;
            const auto old = before.constFind(clip.path);
            if (isRemembered && (old != before.cend() ? *old == *stamp : clip.line == 0)) {
                state.known.insert(clip.path, { clip.contentHash, *stamp });
                continue;
            }
            const auto hash = hashes.of(path, *stamp);
            if (hash)
                state.known.insert(clip.path, { *hash, *stamp });
            else if (hash.error().kind != ErrorKind::Cancelled)
                state.missing.insert(clip.path);
        }
    }
    return state;
}

QHash<QString, QString> findMedia(const MixSession& session, const QSet<QString>& missing,
                                  const QString& folder, const QString& workspace, ContentHashes& hashes,
                                  const std::function<bool()>& goOn)
{
    QHash<QString, QString> wanted; // by path: the hash
    QMultiHash<qint64, QString> bySize;
    for (const SessionTrack& track : session.tracks) {
        for (const MixClip& clip : track.clips) {
            if (!missing.contains(clip.path) || clip.contentHash.isEmpty() || wanted.contains(clip.path))
                continue;
            wanted.insert(clip.path, clip.contentHash);
            bySize.insert(clip.bytes, clip.path);
        }
    }
    QHash<QString, QString> found;
    QDirIterator files(folder, QDir::Files | QDir::Readable, QDirIterator::Subdirectories);
    for (int looked = 0; files.hasNext() && looked < kMostFilesLookedAt && found.size() < wanted.size();
         ++looked) {
        if (!goOn())
            break;
        const QString path = files.next();
        const auto stamp = fileStamp(path);
        if (!stamp || !bySize.contains(stamp->bytes))
            continue;
        const auto hash = hashes.of(path, *stamp);
        if (!hash)
            continue;
        for (auto at = bySize.constFind(stamp->bytes); at != bySize.cend() && at.key() == stamp->bytes; ++at)
            if (!found.contains(*at) && wanted[*at] == *hash)
                found.insert(*at, clipPath(path, workspace));
    }
    return found;
}

MixSession withMediaKnown(const MixSession& session, const MediaState& state)
{
    return withClips(session, [&state](MixClip& clip) {
        const auto known = state.known.constFind(clip.path);
        if (known == state.known.cend()
            || (clip.contentHash == known->hash && clip.bytes == known->stamp.bytes))
            return false;
        clip.contentHash = known->hash;
        clip.bytes = known->stamp.bytes;
        return true;
    });
}

MixSession withMediaAt(const MixSession& session, const QHash<QString, QString>& paths)
{
    return withClips(session, [&paths](MixClip& clip) {
        const auto path = paths.constFind(clip.path);
        if (path == paths.cend())
            return false;
        clip.path = *path;
        return true;
    });
}

} // namespace comfyvn
