#include "tests/http/TestServer.h"

#include <QTcpServer>
#include <QTest>

using namespace Qt::StringLiterals;

namespace comfyvn::http {

class tst_HttpFrontEnd final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listen_takesAnyFreePort()
    {
        HttpFrontEnd front({ .port = 0 });
        QVERIFY(front.address().isEmpty());
        const auto port = front.listen();
        QVERIFY(port);
        QVERIFY(*port > 0);
        QCOMPARE(front.port(), *port);
        QCOMPARE(front.address(), u"http://127.0.0.1:%1"_s.arg(*port));
    }

    void listen_takesTheNextFreePort()
    {
        QTcpServer taken;
        QVERIFY(taken.listen(QHostAddress(QHostAddress::LocalHost), 0));
        if (taken.serverPort() > 65500)
            QSKIP("the system gave the last ports");
        HttpFrontEnd front({ .port = taken.serverPort() });
        const auto port = front.listen();
        QVERIFY(port);
        QVERIFY(*port > taken.serverPort());
        QVERIFY(*port <= taken.serverPort() + 20);
    }

    void listen_refuses_data()
    {
        QTest::addColumn<QString>("bind");
        QTest::addColumn<QString>("code");
        QTest::newRow("a name") << u"studio.example"_s << u"bad_bind"_s;
        QTest::newRow("empty") << QString() << u"bad_bind"_s;
        QTest::newRow("the network without a token") << u"0.0.0.0"_s << u"token_missing"_s;
        QTest::newRow("an address of another machine") << u"127.0.0.1.5"_s << u"bad_bind"_s;
    }

    void listen_refuses()
    {
        QFETCH(QString, bind);
        QFETCH(QString, code);
        HttpFrontEnd front({ .bind = bind, .port = 0 });
        const auto port = front.listen();
        QVERIFY(!port);
        QCOMPARE(port.error().code, code);
        QVERIFY(front.address().isEmpty());
    }

    void listen_opensTheNetworkWithAToken()
    {
        HttpFrontEnd front({ .bind = u"0.0.0.0"_s, .port = 0, .tokens = { TokenDigest::of("t") } });
        const auto port = front.listen();
        QVERIFY(port);
        QCOMPARE(front.address(), u"http://127.0.0.1:%1"_s.arg(*port));
    }

    void listen_worksAgainAfterStop()
    {
        HttpFrontEnd front({ .port = 0 });
        QVERIFY(front.listen());
        front.stop();
        QVERIFY(front.address().isEmpty());
        QVERIFY(front.listen());
    }
};

} // namespace comfyvn::http

QTEST_GUILESS_MAIN(comfyvn::http::tst_HttpFrontEnd)
#include "tst_HttpFrontEnd.moc"
