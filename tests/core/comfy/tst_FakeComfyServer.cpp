#include "tests/support/comfy/FakeComfyServer.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn::test;

namespace {

struct Exchange {
    QByteArray request {};
    QByteArray response {};
};

/// Head and body of a recorded or received message.
std::pair<QByteArray, QByteArray> parts(QByteArray message)
{
    message.replace("\r\n", "\n");
    const qsizetype end = message.indexOf("\n\n");
    return { message.left(end), end < 0 ? QByteArray() : message.mid(end + 2) };
}

Exchange recorded(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray all = file.readAll();
    const QByteArray from = ">>>>>> REQUEST\n";
    const QByteArray to = "<<<<<< RESPONSE\n";
    const qsizetype begin = all.indexOf(from) + from.size();
    const qsizetype middle = all.indexOf(to);
    return { all.mid(begin, middle - begin), all.mid(middle + to.size()) };
}

/// The request as it was made, to another server.
QByteArray toSend(const QByteArray& request)
{
    auto [head, body] = parts(request);
    if (body.endsWith('\n'))
        body.chop(1); // the recording's own
    QByteArray message;
    for (const QByteArray& line : head.split('\n')) {
        const QByteArray name = line.left(line.indexOf(':')).toLower();
        if (name != "content-length" && name != "host" && name != "connection")
            message += line + "\r\n";
    }
    return message + "Host: 127.0.0.1\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n"
        + body;
}

int statusOf(const QByteArray& head)
{
    return head.split(' ').value(1).toInt();
}

/// What in `made` a real server does not say, or says as something else.
QStringList inventions(const QJsonValue& made, const QJsonValue& real, const QString& path = {})
{
    if (made.type() != real.type())
        return { path + u" is of another type"_s };
    QStringList all;
    const QJsonObject fields = made.toObject();
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        const QString inside = path + u'/' + it.key();
        all += real.toObject().contains(it.key()) ? inventions(it.value(), real[it.key()], inside)
                                                  : QStringList { inside + u" is not real"_s };
    }
    if (made.isArray() && !made.toArray().isEmpty() && !real.toArray().isEmpty())
        all += inventions(made[0], real[0], path + u"[0]"_s);
    return all;
}

/// Requests that stand for themselves: their answer does not hang on those before.
const QStringList kAlone {
    u"system_stats"_s,
    u"features"_s,
    u"api-features"_s,
    u"get-prompt"_s,
    u"queue-empty"_s,
    u"history-unknown"_s,
    u"object_info-SaveAudio"_s,
    u"object_info-SaveAudioMP3"_s,
    u"not-found"_s,
    u"method-not-allowed"_s,
    u"view-missing"_s,
    u"view-no-params"_s,
    u"view-traversal"_s,
    u"view-sub-traversal"_s,
    u"view-bad-type"_s,
    u"prompt-unknown-node"_s,
    u"prompt-missing-input"_s,
    u"prompt-out-of-range"_s,
    u"prompt-wrong-type"_s,
    u"prompt-negative-seed"_s,
    u"prompt-missing-model"_s,
    u"prompt-value-not-in-list"_s,
    u"prompt-bad-link-slot"_s,
    u"prompt-dangling-link"_s,
    u"prompt-type-mismatch"_s,
    u"prompt-no-output-node"_s,
    u"prompt-empty-graph"_s,
    u"prompt-absent"_s,
    u"prompt-null"_s,
    u"prompt-ui-format"_s,
    u"prompt-empty-body"_s,
    u"prompt-malformed-json"_s,
    u"prompt-own-id-upper"_s,
    u"prompt-own-id-not-uuid"_s,
};

} // namespace

/// The fake server beside exchanges that were recorded with real ones: the folder STUDIO_COMFY_CAPTURES has a
/// folder `v<version>` of files `<number>-<name>.http` for each version.
class tst_FakeComfyServer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answers_areThoseOfARealServer_data()
    {
        QTest::addColumn<QString>("version");
        QTest::addColumn<QString>("file");
        const QDir captures(qEnvironmentVariable("STUDIO_COMFY_CAPTURES"));
        if (!qEnvironmentVariableIsSet("STUDIO_COMFY_CAPTURES") || !captures.exists())
            QSKIP("there are no recorded exchanges here");
        for (const auto& version : { u"0.3.64"_s, u"0.8.0"_s, u"0.33.0"_s }) {
            const QDir folder(captures.filePath(u'v' + version));
            for (const QString& name : folder.entryList({ u"*.http"_s }, QDir::Files, QDir::Name)) {
                if (kAlone.contains(name.mid(4).chopped(5)))
                    QTest::addRow("%s %s", qPrintable(version), qPrintable(name))
                        << version << folder.filePath(name);
            }
        }
    }

    void answers_areThoseOfARealServer()
    {
        QFETCH(QString, version);
        QFETCH(QString, file);
        const Exchange real = recorded(file);
        QVERIFY(!real.request.isEmpty() && !real.response.isEmpty());
        FakeComfyServer server(version);
        QVERIFY(server.start());
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, server.port());
        QVERIFY(QTest::qWaitFor([&] { return socket.state() == QAbstractSocket::ConnectedState; }));
        socket.write(toSend(real.request));
        QByteArray answer;
        const auto isWhole = [&] {
            answer += socket.readAll();
            const auto [head, body] = parts(answer);
            const qsizetype at = head.toLower().indexOf("content-length:");
            return at >= 0 && answer.contains("\r\n\r\n")
                && body.size() >= head.mid(at + 15).split('\n').first().trimmed().toLongLong();
        };
        QVERIFY(QTest::qWaitFor(isWhole));
        QCOMPARE(statusOf(parts(answer).first), statusOf(parts(real.response).first));
        const auto made = QJsonDocument::fromJson(parts(answer).second);
        const auto meant = QJsonDocument::fromJson(parts(real.response).second.trimmed());
        QCOMPARE(made.isObject(), meant.isObject());
        const QStringList invented = inventions(made.object(), meant.object());
        QVERIFY2(invented.isEmpty(), qPrintable(invented.join(u", "_s)));
    }
};

QTEST_GUILESS_MAIN(tst_FakeComfyServer)
#include "tst_FakeComfyServer.moc"
