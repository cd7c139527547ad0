#include "tests/support/ComfyProcess.h"
#include "tests/support/StudioProcess.h"
#include "tests/support/VirtualScreen.h"
#include "tests/support/WindowProcess.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn::test;

namespace {
constexpr int kPatience = 60'000;
const QString kText = u"The rain has stopped."_s;
} // namespace

/// The real programs, one after the other, on a ComfyUI server of each version: the window renders a line
/// that was typed, and the server and the command line have the same.
class tst_ComfyTrial : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString missing = VirtualScreen::missingProgram(); !missing.isEmpty())
            QSKIP(qPrintable(missing + u" is not installed"_s));
        QVERIFY(m_screen.start());
    }

    void line_isTheSameForWindowServerAndCommandLine_data()
    {
        QTest::addColumn<QString>("version");
        for (const auto* version : { "0.3.64", "0.8.0", "0.33.0" })
            QTest::newRow(version) << QString::fromLatin1(version);
    }
    void line_isTheSameForWindowServerAndCommandLine()
    {
        QFETCH(QString, version);
        const ComfyProcess comfy(version);
        QVERIFY(!comfy.url().isEmpty());
        const StudioHome home;
        useComfy(home, comfy.url(), { { u"active_provider"_s, u"comfyui_local"_s } });
        {
            WindowProcess window(home,
                                 { { u"DISPLAY"_s, m_screen.name() }, { u"QT_QPA_PLATFORM"_s, u"xcb"_s } });
            QTRY_COMPARE_WITH_TIMEOUT(storedLines(home).size(), 1, kPatience);
            QTRY_VERIFY_WITH_TIMEOUT(m_screen.focus(u"ComfyVN Studio"_s), kPatience);
            m_screen.type(kText);
            m_screen.press(u"Return"_s);
            QTRY_VERIFY_WITH_TIMEOUT(!storedLines(home).value(0).cacheKey.isEmpty(), kPatience);
            const StoredLine line = storedLines(home).first();
            QCOMPARE(line.text, kText);
            const QJsonObject sidecar =
                QJsonDocument::fromJson(
                    bytesOf(home.inside(u"data/audio/tts/%1/sidecar.json"_s.arg(line.cacheKey))))
                    .object();
            QCOMPARE(sidecar[u"provider"_s], u"comfyui_local"_s);
            QCOMPARE(sidecar[u"comfyui"_s][u"version"_s], version);

            const auto reply = window.http().post("/api/tts/speak", { { u"text"_s, kText } });
            QVERIFY2(reply.status == 200, reply.summary());
            const QJsonObject spoken = reply.json()[u"data"_s].toObject();
            QCOMPARE(spoken[u"cached"_s], QJsonValue(true));
            QCOMPARE(spoken[u"cache_key"_s].toString(), line.cacheKey);
            const QString answer = answerOfTheTest(home);
            QVERIFY2(answer.contains(u"ComfyUI "_s + version), qPrintable(answer));
            QVERIFY2(answer.contains(comfy.url()), qPrintable(answer));
            QVERIFY2(answer.contains(u"Everything that"_s), qPrintable(answer));
            QCOMPARE(window.terminate(), 0);
        }
        const CliResult spoken = runCli(home, { u"speak"_s, kText, u"--json"_s });
        QVERIFY2(spoken.exitCode == 0, spoken.errors);
        const QJsonObject told = QJsonDocument::fromJson(spoken.output).object();
        QVERIFY2(spoken.output.contains("\"comfyui_local\""), spoken.output);
        QVERIFY2(told[u"cached"_s].toBool() || told[u"data"_s][u"cached"_s].toBool(), spoken.output);
    }

private:
    /// Presses Test in the settings, copies what is shown and pastes it into the script: all that the window
    /// says there, read as people would.
    [[nodiscard]] QString answerOfTheTest(const StudioHome& home) const
    {
        const auto press = [this](const QStringList& keys) {
            for (const QString& key : keys)
                m_screen.press(key);
        };
        const auto opens = [&](const QString& title) {
            return QTest::qWaitFor([&] { return m_screen.focus(title); }, kPatience);
        };
        const QString before = texts(home);
        for (int attempt = 0; attempt < 5; ++attempt) {
            press({ u"Escape"_s, u"ctrl+comma"_s });
            if (!opens(u"Settings"_s))
                return {};
            m_screen.type(u"device missing nodes"_s);
            press({ u"Return"_s, u"space"_s });
            for (int look = 0; look < 4 * (attempt + 1); ++look) // the answer takes its time
                press({ u"ctrl+f"_s, u"Return"_s, u"Tab"_s, u"ctrl+a"_s, u"ctrl+c"_s });
            press({ u"Escape"_s });
            if (!QTest::qWaitFor([&] { return !m_screen.focus(u"Settings"_s); }, kPatience)
                || !opens(u"ComfyVN Studio"_s))
                return {};
            press({ u"F2"_s, u"ctrl+v"_s, u"Return"_s });
            if (QTest::qWaitFor([&] { return texts(home).contains(u"ComfyUI "_s); }, kPatience / 12))
                break;
        }
        return texts(home).mid(before.size());
    }
    [[nodiscard]] static QString texts(const StudioHome& home)
    {
        QStringList all;
        for (const StoredLine& line : storedLines(home))
            all << line.text;
        return all.join(u'\n');
    }

    VirtualScreen m_screen {};
};

QTEST_GUILESS_MAIN(tst_ComfyTrial)
#include "tst_ComfyTrial.moc"
