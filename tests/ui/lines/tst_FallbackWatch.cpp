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

    /// Looks, after any look that is under way, and waits for the providers' answers.
    void look()
    {
        QTRY_VERIFY(!watch().isLooking());
        watch().look();
        QTRY_VERIFY(!watch().isLooking());
    }
    void setThere(const QSet<QString>& speakers)
    {
        m_studio->runOnThread([&] { m_there = speakers; });
    }
    int probes()
    {
        int probes = 0;
        m_studio->runOnThread([&] { probes = m_probes; });
        return probes;
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
            script.lines.append({ .id = id,
                                  .position = double(id),
                                  .character = id < 3 ? u"Aiko"_s : u"Ren"_s,
                                  .text = u"line %1"_s.arg(id) });
        m_studio = std::make_unique<FakeStudio>(script);
        m_there.clear();
        m_probes = 0;
        DeskCalls calls = m_studio->deskCalls();
        calls.lines.answering = [this](const QSet<QString>& speakers) {
            ++m_probes;
            return QtFuture::makeReadyFuture(m_there & speakers);
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
        QVERIFY(!watch().isLooking());
        QCOMPARE(probes(), 0);
        QCOMPARE(watch().offered(), 0);
    }

    void linesAreOffered_onceTheProviderIsBack()
    {
        m_studio->fallBack(u"Nobody is there."_s);
        renderAll();
        QCOMPARE(watch().lines().size(), 3);
        look();
        QCOMPARE(watch().offered(), 0);
        setThere(kBoth);
        look();
        QCOMPARE(watch().offered(), 3);
        watch().dismiss();
        look();
        QCOMPARE(watch().offered(), 0); // it never went away again
        setThere({});
        look();
        setThere(kBoth);
        look();
        QCOMPARE(watch().offered(), 3);
        setThere({});
        look();
        QCOMPARE(watch().offered(), 0);
    }

    void onlyLinesAreOffered_whoseOwnProviderIsBack()
    {
        m_studio->fallBack(u"Nobody is there."_s);
        renderAll();
        look();
        setThere({ u"Ren"_s });
        look();
        QCOMPARE(watch().offered(), 1);
        QCOMPARE(watch().linesOf(watch().offer()), QList<qint64> { 3 });
        setThere(kBoth);
        look();
        QCOMPARE(watch().offered(), 3);
    }

    void calmLooks_comeEverMoreSeldom_untilALineFallsBackAnew()
    {
        m_studio->fallBack(u"Nobody is there."_s);
        QSignalSpy finished(&m_desk->batch(), &RenderBatch::finished);
        m_desk->batch().start({ 1 });
        QTRY_COMPARE(finished.size(), 1);
        look();
        const auto first = watch().pause();
        for (int calm = 0; calm < 10; ++calm)
            look();
        QCOMPARE_GE(watch().pause(), 16 * first);
        QCOMPARE_LE(watch().pause(), std::chrono::minutes(5));

        const int before = probes();
        m_desk->batch().start({ 2 });
        QTRY_COMPARE(finished.size(), 2);
        QTRY_COMPARE_GT(probes(), before); // by itself
        QTRY_VERIFY(!watch().isLooking());
        QCOMPARE_LE(watch().pause(), 2 * first);
        setThere(kBoth);
        look();
        QCOMPARE(watch().offered(), 2);
    }

    void bar_hasThemRenderedAgain()
    {
        FallbackBar bar(watch(), nullptr);
        QSignalSpy wanted(&bar, &FallbackBar::renderWanted);
        QVERIFY(bar.isHidden());
        m_studio->fallBack(u"Nobody is there."_s);
        renderAll();
        setThere(kBoth);
        look();
        QVERIFY(!bar.isHidden());
        QVERIFY(bar.findChild<QLabel*>(u"fallbackText"_s)->text().contains(u"3 line(s)"_s));
        bar.findChild<QPushButton*>(u"fallbackRenderButton"_s)->click();
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().value<QSet<QString>>(), kBoth);
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
    const QSet<QString> kBoth { u"Aiko"_s, u"Ren"_s };
    QSet<QString> m_there {}; ///< whose provider answers; on the studio's thread
    int m_probes = 0; ///< likewise
};

QTEST_MAIN(tst_FallbackWatch)
#include "tst_FallbackWatch.moc"
