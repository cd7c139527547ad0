#include "core/audio/SoundEncoder.h"
#include "core/base/Random.h"
#include "core/comfy/ComfyHosts.h"
#include "tests/support/comfy/ComfyJobs.h"
#include "tests/support/comfy/FakeComfyServer.h"

#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QTest>
#include <QTimer>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace comfyvn;
using namespace comfyvn::test;

namespace {

constexpr int kJobs = 200;
constexpr int kHosts = 3;
constexpr int kTickMs = 120;

/// A sound of its own for each line, so that a file that was mixed up is noticed.
AudioBuffer soundOf(const QJsonObject& inputs)
{
    const int line = inputs.value(u"text"_s).toString().section(u' ', -1).toInt();
    AudioBuffer sound { .channels = 1, .sampleRate = 16'000 };
    sound.samples.resize(std::size_t(2000 + line * 10));
    for (std::size_t i = 0; i < sound.samples.size(); ++i)
        sound.samples[i] = float(std::round(0.3 * std::sin(0.01 * double(i) * (line + 5)) * 32767) / 32768);
    return sound;
}

QByteArray fileOf(const QString& text)
{
    const auto bytes = encodeSound(soundOf({ { u"text"_s, text } }),
                                   { .format = SoundFormat::Flac, .tags = { .comment = "prompt" } });
    return bytes ? QByteArray::fromStdString(*bytes) : QByteArray();
}

/// Kills, restarts, cuts, slows and confuses servers, as its seed decides.
class Chaos final : public QObject {
public:
    Chaos(std::array<FakeComfyServer, kHosts>& servers, std::uint64_t seed)
        : m_servers(servers)
        , m_random(seed)
    {
        connect(&m_timer, &QTimer::timeout, this, &Chaos::strike);
        m_timer.start(kTickMs);
    }

    void end()
    {
        m_timer.stop();
        for (FakeComfyServer& server : m_servers) {
            server.clearFaults();
            server.setLatency(0ms);
            server.setBytesPerSecond(0);
            if (!server.isRunning())
                started = server.start() && started;
        }
    }

    int kills = 0;
    int strikes = 0;
    bool started = true;

private:
    [[nodiscard]] std::uint64_t pick(std::uint64_t bound) { return m_random.next() % bound; }

    void strike()
    {
        static constexpr std::array kFaults {
            Fault::EventsFirst,     Fault::QueuedButError, Fault::QueuedButDropped,
            Fault::DroppedUnqueued, Fault::Refused500,     Fault::SocketDrops,
            Fault::HistoryLate,     Fault::ViewTruncated,  Fault::Forgets,
            Fault::Error,           Fault::OutOfMemory,    Fault::Html,
            Fault::Silent,          Fault::NoOutputs,      Fault::Dies,
            Fault::NoSocket,        Fault::BadGateway,
        };
        FakeComfyServer& server = m_servers[pick(kHosts)];
        ++strikes;
        if (!server.isRunning()) {
            started = server.start() && started;
            return;
        }
        switch (pick(8)) {
        case 0:
            server.kill();
            ++kills;
            break;
        case 1:
            server.kill(); // restarted at once
            started = server.start() && started;
            ++kills;
            break;
        case 2:
            server.cut();
            break;
        case 3:
            server.setLatency(std::chrono::milliseconds(pick(30)));
            break;
        case 4:
            server.setBytesPerSecond(pick(2) == 0 ? 0 : 200'000);
            break;
        default:
            server.setFault(kFaults[pick(kFaults.size())], 1);
        }
    }

    std::array<FakeComfyServer, kHosts>& m_servers;
    Random m_random;
    QTimer m_timer {};
};

} // namespace

/// Many jobs on servers that come and go: each ends once, right or with its reason, and nothing is left
/// behind.
class tst_ComfyChaos : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(u"comfyvn.comfyui=false"_s); }

    void jobs_endOnceRightOrWithAReason_data()
    {
        QTest::addColumn<quint64>("seed");
        for (quint64 seed = 1; seed <= 3; ++seed)
            QTest::addRow("seed %llu", seed) << seed;
    }

    void jobs_endOnceRightOrWithAReason()
    {
        QFETCH(quint64, seed);
        std::array<FakeComfyServer, kHosts> servers;
        ComfyPatience patience = hastyComfy();
        patience.request = 2s;
        ComfyHosts hosts(patience);
        QList<ComfyHost> addresses;
        for (FakeComfyServer& server : servers) {
            server.setSound(soundOf);
            server.setNodeTime(5ms);
            QVERIFY(server.start());
            addresses << ComfyHost { .baseUrl = server.url() };
        }
        hosts.setHosts(addresses);

        QElapsedTimer clock;
        clock.start();
        Chaos chaos(servers, seed);
        QList<QFuture<Result<ComfyRender>>> futures;
        QObject context;
        std::vector<int> ends(kJobs, 0);
        for (int i = 0; i < kJobs; ++i) {
            ComfyJob job = lineJob(u"Line %1"_s.arg(i));
            job.limits = { .silence = 3s, .total = 15s };
            futures << hosts.run(job);
            futures.last().then(&context, [&ends, i](const Result<ComfyRender>&) { ++ends[std::size_t(i)]; });
        }
        for (const auto& future : futures)
            QVERIFY2(codeOf(awaitRender(future)) != u"test_gave_up", "a job never ended");
        chaos.end();
        QVERIFY(chaos.started);

        int right = 0;
        QMap<QString, int> reasons;
        for (int i = 0; i < kJobs; ++i) {
            QCOMPARE(ends[std::size_t(i)], 1);
            const auto render = futures[i].result();
            if (render) {
                QVERIFY2(render->audio == fileOf(u"Line %1"_s.arg(i)), "another line's sound");
                ++right;
            } else {
                QVERIFY(render.error().kind == ErrorKind::ProviderFailed
                        || render.error().kind == ErrorKind::ProviderUnavailable);
                QVERIFY(!render.error().message.isEmpty());
                ++reasons[render.error().code];
            }
        }
        qInfo() << "right:" << right << "strikes:" << chaos.strikes << "kills:" << chaos.kills << reasons
                << clock.elapsed() << "ms";
        QVERIFY(right > kJobs / 2);

        // Nothing is left on a server, nor kept to be withdrawn once it answers.
        QCOMPARE(hosts.waiting() + hosts.running(), 0);
        QVERIFY(QTest::qWaitFor([&] {
            const auto probed = hosts.probe();
            return QTest::qWaitFor([&] { return probed.isFinished(); }, 10'000) && hosts.orphans() == 0;
        }));
        const auto tidied = hosts.tidied();
        QVERIFY(QTest::qWaitFor([&] { return tidied.isFinished(); }, kComfyPatienceMs));
        for (const FakeComfyServer& server : servers)
            QVERIFY(QTest::qWaitFor([&] { return server.jobsWaiting() == 0; }, kComfyPatienceMs));
        hosts.setHosts({});
        for (const FakeComfyServer& server : servers)
            QVERIFY(QTest::qWaitFor([&] { return server.connections() == 0; }, kComfyPatienceMs));
    }
};

QTEST_GUILESS_MAIN(tst_ComfyChaos)
#include "tst_ComfyChaos.moc"
