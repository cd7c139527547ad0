#include "core/base/Files.h"
#include "core/base/RuntimeFile.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace comfyvn;

class tst_RuntimeFile : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder {};
    [[nodiscard]] QString path() const { return m_folder.filePath(u"data/runtime.json"_s); }

private Q_SLOTS:
    void init() { m_folder = QTemporaryDir(); }

    void read_answersWhatWasWritten()
    {
        const RuntimeInfo info { .port = 8123,
                                 .pid = QCoreApplication::applicationPid(),
                                 .version = u"0.6.0"_s,
                                 .token = u"secret-token"_s };
        QVERIFY(writeRuntimeFile(path(), info));
        const auto read = readRuntimeFile(path());
        QVERIFY(read);
        QVERIFY(*read == info);
        struct stat stat { };
        QCOMPARE(::stat(QFile::encodeName(path()).constData(), &stat), 0);
        QCOMPARE(stat.st_mode & 0777, 0600U);
        removeRuntimeFile(path());
        QCOMPARE(readRuntimeFile(path()).error().code, u"no_running_studio"_s);
    }

    void read_ignoresADeadStudio()
    {
        QProcess process;
        process.start(u"true"_s, {});
        QVERIFY(process.waitForStarted());
        const qint64 pid = process.processId();
        QVERIFY(process.waitForFinished());
        QVERIFY(writeRuntimeFile(path(), { .port = 8123, .pid = pid }));
        QCOMPARE(readRuntimeFile(path()).error().kind, ErrorKind::NotFound);
    }

    void read_ignoresADamagedFile_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray("");
        QTest::newRow("garbage") << QByteArray("{\"port\":");
        QTest::newRow("no pid") << QByteArray("{\"port\":8000}");
        QTest::newRow("no port") << QByteArray("{\"pid\":1}");
        QTest::newRow("negative pid") << QByteArray("{\"port\":8000,\"pid\":-1}");
        QTest::newRow("text port") << QByteArray("{\"port\":\"8000\",\"pid\":1}");
    }

    void read_ignoresADamagedFile()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(writeFile(path(), bytes, Durability::ProcessCrash));
        QVERIFY(!readRuntimeFile(path()));
    }
};

QTEST_GUILESS_MAIN(tst_RuntimeFile)
#include "tst_RuntimeFile.moc"
