#include "core/base/Random.h"
#include "core/mix/session/SessionEdits.h"
#include "core/mix/session/SessionJson.h"

#include <QTest>

using namespace comfyvn;
using namespace Qt::StringLiterals;

namespace {

/// Two tracks; the clips 3 (0..2 s) and 4 (5..8 s) above, 5 (1..2 s) below.
MixSession smallSession()
{
    const auto clip = [](qint64 id, double start, double length) {
        return MixClip {
            .id = id, .path = u"a.wav"_s, .start = start, .from = 1, .length = length, .sourceLength = 10
        };
    };
    MixSession session { .name = u"Test"_s, .nextId = 6 };
    session.tracks << SessionTrack { .id = 1, .role = u"voice"_s, .clips = { clip(3, 0, 2), clip(4, 5, 3) } }
                   << SessionTrack { .id = 2, .clips = { clip(5, 1, 1) } };
    return session;
}

const MixClip& at(const MixSession& session, qint64 clip)
{
    const MixClip* found = session.findClip(clip);
    if (found == nullptr)
        qFatal("no clip %lld", static_cast<long long>(clip));
    return *found;
}

} // namespace

class tst_SessionEdits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void move_keepsTheGroupTogether()
    {
        const MixSession moved = withClipsMoved(smallSession(), { 4, 5 }, -3, 0);
        QCOMPARE(at(moved, 5).start, 0.0); // 5 stands at 1 s, so the group moves by no more
        QCOMPARE(at(moved, 4).start, 4.0);
        QCOMPARE(at(moved, 3).start, 0.0);
    }

    void move_goesToOtherRowsAsFarAsTheyReach()
    {
        const MixSession moved = withClipsMoved(smallSession(), { 3 }, 1, 5);
        QCOMPARE(moved.trackOfClip(3), 1);
        QCOMPARE(at(moved, 3).start, 1.0);
        QCOMPARE(withClipsMoved(moved, { 3 }, -1, -1).findClip(3)->start, 0.0);
        QCOMPARE(withClipsMoved(smallSession(), { 3, 5 }, 0, 1), smallSession()); // both rows are full
    }

    void trim_staysInsideTheSource()
    {
        MixSession trimmed = withClipTrimmed(smallSession(), 4, ClipEdge::Start, 3);
        QCOMPARE(at(trimmed, 4).start, 4.0); // the source has one second before
        QCOMPARE(at(trimmed, 4).from, 0.0);
        QCOMPARE(at(trimmed, 4).length, 4.0);
        trimmed = withClipTrimmed(smallSession(), 4, ClipEdge::End, 100);
        QCOMPARE(at(trimmed, 4).length, 9.0); // of ten seconds, the first is cut
        trimmed = withClipTrimmed(smallSession(), 4, ClipEdge::End, 0);
        QCOMPARE(at(trimmed, 4).length, kShortestClip);
    }

    void trim_ofALoopHasNoEnd()
    {
        const MixSession looped = withClipsLooped(smallSession(), { 4 }, true);
        QCOMPARE(at(looped, 4).loopLength, 3.0);
        QCOMPARE(at(withClipTrimmed(looped, 4, ClipEdge::End, 605), 4).length, 600.0);
        const MixSession once = withClipsLooped(withClipTrimmed(looped, 4, ClipEdge::End, 605), { 4 }, false);
        QCOMPARE(at(once, 4).length, 3.0);
    }

    void split_givesTwoClipsThatGoOn()
    {
        MixSession session = smallSession();
        session.tracks[0].clips[1].fadeIn = 0.5;
        session.tracks[0].clips[1].fadeOut = 0.25;
        const MixSession split = withClipsSplit(session, { 3, 4, 5 }, 6);
        QCOMPARE(split.clipCount(), 4);
        QCOMPARE(at(split, 4).length, 1.0);
        QCOMPARE(at(split, 4).fadeIn, 0.5);
        QCOMPARE(at(split, 4).fadeOut, 0.0);
        const MixClip& rest = at(split, 6);
        QCOMPARE(rest.start, 6.0);
        QCOMPARE(rest.from, 2.0);
        QCOMPARE(rest.length, 2.0);
        QCOMPARE(rest.fadeIn, 0.0);
        QCOMPARE(rest.fadeOut, 0.25);
    }

    void duplicate_followsTheGroup()
    {
        QSet<qint64> made;
        const MixSession doubled = withClipsDuplicated(smallSession(), { 3, 5 }, &made);
        QCOMPARE(made, QSet<qint64>({ 6, 7 }));
        QCOMPARE(at(doubled, 6).start, 2.0);
        QCOMPARE(at(doubled, 7).start, 3.0);
        QCOMPARE(doubled.trackOfClip(7), 1);
    }

    void remove_closesTheGapWhenAsked()
    {
        QCOMPARE(at(withClipsRemoved(smallSession(), { 3 }), 4).start, 5.0);
        const MixSession rippled = withClipsRemoved(smallSession(), { 3 }, Closing::Ripples);
        QCOMPARE(at(rippled, 4).start, 3.0);
        QCOMPARE(at(rippled, 5).start, 1.0); // another track stays
    }

    void fades_neverOverlap()
    {
        MixSession faded = withClipFaded(smallSession(), 3, ClipEdge::Start, 1.5);
        faded = withClipFaded(faded, 3, ClipEdge::End, 1.5);
        QCOMPARE(at(faded, 3).fadeIn, 1.5);
        QCOMPARE(at(faded, 3).fadeOut, 0.5);
        faded = withClipTrimmed(faded, 3, ClipEdge::End, 1);
        QCOMPARE(at(faded, 3).fadeIn, 1.0);
        QCOMPARE(at(faded, 3).fadeOut, 0.0);
    }

    void add_makesATrackWhereThereIsNone()
    {
        QSet<qint64> made;
        const MixSession more = withClipsAdded(smallSession(), 0, { { .path = u"b.wav"_s, .length = 1 } },
                                               u"sfx"_s, u"Effects"_s, &made);
        QCOMPARE(more.tracks.size(), 3);
        QCOMPARE(more.tracks[2].role, u"sfx"_s);
        QCOMPARE(made.size(), 1);
        QCOMPARE(more.trackOfClip(*made.begin()), 2);
    }

    void points_areKeptByTime()
    {
        MixSession session = withVolumePoint(smallSession(), 1, 4, -6);
        session = withVolumePoint(session, 1, 2, 0);
        session = withVolumePoint(session, 1, 4, -12);
        QCOMPARE(session.tracks[0].automation, QList<VolumePoint>({ { 2, 0 }, { 4, -12 } }));
        QCOMPARE(withoutVolumePoint(session, 1, 0).tracks[0].automation.size(), 1);
    }

    /// Whatever is done in whatever order, the session is one that can be stored and read.
    void anyEdits_giveASessionThatCanBeRead()
    {
        Random random(5);
        MixSession session = smallSession();
        const auto seconds = [&random] { return 40 * random.signedUnit(); };
        for (int i = 0; i < 2000; ++i) {
            const qint64 clip = 3 + static_cast<qint64>(random.next() % 20);
            const QSet<qint64> both { clip, clip + 3 };
            const ClipEdge edge = random.next() % 2 == 0 ? ClipEdge::Start : ClipEdge::End;
            switch (random.next() % 9) {
            case 0:
                session = withClipsMoved(session, both, seconds(), static_cast<int>(random.next() % 3) - 1);
                break;
            case 1:
                session = withClipTrimmed(session, clip, edge, seconds());
                break;
            case 2:
                session = withClipsSplit(session, both, seconds());
                break;
            case 3:
                session = session.clipCount() < 30 ? withClipsDuplicated(session, { clip }) : session;
                break;
            case 4:
                session =
                    session.clipCount() > 6 ? withClipsRemoved(session, { clip }, Closing::Ripples) : session;
                break;
            case 5:
                session = withClipFaded(session, clip, edge, seconds());
                break;
            case 6:
                session = withClipsLooped(session, both, random.next() % 2 == 0);
                break;
            case 7:
                session = withClipGains(session, both, seconds());
                break;
            default:
                session = withMarkerAdded(session, seconds(), u"m"_s);
            }
            const auto read = sessionFrom(toJson(session));
            QVERIFY2(read, qPrintable(read ? QString() : read.error().message));
            QCOMPARE(*read, session);
            for (const SessionTrack& track : std::as_const(session.tracks))
                for (const MixClip& held : track.clips)
                    QVERIFY(held.start >= 0 && held.fadeIn + held.fadeOut <= held.length + 1e-9);
        }
    }
};

QTEST_GUILESS_MAIN(tst_SessionEdits)
#include "tst_SessionEdits.moc"
