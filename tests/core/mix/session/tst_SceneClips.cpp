#include "core/mix/session/SceneClips.h"
#include "core/mix/session/SessionJson.h"

#include <QHash>
#include <QTest>

using namespace comfyvn;
using namespace Qt::StringLiterals;

namespace {

ScriptLine line(qint64 id, const QString& character, const QString& text, double seconds)
{
    ScriptLine made { .id = id, .character = character, .text = text };
    if (seconds > 0) {
        made.takes << Take { .id = id * 10, .cacheKey = u"key%1"_s.arg(id), .durationSeconds = seconds };
        made.take = id * 10;
    }
    return made;
}

} // namespace

class tst_SceneClips : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lines_followEachOtherWithTheirPauses()
    {
        const ScenePauses pauses { .sentence = 0.4, .comma = 0.2, .trailing = 0.8, .change = 0.1, .beat = 2 };
        const QList<ScriptLine> lines {
            line(1, u"Aiko"_s, u"“Well,”"_s, 1), line(2, u"Aiko"_s, u"I wonder…"_s, 2),
            line(3, u"Ren"_s, u"What?"_s, 0.5),  line(4, {}, {}, 0),
            line(5, u"Ren"_s, u"Tell me."_s, 1), line(6, u"Aiko"_s, u"Not rendered."_s, 0),
        };
        const PlacedLines placed = placeLines(lines, 10, m_paths, pauses);
        QCOMPARE(placed.missing, QList<qint64>({ 6 }));
        QList<double> starts;
        for (const MixClip& clip : placed.clips)
            starts << clip.start;
        QCOMPARE(starts.size(), 4);
        QCOMPARE(starts[0], 10.0);
        QCOMPARE(starts[1], 11.2); // a comma, the same character
        QCOMPARE(starts[2], 14.1); // an ellipsis, another character
        QCOMPARE(starts[3], 17.0); // a sentence, and a beat
        QCOMPARE(placed.clips[0].path, u"data/audio/tts/key1/out.wav"_s);
    }

    void characters_haveATrackEach()
    {
        MixSession session;
        session.tracks << SessionTrack { .id = 1, .name = u"Aiko"_s, .role = u"voice"_s };
        session.nextId = 2;
        const PlacedLines placed = placeLines(
            { line(1, u"Ren"_s, u"A."_s, 1), line(2, u"Aiko"_s, u"B."_s, 1), line(3, u"Ren"_s, u"C."_s, 1) },
            0, m_paths);
        QSet<qint64> made;
        const MixSession filled = withLines(session, placed, &made);
        QCOMPARE(made.size(), 3);
        QCOMPARE(filled.tracks.size(), 2);
        QCOMPARE(filled.tracks[0].clips.size(), 1);
        QCOMPARE(filled.tracks[1].name, u"Ren"_s);
        QCOMPARE(filled.tracks[1].clips.size(), 2);
    }

    void longCharacter_canBeReadAgain()
    {
        const PlacedLines placed = placeLines({ line(1, QString(300, u'x'), u"A."_s, 1) }, 0, m_paths);
        const MixSession twice = withLines(withLines({ .name = u"Mix"_s }, placed), placed);
        QCOMPARE(twice.tracks.size(), 1);
        const auto read = sessionFrom(toJson(twice));
        QVERIFY2(read, read ? "" : qPrintable(read.error().message));
        QCOMPARE(*read, twice);
    }

    void clips_followTheirLines()
    {
        MixSession session = withLines(
            {}, placeLines({ line(1, u"A"_s, u"Hi."_s, 2), line(2, u"A"_s, u"Ho."_s, 2) }, 0, m_paths));
        MixClip& trimmed = session.tracks[0].clips[1];
        trimmed.from = 0.5;
        trimmed.length = 1;
        trimmed.contentHash = u"old"_s;
        trimmed.fadeOut = 0.8;
        QSet<qint64> changed;
        const MixSession followed = followingLines(
            session, { { 1, { u"new1"_s, 3 } }, { 2, { u"new2"_s, 1.2 } }, { 9, { u"x"_s, 1 } } }, m_paths,
            &changed);
        QCOMPARE(changed.size(), 2);
        const MixClip& whole = followed.tracks[0].clips[0];
        QCOMPARE(whole.length, 3.0);
        QCOMPARE(whole.path, u"data/audio/tts/new1/out.wav"_s);
        const MixClip& part = followed.tracks[0].clips[1];
        QCOMPARE(part.from, 0.5);
        QCOMPARE(part.length, 0.7);
        QCOMPARE(part.fadeOut, 0.7);
        QVERIFY(part.contentHash.isEmpty());
        // Rendered again after a fallback, a line keeps its key.
        QSet<qint64> longer;
        const MixSession same = followingLines(followed, { { 1, { u"new1"_s, 3.5 } } }, m_paths, &longer);
        QCOMPARE(longer, QSet<qint64>({ whole.id }));
        QCOMPARE(same.tracks[0].clips[0].length, 3.5);
        QCOMPARE(same.tracks[0].clips[0].path, whole.path);
        QSet<qint64> again;
        QCOMPARE(followingLines(followed, { { 1, { u"new1"_s, 3 } } }, m_paths, &again), followed);
        QVERIFY(again.isEmpty());
    }

private:
    WorkspacePaths m_paths { u"/ws"_s };
};

QTEST_GUILESS_MAIN(tst_SceneClips)
#include "tst_SceneClips.moc"
