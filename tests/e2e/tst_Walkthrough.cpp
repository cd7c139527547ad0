#include "tests/support/VirtualScreen.h"
#include "tests/support/WindowProcess.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <functional>
#include <memory>

using namespace Qt::StringLiterals;
using namespace comfyvn::test;

namespace {

constexpr int kPatience = 60'000;
const QString kMusicPanel = u"ctrl+alt+7"_s;
const QString kWindow = u"– ComfyVN Studio"_s;

} // namespace

/// Every main task with the keyboard alone, one after the other in one workspace; what came of it is asked of
/// the server and looked up in the files.
class tst_Walkthrough : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString missing = VirtualScreen::missingProgram(); !missing.isEmpty())
            QSKIP(qPrintable(missing + u" is not installed"_s));
        QVERIFY(m_screen.start());
        start();
        QVERIFY(soon([this] { return storedLines(m_home).size() == 1; }));
        QVERIFY(hasKeyboard(kWindow));
    }

    /// Each task needs the one before.
    void cleanup()
    {
        if (QTest::currentTestFailed())
            m_window.reset();
    }

    void init()
    {
        if (!m_window)
            QSKIP("an earlier task failed");
    }

    void cleanupTestCase() { m_window.reset(); }

    void welcome_opensTheSampleScene()
    {
        press({ u"Escape"_s, u"Tab"_s, u"space"_s });
        QVERIFY(soon([this] { return lines().size() > 20; }));
        QVERIFY(voices().contains(u"mina"_s));
        press({ u"ctrl+z"_s });
        QVERIFY(soon([this] { return texts() == QStringList { QString() }; }));
    }

    void lines_areTypedHeardAndEdited()
    {
        press({ u"Return"_s });
        m_screen.type(u"Good evening from the harbour."_s);
        press({ u"Return"_s });
        m_screen.type(u"The tide is out."_s);
        press({ u"shift+Return"_s });
        m_screen.type(u"Who is there?"_s);
        press({ u"Escape"_s, u"F2"_s });
        m_screen.type(u"Who is it?"_s);
        press({ u"Return"_s, u"Escape"_s });
        const QStringList typed { u"Good evening from the harbour."_s, u"The tide is out."_s, u"Who is it?"_s,
                                  QString() };
        QVERIFY2(soon([&] { return texts() == typed; }), told());
        QVERIFY(soon([this] { return line(0)[u"state"_s] == u"ready"_s; }));
        QCOMPARE(line(1)[u"state"_s].toString(), u"new"_s);

        press({ u"Delete"_s, u"ctrl+Home"_s, u"alt+1"_s });
        m_screen.type(u"ann"_s);
        press({ u"Return"_s, u"Escape"_s, u"alt+2"_s });
        m_screen.type(u"happy"_s);
        press({ u"Return"_s, u"Escape"_s });
        QVERIFY2(soon([this] { return line(0)[u"style"_s] == u"happy"_s; }), told());
        QCOMPARE(line(0)[u"character"_s].toString(), u"ann"_s);

        press({ u"ctrl+d"_s, u"alt+Down"_s });
        QStringList moved { typed[0], typed[1], typed[0], typed[2] };
        QVERIFY2(soon([&] { return texts() == moved; }), told());
        press({ u"Delete"_s });
        QVERIFY2(soon([&] { return texts() == typed.mid(0, 3); }), told());
        press({ u"ctrl+z"_s });
        QVERIFY2(soon([&] { return texts() == moved; }), told());
        press({ u"ctrl+y"_s });
        QVERIFY2(soon([&] { return texts() == typed.mid(0, 3); }), told());
    }

    void scenes_areMadeNamedAndSwitched()
    {
        press({ u"ctrl+shift+n"_s });
        QVERIFY(soon([this] { return scenes().size() == 2; }));
        m_screen.type(u"Nobody is here."_s);
        press({ u"Escape"_s, u"shift+F2"_s });
        m_screen.type(u"Harbour"_s);
        press({ u"Return"_s, u"Return"_s });
        m_screen.type(u"Nobody at all."_s);
        press({ u"Return"_s, u"Escape"_s, u"Delete"_s });
        QVERIFY2(soon([this] { return texts() == QStringList { u"Nobody at all."_s }; }), told());
        QCOMPARE(scenes()[1].toObject()[u"name"_s].toString(), u"Harbour"_s);
        press({ u"ctrl+Prior"_s });
        QVERIFY(soon([this] { return lines().size() == 3; }));
    }

    void findReplaceAndFilter()
    {
        press({ u"ctrl+h"_s });
        m_screen.type(u"evening"_s);
        press({ u"Tab"_s });
        m_screen.type(u"morning"_s);
        press({ u"ctrl+Return"_s, u"Escape"_s });
        QVERIFY2(soon([this] { return texts().value(0) == u"Good morning from the harbour."_s; }), told());

        press({ u"ctrl+shift+f"_s });
        m_screen.type(u"tide"_s);
        press({ u"Return"_s, u"ctrl+a"_s, u"alt+1"_s });
        m_screen.type(u"bob"_s);
        press({ u"Return"_s, u"Escape"_s, u"ctrl+shift+f"_s, u"Escape"_s });
        QVERIFY2(soon([this] { return line(1)[u"character"_s] == u"bob"_s; }), told());
        QCOMPARE(line(0)[u"character"_s].toString(), u"ann"_s);
        QCOMPARE(line(2)[u"character"_s].toString(), QString());
    }

    void staleLines_areRendered()
    {
        QCOMPARE(line(0)[u"state"_s].toString(), u"stale"_s);
        press({ u"ctrl+r"_s });
        QVERIFY2(soon([this] { return allReady(); }), told());
    }

    void anotherTake_isMadeAndChosen()
    {
        press({ u"ctrl+Home"_s, u"ctrl+t"_s });
        QVERIFY2(soon([this] { return line(0)[u"takes"_s] == 2; }), told());
        const QJsonValue first = line(0)[u"take"_s];
        press({ u"ctrl+alt+2"_s, u"End"_s, u"Down"_s, u"Return"_s });
        QVERIFY2(soon([&] { return line(0)[u"take"_s] != first; }), told());
    }

    void voice_isMadeEditedAndSaved()
    {
        press({ u"ctrl+shift+f"_s });
        m_screen.type(u"Who is"_s);
        press({ u"Return"_s, u"ctrl+a"_s, u"alt+1"_s });
        m_screen.type(u"captain"_s);
        press({ u"Return"_s, u"Escape"_s, u"ctrl+shift+f"_s, u"Escape"_s });
        QVERIFY2(soon([this] { return line(2)[u"character"_s] == u"captain"_s; }), told());
        QVERIFY2(press(u"ctrl+r"_s, kWindow, [this] { return allReady(); }), told());
        press({ u"ctrl+alt+3"_s, u"Insert"_s });
        m_screen.type(u"captain"_s);
        press({ u"Return"_s });
        QVERIFY(soon([this] { return voices().contains(u"captain"_s); }));
        // Past the list's six tools, play, the side that is heard and the form.
        press(QStringList(10, u"Tab"_s));
        m_screen.type(u"The Captain"_s);
        press({ u"ctrl+s"_s });
        QVERIFY(soon(
            [this] { return voices()[u"captain"_s].toObject()[u"display_name"_s] == u"The Captain"_s; }));
    }

    void savedVoice_makesExactlyItsLinesStale()
    {
        // A new voice sounds as its name was cast before.
        QVERIFY2(allReady(), told());
        // From the shown name past the colour, the sample text and the engine voice to the engine.
        press(QStringList(4, u"Tab"_s) + QStringList { u"End"_s });
        press({ u"ctrl+s"_s });
        QVERIFY(soon([this] { return voices()[u"captain"_s].toObject()[u"engine"_s] == u"espeak-ng"_s; }));
        QVERIFY2(soon([this] { return line(2)[u"state"_s] == u"stale"_s; }), told());
        QCOMPARE(line(0)[u"state"_s].toString(), u"ready"_s);
        QCOMPARE(line(1)[u"state"_s].toString(), u"ready"_s);
        QVERIFY2(press(u"ctrl+r"_s, kWindow, [this] { return allReady(); }), told());
    }

    void character_isRecast()
    {
        press({ u"ctrl+alt+4"_s });
        // The lines of each are counted first.
        QVERIFY(press(u"F2"_s, kWindow, [this] { return m_screen.focus(u"Voice for"_s); }));
        m_screen.type(u"kal"_s);
        QVERIFY(close(u"Voice for"_s, u"Return"_s));
        QVERIFY(soon([this] {
            const QJsonObject all = voices();
            return std::ranges::any_of(all, [](const QJsonValue& voice) {
                return voice[u"engine_voice"_s].toString().startsWith(u"kal");
            });
        }));
    }

    void word_isAddedAndMakesItsLinesStale()
    {
        // The window hears of the other voice a moment later.
        QVERIFY2(press(u"ctrl+r"_s, kWindow, [this] { return allReady(); }), told());
        press({ u"ctrl+alt+5"_s, u"Insert"_s });
        m_screen.type(u"harbour"_s);
        press({ u"Return"_s });
        m_screen.type(u"harber"_s);
        press({ u"Return"_s });
        QVERIFY(
            soon([this] { return ask("/api/tts/dictionary")[u"entries"_s][0][u"value"_s] == u"harber"_s; }));
        QVERIFY2(soon([this] { return line(0)[u"state"_s] == u"stale"_s; }), told());
        QCOMPARE(line(1)[u"state"_s].toString(), u"ready"_s);
    }

    void script_isImportedAndBroughtUpToDate()
    {
        const QString file = m_home.inside(u"Pier.txt"_s);
        overwrite(file, "ann: The pier is long.\nbob: And wet.\nann: Come along.\n");
        openScript(file);
        const QStringList first { u"The pier is long."_s, u"And wet."_s, u"Come along."_s };
        QVERIFY2(press(u"Return"_s, u"Import a script"_s, [&] { return texts() == first; }), told());
        QCOMPARE(scenes().size(), 3);
        const QJsonValue kept = line(2)[u"id"_s];

        overwrite(file, "ann: The pier is long.\nbob: And very wet.\nann: Come along.\nbob: Wait!\n");
        openScript(file);
        const QStringList second { first[0], u"And very wet."_s, first[2], u"Wait!"_s };
        QVERIFY2(press(u"Return"_s, u"Import a script"_s, [&] { return texts() == second; }), told());
        QCOMPARE(scenes().size(), 3);
        QCOMPARE(line(2)[u"id"_s], kept);
    }

    void scene_isExported()
    {
        QVERIFY(hasKeyboard(kWindow));
        press({ u"ctrl+e"_s });
        const auto written = [this] {
            const auto files = m_home.files();
            return std::ranges::count_if(files.keys(), [](const QString& path) {
                return path.contains(u"/exports/lines/"_s) && path.endsWith(u".wav"_s);
            });
        };
        QVERIFY(press(u"alt+x"_s, u"Export lines"_s, [&] { return written() == 4; }));
        QVERIFY(press(u"alt+c"_s, u"Export lines"_s, [this] { return !m_screen.focus(u"Export lines"_s); }));
        QVERIFY(hasKeyboard(kWindow));
        press({ u"ctrl+Prior"_s, u"ctrl+Prior"_s });
        QVERIFY2(soon([this] { return lines().size() == 3; }), told());
    }

    void f6_goesThroughThePanelsAndBack()
    {
        // From the pronunciation over the status bar to the lines, and once around.
        press(QStringList(6, u"F6"_s) + QStringList { u"ctrl+End"_s, u"shift+Return"_s });
        m_screen.type(u"Last of all."_s);
        press({ u"F6"_s });
        QVERIFY2(soon([this] { return texts().value(3) == u"Last of all."_s; }), told());
        press({ u"F6"_s, u"ctrl+F4"_s, u"F2"_s, u"End"_s });
        m_screen.type(u" Really."_s);
        press({ u"F6"_s, u"shift+F6"_s });
        QVERIFY2(soon([this] { return texts().value(3) == u"Last of all. Really."_s; }), told());
    }

    void helpSheet_opensAndCloses()
    {
        press({ u"F1"_s });
        QVERIFY(hasKeyboard(u"Keyboard shortcuts"_s));
        QVERIFY(close(u"Keyboard shortcuts"_s, u"Escape"_s));
    }

    void settings_areFoundAndChanged()
    {
        press({ u"ctrl+comma"_s });
        QVERIFY(hasKeyboard(u"Settings"_s));
        m_screen.type(u"ui.theme"_s);
        press({ u"Return"_s, u"End"_s, u"ctrl+f"_s });
        QVERIFY(soon([this] { return settings(u"ui"_s)[u"theme"_s] == u"dark"_s; }));
        m_screen.type(u"server.max_jobs"_s);
        press({ u"Return"_s, u"ctrl+a"_s });
        m_screen.type(u"33"_s);
        press({ u"Return"_s, u"ctrl+f"_s });
        QVERIFY(soon([this] { return settings(u"server"_s)[u"max_jobs"_s] == 33; }));
        m_screen.type(u"ui.keymap"_s);
        press({ u"Return"_s, u"End"_s });
        QVERIFY(soon([this] { return settings(u"ui"_s)[u"keymap"_s] == u"audacity"_s; }));
        press({ u"Home"_s });
        QVERIFY(soon([this] { return settings(u"ui"_s)[u"keymap"_s] != u"audacity"_s; }));
        QVERIFY(close(u"Settings"_s, u"Escape"_s));
    }

    void music_isComposedAndMadeAFavourite()
    {
        QVERIFY(hasKeyboard(kWindow));
        press({ kMusicPanel, u"ctrl+Return"_s });
        QVERIFY(soon([this] { return pieces() == 3; }));
        press({ u"Home"_s, u"f"_s });
        QVERIFY(soon([this] { return favourites() == 1; }));
        press({ u"ctrl+z"_s });
        QVERIFY(soon([this] { return favourites() == 0; }));
        press({ u"ctrl+y"_s });
        QVERIFY(soon([this] { return favourites() == 1; }));
    }

    void language_isSwitchedAndBack()
    {
        QVERIFY(speaks(u"ja"_s, { u"alt+v"_s, u"l"_s, u"Down"_s, u"Down"_s, u"Return"_s }));
        QVERIFY(speaks(u"en"_s, { u"alt+v"_s, u"l"_s, u"Down"_s, u"Return"_s }));
    }

    void quit_keepsEverything()
    {
        const QStringList before = texts();
        press({ u"ctrl+q"_s });
        QCOMPARE(m_window->waitForEnd(), 0);
        start();
        QVERIFY(hasKeyboard(kWindow));
        QCOMPARE(texts(), before);
        QCOMPARE(line(0)[u"takes"_s].toInt(), 2);
        QCOMPARE(scenes()[1].toObject()[u"name"_s].toString(), u"Harbour"_s);
        QVERIFY(voices().contains(u"captain"_s));
        QCOMPARE(favourites(), 1);
        QCOMPARE(settings(u"ui"_s)[u"theme"_s].toString(), u"dark"_s);
        press({ u"ctrl+q"_s });
        QCOMPARE(m_window->waitForEnd(), 0);
    }

private:
    void start()
    {
        m_window = std::make_unique<WindowProcess>(
            m_home,
            QMap<QString, QString> { { u"DISPLAY"_s, m_screen.name() },
                                     { u"QT_QPA_PLATFORM"_s, u"xcb"_s },
                                     { u"PULSE_SERVER"_s, u"unix:/nonexistent"_s } });
        QVERIFY(soon([this] { return m_window->port() != 0; }));
    }

    static bool soon(const std::function<bool()>& comesTrue) { return QTest::qWaitFor(comesTrue, kPatience); }

    /// There is no window manager that would give it to a new window.
    [[nodiscard]] bool hasKeyboard(const QString& title) const
    {
        return soon([&] { return m_screen.focus(title); });
    }

    /// Presses the key in a dialog until it has done its work.
    [[nodiscard]] bool press(const QString& key, const QString& dialog,
                             const std::function<bool()>& done) const
    {
        return soon([&] {
            if (done())
                return true;
            if (m_screen.focus(dialog))
                m_screen.press(key);
            return false;
        });
    }

    /// Ends a dialog that has the keyboard, and gives it back to the window.
    [[nodiscard]] bool close(const QString& dialog, const QString& key) const
    {
        m_screen.press(key);
        return soon([&] { return !m_screen.focus(dialog); }) && hasKeyboard(kWindow);
    }

    /// Whether the keys choose the language; the window is then another one.
    [[nodiscard]] bool speaks(const QString& language, const QStringList& keys) const
    {
        const QByteArray before = m_screen.window(kWindow);
        press(keys);
        return soon([&] {
                   const QByteArray now = m_screen.window(kWindow);
                   return settings(u"ui"_s)[u"language"_s] == language && !now.isEmpty() && now != before;
               })
            && hasKeyboard(kWindow);
    }

    void openScript(const QString& file) const
    {
        QVERIFY(hasKeyboard(kWindow));
        press({ u"ctrl+o"_s });
        QVERIFY(hasKeyboard(u"Import a script"_s));
        m_screen.type(file);
    }

    void press(const QStringList& keys) const
    {
        for (const QString& key : keys)
            m_screen.press(key);
    }

    [[nodiscard]] QJsonObject ask(const QByteArray& path) const { return m_window->http().get(path).json(); }
    [[nodiscard]] QJsonArray scenes() const { return ask("/api/scenes")[u"scenes"_s].toArray(); }
    /// Of the scene that the writer is in.
    [[nodiscard]] QJsonArray lines() const
    {
        const auto scene = ask("/api/scenes")[u"current"_s].toInteger();
        return ask("/api/scenes/" + QByteArray::number(scene) + "/lines")[u"lines"_s].toArray();
    }
    [[nodiscard]] QJsonObject line(int at) const { return lines().at(at).toObject(); }
    [[nodiscard]] QStringList texts() const
    {
        QStringList result;
        for (const QJsonValue& line : lines())
            result << line[u"text"_s].toString();
        return result;
    }
    [[nodiscard]] bool allReady() const
    {
        const QJsonArray all = lines();
        return !all.isEmpty() && std::ranges::all_of(all, [](const QJsonValue& line) {
            return line[u"state"_s] == u"ready"_s;
        });
    }
    /// Music that was rendered.
    [[nodiscard]] int pieces() const
    {
        return static_cast<int>(
            m_home.files().keys().filter(QRegularExpression(u"/exports/music/.*\\.wav$"_s)).size());
    }
    /// Candidates with a star, as they are stored.
    [[nodiscard]] int favourites() const
    {
        const QStringList files =
            m_home.files().keys().filter(QRegularExpression(u"/data/music/shelf\\.json$"_s));
        QFile file(files.value(0));
        if (!file.open(QIODevice::ReadOnly))
            return -1;
        const QJsonArray all = QJsonDocument::fromJson(file.readAll())[u"candidates"_s].toArray();
        return static_cast<int>(std::ranges::count_if(
            all, [](const QJsonValue& candidate) { return candidate[u"favourite"_s].toBool(); }));
    }
    [[nodiscard]] QJsonObject voices() const { return ask("/voice/list")[u"items"_s].toObject(); }
    [[nodiscard]] QJsonObject settings(const QString& group) const
    {
        return ask("/system/settings")[u"settings"_s][group].toObject();
    }
    /// The lines, for a failed test to show.
    [[nodiscard]] const char* told()
    {
        m_told = QJsonDocument(lines()).toJson(QJsonDocument::Compact);
        return m_told.constData();
    }

    VirtualScreen m_screen {};
    StudioHome m_home {};
    std::unique_ptr<WindowProcess> m_window {};
    QByteArray m_told {};
};

QTEST_GUILESS_MAIN(tst_Walkthrough)
#include "tst_Walkthrough.moc"
