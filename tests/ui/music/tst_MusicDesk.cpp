#include "core/music/score/Mood.h"
#include "core/music/score/MusicStyle.h"
#include "tests/ui/support/FakeMusic.h"
#include "ui/music/MusicAccents.h"
#include "ui/music/MusicDesk.h"
#include "ui/music/MusicExporter.h"
#include "ui/music/MusicNames.h"
#include "ui/music/MusicPlayer.h"
#include "ui/playback/Player.h"

#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QUndoStack>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using namespace comfyvn::ui;

/// Wishes, candidates and what becomes of them, without a window.
class tst_MusicDesk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_studio.moveToThread(&m_thread);
        m_thread.start();
    }

    void cleanupTestCase()
    {
        m_thread.quit();
        m_thread.wait();
    }

    void init()
    {
        m_music = std::make_unique<FakeMusic>();
        open();
    }

    void cleanup()
    {
        m_desk.reset();
        // What was asked of the studio reaches this test's music, which the next test replaces.
        QMetaObject::invokeMethod(
            &m_studio, [] {}, Qt::BlockingQueuedConnection);
        m_pool.waitForDone();
    }

    void cost_isThatOfWhatIsNotMadeYet()
    {
        m_music->setCost({ .provider = u"ElevenLabs"_s, .seconds = 60 });
        open();
        std::optional<MusicCost> told;
        const auto tell = [&](const std::optional<MusicCost>& cost) { told = cost; };
        m_desk->askCost(0, *m_desk, tell);
        QTRY_VERIFY(told);
        QCOMPARE(told->pieces, 3);
        QCOMPARE(told->seconds, 180);
        m_desk->compose();
        QTRY_COMPARE(m_desk->state(m_desk->picks().last().id), PickState::Ready);
        m_desk->askCost(1, *m_desk, tell);
        QTRY_COMPARE(told->pieces, 1);
        m_desk->askCost(0, *m_desk, tell); // all of it is there
        QVERIFY(!told);
    }

    void compose_makesThreeCandidates()
    {
        const qint64 first = m_desk->compose();
        QCOMPARE(m_desk->picks().size(), 3);
        QCOMPARE(m_desk->picks().first().id, first);
        QTRY_COMPARE(m_desk->state(m_desk->picks().last().id), PickState::Ready);
        QTRY_VERIFY(m_desk->sound(first));
        QCOMPARE(seeds(), (QList<qint64> { 1, 2, 3 }));
        QCOMPARE(m_desk->render(first)->info[u"key"_s].toString(), u"A minor"_s);
    }

    void scene_isTheShownOneUntilSomebodyNamesOne()
    {
        m_desk->suggestScene(u"Harbour"_s);
        QCOMPARE(m_desk->wish().scene, u"Harbour"_s);
        m_desk->suggestScene(u"Pier"_s);
        QCOMPARE(m_desk->wish().scene, u"Pier"_s);
        QVERIFY(!m_history.canUndo());
        change([](MusicWish& wish) { wish.scene = u"Own"_s; });
        m_desk->suggestScene(u"Harbour"_s);
        QCOMPARE(m_desk->wish().scene, u"Own"_s);
    }

    void composeAgain_addsNothing()
    {
        m_desk->compose();
        m_desk->compose();
        QCOMPARE(m_desk->picks().size(), 3);
        QCOMPARE(m_history.count(), 1);
    }

    void another_goesOnWithTheNextSeed()
    {
        m_desk->compose();
        const qint64 second = m_desk->picks()[1].id;
        QCOMPARE(m_desk->another(), second);
        QCOMPARE(m_desk->wish().seed, 2);
        QCOMPARE(m_desk->picks().first().wish.seed, 4);
        m_history.undo();
        QCOMPARE(m_desk->wish().seed, 1);
        QCOMPARE(m_desk->picks().size(), 3);
    }

    void wanted_isRenderedBeforeWhatWaits()
    {
        change([](MusicWish& wish) { wish.tags = { u"wait"_s }; });
        m_desk->compose();
        QTRY_COMPARE(m_music->requests().size(), 1);
        const qint64 third = m_desk->picks()[2].id;
        QCOMPARE(m_desk->state(third), PickState::Waiting);
        m_desk->want(third);
        QTRY_COMPARE(m_music->requests().size(), 2);
        QCOMPARE(m_music->requests().last().seed, std::optional<qint64>(3));
    }

    void progressAndCancel()
    {
        change([](MusicWish& wish) { wish.tags = { u"wait"_s }; });
        const qint64 first = m_desk->compose();
        QTRY_COMPARE(m_music->requests().size(), 1);
        QTRY_VERIFY([&] {
            m_music->showProgress(400);
            return m_desk->progress(first) == 0.4;
        }());
        QVERIFY(m_desk->isRendering());
        m_desk->cancelAll();
        QVERIFY(!m_desk->isRendering());
        QTRY_COMPARE(m_music->cancelled(), 1);
        QCOMPARE(m_desk->state(first), PickState::New);
        QCOMPARE(m_desk->state(m_desk->picks()[2].id), PickState::New);
    }

    void undoneCandidate_isGivenUp()
    {
        change([](MusicWish& wish) { wish.tags = { u"wait"_s }; });
        m_desk->compose();
        QTRY_COMPARE(m_music->requests().size(), 1);
        m_history.undo();
        QVERIFY(m_desk->picks().isEmpty());
        QTRY_COMPARE(m_music->cancelled(), 1);
    }

    void failure_isToldAndCanBeTriedAgain()
    {
        change([](MusicWish& wish) { wish.tags = { u"fail"_s }; });
        const qint64 first = m_desk->compose();
        QTRY_COMPARE(m_desk->state(first), PickState::Failed);
        QVERIFY(m_desk->failureOf(first).message.contains(u"silent"_s));
        QTRY_COMPARE(m_music->requests().size(), 3); // the others are tried as well
        m_desk->want(first);
        QTRY_COMPARE(m_music->requests().size(), 4);
    }

    void editsOfOneGesture_areOneStep()
    {
        for (const auto& text : { u"h"_s, u"ha"_s, u"har"_s }) {
            MusicWish wish = m_desk->wish();
            wish.scene = text;
            m_desk->setWish(wish, u"scene"_s, 1);
        }
        QCOMPARE(m_history.count(), 1);
        change([](MusicWish& wish) { wish.style = u"sad"_s; });
        QCOMPARE(m_history.count(), 2);
        m_history.undo();
        QCOMPARE(m_desk->wish().scene, u"har"_s);
        m_history.undo();
        QCOMPARE(m_desk->wish(), MusicWish());
    }

    void favourites_staySoAndAreKept()
    {
        m_desk->compose();
        const qint64 second = m_desk->picks()[1].id;
        m_desk->setFavourite(second, true);
        m_desk->keepFavourites();
        QCOMPARE(m_desk->picks().size(), 1);
        m_history.undo();
        QCOMPARE(m_desk->picks().size(), 3);
        m_desk->remove({ m_desk->picks()[0].id, second });
        QCOMPARE(m_desk->picks().size(), 1);
    }

    void shelf_survivesARestart()
    {
        change([](MusicWish& wish) { wish.style = u"festival"_s; });
        const qint64 first = m_desk->compose();
        m_desk->setFavourite(first, true);
        QTRY_COMPARE(m_desk->state(m_desk->picks().last().id), PickState::Ready);
        const MusicBoard before { m_desk->wish(), m_desk->picks() };
        m_desk.reset();
        m_history.clear();
        const qsizetype rendered = m_music->requests().size();
        open();
        QCOMPARE(m_desk->wish(), before.wish);
        QCOMPARE(m_desk->picks(), before.picks);
        QCOMPARE(m_desk->state(first), PickState::Ready);
        m_desk->want(first);
        QTRY_VERIFY(m_desk->sound(first));
        QCOMPARE(m_music->requests().size(), rendered);
    }

    void readOnly_changesNothing()
    {
        m_desk->setReadOnly();
        change([](MusicWish& wish) { wish.style = u"sad"_s; });
        QCOMPARE(m_desk->compose(), 0);
        QCOMPARE(m_desk->wish(), MusicWish());
        QCOMPARE(m_history.count(), 0);
    }

    void candidates_areEquallyLoud()
    {
        Player output;
        MusicPlayer player(*m_desk, output);
        m_desk->compose();
        for (const MusicPick& pick : m_desk->picks())
            m_desk->want(pick.id);
        for (const MusicPick& pick : m_desk->picks())
            QTRY_VERIFY(m_desk->sound(pick.id));
        const auto heard = [&](int at) {
            const qint64 id = m_desk->picks()[at].id;
            return m_desk->sound(id)->audio->levels.integratedLufs + 20 * std::log10(player.gainOf(id));
        };
        QVERIFY(std::abs(heard(0) - heard(1)) < 0.01);
        QVERIFY(std::abs(heard(0) - heard(2)) < 0.01);
        player.setEqualLoudness(false);
        QCOMPARE(player.gainOf(m_desk->picks()[2].id), 1.0);
    }

    void beginning_isHeardWhileTheRestIsMade()
    {
        Player output;
        MusicPlayer player(*m_desk, output);
        change([](MusicWish& wish) { wish.tags = { u"wait"_s }; });
        const qint64 first = m_desk->compose();
        player.play(first);
        QTRY_COMPARE(player.heard(), first);
        QCOMPARE(m_desk->state(first), PickState::Rendering);
        QCOMPARE(player.awaited(), first);
        const SpeechSamplesPtr beginning = output.audio();
        QVERIFY(beginning);
        QTRY_COMPARE(m_music->requests().size(), 1);
        m_music->finishWaiting();
        QTRY_COMPARE(player.awaited(), 0);
        QCOMPARE(output.audio(), m_desk->sound(first)->audio);
    }

    void region_isRepeatedInsteadOfTheLoop()
    {
        Player output;
        MusicPlayer player(*m_desk, output);
        const qint64 first = m_desk->compose();
        QTRY_VERIFY(m_desk->sound(first));
        QCOMPARE(player.loopOf(first), (PlaySpan { 0, FakeMusic::kSeconds }));
        player.setRegion(first, PlaySpan { 0.5, 1 });
        QCOMPARE(player.loopOf(first), (PlaySpan { 0.5, 1 }));
        QVERIFY(!player.region(m_desk->picks()[1].id));
        player.setRegion(first, std::nullopt);
        QCOMPARE(player.loopOf(first), (PlaySpan { 0, FakeMusic::kSeconds }));
    }

    void export_writesWhatIsWished()
    {
        const qint64 first = m_desk->compose();
        QTemporaryDir folder;
        QFile taken(folder.filePath(u"night - bass.flac"_s));
        QVERIFY(taken.open(QIODevice::WriteOnly));
        MusicExporter& exporter = m_desk->exporter();
        QSignalSpy finished(&exporter, &MusicExporter::finished);
        exporter.start(first,
                       { .folder = folder.path(),
                         .name = u"night"_s,
                         .format = SoundFormat::Flac,
                         .stems = true,
                         .midi = true,
                         .layers = true,
                         .renpy = true });
        QVERIFY(exporter.isRunning());
        QVERIFY(finished.wait());
        QCOMPARE(finished[0][0].value<Result<int>>(), Result<int>(6));
        QCOMPARE(m_music->copies(), QStringList { u"m.mid"_s });
        const auto [set, description] = m_music->described().value(0);
        QCOMPARE(QFileInfo(description).fileName(), u"night 2 - adaptive.json"_s);
        QCOMPARE(set.names.value(u"c.wav"_s), u"night 2 - layer calm.flac"_s);
        QFile script(folder.filePath(u"night 2.rpy"_s));
        QVERIFY(script.open(QIODevice::ReadOnly));
        const QByteArray text = script.readAll();
        QVERIFY(text.contains("define audio.night_2 = \"<loop 0.500000 to 2.000000>audio/night 2.flac\"\n"));
        QVERIFY(text.contains("define audio.night_2_layer_calm = "));
        QVERIFY(!text.contains("json"));
        QStringList paths;
        for (const MusicExport& each : m_music->exports())
            paths << QFileInfo(each.path).fileName();
        // What is there already keeps its name.
        QCOMPARE(
            paths,
            (QStringList { u"night 2.flac"_s, u"night 2 - bass.flac"_s, u"night 2 - layer calm.flac"_s }));
        QCOMPARE(exporter.fraction(), 1.0);
    }

    void export_isCancelled()
    {
        change([](MusicWish& wish) { wish.tags = { u"wait"_s }; });
        const qint64 first = m_desk->compose();
        QTRY_COMPARE(m_music->requests().size(), 1);
        MusicExporter& exporter = m_desk->exporter();
        QSignalSpy finished(&exporter, &MusicExporter::finished);
        exporter.start(first, { .folder = u"/nowhere"_s, .name = u"a"_s });
        QTRY_COMPARE(m_music->requests().size(), 2);
        exporter.cancel();
        QCOMPARE(finished.size(), 1);
        QCOMPARE(finished[0][0].value<Result<int>>().error().kind, ErrorKind::Cancelled);
        QVERIFY(!exporter.isRunning());
        QTRY_COMPARE(m_music->cancelled(), 1);
    }

    void layerGains_fadeBetweenTwo()
    {
        QCOMPARE(layerGains(3, 0), (std::vector<double> { 1, 0, 0 }));
        QCOMPARE(layerGains(3, 0.25), (std::vector<double> { 0.5, 0.5, 0 }));
        QCOMPARE(layerGains(3, 0.5), (std::vector<double> { 0, 1, 0 }));
        QCOMPARE(layerGains(3, 7), (std::vector<double> { 0, 0, 1 }));
        QCOMPARE(layerGains(1, 0.3), (std::vector<double> { 1 }));
    }

    void names_coverWhatTheComposerKnows()
    {
        QStringList known;
        for (const music::MusicStyle& style : music::musicStyles())
            known << QString::fromStdString(std::string(style.name));
        QStringList named = MusicNames::styles();
        for (const QString& style : named)
            QVERIFY2(!MusicNames::describe(style).isEmpty(), qPrintable(style));
        known.sort();
        named.sort();
        QCOMPARE(named, known);
        for (const QString& tag : MusicNames::tags())
            QVERIFY2(tag == u"vocals"_s || music::moodOf({ tag.toStdString() }).unknown.empty(),
                     qPrintable(tag));
    }

    void accents_areLaidOnTheBeat()
    {
        const MusicSet set { .layers = { { u"full"_s, 1, FakeMusic::tone(220, 3000) } }, .barSeconds = 2 };
        const AccentPlace stinger = placeOf({ .name = u"triumph"_s }, set, 1.0);
        QCOMPARE(stinger.begin, 1.5);
        QCOMPARE(stinger.line, 1.5);
        const AccentPlace rise =
            placeOf({ .name = u"rise"_s, .isTransition = true, .leadSeconds = 1.5 }, set, 1.0);
        QCOMPARE(rise.line, 4.0);
        QCOMPARE(rise.begin, 2.5);
    }

private:
    void open()
    {
        m_desk =
            std::make_unique<MusicDesk>(MusicDesk::With { m_studio, m_pool, m_history }, m_music->calls());
        QSignalSpy loaded(m_desk.get(), &MusicDesk::loaded);
        m_desk->load();
        QVERIFY(loaded.wait());
        m_history.clear();
    }

    template <typename Change> void change(Change change)
    {
        MusicWish wish = m_desk->wish();
        change(wish);
        m_desk->setWish(wish);
    }

    QList<qint64> seeds() const
    {
        QList<qint64> seeds;
        for (const RemixRequest& request : m_music->requests())
            seeds << request.seed.value_or(-1);
        return seeds;
    }

    QThread m_thread {};
    QObject m_studio {};
    QThreadPool m_pool {};
    QUndoStack m_history {};
    std::unique_ptr<FakeMusic> m_music {};
    std::unique_ptr<MusicDesk> m_desk {};
};

QTEST_MAIN(tst_MusicDesk)
#include "tst_MusicDesk.moc"
