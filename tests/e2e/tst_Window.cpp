#include "core/audio/Resample.h"
#include "core/audio/WavFile.h"
#include "core/base/Random.h"
#include "tests/support/SoundMatch.h"
#include "tests/support/SoundServer.h"
#include "tests/support/VirtualScreen.h"
#include "tests/support/WindowProcess.h"

#include <QElapsedTimer>
#include <QImage>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using namespace comfyvn::test;

namespace {

constexpr int kPatience = 30'000;

std::vector<float> rendered(const StudioHome& home, const QString& cacheKey)
{
    const QByteArray bytes = bytesOf(home.inside(u"data/audio/tts/%1/out.wav"_s.arg(cacheKey)));
    const auto wav = decodeWav({ bytes.constData(), static_cast<std::size_t>(bytes.size()) }, 10'000'000);
    if (!wav || wav->channels != 1)
        return {};
    return resampleMono(wav->samples, wav->sampleRate, SoundServer::kRate).value();
}

QStringList texts(const QList<StoredLine>& lines)
{
    QStringList result;
    for (const StoredLine& line : lines)
        result << line.text;
    return result;
}

} // namespace

/// The program as a writer has it: a screen, a keyboard, and a sound server that is listened to.
class tst_Window : public QObject {
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
    }

    void typedLine_isHeardAndServed()
    {
        const StudioHome home;
        WindowProcess window(home, surroundings());
        QVERIFY(waitForTyping(home));
        const QString text = u"Hello from the lighthouse."_s;
        const auto mark = static_cast<std::ptrdiff_t>(m_sound.capturedCount());
        m_screen.type(text);
        m_screen.press(u"Return"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!storedLines(home).value(0).cacheKey.isEmpty(), kPatience);
        const StoredLine line = storedLines(home).first();
        QCOMPARE(line.text, text);

        const auto sound = rendered(home, line.cacheKey);
        QVERIFY(!sound.empty());
        const qsizetype enough = m_sound.capturedCount() + std::ssize(sound) + SoundServer::kRate;
        QTRY_VERIFY_WITH_TIMEOUT(m_sound.capturedCount() >= enough, kPatience);
        const auto all = m_sound.captured();
        const SoundMatch match = findSound(std::span(all).subspan(static_cast<std::size_t>(mark)), sound);
        QVERIFY2(match.offset >= 0, "it was not heard");
        QVERIFY2(match.likeness > 0.95, qPrintable(QString::number(match.likeness)));
        // The sound server's resampler takes a little off the sharpest consonants.
        QVERIFY2(match.leastGain > 0.7 && match.mostGain < 1.05,
                 qPrintable(u"%1..%2"_s.arg(match.leastGain).arg(match.mostGain)));

        QCOMPARE(window.http().get("/healthz").status, 200);
        const auto reply = window.http().post("/api/tts/speak", { { u"text"_s, text } });
        QVERIFY2(reply.status == 200, reply.summary());
        QCOMPARE(reply.json()[u"data"_s][u"cached"_s].toBool(), true);
        QCOMPARE(reply.json()[u"data"_s][u"cache_key"_s].toString(), line.cacheKey);
        QCOMPARE(window.terminate(), 0);
    }

    void terminate_keepsWhatWasTyped()
    {
        const StudioHome home;
        {
            WindowProcess window(home, surroundings());
            QVERIFY(waitForTyping(home));
            m_screen.type(u"The first line."_s);
            m_screen.press(u"shift+Return"_s);
            m_screen.type(u"Not entered yet"_s);
            QCOMPARE(window.terminate(), 0);
        }
        QVERIFY(!QFile::exists(home.inside(u"data/runtime.json"_s)));
        const QStringList both { u"The first line."_s, u"Not entered yet"_s };
        QCOMPARE(texts(storedLines(home)), both);

        WindowProcess window(home, surroundings());
        QTRY_VERIFY_WITH_TIMEOUT(window.port() != 0, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(m_screen.focus(u"ComfyVN Studio"_s), kPatience);
        // The current line is the one that was typed last; Space speaks it when the window has it again.
        const auto spoken = [&] {
            m_screen.press(u"space"_s);
            return QTest::qWaitFor([&] { return !storedLines(home).value(1).cacheKey.isEmpty(); }, 2000);
        };
        QVERIFY(QTest::qWaitFor(spoken, kPatience));
        QCOMPARE(texts(storedLines(home)), both);
        QCOMPARE(window.terminate(), 0);
    }

    void kill_losesAtMostTheLastMoment()
    {
        const StudioHome home;
        const QString saved = u"It was a dark and stormy night"_s;
        const QString begun = u" and the lamp of the old lighthouse had gone out long before."_s;
        {
            WindowProcess window(home, surroundings());
            QVERIFY(waitForTyping(home));
            m_screen.type(saved);
            QTRY_COMPARE_WITH_TIMEOUT(texts(storedLines(home)), QStringList { saved }, 5000);
            QProcess typist;
            m_screen.beginTyping(typist, begun, 20);
            QTRY_VERIFY_WITH_TIMEOUT(storedLines(home).value(0).text.size() > saved.size(), kPatience);
            window.kill();
            typist.waitForFinished();
        }
        const QString left = storedLines(home).value(0).text;
        QVERIFY2((saved + begun).startsWith(left) && left.size() > saved.size(), qPrintable(left));

        WindowProcess window(home, surroundings());
        QTRY_VERIFY_WITH_TIMEOUT(window.port() != 0, kPatience);
        QCOMPARE(texts(storedLines(home)), QStringList { left });
        QCOMPARE(window.terminate(), 0);
    }

    void kill_atAnyMomentLosesLessThanASecond_data()
    {
        QTest::addColumn<quint64>("seed");
        for (const quint64 seed : { 3, 17, 40 })
            QTest::addRow("%d", static_cast<int>(seed)) << seed;
    }

    void kill_atAnyMomentLosesLessThanASecond()
    {
        QFETCH(quint64, seed);
        constexpr int kKeyMs = 25;
        Random random(seed);
        const int moment = 1500 + static_cast<int>(random.next() % 2500);
        const QString text = QString(u"and the sea went on and on "_s).repeated(8);
        // A typist whose window dies leaves a key pressed, so each has a keyboard of its own.
        VirtualScreen screen;
        QVERIFY(screen.start());
        const StudioHome home;
        qsizetype before = 0;
        {
            WindowProcess window(home, surroundings(screen));
            QVERIFY(waitForTyping(home, screen));
            QProcess typist;
            screen.beginTyping(typist, text, kKeyMs);
            QTRY_VERIFY_WITH_TIMEOUT(!storedLines(home).value(0).text.isEmpty(), kPatience);
            // While keys come steadily, what is stored is never more than a second behind them.
            QElapsedTimer clock, still;
            clock.start();
            still.start();
            qint64 longest = 0;
            while (clock.elapsed() < moment) {
                const qsizetype now = storedLines(home).value(0).text.size();
                if (now != before) {
                    longest = std::max(longest, still.elapsed());
                    still.start();
                }
                before = now;
            }
            QVERIFY2(longest < 1000, qPrintable(QString::number(longest)));
            window.kill();
            typist.waitForFinished();
        }
        const QString left = storedLines(home).value(0).text;
        QVERIFY2(text.startsWith(left) && left.size() >= before, qPrintable(left));
        WindowProcess window(home, surroundings(screen));
        QTRY_VERIFY_WITH_TIMEOUT(window.port() != 0, kPatience);
        QCOMPARE(texts(storedLines(home)), QStringList { left });
        QCOMPARE(window.terminate(), 0);
    }

    void secondWindow_looksAndWritesNothing()
    {
        VirtualScreen screen;
        QVERIFY(screen.start());
        const StudioHome home;
        WindowProcess first(home, surroundings(screen));
        QVERIFY(waitForTyping(home, screen));
        screen.type(u"Only one of us writes."_s);
        QTRY_COMPARE_WITH_TIMEOUT(texts(storedLines(home)), QStringList { u"Only one of us writes."_s },
                                  5000);
        const auto before = home.files();
        const QString picture = home.beside(u"home/second.png"_s);
        WindowProcess second(home, surroundings(screen), { u"--read-only"_s, u"--screenshot"_s, picture });
        QCOMPARE(second.waitForEnd(), 0);
        QVERIFY(QFile::exists(picture));
        QVERIFY(first.isRunning());
        QCOMPARE(first.http().get("/healthz").status, 200);
        for (const QString& path : before.keys())
            QVERIFY2(QFile::exists(path), qPrintable(path));
        QCOMPARE(first.terminate(), 0);
    }

    void theme_isThereAfterARestart()
    {
        const StudioHome home;
        const auto chosen = [&home] { return bytesOf(home.inside(u"data/settings/config.json"_s)); };
        {
            WindowProcess window(home, surroundings());
            QVERIFY(waitForTyping(home));
            for (const QString& key : { u"alt+v"_s, u"t"_s, u"d"_s })
                m_screen.press(key);
            QTRY_VERIFY_WITH_TIMEOUT(chosen().contains("\"dark\""), kPatience);
            QCOMPARE(window.terminate(), 0);
        }
        const QString picture = home.beside(u"dark.png"_s);
        WindowProcess window(home, surroundings(), { u"--screenshot"_s, picture });
        QCOMPARE(window.waitForEnd(), 0);
        const QImage image(picture);
        QVERIFY(image.pixelColor(image.width() / 2, 4).lightness() < 80);
    }

    void screenshot_showsTheWindowAndEnds()
    {
        const StudioHome home;
        const QString picture = home.beside(u"window.png"_s);
        WindowProcess window(home, surroundings(), { u"--screenshot"_s, picture });
        QCOMPARE(window.waitForEnd(), 0);
        const QImage image(picture);
        QVERIFY(image.width() > 600 && image.height() > 400);

        WindowProcess nowhere(home, surroundings(), { u"--screenshot"_s, home.beside(u"none/window.png"_s) });
        QCOMPARE(nowhere.waitForEnd(), 1);
    }

private:
    QMap<QString, QString> surroundings() const { return surroundings(m_screen); }

    QMap<QString, QString> surroundings(const VirtualScreen& screen) const
    {
        auto variables = m_sound.variables();
        variables.insert({ { u"DISPLAY"_s, screen.name() }, { u"QT_QPA_PLATFORM"_s, u"xcb"_s } });
        return variables;
    }

    /// A new workspace begins with an empty line that is being edited.
    bool waitForTyping(const StudioHome& home) const { return waitForTyping(home, m_screen); }

    static bool waitForTyping(const StudioHome& home, const VirtualScreen& screen)
    {
        return QTest::qWaitFor([&] { return storedLines(home).size() == 1; }, kPatience)
            && QTest::qWaitFor([&] { return screen.focus(u"ComfyVN Studio"_s); }, kPatience);
    }

    VirtualScreen m_screen {};
    SoundServer m_sound {};
};

QTEST_GUILESS_MAIN(tst_Window)
#include "tst_Window.moc"
