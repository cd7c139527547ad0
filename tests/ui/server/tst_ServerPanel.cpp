#include "ui/server/ServerModel.h"
#include "ui/server/ServerPanel.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QThread>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

/// A server on a thread of its own that only pretends; fields are touched on that thread alone.
struct FakeServer {
    QThread thread {};
    QObject context {};
    ServerState state { .enabled = true, .address = QUrl(u"http://127.0.0.1:8000"_s), .wantedPort = 8000 };
    QString token {};
    QList<RequestEntry> requests {};
    QString refusal {};

    FakeServer()
    {
        context.moveToThread(&thread);
        thread.start();
    }
    ~FakeServer()
    {
        thread.quit();
        thread.wait();
    }
    template <typename Work> void run(Work work)
    {
        QMetaObject::invokeMethod(&context, work, Qt::BlockingQueuedConnection);
    }
    ServerCalls calls()
    {
        return { .look =
                     [this](quint64 since) {
                         state.hasToken = !token.isEmpty();
                         return ServerSnapshot { state, requests.sliced(static_cast<qsizetype>(since)),
                                                 static_cast<quint64>(requests.size()) };
                     },
                 .setEnabled = [this](bool enabled) -> Result<void> {
                     if (!refusal.isEmpty())
                         return failure(ErrorKind::Storage, u"disk_full"_s, refusal);
                     state.enabled = enabled;
                     state.address = enabled ? QUrl(u"http://127.0.0.1:8000"_s) : QUrl();
                     return {};
                 },
                 .token =
                     [this] {
                         return QtFuture::makeReadyFuture(
                             refusal.isEmpty()
                                 ? Result<QString>(token)
                                 : failure(ErrorKind::ProviderUnavailable, u"locked"_s, refusal));
                     },
                 .setToken = [this](const QString& wanted) -> Result<void> {
                     token = wanted;
                     return {};
                 },
                 .newToken = [] { return u"fresh-token"_s; } };
    }
};

class tst_ServerPanel final : public QObject {
    Q_OBJECT

private:
    static RequestEntry request(const QString& target, int status)
    {
        return { .atMs = 1'700'000'000'000,
                 .method = u"GET"_s,
                 .target = target,
                 .status = status,
                 .milliseconds = 1.25,
                 .bytes = 2048 };
    }

private Q_SLOTS:
    void state_isShownAndSwitched()
    {
        FakeServer server;
        ServerModel model(server.context, server.calls());
        ServerPanel panel(model, nullptr);
        panel.show();
        auto* address = panel.findChild<QLabel*>(u"serverAddress"_s);
        auto* word = panel.findChild<QLabel*>(u"serverState"_s);
        auto* button = panel.findChild<QPushButton*>(u"serverSwitch"_s);
        QTRY_COMPARE(address->text(), u"http://127.0.0.1:8000"_s);
        QCOMPARE(button->text(), u"Stop"_s);
        QTest::mouseClick(panel.findChild<QToolButton*>(u"serverCopyButton"_s), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"http://127.0.0.1:8000"_s);
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_COMPARE(word->text(), u"Off"_s);
        QVERIFY(!address->isVisible());
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        QTRY_COMPARE(word->text(), u"Running at"_s);
    }

    void trouble_isSaid()
    {
        FakeServer server;
        server.state.address = QUrl(u"http://127.0.0.1:8003"_s);
        ServerModel model(server.context, server.calls());
        ServerPanel panel(model, nullptr);
        panel.show();
        auto* note = panel.findChild<QLabel*>(u"serverNote"_s);
        QTRY_VERIFY(note->text().startsWith(u"Port 8000 is in use"_s));
        server.run([&] {
            server.state.address = {};
            server.state.problem =
                u"Cannot listen on ::1, ports 8000 to 8019: no. Choose another with server.port."_s;
        });
        QTRY_COMPARE(note->text(), u"Cannot listen on ::1, ports 8000 to 8019: no. Choose another port."_s);
        QCOMPARE(panel.findChild<QLabel*>(u"serverState"_s)->text(), u"Cannot start"_s);
        server.run([&] { server.refusal = u"The disk is full."_s; });
        QTest::mouseClick(panel.findChild<QPushButton*>(u"serverSwitch"_s), Qt::LeftButton);
        QTRY_COMPARE(note->text(), u"The disk is full."_s);
    }

    void readOnly_leavesTheServerAlone()
    {
        FakeServer server;
        server.token = u"letmein-please"_s;
        server.state.address = {};
        server.state.readOnly = true;
        ServerModel model(server.context, server.calls());
        ServerPanel panel(model, nullptr);
        panel.show();
        auto* note = panel.findChild<QLabel*>(u"serverNote"_s);
        QTRY_VERIFY(note->text().startsWith(u"The workspace is read-only"_s));
        QVERIFY(panel.findChild<QToolButton*>(u"tokenCopyButton"_s)->isEnabled());
        QVERIFY(!panel.findChild<QPushButton*>(u"serverSwitch"_s)->isEnabled());
        for (const QString& name : { u"tokenRenewButton"_s, u"tokenRemoveButton"_s }) {
            auto* button = panel.findChild<QToolButton*>(name);
            QVERIFY(!button->isEnabled());
            QVERIFY(button->toolTip().startsWith(u"The workspace is read-only"_s));
        }
    }

    void token_isHiddenUntilAskedFor()
    {
        FakeServer server;
        server.token = u"letmein-please"_s;
        ServerModel model(server.context, server.calls());
        ServerPanel panel(model, nullptr);
        panel.show();
        auto* text = panel.findChild<QLineEdit*>(u"tokenText"_s);
        auto* reveal = panel.findChild<QToolButton*>(u"tokenRevealButton"_s);
        QTRY_VERIFY(reveal->isEnabled());
        QVERIFY(!text->text().contains(u"letmein"_s));
        QTest::mouseClick(panel.findChild<QToolButton*>(u"tokenCopyButton"_s), Qt::LeftButton);
        QTRY_COMPARE(QGuiApplication::clipboard()->text(), u"letmein-please"_s);
        QVERIFY(!text->text().contains(u"letmein"_s));
        reveal->setFocus();
        QTest::keyClick(reveal, Qt::Key_Space);
        QTRY_COMPARE(text->text(), u"letmein-please"_s);
        QTest::mouseClick(panel.findChild<QToolButton*>(u"tokenRenewButton"_s), Qt::LeftButton);
        QTRY_COMPARE(text->text(), u"fresh-token"_s);
        QTest::mouseClick(reveal, Qt::LeftButton);
        QVERIFY(!text->text().contains(u"fresh"_s));
        QTest::mouseClick(panel.findChild<QToolButton*>(u"tokenRemoveButton"_s), Qt::LeftButton);
        QTRY_VERIFY(text->text().isEmpty());
        QVERIFY(!reveal->isEnabled());
    }

    void token_thatIsNotToldIsNotShown()
    {
        FakeServer server;
        server.token = u"letmein-please"_s;
        server.refusal = u"Unlock the keychain."_s;
        ServerModel model(server.context, server.calls());
        ServerPanel panel(model, nullptr);
        panel.show();
        auto* reveal = panel.findChild<QToolButton*>(u"tokenRevealButton"_s);
        QTRY_VERIFY(reveal->isEnabled());
        const QSignalSpy failed(&model, &ServerModel::failed);
        QTest::mouseClick(reveal, Qt::LeftButton);
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed.first().first().toString(), u"Unlock the keychain."_s);
        QVERIFY(!reveal->isChecked());
        QVERIFY(!panel.findChild<QLineEdit*>(u"tokenText"_s)->text().contains(u"letmein"_s));
    }

    void requests_comeInAndAreFiltered()
    {
        FakeServer server;
        ServerModel model(server.context, server.calls());
        const QAbstractItemModelTester tester(&model);
        ServerPanel panel(model, nullptr);
        panel.show();
        QTRY_VERIFY(panel.findChild<QWidget*>(u"emptyHint"_s)->isVisible());
        server.run([&] {
            for (int i = 0; i < 620; ++i)
                server.requests << request(u"/healthz?n=%1"_s.arg(i), i % 2 == 0 ? 200 : 404);
        });
        QTRY_VERIFY(model.rowCount() >= 500);
        server.run([&] { server.requests << request(u"/voice/list"_s, 200); });
        QTRY_COMPARE(model.rowCount(), 500);
        QCOMPARE(model.index(499, ServerModel::Path).data(), u"/voice/list"_s);
        QCOMPARE(model.index(499, ServerModel::Took).data(), u"1.3 ms"_s);
        QTest::keyClicks(panel.findChild<QLineEdit*>(u"requestFilter"_s), u"VOICE"_s);
        QCOMPARE(panel.findChild<QTableView*>(u"requestTable"_s)->model()->rowCount(), 1);
    }

    void curl_repeatsTheRequestWithoutTheToken()
    {
        FakeServer server;
        server.token = u"letmein-please"_s;
        server.requests << RequestEntry { .method = u"POST"_s,
                                          .target = u"/api/tts/speak?async=1"_s,
                                          .body = "{\"text\": \"It's late\"}" };
        ServerModel model(server.context, server.calls());
        ServerPanel panel(model, nullptr);
        panel.show();
        QTRY_COMPARE(model.rowCount(), 1);
        auto* table = panel.findChild<QTableView*>(u"requestTable"_s);
        auto* curl = panel.findChild<QToolButton*>(u"requestCurlButton"_s);
        QVERIFY(!curl->isEnabled());
        table->selectRow(0);
        QTest::mouseClick(curl, Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 u"curl -s 'http://127.0.0.1:8000/api/tts/speak?async=1' -H \"Authorization: Bearer "
                 "$COMFYVN_TOKEN\" -H 'Content-Type: application/json' -d '{\"text\": \"It'\\''s late\"}'"_s);
        const RequestEntry removal { .method = u"DELETE"_s, .target = u"/voice/profile/x"_s };
        QVERIFY(curlCommand(removal, {}).startsWith(u"curl -s -X DELETE "_s));
    }
};

} // namespace comfyvn::ui

QTEST_MAIN(comfyvn::ui::tst_ServerPanel)
#include "tst_ServerPanel.moc"
