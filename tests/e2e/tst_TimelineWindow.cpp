#include "core/audio/AudioFile.h"
#include "core/audio/WavFile.h"
#include "core/mix/session/SessionFiles.h"
#include "tests/support/SoundServer.h"
#include "tests/support/StudioProcess.h"
#include "tests/support/VirtualScreen.h"
#include "tests/support/WindowProcess.h"

#include <QFile>
#include <QImage>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using namespace comfyvn::test;

namespace {

constexpr int kPatience = 30'000;
const QString kWindow = u"– ComfyVN Studio"_s;
const QString kMixPanel = u"ctrl+alt+6"_s;

/// Where the names of clips stand that belong to a magenta track: nothing else is of that pink.
QRect placeOf(const QImage& picture)
{
    QRect place;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x) {
            const QColor colour = picture.pixelColor(x, y);
            if (colour.red() > 240 && colour.blue() > 240 && colour.green() > 110 && colour.green() < 180)
                place = place.united(QRect(x, y, 1, 1));
        }
    return place;
}

/// The left side of a file's samples.
std::vector<float> leftOf(const QString& path)
{
    const QByteArray bytes = bytesOf(path);
    const auto wav = decodeWav({ bytes.constData(), static_cast<std::size_t>(bytes.size()) }, 100'000'000);
    std::vector<float> left;
    if (!wav || wav->channels != 2)
        return left;
    for (std::size_t i = 0; i < wav->samples.size(); i += 2)
        left.push_back(wav->samples[i]);
    return left;
}

} // namespace

/// The timeline as a writer has it: a screen, a mouse, a keyboard, and a sound server that is listened to.
/// The tests go on from one another.
class tst_TimelineWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        for (const QString& missing : { VirtualScreen::missingProgram(), SoundServer::missingProgram() }) {
            if (!missing.isEmpty())
                QSKIP(qPrintable(missing + u" is not installed"_s));
        }
        QVERIFY(m_screen.start());
        QVERIFY(m_sound.start());
        const QString scene = m_home.beside(u"scene.tsv"_s);
        overwrite(scene, "character\ttext\nmina\tThe harbour lights are out.\nren\tAll of them?\n");
        const auto imported = runCli(m_home, { u"script"_s, u"import"_s, scene, u"--speak"_s });
        QVERIFY2(imported.exitCode == 0, imported.errors);
    }

    void init()
    {
        if (m_failed)
            QSKIP("an earlier step failed");
    }

    void cleanup() { m_failed = m_failed || QTest::currentTestFailed(); }

    void scene_isPlacedByTheMenu()
    {
        openWindow();
        m_screen.press(kMixPanel);
        m_screen.press(u"alt+m"_s);
        m_screen.press(u"c"_s);
        QVERIFY(QTest::qWaitFor([this] { return session().clipCount() == 2; }, kPatience));
        const MixSession placed = session();
        QCOMPARE(placed.tracks.size(), 2);
        QCOMPARE(placed.tracks[0].name, u"mina"_s);
        QVERIFY(placed.tracks[1].clips[0].start > placed.tracks[0].clips[0].end() + 0.3);
        QCOMPARE(m_window->terminate(), 0);
    }

    void clip_isDraggedByTheMouseAndTakenBack()
    {
        const MixSession placed = session();
        MixSession coloured = placed;
        coloured.tracks[0].colour = u"#ff00ff"_s;
        SessionFile file = sessionFile();
        QVERIFY(file.load());
        QVERIFY(file.store(coloured));
        QVERIFY(file.fold());
        const QString picture = m_home.beside(u"mix.png"_s);
        {
            WindowProcess shown(m_home, surroundings(), { u"--screenshot"_s, picture });
            QCOMPARE(shown.waitForEnd(), 0);
        }
        const QRect place = placeOf(QImage(picture));
        QVERIFY2(place.width() > 40 && place.height() > 8, "the clip is not to be seen");

        openWindow();
        waitForTimeline();
        const auto firstStart = [this] { return session().tracks.value(0).clips.value(0).start; };
        m_screen.drag(kWindow, place.center(), place.center() + QPoint(40, 0));
        waitForTimeline(); // what is stored before may still be of the way there
        const double dragged = firstStart();
        QVERIFY(dragged > 0.1);
        m_screen.press(u"alt+Right"_s); // it is selected now
        QVERIFY(QTest::qWaitFor([&] { return firstStart() > dragged; }, kPatience));
        m_screen.press(u"ctrl+z"_s);
        QVERIFY(QTest::qWaitFor([&] { return firstStart() == dragged; }, kPatience));
        m_screen.press(u"ctrl+z"_s);
        QVERIFY(QTest::qWaitFor([&] { return firstStart() == 0; }, kPatience));
        m_screen.press(u"ctrl+y"_s);
        QVERIFY(QTest::qWaitFor([&] { return firstStart() == dragged; }, kPatience));
    }

    void whatIsHeard_isWhatIsRendered()
    {
        const auto mark = static_cast<std::ptrdiff_t>(m_sound.capturedCount());
        m_screen.press(u"Home"_s);
        m_screen.press(u"space"_s);
        const auto frames = static_cast<qsizetype>(session().end() * SoundServer::kRate);
        const auto isHeard = [&] { return m_sound.capturedCount() > mark + frames + SoundServer::kRate; };
        QVERIFY(QTest::qWaitFor(isHeard, kPatience));
        const QString path = m_home.inside(u"exports/heard.wav"_s);
        m_screen.press(u"ctrl+shift+e"_s);
        QVERIFY(QTest::qWaitFor([this] { return m_screen.focus(u"Render the mix"_s); }, kPatience));
        m_screen.press(u"ctrl+a"_s);
        m_screen.type(u"heard"_s);
        m_screen.press(u"Return"_s);
        QVERIFY(QTest::qWaitFor([&] { return QFile::exists(path); }, kPatience));
        QVERIFY(QTest::qWaitFor([this] { return m_screen.focus(u"The mix is rendered"_s); }, kPatience));
        m_screen.press(u"Escape"_s);

        const std::vector<float> rendered = leftOf(path);
        QVERIFY(std::ssize(rendered) >= frames - 1);
        const auto all = m_sound.captured();
        const auto heard = std::span(all).subspan(static_cast<std::size_t>(mark));
        // all of it but the silence around it, to a step of 16 bits
        const auto sounds = [](float sample) { return std::fabs(sample) > 0.001F; };
        const auto first = std::ranges::find_if(rendered, sounds);
        const auto last = std::ranges::find_if(rendered.rbegin(), rendered.rend(), sounds).base();
        QVERIFY(last - first > SoundServer::kRate);
        const auto isSame = [](float a, float b) { return std::fabs(a - b) <= 1.F / 32768; };
        const auto found = std::search(heard.begin(), heard.end(), first, last, isSame);
        QVERIFY2(found != heard.end(), "what was heard differs from what is rendered");
    }

    /// What was on the disk when the program was killed is there again, and goes on.
    void kill_losesNothingThatWasStored()
    {
        QVERIFY(QTest::qWaitFor([this] { return m_screen.focus(kWindow); }, kPatience));
        const auto firstStart = [this] { return session().tracks.value(0).clips.value(0).start; };
        const double before = firstStart();
        waitForTimeline();
        m_screen.press(u"ctrl+a"_s);
        m_screen.press(u"alt+Right"_s);
        QVERIFY(QTest::qWaitFor([&] { return firstStart() > before; }, kPatience));
        const MixSession stored = session();
        QVERIFY(QFile::exists(m_home.inside(u"data/mixes/Mix.journal"_s)));
        m_window->kill();
        QCOMPARE(session(), stored);

        openWindow();
        waitForTimeline();
        m_screen.press(u"ctrl+a"_s);
        m_screen.press(u"alt+Right"_s);
        QVERIFY(QTest::qWaitFor([&] { return firstStart() > stored.tracks[0].clips[0].start; }, kPatience));
        QCOMPARE(session().clipCount(), 2);
        QCOMPARE(m_window->terminate(), 0);
        QVERIFY(!QFile::exists(m_home.inside(u"data/mixes/Mix.journal"_s)));
    }

private:
    void openWindow()
    {
        m_window = std::make_unique<WindowProcess>(m_home, surroundings());
        QTRY_VERIFY_WITH_TIMEOUT(m_window->port() != 0, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(m_screen.focus(kWindow), kPatience);
    }

    /// Until the timeline has the keyboard and its mix: a marker is set, and taken back.
    void waitForTimeline()
    {
        const auto mark = [&] {
            m_screen.press(kMixPanel);
            m_screen.press(u"ctrl+b"_s);
            return QTest::qWaitFor([&] { return !session().markers.isEmpty(); }, 10'000);
        };
        QVERIFY(QTest::qWaitFor(mark, kPatience));
        const auto takeBack = [&] {
            m_screen.press(u"ctrl+z"_s);
            return QTest::qWaitFor([&] { return session().markers.isEmpty(); }, 10'000);
        };
        QVERIFY(QTest::qWaitFor(takeBack, kPatience));
    }

    QMap<QString, QString> surroundings() const
    {
        auto variables = m_sound.variables();
        variables.insert({ { u"DISPLAY"_s, m_screen.name() }, { u"QT_QPA_PLATFORM"_s, u"xcb"_s } });
        return variables;
    }

    SessionFile sessionFile() const { return SessionFile(WorkspacePaths(m_home.workspace()), u"Mix"_s); }
    /// As it is on the disk.
    MixSession session() const { return sessionFile().load().value_or(MixSession()); }

    StudioHome m_home {};
    VirtualScreen m_screen {};
    SoundServer m_sound {};
    std::unique_ptr<WindowProcess> m_window {};
    bool m_failed = false;
};

QTEST_GUILESS_MAIN(tst_TimelineWindow)
#include "tst_TimelineWindow.moc"
