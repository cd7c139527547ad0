#include "tests/support/WindowProcess.h"

#include <QFile>
#include <QJsonDocument>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace comfyvn::test {

namespace {
constexpr int kPatienceMs = 60'000;
}

WindowProcess::WindowProcess(const StudioHome& home, const QMap<QString, QString>& variables,
                             const QStringList& arguments)
    : m_runtimeFile(home.inside(u"data/runtime.json"_s))
{
    QProcessEnvironment environment = home.environment();
    for (const auto& [name, value] : variables.asKeyValueRange())
        environment.insert(name, value);
    m_process.setProcessEnvironment(environment);
    m_process.start(qEnvironmentVariable("STUDIO_BINARY_DIR") + u"/app/comfyvn-studio"_s,
                    QStringList { u"--workspace"_s, home.workspace(), u"--port"_s, u"0"_s } + arguments);
    m_process.waitForStarted(kPatienceMs);
}

WindowProcess::~WindowProcess()
{
    kill();
}

bool WindowProcess::isRunning()
{
    m_process.waitForFinished(0);
    return m_process.state() == QProcess::Running;
}

quint16 WindowProcess::port() const
{
    const auto runtime = QJsonDocument::fromJson(bytesOf(m_runtimeFile));
    const bool mine = runtime[u"pid"_s].toInteger() == m_process.processId();
    return mine ? static_cast<quint16>(runtime[u"port"_s].toInt()) : quint16 { 0 };
}

int WindowProcess::terminate()
{
    m_process.terminate();
    return waitForEnd();
}

int WindowProcess::waitForEnd()
{
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(kPatienceMs)) {
        kill();
        return -1;
    }
    return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

void WindowProcess::kill()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(kPatienceMs);
}

QByteArray WindowProcess::errors()
{
    return m_process.readAllStandardError();
}

QList<StoredLine> storedLines(const StudioHome& home)
{
    QList<StoredLine> lines;
    const QString file = home.inside(u"data/comfyvn.db"_s);
    const QString connection = u"beside the program"_s;
    if (QFile::exists(file)) {
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
        database.setDatabaseName(file);
        database.setConnectOptions(u"QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=2000"_s);
        database.open();
        QSqlQuery query(database);
        query.exec(u"SELECT text, coalesce(cache_key, ''), coalesce(duration_seconds, 0) FROM lines "
                   "LEFT JOIN takes ON takes.id = lines.take ORDER BY position, lines.id"_s);
        while (query.next())
            lines.append({ query.value(0).toString(), query.value(1).toString(), query.value(2).toDouble() });
    }
    QSqlDatabase::removeDatabase(connection);
    return lines;
}

} // namespace comfyvn::test
