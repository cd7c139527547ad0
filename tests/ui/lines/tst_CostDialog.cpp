#include "tests/ui/support/FakeStudio.h"
#include "ui/MainWindow.h"
#include "ui/keys/Commands.h"
#include "ui/lines/CostDialog.h"
#include "ui/look/Theme.h"

#include <QAction>
#include <QApplication>
#include <QPushButton>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using namespace comfyvn::ui;

/// A batch that costs money is asked about before a line of it is rendered.
class tst_CostDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }

    void init()
    {
        Script script { .name = u"Intro"_s, .position = 1 };
        for (int id = 1; id <= 3; ++id)
            script.lines.append({ .id = id, .position = double(id), .text = u"line %1"_s.arg(id) });
        m_costs = { { .provider = u"openai"_s,
                      .characters = 12'000,
                      .lines = 3,
                      .cost = 0.18,
                      .soFar = { .provider = u"openai"_s, .amount = 990'000, .cap = 1'000'000 } } };
        m_studio = std::make_unique<FakeStudio>(script);
        DeskCalls calls = m_studio->deskCalls();
        calls.lines.cost = [this](const QList<ScriptLine>& lines) {
            m_asked = lines.size();
            return QtFuture::makeReadyFuture(Result<QList<RenderCost>>(m_costs));
        };
        calls.lines.speak = [speak = calls.lines.speak](const SpeechRequest& request) {
            return speak(request).then([](Result<SpeechRender> made) {
                if (made)
                    made->provider = u"openai"_s;
                return made;
            });
        };
        calls.tools.providers.usage = [](const QString&, const QString& provider) {
            return Result<std::optional<ProviderUse>>(ProviderUse { .provider = provider, .amount = 42 });
        };
        m_desk = std::make_unique<Desk>(m_studio->context(), m_studio->pool(), calls, DeskSetup {});
        m_window = std::make_unique<MainWindow>(*m_desk, m_folder.filePath(u"window.ini"_s));
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_desk->load();
        QTRY_COMPARE(m_desk->lines().rowCount(), 3);
    }

    void cleanup()
    {
        m_window.reset();
        m_desk.reset();
        m_studio.reset();
    }

    void yes_rendersTheLines()
    {
        render();
        QTRY_VERIFY(dialog());
        QVERIFY(m_studio->requests().isEmpty());
        QCOMPARE(m_asked, 3);
        QTest::keyClick(dialog(), Qt::Key_Return);
        QTRY_COMPARE(m_studio->requests().size(), 3);
        QTRY_VERIFY(!m_desk->batch().isRunning());
    }

    void no_rendersNothing()
    {
        render();
        QTRY_VERIFY(dialog());
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!dialog());
        QTRY_VERIFY(!m_desk->batch().isRunning());
        QVERIFY(m_studio->requests().isEmpty());
    }

    void windowThatGoes_rendersNothing()
    {
        render();
        QTRY_VERIFY(dialog());
        m_window.reset();
        QTRY_VERIFY(!m_desk->batch().isRunning());
        QVERIFY(m_studio->requests().isEmpty());
    }

    void nothingToPay_isNotAskedAbout()
    {
        m_costs.clear();
        render();
        QTRY_COMPARE(m_studio->requests().size(), 3);
        QVERIFY(!dialog());
    }

    void failedLines_areAskedAboutAgain()
    {
        m_costs.clear();
        m_desk->lines().setData(m_desk->lines().index(1, LineListModel::Text), u"fail here"_s);
        render();
        QTRY_COMPARE(m_desk->batch().failures().size(), 1);
        QTRY_VERIFY(!m_desk->batch().isRunning());
        m_costs = { { .provider = u"openai"_s, .characters = 9, .lines = 1 } };
        const auto before = m_studio->requests().size();
        m_desk->batch().retryFailed();
        QTRY_VERIFY(dialog());
        QCOMPARE(m_asked, 1);
        QCOMPARE(m_studio->requests().size(), before);
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!dialog());
        QCOMPARE(m_studio->requests().size(), before);
        QCOMPARE(m_desk->batch().failures().size(), 1); // to be tried another time
        m_desk->batch().retryFailed();
        QTRY_VERIFY(dialog());
        QTest::keyClick(dialog(), Qt::Key_Return);
        QTRY_COMPARE(m_studio->requests().size(), before + 1);
    }

    void playingOn_isAskedAboutBeforeItBegins()
    {
        const auto playOn = [this] { m_window->findChild<Commands*>()->action(u"line.playOn"_s)->trigger(); };
        playOn();
        QTRY_VERIFY(dialog());
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!dialog());
        QVERIFY(m_studio->requests().isEmpty());
        QVERIFY(!m_desk->playOn().isOn());
        playOn();
        QTRY_VERIFY(dialog());
        QTest::keyClick(dialog(), Qt::Key_Return);
        QTRY_VERIFY(!m_studio->requests().isEmpty());
    }

    void singleLine_isToldAfterwards()
    {
        m_window->findChild<Commands*>()->action(u"line.again"_s)->trigger();
        const auto* status = m_window->statusBar();
        QTRY_COMPARE(
            status->currentMessage(),
            u"OpenAI and compatible servers spoke this line, which costs money. This month it has said 42 "
            "characters."_s);
        QVERIFY(!dialog());
    }

    void text_saysHowMuch()
    {
        QCOMPARE(costText(m_costs.first()),
                 u"OpenAI and compatible servers: 3 line(s) with 12,000 characters. That costs about 0.18 at "
                 u"the price in the settings. "
                 "This month it has said 990,000 of the 1,000,000 characters that the settings allow. Lines "
                 "past that limit will be refused."_s);
        QVERIFY(costText({ .provider = u"elevenlabs"_s, .characters = 5, .lines = 1 })
                    .endsWith(u"This month it has said 0 characters."_s));
    }

private:
    void render() { m_window->findChild<Commands*>()->action(u"render.scene"_s)->trigger(); }
    [[nodiscard]] CostDialog* dialog() { return m_window ? m_window->findChild<CostDialog*>() : nullptr; }

    QTemporaryDir m_folder {};
    std::unique_ptr<Theme> m_theme {};
    QList<RenderCost> m_costs {};
    qsizetype m_asked = 0;
    std::unique_ptr<FakeStudio> m_studio {};
    std::unique_ptr<Desk> m_desk {};
    std::unique_ptr<MainWindow> m_window {};
};

QTEST_MAIN(tst_CostDialog)
#include "tst_CostDialog.moc"
