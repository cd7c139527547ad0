// The running server beside what people would use instead, in one run. Prints a Markdown table.
//
// Whole processes are measured from outside, in turn, so that a machine whose speed drifts slows both sides.

#include "core/artifacts/AudioCache.h"
#include "core/base/UtcTime.h"
#include "core/base/WorkspacePaths.h"
#include "core/storage/Database.h"
#include "core/storage/Transaction.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QHttpServer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTcpSocket>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <random>

using namespace Qt::StringLiterals;
using namespace comfyvn;

namespace {

constexpr int kStartMs = 20'000;
const QByteArray kAnswer = R"({"ok":true})";

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values.empty() ? 0 : values[values.size() / 2];
}

void row(const QString& what, const QString& ours, const QString& theirs, const QString& result)
{
    std::puts(qPrintable(u"| %1 | %2 | %3 | %4 |"_s.arg(what, ours, theirs, result)));
    std::fflush(stdout);
}

/// A program of this build that serves HTTP and names its address in its first line.
class Server final {
public:
    explicit Server(const QString& program, const QStringList& arguments)
    {
        m_clock.start();
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(program, arguments);
        while (!m_process.canReadLine() && m_process.waitForReadyRead(kStartMs)) { }
        static const QRegularExpression port(u":(\\d+)"_s);
        m_port = port.match(QString::fromUtf8(m_process.readLine())).captured(1).toUShort();
    }

    ~Server()
    {
        m_process.terminate();
        m_process.waitForFinished(10'000);
    }

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] qint64 startedMs() const { return m_clock.elapsed(); }

    [[nodiscard]] double residentMb() const
    {
        QFile status(u"/proc/%1/status"_s.arg(m_process.processId()));
        static const QRegularExpression resident(u"VmRSS:\\s+(\\d+) kB"_s);
        return status.open(QIODevice::ReadOnly)
            ? resident.match(QString::fromUtf8(status.readAll())).captured(1).toDouble() / 1024
            : 0;
    }

private:
    QElapsedTimer m_clock;
    QProcess m_process;
    quint16 m_port = 0;
};

QString programFolder()
{
    return QCoreApplication::applicationDirPath() + u"/../../app"_s;
}

std::unique_ptr<Server> studio(const QString& workspace)
{
    return std::make_unique<Server>(
        programFolder() + u"/comfyvn-studio-cli"_s,
        QStringList { u"serve"_s, u"--port"_s, u"0"_s, u"--workspace"_s, workspace });
}

/// One keep-alive connection, as a tool would hold.
class Client final {
public:
    explicit Client(quint16 port)
    {
        m_socket.connectToHost(u"127.0.0.1"_s, port);
        m_socket.waitForConnected(kStartMs);
    }

    QJsonObject request(const QByteArray& method, const QByteArray& path, const QJsonObject& body = {})
    {
        const QByteArray bytes =
            method == "POST" ? QJsonDocument(body).toJson(QJsonDocument::Compact) : QByteArray();
        m_socket.write(method + ' ' + path
                       + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(m_socket.peerPort())
                       + "\r\nContent-Type: application/json\r\nContent-Length: "
                       + QByteArray::number(bytes.size()) + "\r\n\r\n" + bytes);
        QByteArray reply;
        qsizetype head = -1, length = -1;
        while (length < 0 || reply.size() < head + 4 + length) {
            if (!m_socket.waitForReadyRead(120'000))
                return {};
            reply += m_socket.readAll();
            if (length < 0 && (head = reply.indexOf("\r\n\r\n")) >= 0) {
                static const QRegularExpression size(u"content-length:\\s*(\\d+)"_s,
                                                     QRegularExpression::CaseInsensitiveOption);
                length = size.match(QString::fromLatin1(reply.first(head))).captured(1).toLongLong();
            }
        }
        return QJsonDocument::fromJson(reply.sliced(head + 4)).object();
    }

    QJsonObject synthesize(const QString& text, const QString& voice = u"espeak-ng:en-us"_s)
    {
        return request("POST", "/api/tts/synthesize", { { u"text"_s, text }, { u"voice"_s, voice } });
    }

private:
    QTcpSocket m_socket;
};

QString lineNumber(int i)
{
    return u"Line %1: the last ferry leaves the harbour at nine."_s.arg(i);
}

double milliseconds(const std::function<void()>& work)
{
    QElapsedTimer clock;
    clock.start();
    work();
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

void benchUncached()
{
    const QTemporaryDir folder;
    const auto server = studio(folder.path());
    Client client(server->port());
    for (int i = 0; i < 20; ++i)
        client.synthesize(lineNumber(i));
    std::vector<double> ours, theirs, ratios;
    double seconds = 0;
    for (int i = 100; i < 160; ++i) {
        ours.push_back(milliseconds(
            [&] { seconds = client.synthesize(lineNumber(i))[u"duration_ms"_s].toDouble() / 1000; }));
        theirs.push_back(milliseconds([&] {
            QProcess::execute(u"espeak-ng"_s,
                              { u"-v"_s, u"en-us"_s, u"-w"_s, folder.filePath(u"o.wav"_s), lineNumber(i) });
        }));
        ratios.push_back(ours.back() / theirs.back());
    }
    row(u"uncached synthesize, a line of %1 s, HTTP round trip beside `espeak-ng -w`"_s.arg(seconds, 0, 'f',
                                                                                            1),
        u"%1 ms"_s.arg(median(ours), 0, 'f', 2), u"%1 ms"_s.arg(median(theirs), 0, 'f', 2),
        u"%1 x its time (at most 1.0)"_s.arg(median(ratios), 0, 'f', 2));
}

/// Requests a second that wrk gets out of a server with 8 connections.
double wrk(quint16 port, const QString& path, const QString& script)
{
    QProcess process;
    process.start(
        u"wrk"_s,
        { u"-t1"_s, u"-c8"_s, u"-d3s"_s, u"-s"_s, script, u"http://127.0.0.1:%1%2"_s.arg(port).arg(path) });
    process.waitForFinished(60'000);
    static const QRegularExpression rate(u"Requests/sec:\\s+([\\d.]+)"_s);
    const QString output = QString::fromUtf8(process.readAllStandardOutput());
    if (output.contains(u"Non-2xx"_s))
        std::fprintf(stderr, "%s\n", qPrintable(output));
    return rate.match(output).captured(1).toDouble();
}

QString wrkScript(const QTemporaryDir& folder)
{
    QFile script(folder.filePath(u"post.lua"_s));
    if (!script.open(QIODevice::WriteOnly))
        return {};
    script.write("wrk.method = 'POST'\nwrk.headers['Content-Type'] = 'application/json'\nlocal n = 0\n"
                 "request = function()\n n = (n + 1) % 10\n"
                 " return wrk.format(nil, nil, nil, '{\"text\":\"Line ' .. n .. ': the last ferry leaves the "
                 "harbour at nine.\","
                 "\"voice\":\"espeak-ng:en-us\"}')\nend\n");
    return script.fileName();
}

/// Puts entries of lines that were never rendered beside the real ones.
void fillCache(const QString& workspace, int count)
{
    const auto database = Database::open(WorkspacePaths(workspace).database());
    AudioCache cache(**database);
    Transaction transaction(**database);
    for (int i = 0; i < count; ++i) {
        const QString key = QString::fromLatin1(
            QCryptographicHash::hash(QByteArray::number(i), QCryptographicHash::Sha1).toHex());
        const auto stored = cache.store({ .key = u"bench|%1"_s.arg(i),
                                          .cacheKey = key,
                                          .artifact = u"exports/tts/none_%1.wav"_s.arg(i),
                                          .sidecar = u"exports/tts/none_%1.json"_s.arg(i),
                                          .voice = u"none"_s,
                                          .textHash = key,
                                          .provider = u"local"_s,
                                          .createdAt = isoNow(),
                                          .lastAccess = isoNow() });
        if (!stored)
            return;
    }
    (void)transaction.commit();
}

void benchCached()
{
    const QTemporaryDir folder, few, many;
    const QString script = wrkScript(folder);
    {
        const auto first = studio(many.path()); // makes the database
        Client client(first->port());
        client.request("GET", "/healthz");
    }
    fillCache(many.path(), 100'000);
    Server bare(QCoreApplication::applicationFilePath(), { u"--bare"_s });
    const auto withFew = studio(few.path());
    const auto withMany = studio(many.path());
    for (const auto* server : { withFew.get(), withMany.get() }) {
        Client client(server->port());
        for (int i = 0; i < 10; ++i)
            client.synthesize(lineNumber(i));
    }
    std::vector<double> constant, hits, hitsOfMany, share, size;
    constexpr int kWarmUp = 2; // rounds in which the copies of the indexes are still being written
    for (int round = 0; round < kWarmUp + 5; ++round) {
        if (round == kWarmUp) {
            for (auto* figures : { &constant, &hits, &hitsOfMany, &share, &size })
                figures->clear();
        }
        constant.push_back(wrk(bare.port(), u"/constant"_s, script));
        hits.push_back(wrk(withFew->port(), u"/api/tts/synthesize"_s, script));
        hitsOfMany.push_back(wrk(withMany->port(), u"/api/tts/synthesize"_s, script));
        share.push_back(hits.back() / constant.back());
        size.push_back(hitsOfMany.back() / hits.back());
    }
    row(u"cached synthesize, wrk 8 connections, beside a bare QHttpServer's constant"_s,
        u"%1/s"_s.arg(median(hits), 0, 'f', 0), u"%1/s"_s.arg(median(constant), 0, 'f', 0),
        u"%1 x its rate (at least 0.5)"_s.arg(median(share), 0, 'f', 2));
    row(u"the same with 100,000 cache entries beside 10"_s, u"%1/s"_s.arg(median(hitsOfMany), 0, 'f', 0),
        u"%1/s"_s.arg(median(hits), 0, 'f', 0),
        u"%1 x its rate (at least 0.9)"_s.arg(median(size), 0, 'f', 2));
}

void benchStart()
{
    const QTemporaryDir folder;
    std::vector<double> starts, resident;
    for (int i = 0; i < 10; ++i) {
        QElapsedTimer clock;
        clock.start();
        const auto server = studio(folder.path());
        Client client(server->port());
        client.request("GET", "/healthz");
        starts.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
        resident.push_back(server->residentMb());
    }
    row(u"`serve` from start to its first 200"_s, u"%1 ms"_s.arg(median(starts), 0, 'f', 0), u"-"_s,
        u"(at most 300 ms)"_s);
    row(u"resident memory then"_s, u"%1 MB"_s.arg(median(resident), 0, 'f', 1), u"-"_s, u"(under 60 MB)"_s);
}

void benchHistory(int lines)
{
    const QTemporaryDir folder;
    const auto server = studio(folder.path());
    Client client(server->port());
    std::vector<double> times;
    double residentAtStart = 0;
    for (int i = 0; i < lines; ++i) {
        if (i == 1100)
            residentAtStart = server->residentMb();
        times.push_back(milliseconds([&] { client.synthesize(u"Line number %1."_s.arg(i)); }));
    }
    const double early = median({ times.begin() + 100, times.begin() + 1100 });
    const double late = median({ times.end() - 1000, times.end() });
    const double growth = (server->residentMb() - residentAtStart) * 1024 / (lines - 1100);
    row(u"%L1 lines, the last 1,000 beside lines 101-1,100"_s.arg(lines), u"%1 ms"_s.arg(late, 0, 'f', 2),
        u"%1 ms"_s.arg(early, 0, 'f', 2), u"%1 x (at most 1.1)"_s.arg(late / early, 0, 'f', 2));
    row(u"memory a line more"_s, u"%1 KB"_s.arg(growth, 0, 'f', 2), u"-"_s, u"(at most 1 KB)"_s);
}

void benchRepeats()
{
    struct Line {
        QString text, voice;
    };
    const QStringList voices { u"espeak-ng:en-us"_s, u"flite:kal16"_s, u"espeak-ng:ja+f2"_s,
                               u"espeak-ng:fr-fr"_s, u"flite:slt"_s };
    std::vector<Line> lines;
    for (int i = 0; i < 50; ++i)
        lines.push_back({ u"Number %1."_s.arg(i), voices[i % voices.size()] });
    QHash<QString, QString> seen;
    int differing = 0, repeats = 0;
    for (int process = 0; process < 2; ++process) {
        const QTemporaryDir folder;
        const auto server = studio(folder.path());
        Client client(server->port());
        std::vector<size_t> order;
        for (size_t i = 0; i < 500; ++i)
            order.push_back(i % lines.size());
        std::shuffle(order.begin(), order.end(), std::mt19937(static_cast<unsigned>(process)));
        for (const size_t index : order) {
            const auto& line = lines[index];
            const auto reply = client.request(
                "POST", "/api/tts/synthesize",
                { { u"text"_s, line.text }, { u"voice"_s, line.voice }, { u"refresh"_s, true } });
            QFile wav(folder.filePath(reply[u"artifact"_s].toString()));
            const QString hash = wav.open(QIODevice::ReadOnly)
                ? QString::fromLatin1(
                    QCryptographicHash::hash(wav.readAll(), QCryptographicHash::Sha1).toHex())
                : u"missing"_s;
            const QString key = line.voice + line.text;
            if (!seen.contains(key))
                seen.insert(key, hash);
            differing += seen.value(key) == hash ? 0 : 1;
            ++repeats;
        }
    }
    row(u"%L1 shuffled renders of 50 lines in 2 processes"_s.arg(repeats), u"%1 differ"_s.arg(differing),
        u"-"_s, u"(byte-identical)"_s);
}

int serveBare()
{
    QHttpServer server;
    server.route(u"/constant"_s,
                 [](const QHttpServerRequest&) { return QHttpServerResponse("application/json", kAnswer); });
    std::printf("http://127.0.0.1:%d\n", server.listen(QHostAddress::LocalHost));
    std::fflush(stdout);
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().sliced(1);
    if (arguments.contains(u"--bare"_s))
        return serveBare();
    const QList<std::pair<QString, std::function<void()>>> benches {
        { u"uncached"_s, benchUncached },
        { u"cached"_s, benchCached },
        { u"start"_s, benchStart },
        { u"repeats"_s, benchRepeats },
        { u"history"_s, [] { benchHistory(10'000); } },
    };
    std::puts("| what | ours | beside | result |\n|---|---|---|---|");
    for (const auto& [name, bench] : benches) {
        if (arguments.isEmpty() || arguments.contains(name))
            bench();
    }
    return 0;
}
