#include "app/http/FilesApi.h"
#include "core/base/Files.h"
#include "core/base/WorkspacePaths.h"
#include "tests/http/TestServer.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace comfyvn::http {

namespace {

QByteArray pattern(qsizetype size)
{
    QByteArray bytes(size, '\0');
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = static_cast<char>(i * 31 + i / 251);
    return bytes;
}

} // namespace

class tst_FilesApi final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString root = m_folder.path() + u"/ws"_s;
        const auto write = [&](const QString& path, const QByteArray& bytes) {
            QVERIFY(writeFile(root + u'/' + path, bytes, Durability::ProcessCrash));
        };
        m_sound = pattern(3'000'001);
        write(u"data/audio/tts/k/out.wav"_s, m_sound);
        write(u"data/audio/tts/k/alignment.json"_s, "{}");
        write(u"exports/tts/a b.flac"_s, "fLaC");
        write(u"exports/tts/\u795e.opus"_s, "opus");
        write(u"exports/empty.ogg"_s, "");
        write(u"exports/.hidden.wav"_s, "hidden");
        write(u"data/settings/config.json"_s, "{\"secret\":1}");
        write(u"data/audiobook/x.wav"_s, "x");
        QVERIFY(writeFile(m_folder.path() + u"/outside.wav"_s, "outside", Durability::ProcessCrash));
        QVERIFY(QFile::link(m_folder.path() + u"/outside.wav"_s, root + u"/exports/link.wav"_s));
        QVERIFY(QFile::link(root + u"/data/settings"_s, root + u"/exports/settings"_s));
        QVERIFY(QFile::link(root + u"/data/audio/tts/k/out.wav"_s, root + u"/exports/inside.wav"_s));
        QVERIFY(QFile::link(root + u"/exports/nowhere"_s, root + u"/exports/dangling.wav"_s));
        QCOMPARE(::mkfifo(QFile::encodeName(root + u"/exports/pipe.wav"_s).constData(), 0600), 0);
        m_server = std::make_unique<TestServer>(
            HttpOptions {}, [&](JsonRouter& router) { addFileRoutes(router, WorkspacePaths(root)); });
    }

    void cleanupTestCase() { m_server.reset(); }

    void get_sendsTheBytes_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("wav") << QByteArray("data/audio/tts/k/out.wav") << QByteArray("audio/wav") << m_sound;
        QTest::newRow("json") << QByteArray("data/audio/tts/k/alignment.json")
                              << QByteArray("application/json") << QByteArray("{}");
        QTest::newRow("space") << QByteArray("exports/tts/a%20b.flac") << QByteArray("audio/flac")
                               << QByteArray("fLaC");
        QTest::newRow("utf-8") << QByteArray("exports/tts/%E7%A5%9E.opus")
                               << QByteArray("audio/ogg; codecs=opus") << QByteArray("opus");
        QTest::newRow("empty") << QByteArray("exports/empty.ogg") << QByteArray("audio/ogg") << QByteArray();
        QTest::newRow("link that stays inside")
            << QByteArray("exports/inside.wav") << QByteArray("audio/wav") << m_sound;
    }

    void get_sendsTheBytes()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, bytes);
        RawClient client(m_server->port());
        const Response reply = client.exchange(get(m_server->port(), "/files/" + path));
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.headers.value("content-type"), type);
        QCOMPARE(reply.headers.value("accept-ranges"), "bytes");
        QCOMPARE(reply.headers.value("x-content-type-options"), "nosniff");
        QCOMPARE(reply.body.size(), bytes.size());
        QVERIFY(reply.body == bytes);
        QCOMPARE(client.exchange(get(m_server->port(), "/files/" + path)).status, 200); // same connection
    }

    void get_refusesWhatIsNotServed_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<int>("status");
        const auto row = [](const char* path, int status) {
            QTest::newRow(path) << QByteArray(path) << status;
        };
        row("exports/none.wav", 404);
        row("exports", 403);
        row("exports/", 404);
        row("exports/tts", 404);
        row("exports/tts/", 404);
        row("data/audio", 403);
        row("data/settings/config.json", 403);
        row("data/audiobook/x.wav", 403);
        row("config.json", 403);
        row("etc/passwd", 403);
        row("exports/link.wav", 403);
        row("exports/settings/config.json", 403);
        row("exports/dangling.wav", 404);
        row("exports/pipe.wav", 404);
        row("exports/.hidden.wav", 404);
        row("exports/empty.ogg/x", 404);
        row("exports/../data/settings/config.json", 403);
        row("exports/%2e%2e/data/settings/config.json", 403);
        row("exports/..%2fdata/settings/config.json", 403);
        row("exports/tts%2fa%20b.flac", 404);
        row("exports/..%5cdata/settings/config.json", 403);
        row("exports/%00", 400);
        row("exports//etc/passwd", 400);
        row("/etc/passwd", 400);
        row("%2fetc/passwd", 404);
        row("exports/CON", 404);
        row("exports/a.", 404);
    }

    void get_refusesWhatIsNotServed()
    {
        QFETCH(QByteArray, path);
        QFETCH(int, status);
        RawClient client(m_server->port());
        const Response reply = client.exchange(get(m_server->port(), "/files/" + path));
        QCOMPARE(reply.status, status);
        QCOMPARE(reply.json().value(u"ok"_s), QJsonValue(false));
        QVERIFY(!reply.json().value(u"message"_s).toString().isEmpty());
    }

    void get_refusesALongName()
    {
        RawClient client(m_server->port());
        QCOMPARE(client.exchange(get(m_server->port(), "/files/exports/" + QByteArray(300, 'a'))).status,
                 404);
    }

    void range_sendsOnePart_data()
    {
        QTest::addColumn<QByteArray>("range");
        QTest::addColumn<int>("status");
        QTest::addColumn<qint64>("offset");
        QTest::addColumn<qint64>("length");
        const qint64 size = 3'000'001;
        QTest::newRow("head") << QByteArray("bytes=0-43") << 206 << qint64(0) << qint64(44);
        QTest::newRow("middle") << QByteArray("bytes=1000000-1999999") << 206 << qint64(1000000)
                                << qint64(1000000);
        QTest::newRow("open") << QByteArray("bytes=3000000-") << 206 << qint64(3000000) << qint64(1);
        QTest::newRow("suffix") << QByteArray("bytes=-700000") << 206 << size - 700000 << qint64(700000);
        QTest::newRow("too long") << QByteArray("bytes=5-9999999999") << 206 << qint64(5) << size - 5;
        QTest::newRow("several") << QByteArray("bytes=0-1,4-5") << 200 << qint64(0) << size;
        QTest::newRow("nonsense") << QByteArray("bytes=x") << 200 << qint64(0) << size;
    }

    void range_sendsOnePart()
    {
        QFETCH(QByteArray, range);
        QFETCH(int, status);
        QFETCH(qint64, offset);
        QFETCH(qint64, length);
        RawClient client(m_server->port());
        const Response reply = client.exchange(
            get(m_server->port(), "/files/data/audio/tts/k/out.wav", "Range: " + range + "\r\n"));
        QCOMPARE(reply.status, status);
        QVERIFY(reply.body == m_sound.mid(offset, length));
        const QByteArray expected = "bytes " + QByteArray::number(offset) + '-'
            + QByteArray::number(offset + length - 1) + "/3000001";
        QCOMPARE(reply.headers.value("content-range"), status == 206 ? expected : QByteArray());
    }

    void range_behindTheEndIsA416()
    {
        RawClient client(m_server->port());
        const Response reply = client.exchange(
            get(m_server->port(), "/files/data/audio/tts/k/out.wav", "Range: bytes=3000001-\r\n"));
        QCOMPARE(reply.status, 416);
        QCOMPARE(reply.code(), u"range_not_satisfiable"_s);
        QCOMPARE(reply.headers.value("content-range"), "bytes */3000001");
    }

    void tag_savesASecondTransfer()
    {
        RawClient client(m_server->port());
        const QByteArray path = "/files/data/audio/tts/k/out.wav";
        const QByteArray tag = client.exchange(get(m_server->port(), path)).headers.value("etag");
        QVERIFY(tag.startsWith('"'));
        client.send(get(m_server->port(), path, "If-None-Match: " + tag + "\r\n"));
        const Response same = client.read(RawClient::Body::None);
        QCOMPARE(same.status, 304);
        QCOMPARE(client.exchange(get(m_server->port(), path, "If-None-Match: \"other\"\r\n")).status, 200);
        const QByteArray range = "Range: bytes=0-1\r\n";
        QCOMPARE(client.exchange(get(m_server->port(), path, range + "If-Range: " + tag + "\r\n")).status,
                 206);
        QCOMPARE(client.exchange(get(m_server->port(), path, range + "If-Range: \"other\"\r\n")).status, 200);
    }

    void head_tellsTheSize()
    {
        RawClient client(m_server->port());
        client.send(get(m_server->port(), "/files/data/audio/tts/k/out.wav").replace(0, 3, "HEAD"));
        const Response reply = client.read(RawClient::Body::None);
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.headers.value("content-length"), "3000001");
        QCOMPARE(client.exchange(get(m_server->port(), "/files/exports/tts/a%20b.flac")).body, "fLaC");
    }

    void slowReader_getsEveryByte()
    {
        RawClient client(m_server->port());
        client.socket().setReadBufferSize(16 * 1024);
        QVERIFY(client.exchange(get(m_server->port(), "/files/data/audio/tts/k/out.wav")).body == m_sound);
    }

private:
    QTemporaryDir m_folder;
    QByteArray m_sound;
    std::unique_ptr<TestServer> m_server;
};

} // namespace comfyvn::http

QTEST_GUILESS_MAIN(comfyvn::http::tst_FilesApi)
#include "tst_FilesApi.moc"
