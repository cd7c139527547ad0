#include "tests/support/StudioProcess.h"

#include <QJsonDocument>

#include <csignal>

using namespace Qt::StringLiterals;

namespace comfyvn::test {

namespace {

int exitCodeOf(const QProcess& process)
{
    return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
}

} // namespace

StudioProcess::StudioProcess(const StudioHome& home)
    : StudioProcess(home, Options())
{ }

StudioProcess::StudioProcess(const StudioHome& home, const Options& options)
{
    QStringList command = options.wrapper;
    command << studioProgram() << u"serve"_s << u"--workspace"_s << home.workspace() << options.arguments;
    m_process.setProcessEnvironment(home.environment());
    m_process.setProgram(command.takeFirst());
    m_process.setArguments(command);
    if (options.inChild)
        m_process.setChildProcessModifier(options.inChild);
    m_process.start();
    while (!m_process.canReadLine() && m_process.waitForReadyRead(kPatienceMs)) { }
    m_firstLine = m_process.readLine().trimmed();
    const QByteArray address = m_firstLine.split(' ').value(2);
    if (m_firstLine.startsWith("listening on http://"))
        m_port = address.mid(address.lastIndexOf(':') + 1).toUShort();
}

StudioProcess::~StudioProcess()
{
    kill();
}

bool StudioProcess::isRunning()
{
    m_process.waitForFinished(0);
    return m_process.state() == QProcess::Running;
}

int StudioProcess::terminate()
{
    if (pid() > 0)
        ::kill(static_cast<pid_t>(pid()), SIGTERM);
    return waitForEnd();
}

int StudioProcess::waitForEnd()
{
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(kPatienceMs)) {
        kill();
        return -1;
    }
    return exitCodeOf(m_process);
}

void StudioProcess::kill()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(kPatienceMs);
}

QByteArray StudioProcess::errors()
{
    return m_errors += m_process.readAllStandardError();
}

QJsonObject CliResult::json() const
{
    return QJsonDocument::fromJson(output).object();
}

CliResult runCli(const StudioHome& home, const QStringList& arguments, const QByteArray& input)
{
    return runBareCli(home, arguments + QStringList { u"--workspace"_s, home.workspace() }, input);
}

CliResult runBareCli(const StudioHome& home, const QStringList& arguments, const QByteArray& input)
{
    QProcess process;
    process.setProcessEnvironment(home.environment());
    process.start(studioProgram(), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(kPatienceMs)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    return { .exitCode = exitCodeOf(process),
             .output = process.readAllStandardOutput(),
             .errors = process.readAllStandardError() };
}

} // namespace comfyvn::test
