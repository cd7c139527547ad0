// What the ComfyUI client costs: its time for each job over the server's own, and memory for a long queue.

#include "core/comfy/ComfyHosts.h"
#include "tests/support/comfy/ComfyJobs.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using namespace comfyvn::test;

namespace {

constexpr int kServers = 3;
constexpr int kNodeMs = 50;
constexpr int kNodes = 2;
constexpr int kSingleJobs = 60;
constexpr int kQueuedJobs = 1000;
constexpr int kRecordingBytes = 16 << 20;

/// The server as a program of its own, so that its time and memory are not the client's.
struct Server {
    QProcess process {};
    QUrl url {};

    bool start(int nodeMs)
    {
        process.start(
            qEnvironmentVariable("COMFYVN_FAKE_COMFY", u"build/release/tests/support/comfyvn-fake-comfy"_s),
            { u"--node-ms"_s, QString::number(nodeMs) });
        if (!process.waitForReadyRead(10'000))
            return false;
        url = QUrl(QString::fromUtf8(process.readLine().trimmed()));
        return url.isValid();
    }

    ~Server()
    {
        process.kill();
        process.waitForFinished();
    }
};

double residentMb()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

int overhead()
{
    Server server;
    if (!server.start(kNodeMs))
        return 1;
    ComfyHosts hosts;
    hosts.setHosts({ { .baseUrl = server.url } });
    std::vector<double> times;
    for (int i = 0; i < kSingleJobs; ++i) {
        QElapsedTimer clock;
        clock.start();
        const auto future = hosts.run(lineJob(u"Line %1"_s.arg(i)));
        while (!future.isFinished())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        if (future.resultCount() == 0 || !future.result()) {
            std::fprintf(stderr, "%s\n", qPrintable(said(future.result())));
            return 1;
        }
        times.push_back(double(clock.nsecsElapsed()) / 1e6 - kNodes * kNodeMs);
    }
    std::printf("first job, with preflight and connecting: %.1f ms over the server's own time\n",
                times.front());
    std::sort(times.begin() + 1, times.end());
    const auto at = [&times](double part) { return times[1 + std::size_t(part * double(times.size() - 2))]; };
    std::printf("next %d jobs one by one: median %.1f ms, p90 %.1f ms, most %.1f ms over %d ms\n",
                kSingleJobs - 1, at(0.5), at(0.9), at(1.0), kNodes * kNodeMs);
    return 0;
}

/// A line that speaks with the voice of a recording.
ComfyJob clonedLine(const QString& text, const ComfyContentPtr& recording)
{
    ComfyJob job = lineJob(text);
    job.graph.insert(u"2"_s, comfyNode(u"LoadAudio"_s, { { u"audio"_s, QString() } }));
    job.graph.insert(u"7"_s, comfyNode(u"PreviewAudio"_s, { { u"audio"_s, comfyLink(u"2"_s) } }));
    job.uploads = { { .content = recording, .suffix = u"wav"_s, .inputs = { { u"2"_s, u"audio"_s } } } };
    return job;
}

int queue(bool clonesVoices)
{
    std::vector<std::unique_ptr<Server>> servers;
    QList<ComfyHost> addresses;
    for (int i = 0; i < kServers; ++i) {
        servers.push_back(std::make_unique<Server>());
        if (!servers.back()->start(1))
            return 1;
        addresses << ComfyHost { .baseUrl = servers.back()->url };
    }
    ComfyHosts hosts;
    hosts.setHosts(addresses);
    const double before = residentMb();
    const ComfyContentPtr recording =
        clonesVoices ? comfyContent(QByteArray(kRecordingBytes, 'v')) : ComfyContentPtr();
    QElapsedTimer clock;
    clock.start();
    double most = before;
    int open = kQueuedJobs;
    QObject context;
    for (int i = 0; i < kQueuedJobs; ++i) {
        const QString text = u"Line %1 of a long scene"_s.arg(i);
        hosts.run(clonesVoices ? clonedLine(text, recording) : lineJob(text))
            .then(&context, [&](const Result<ComfyRender>& render) {
                --open;
                if (!render)
                    std::fprintf(stderr, "%s\n", qPrintable(said(render)));
                if (open % 50 == 0)
                    most = std::max(most, residentMb());
            });
    }
    const double queued = residentMb();
    while (open > 0)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    if (clonesVoices)
        std::printf("with a recording of %d MB as their voice:\n", kRecordingBytes >> 20);
    std::printf("%d jobs on %d servers: %.1f s, %.1f ms each\n", kQueuedJobs, kServers,
                double(clock.elapsed()) / 1000, double(clock.elapsed()) / kQueuedJobs);
    std::printf("memory: %.1f MB before, +%.1f MB queued, +%.1f MB at most\n", before, queued - before,
                most - before);
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    return overhead() + queue(false) + queue(true);
}
