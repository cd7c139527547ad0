#include "core/base/Log.h"
#include "core/base/LogFiles.h"
#include "core/base/LogLine.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <csignal>
#include <cstdio>
#include <ctime>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;
using namespace comfyvn;

namespace {

/// What this thread has used, whatever else the machine does meanwhile.
qint64 cpuNanoseconds()
{
    timespec time {};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return time.tv_sec * qint64 { 1'000'000'000 } + time.tv_nsec;
}

} // namespace

class tst_LogFiles : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder {};
    [[nodiscard]] QByteArray read(const QString& name) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// What a child process that logs in some way says on stderr.
    QByteArray runChild(const QString& how, const QString& folder)
    {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), { u"--log"_s, how, folder });
        child.waitForFinished(30000);
        return child.readAllStandardError();
    }

private Q_SLOTS:
    void init() { m_folder = QTemporaryDir(); }

    void line_hasTheContractsForm()
    {
        const qint64 time = QDateTime(QDate(2024, 5, 1), QTime(12, 30, 0, 7), Qt::UTC).toMSecsSinceEpoch();
        QCOMPARE(logLine(time, QtInfoMsg, "comfyvn.api.tts", u"TTS artifact=x"_s),
                 "2024-05-01T12:30:00.007Z INFO comfyvn.api.tts [-] TTS artifact=x\n");
        QCOMPARE(logLine(time + 1999, QtWarningMsg, nullptr, u"é"_s),
                 "2024-05-01T12:30:02.006Z WARN default [-] é\n");
        QVERIFY(logLine(time, QtCriticalMsg, "a", {}).contains(" ERROR "));
        QVERIFY(logLine(time, QtDebugMsg, "a", {}).contains(" DEBUG "));
    }

    void since_givesWhatIsNewAndForgetsTheOldest()
    {
        const LogFiles files(m_folder.path());
        const quint64 start = files.since(0).next;
        qCInfo(lcUi) << "one";
        qCInfo(lcUi) << "two";
        const LogLines both = files.since(start);
        QCOMPARE(both.lines.size(), 2);
        QVERIFY(both.lines[0].endsWith("one\n") && both.lines[1].endsWith("two\n"));
        QVERIFY(files.since(both.next).lines.isEmpty());

        qCInfo(lcUi).noquote() << QString(100'000, u'x');
        QVERIFY(files.since(both.next).lines.first().size() < 5000);
        for (int i = 0; i < 6000; ++i)
            qCInfo(lcUi) << i;
        const LogLines kept = files.since(0);
        QCOMPARE(kept.lines.size(), 5000);
        QVERIFY(kept.lines.last().endsWith("5999\n"));
        QCOMPARE(kept.next, both.next + 6001);
    }

    void since_isSafeBesideManyThatLog()
    {
        const LogFiles files(m_folder.path());
        std::vector<std::unique_ptr<QThread>> threads;
        for (int t = 0; t < 3; ++t) {
            threads.emplace_back(QThread::create([] {
                for (int i = 0; i < 2000; ++i)
                    qCInfo(lcUi) << "busy" << i;
            }));
            threads.back()->start();
        }
        quint64 next = 0;
        qsizetype seen = 0;
        const auto take = [&] {
            const LogLines more = files.since(next);
            next = more.next;
            for (const QByteArray& line : more.lines)
                seen += line.contains("busy") ? 1 : 0;
        };
        while (std::any_of(threads.begin(), threads.end(), [](const auto& t) { return t->isRunning(); }))
            take();
        for (const auto& thread : threads)
            thread->wait();
        take();
        QVERIFY(seen > 0 && seen <= 6000);
        QVERIFY(next >= 6000);
    }

    void line_namesTheRequestOfItsThread()
    {
        const LogRequest outer("outer-1");
        {
            const LogRequest inner("inner-2");
            QVERIFY(logLine(0, QtInfoMsg, "a", {}).contains("[inner-2]"));
            QByteArray elsewhere;
            std::unique_ptr<QThread> thread(
                QThread::create([&] { elsewhere = logLine(0, QtInfoMsg, "a", {}); }));
            thread->start();
            thread->wait();
            QVERIFY(elsewhere.contains("[-]"));
        }
        QVERIFY(logLine(0, QtInfoMsg, "a", {}).contains("[outer-1]"));
    }

    void line_isAlwaysOneLine()
    {
        const QString forged =
            u"a\n2024-01-01 ERROR forged\r\x1b[2J\u0085\u2028\u2029"_s + QChar(0) + u"end"_s;
        const QByteArray line = logLine(0, QtInfoMsg, "a", forged);
        QCOMPARE(line.count('\n'), 1);
        QVERIFY(
            line.endsWith("] a\\n2024-01-01 ERROR forged\\u000d\\u001b[2J\\u0085\\u2028\\u2029\\u0000end\n"));
    }

    void audioLoggers_goToBothFiles()
    {
        {
            const LogFiles logs(m_folder.path());
            qCInfo(lcApiTts) << "speech";
            qCInfo(lcPipeline) << "pipeline";
            qCInfo(lcHttp) << "http";
            qCDebug(lcApiTts) << "spoken text";
        }
        const QByteArray system = read(u"system.log"_s);
        const QByteArray audio = read(u"audio.log"_s);
        for (const char* word : { "speech", "pipeline" }) {
            QVERIFY2(system.contains(word), word);
            QVERIFY2(audio.contains(word), word);
        }
        QVERIFY(system.contains("INFO comfyvn.http [-] http\n"));
        QVERIFY(!audio.contains("http"));
        QVERIFY(!system.contains("spoken text"));
    }

    void info_isWrittenByItself()
    {
        const LogFiles logs(m_folder.path());
        qCInfo(lcHttp) << "soon";
        QTRY_VERIFY(read(u"system.log"_s).contains("soon"));
    }

    void warning_isWrittenAtOnceAndOnStderr()
    {
        const QByteArray said = runChild(u"warn-and-die"_s, m_folder.path());
        QVERIFY2(said.contains("WARN comfyvn.http [-] last words"), said.constData());
        QVERIFY(!said.contains("first words"));
        const QByteArray system = read(u"system.log"_s);
        QVERIFY(system.contains("first words"));
        QVERIFY(system.contains("last words"));
    }

    void killedProcess_losesATenthOfASecondAtMost()
    {
        runChild(u"log-and-wait"_s, m_folder.path());
        QVERIFY(read(u"system.log"_s).contains("long ago"));
    }

    void unwritableFolder_costsOneNotice()
    {
        const QString obstacle = m_folder.filePath(u"file"_s);
        QFile file(obstacle);
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QByteArray said = runChild(u"many"_s, obstacle);
        QVERIFY2(said.contains(QFile::encodeName(obstacle)), said.constData());
        QCOMPARE(said.count('\n'), 1);
    }

    void manyThreads_loseNoLine()
    {
        constexpr int kThreads = 4;
        constexpr int kLines = 5000;
        {
            const LogFiles logs(m_folder.path());
            std::vector<std::unique_ptr<QThread>> threads;
            for (int t = 0; t < kThreads; ++t)
                threads.emplace_back(QThread::create([t] {
                    for (int i = 0; i < kLines; ++i)
                        qCInfo(lcHttp, "line %d of %d", i, t);
                }));
            for (const auto& thread : threads)
                thread->start();
            for (const auto& thread : threads)
                thread->wait();
        }
        const auto lines = read(u"system.log"_s).split('\n');
        QCOMPARE(lines.size(), kThreads * kLines + 1);
        static const QRegularExpression form(
            u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z INFO comfyvn\\.http \\[-\\] line \\d+ of \\d$"_s);
        for (qsizetype i = 0; i + 1 < lines.size(); ++i)
            QVERIFY2(form.match(QString::fromUtf8(lines[i])).hasMatch(), lines[i].constData());
    }

    void files_rotate()
    {
        {
            const LogFiles logs(m_folder.path());
            const QString filler(2000, u'x');
            for (int i = 0; i < 16000; ++i)
                qCInfo(lcHttp).noquote() << i << filler;
        }
        const auto names = QDir(m_folder.path()).entryList({ u"system.log*"_s }, QDir::Files, QDir::Name);
        QCOMPARE(names,
                 (QStringList { u"system.log"_s, u"system.log.1"_s, u"system.log.2"_s, u"system.log.3"_s,
                                u"system.log.4"_s }));
        for (const QString& name : names)
            QVERIFY(QFileInfo(m_folder.filePath(name)).size() <= (5 << 20));
        QVERIFY(read(u"system.log"_s).contains(" 15999 x"));
    }

    void line_isCheap()
    {
        constexpr int kLines = 20000;
        qint64 each = 0;
        {
            const LogFiles logs(m_folder.path());
            const qint64 before = cpuNanoseconds();
            for (int i = 0; i < kLines; ++i)
                qCInfo(lcApiTts, "TTS artifact=exports/tts/neutral_0123456789ab.wav cached=%s provider=%s",
                       "True", "local");
            each = (cpuNanoseconds() - before) / kLines;
        }
        qInfo("one line: %lld ns", static_cast<long long>(each));
        QVERIFY(each < 30'000);
    }
};

namespace {

int logAsAChild(const QByteArray& how, const QString& folder)
{
    const LogFiles logs(folder);
    if (how == "warn-and-die") {
        qCInfo(lcHttp) << "first words";
        qCWarning(lcHttp) << "last words";
        std::raise(SIGKILL);
    } else if (how == "log-and-wait") {
        qCInfo(lcHttp) << "long ago";
        QThread::msleep(1000);
        std::raise(SIGKILL);
    } else {
        for (int i = 0; i < 1000; ++i)
            qCInfo(lcApiTts) << i;
    }
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    if (argc == 4 && qstrcmp(argv[1], "--log") == 0)
        return logAsAChild(argv[2], QString::fromLocal8Bit(argv[3]));
    tst_LogFiles test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_LogFiles.moc"
