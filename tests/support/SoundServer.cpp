#include "tests/support/SoundServer.h"

#include <QFile>
#include <QProcessEnvironment>
#include <QStandardPaths>
#include <QStringList>
#include <QTest>

#include <cstring>

using namespace Qt::StringLiterals;

namespace comfyvn::test {

namespace {

constexpr int kPatienceMs = 20'000;
constexpr qsizetype kSampleBytes = sizeof(float);

void end(QProcess& process)
{
    process.kill();
    process.waitForFinished(kPatienceMs);
}

} // namespace

SoundServer::SoundServer()
{
    QObject::connect(&m_capture, &QProcess::readyReadStandardOutput, &m_capture,
                     [this] { m_bytes += m_capture.readAllStandardOutput(); });
}

SoundServer::~SoundServer()
{
    kill();
}

QString SoundServer::missingProgram()
{
    for (const QString& program : { u"pulseaudio"_s, u"parec"_s, u"pactl"_s }) {
        if (QStandardPaths::findExecutable(program).isEmpty())
            return program;
    }
    return {};
}

bool SoundServer::start()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const auto mine = variables();
    for (const auto& [name, value] : mine.asKeyValueRange())
        environment.insert(name, value);
    environment.insert(u"HOME"_s, m_folder.path());
    environment.insert(u"XDG_CONFIG_HOME"_s, m_folder.path());
    for (QProcess* process : { &m_server, &m_capture }) {
        process->setProcessEnvironment(environment);
        process->setStandardErrorFile(m_folder.filePath(u"errors.txt"_s), QIODevice::Append);
    }

    const QString socket = m_folder.filePath(u"pulse/native"_s);
    QFile::remove(socket);
    m_server.start(u"pulseaudio"_s,
                   { u"-n"_s, u"--daemonize=no"_s, u"--exit-idle-time=-1"_s, u"-L"_s,
                     u"module-null-sink sink_name=ci rate=%1 format=float32le"_s.arg(kRate), u"-L"_s,
                     u"module-native-protocol-unix"_s });
    if (!m_server.waitForStarted(kPatienceMs)
        || !QTest::qWaitFor([&] { return QFile::exists(socket); }, kPatienceMs))
        return false;

    const qsizetype before = m_bytes.size();
    m_capture.start(u"parec"_s,
                    { u"--latency-msec=20"_s, u"--device=ci.monitor"_s, u"--rate=%1"_s.arg(kRate),
                      u"--channels=1"_s, u"--format=float32le"_s });
    return QTest::qWaitFor([&] { return m_bytes.size() > before; }, kPatienceMs);
}

bool SoundServer::startForThisProgram()
{
    const auto lead = variables();
    for (const auto& [name, value] : lead.asKeyValueRange())
        qputenv(qPrintable(name), value.toLocal8Bit());
    return start();
}

void SoundServer::kill()
{
    end(m_capture);
    end(m_server);
}

QString SoundServer::control(const QStringList& arguments) const
{
    QProcess pactl;
    pactl.setProcessEnvironment(m_server.processEnvironment());
    pactl.start(u"pactl"_s, arguments);
    if (!pactl.waitForFinished(kPatienceMs) || pactl.exitCode() != 0)
        return {};
    return u"ok "_s + QString::fromUtf8(pactl.readAllStandardOutput()).trimmed();
}

QString SoundServer::load(const QString& module)
{
    return control(QStringList { u"load-module"_s } + module.split(u' ')).mid(3);
}

bool SoundServer::unload(const QString& number)
{
    return !control({ u"unload-module"_s, number }).isEmpty();
}

QMap<QString, QString> SoundServer::variables() const
{
    const QString folder = m_folder.path();
    return { { u"PULSE_COOKIE"_s, folder + u"/cookie"_s },
             { u"XDG_RUNTIME_DIR"_s, folder },
             { u"PULSE_SERVER"_s, u"unix:"_s + folder + u"/pulse/native"_s } };
}

std::vector<float> SoundServer::captured() const
{
    std::vector<float> samples(static_cast<std::size_t>(capturedCount()));
    std::memcpy(samples.data(), m_bytes.constData(), samples.size() * sizeof(float));
    return samples;
}

qsizetype SoundServer::capturedCount() const
{
    return m_bytes.size() / kSampleBytes;
}

} // namespace comfyvn::test
