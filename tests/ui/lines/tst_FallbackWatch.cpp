#include "tests/ui/support/FakeStudio.h"
#include "ui/lines/FallbackBar.h"
#include "ui/lines/FallbackWatch.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using namespace comfyvn::ui;

class tst_FallbackWatch : public QObject {
    Q_OBJECT

    FallbackWatch& watch() { return m_desk->fallbacks(); }

    /// Looks and waits for the provider's answer.
    void look()
    {
        int before = 0;
        m_studio->runOnThread([&] { before = m_probes; });
        watch().look();
        QVERIFY(QTest::qWaitFor([&] {
            int now = 0;
            m_studio->runOnThread([&] { now = m_probes; });
            return now > before;
        }));
        QTest::qWait(0); // the answer is posted
        QCoreApplication::processEvents();
    }
    void setThere(bool there)
    {
        m_studio->runOnThread([&] { m_there = there; });
    }
    void renderAll()
    {
        QSignalSpy finished(&m_desk->batch(), &RenderBatch::finished);
        m_desk->batch().start({ 1, 2, 3 });
        QTRY_COMPARE(finished.size(), 1);
    }

private Q_SLOTS:
    void init()
    {
        Script script;
        for (int id = 1; id <= 3; ++id)
            script.lines.append({ .id = id, .position = double(id), .text = u"line %1"_s.arg(id) });
        m_studio = std::make_unique<FakeStudio>(script);
        m_there = false;
        m_probes = 0;
        DeskCalls calls = m_studio->deskCalls();
        calls.lines.probe = [this] {
            ++m_probes;
            const Result<void> away =
                failure(ErrorKind::ProviderUnavailable, u"comfy_unreachable"_s, u"Nobody is there."_s);
            return QtFuture::makeReadyFuture(m_there ? Result<void>() : away);
        };
        m_desk = std::make_unique<Desk>(m_studio->context(), m_studio->pool(), calls, DeskSetup {});
        QSignalSpy loaded(m_desk.get(), &Desk::loaded);
        m_desk->load();
        QTRY_COMPARE(loaded.size(), 1);
    }
    void cleanup()
    {
        m_desk.reset();
        m_studio.reset();
    }

    void nothingIsAsked_whileTheProviderSpeaks()
    {
        renderAll();
        watch().look();
        m_studio->runOnThread([this] { QCOMPARE(m_probes, 0); });
        QCOMPARE(watch().offered(), 0);
    }

    void linesAreOffered_onceTheProviderIsBack()
    {
        m_studio->fallBack(u"Nobody is there."_s);
        renderAll();
        QCOMPARE(watch().lines().size(), 3);
        look();
        QCOMPARE(watch().offered(), 0);
        setThere(true);
        look();
        QTRY_COMPARE(watch().offered(), 3);
        watch().dismiss();
        look();
        QCOMPARE(watch().offered(), 0); // it never went away again
        setThere(false);
        look();
        setThere(true);
        look();
        QTRY_COMPARE(watch().offered(), 3);
        setThere(false);
        look();
        QTRY_COMPARE(watch().offered(), 0);
    }

    void bar_hasThemRenderedAgain()
    {
        FallbackBar bar(watch(), nullptr);
        QSignalSpy wanted(&bar, &FallbackBar::renderWanted);
        QVERIFY(bar.isHidden());
        m_studio->fallBack(u"Nobody is there."_s);
        renderAll();
        setThere(true);
        look();
        QTRY_VERIFY(!bar.isHidden());
        QVERIFY(bar.findChild<QLabel*>(u"fallbackText"_s)->text().contains(u"3 line(s)"_s));
        bar.findChild<QPushButton*>(u"fallbackRenderButton"_s)->click();
        QCOMPARE(wanted.size(), 1);
        QVERIFY(bar.isHidden());

        m_studio->fallBack({});
        QSignalSpy finished(&m_desk->batch(), &RenderBatch::finished);
        m_desk->batch().startAfresh(watch().lines());
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(m_studio->requests().last().refresh);
        QVERIFY(watch().lines().isEmpty());
        QCOMPARE(m_desk->lines().state(0), LineState::Ready);
    }

private:
    std::unique_ptr<FakeStudio> m_studio;
    std::unique_ptr<Desk> m_desk;
    bool m_there = false; ///< on the studio's thread
    int m_probes = 0; ///< likewise
};

QTEST_MAIN(tst_FallbackWatch)
#include "tst_FallbackWatch.moc"
