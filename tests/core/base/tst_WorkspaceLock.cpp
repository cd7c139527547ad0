#include "core/base/WorkspaceLock.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace comfyvn;

class tst_WorkspaceLock : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder {};
    [[nodiscard]] QString path() const { return m_folder.filePath(u"studio.lock"_s); }

    /// Another process that holds the lock.
    void startHolder(QProcess& process) const
    {
        process.start(QCoreApplication::applicationFilePath(), { u"--hold"_s, path() });
        QVERIFY(process.waitForStarted());
        QVERIFY(process.waitForReadyRead(10000));
        QCOMPARE(process.readLine().trimmed(), "held");
    }

private Q_SLOTS:
    void init() { m_folder = QTemporaryDir(); }

    void take_isExclusiveAndNamesTheHolder()
    {
        QProcess holder;
        startHolder(holder);
        QCOMPARE(WorkspaceLock::holder(path()), holder.processId());
        const auto lock = WorkspaceLock::take(path());
        QVERIFY(!lock);
        QCOMPARE(lock.error().kind, ErrorKind::Busy);
        QCOMPARE(lock.error().code, u"workspace_in_use"_s);
        QVERIFY(lock.error().message.contains(QString::number(holder.processId())));
        holder.kill();
        holder.waitForFinished();
    }

    void take_takesOverFromAKilledProcess()
    {
        QProcess holder;
        startHolder(holder);
        holder.kill();
        QVERIFY(holder.waitForFinished());
        QVERIFY(QFile::exists(path()));
        QCOMPARE(WorkspaceLock::holder(path()), 0);
        QVERIFY(WorkspaceLock::take(path()));
    }

    void take_isUndoneByDestruction()
    {
        {
            const auto lock = WorkspaceLock::take(path());
            QVERIFY(lock);
            QVERIFY(!WorkspaceLock::take(path()));
            QCOMPARE(WorkspaceLock::holder(path()), QCoreApplication::applicationPid());
        }
        QCOMPARE(WorkspaceLock::holder(path()), 0);
        QVERIFY(WorkspaceLock::take(path()));
    }

    void take_namesThePathItCannotMake()
    {
        const QString absent = m_folder.filePath(u"absent/studio.lock"_s);
        const auto lock = WorkspaceLock::take(absent);
        QVERIFY(!lock);
        QCOMPARE(lock.error().kind, ErrorKind::Storage);
        QVERIFY(lock.error().message.contains(absent));
    }
};

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    if (argc == 3 && qstrcmp(argv[1], "--hold") == 0) {
        const auto lock = WorkspaceLock::take(QString::fromLocal8Bit(argv[2]));
        std::puts(lock ? "held" : "refused");
        std::fflush(stdout);
        return QCoreApplication::exec();
    }
    tst_WorkspaceLock test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_WorkspaceLock.moc"
