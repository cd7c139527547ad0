#include "core/storage/Database.h"
#include "core/storage/Statement.h"
#include "core/storage/Transaction.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <sys/mount.h>

#include <csignal>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace comfyvn;

namespace {

/// Runs SQL through a connection of its own, as another program would.
void runOutside(const QString& path, const QStringList& statements)
{
    {
        auto connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"outside"_s);
        connection.setDatabaseName(path);
        QVERIFY(connection.open());
        for (const QString& sql : statements) {
            QSqlQuery query(connection);
            QVERIFY2(query.exec(sql), qPrintable(sql));
        }
    }
    QSqlDatabase::removeDatabase(u"outside"_s);
}

qint64 countOf(Database& database, const QString& table)
{
    qint64 count = -1;
    auto read = Statement(database, u"SELECT count(*) FROM "_s + table).each({}, [&](const Row& row) {
        count = row.integer(0);
    });
    return read ? count : -1;
}

Result<void> addEvent(Database& database, const QString& kind)
{
    return Statement(database, u"INSERT INTO events (ts, kind, data_json) VALUES ('', ?, '{}')"_s)
        .run({ kind });
}

/// A full disk of one megabyte, or nothing when this machine does not let us mount one.
class SmallDisk {
public:
    explicit SmallDisk(const QString& path, const char* options)
        : m_path(QFile::encodeName(path))
        , m_mounted(QDir().mkpath(path) && ::mount("tmpfs", m_path.constData(), "tmpfs", 0, options) == 0)
    { }
    ~SmallDisk()
    {
        if (m_mounted)
            ::umount2(m_path.constData(), MNT_DETACH);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;
    [[nodiscard]] bool mounted() const { return m_mounted; }
    [[nodiscard]] bool makeReadOnly() const
    {
        return ::mount(nullptr, m_path.constData(), nullptr, MS_REMOUNT | MS_RDONLY, nullptr) == 0;
    }

private:
    QByteArray m_path;
    bool m_mounted;
};

} // namespace

class tst_Database : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder {};
    [[nodiscard]] QString path() const { return m_folder.filePath(u"data/comfyvn.db"_s); }
    [[nodiscard]] QStringList keptAside() const
    {
        return QDir(m_folder.filePath(u"data"_s)).entryList({ u"*.broken-*"_s });
    }

private Q_SLOTS:
    void init() { m_folder = QTemporaryDir(); }

    void open_makesEveryTable()
    {
        auto database = Database::open(path());
        QVERIFY2(database, qPrintable(database ? QString() : database.error().message));
        QVERIFY((*database)->notices().isEmpty());
        for (const QString& table : { u"settings"_s, u"voices"_s, u"events"_s, u"assets_registry"_s,
                                      u"provenance"_s, u"audio_cache"_s, u"scenes"_s, u"lines"_s })
            QCOMPARE(countOf(**database, table), 0);
    }

    void open_keepsWhatWasStored()
    {
        {
            auto database = Database::open(path());
            QVERIFY(database && addEvent(**database, u"kept"_s));
        }
        auto database = Database::open(path());
        QVERIFY(database);
        QCOMPARE(countOf(**database, u"events"_s), 1);
        QVERIFY(keptAside().isEmpty());
    }

    void open_usesWalAndForeignKeys()
    {
        auto database = Database::open(path());
        QVERIFY(database);
        QString mode;
        QVERIFY(Statement(**database, u"PRAGMA journal_mode"_s).each({}, [&](const Row& row) {
            mode = row.text(0);
        }));
        QCOMPARE(mode, u"wal"_s);
        const auto orphan =
            (*database)->execute(u"INSERT INTO provenance VALUES (1, 99, '', '', '', '', '', '', '', '')"_s);
        QVERIFY(!orphan);
        QVERIFY2(orphan.error().message.contains(u"FOREIGN KEY"_s), qPrintable(orphan.error().message));
    }

    void open_rebuildsADamagedFile_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("truncateTo");
        QTest::addColumn<int>("scribbleAt");
        QTest::newRow("garbage") << QByteArray(20000, 'x') << -1 << -1;
        QTest::newRow("short garbage") << QByteArray("not a database") << -1 << -1;
        QTest::newRow("empty") << QByteArray("") << -1 << -1;
        QTest::newRow("truncated") << QByteArray() << 5000 << -1;
        QTest::newRow("truncated in the header") << QByteArray() << 60 << -1;
        QTest::newRow("scribbled header") << QByteArray() << -1 << 0;
        QTest::newRow("scribbled page") << QByteArray() << -1 << 4096 * 3;
    }

    void open_rebuildsADamagedFile()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, truncateTo);
        QFETCH(int, scribbleAt);
        {
            auto database = Database::open(path());
            QVERIFY(database);
            for (int i = 0; i < 100; ++i)
                QVERIFY(addEvent(**database, QString(100, u'e')));
        }
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        if (!bytes.isNull()) {
            file.resize(0);
            file.write(bytes);
        }
        if (truncateTo >= 0)
            file.resize(truncateTo);
        if (scribbleAt >= 0) {
            file.seek(scribbleAt);
            file.write(QByteArray(2000, '\x5a'));
        }
        file.close();
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray damagedBytes = file.readAll();
        file.close();

        auto database = Database::open(path());
        QVERIFY2(database, qPrintable(database ? QString() : database.error().message));
        QCOMPARE((*database)->notices().size(), 1);
        QCOMPARE(keptAside().size(), 1);
        QVERIFY2((*database)->notices().first().contains(keptAside().first()),
                 qPrintable((*database)->notices().first()));
        QVERIFY(addEvent(**database, u"new"_s));

        QFile aside(m_folder.filePath(u"data/"_s + keptAside().first()));
        QVERIFY(aside.open(QIODevice::ReadOnly));
        QCOMPARE(aside.readAll(), damagedBytes);
    }

    void open_rebuildsWhenATableIsMissing()
    {
        QVERIFY(Database::open(path()));
        runOutside(path(), { u"DROP TABLE lines"_s });
        auto database = Database::open(path());
        QVERIFY(database);
        QCOMPARE((*database)->notices().size(), 1);
        QCOMPARE(countOf(**database, u"lines"_s), 0);
    }

    void open_keepsAForeignDatabaseAside()
    {
        QVERIFY(QDir().mkpath(m_folder.filePath(u"data"_s)));
        runOutside(path(), { u"CREATE TABLE recipes (name)"_s });
        auto database = Database::open(path());
        QVERIFY(database);
        QCOMPARE(keptAside().size(), 1);
    }

    void open_refusesANewerVersion()
    {
        QVERIFY(Database::open(path()));
        runOutside(path(), { u"PRAGMA user_version = 9999"_s });
        auto database = Database::open(path());
        QVERIFY(!database);
        QCOMPARE(database.error().code, u"database_newer"_s);
        QCOMPARE(database.error().kind, ErrorKind::Storage);
        QVERIFY(database.error().message.contains(path()));
        QVERIFY(keptAside().isEmpty());
    }

    void open_namesThePathOfAReadOnlyFolder()
    {
        const SmallDisk disk(m_folder.filePath(u"data"_s), "size=1m");
        if (!disk.mounted())
            QSKIP("mounting a tmpfs is not allowed here");
        QVERIFY(Database::open(path()));
        QVERIFY(disk.makeReadOnly());
        auto database = Database::open(path());
        QVERIFY(!database);
        QCOMPARE(database.error().kind, ErrorKind::Storage);
        QVERIFY2(database.error().message.contains(path()), qPrintable(database.error().message));
        QVERIFY(keptAside().isEmpty());
    }

    void open_namesThePathThatCannotBeMade()
    {
        QFile file(m_folder.filePath(u"data"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        auto database = Database::open(path());
        QVERIFY(!database);
        QVERIFY(database.error().message.contains(file.fileName()));
    }

    void run_reportsAFullDisk()
    {
        const SmallDisk disk(m_folder.filePath(u"data"_s), "size=1m");
        if (!disk.mounted())
            QSKIP("mounting a tmpfs is not allowed here");
        auto database = Database::open(path());
        QVERIFY(database);
        qint64 acknowledged = 0;
        Result<void> added;
        while ((added = addEvent(**database, QString(2000, u'e'))) && acknowledged < 10000)
            ++acknowledged;
        QVERIFY(!added);
        QCOMPARE(added.error().kind, ErrorKind::Storage);
        QVERIFY2(added.error().message.contains(path()), qPrintable(added.error().message));
        QCOMPARE(countOf(**database, u"events"_s), acknowledged);
    }

    void run_reportsDamageThatComesLater()
    {
        auto database = Database::open(path());
        QVERIFY(database);
        for (int i = 0; i < 2000; ++i)
            QVERIFY(addEvent(**database, QString(500, u'e')));
        auto reader = Database::openReader(path());
        QVERIFY(reader);
        QVERIFY((*database)->execute(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(4096 * 20);
        file.write(QByteArray(4096 * 50, '\x5a'));
        file.close();
        auto read = Statement(**reader, u"SELECT data_json FROM events"_s).each({}, [](const Row&) {});
        QVERIFY(!read);
        QCOMPARE(read.error().code, u"database_damaged"_s);
        reader->reset();
        database->reset();
        QCOMPARE((*Database::open(path()))->notices().size(), 1);
    }

    void open_rebuildsWhatAnEarlierUseFoundDamaged()
    {
        QVERIFY(Database::open(path()));
        QFile mark(path() + u"-damaged"_s);
        QVERIFY(mark.open(QIODevice::WriteOnly));
        mark.close();
        auto database = Database::open(path());
        QVERIFY(database);
        QCOMPARE((*database)->notices().size(), 1);
        database->reset();
        QVERIFY((*Database::open(path()))->notices().isEmpty());
    }

    void open_carriesOverWhatPeopleTyped()
    {
        {
            auto database = Database::open(path());
            QVERIFY(database);
            QVERIFY((*database)->execute(u"INSERT INTO voices VALUES ('narrator', '{}', '')"_s));
            QVERIFY((*database)->execute(
                u"INSERT INTO scenes(id, name, position, current_line) VALUES (7, 'One', 1, 0)"_s));
            for (int i = 0; i < 50; ++i)
                QVERIFY(
                    Statement(**database,
                              u"INSERT INTO lines(scene_id, position, character, style, lang, voice, text, "
                              u"updated_at) VALUES (7, ?, 'hana', '', 'ja', '', 'こんにちは', '')"_s)
                        .run({ i }));
            for (int i = 0; i < 2000; ++i)
                QVERIFY(addEvent(**database, QString(500, u'e')));
        }
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(4096 * 100);
        file.write(QByteArray(4096 * 20, '\x5a'));
        file.close();

        auto database = Database::open(path());
        QVERIFY(database);
        QCOMPARE(countOf(**database, u"voices"_s), 1);
        QCOMPARE(countOf(**database, u"scenes WHERE id = 7"_s), 1);
        QCOMPARE(countOf(**database, u"lines WHERE text = 'こんにちは'"_s), 50);
        QCOMPARE(countOf(**database, u"events"_s), 0);
        QVERIFY2((*database)->notices().first().contains(u"carried over"_s),
                 qPrintable((*database)->notices().first()));
        QVERIFY(!(*database)->notices().first().contains(u"Not carried"_s));
    }

    void openReader_seesWhatIsCommittedAndCannotWrite()
    {
        auto database = Database::open(path());
        QVERIFY(database);
        auto reader = Database::openReader(path());
        QVERIFY(reader);
        Transaction transaction(**database);
        QVERIFY(addEvent(**database, u"one"_s));
        QCOMPARE(countOf(**reader, u"events"_s), 0);
        QVERIFY(transaction.commit());
        QCOMPARE(countOf(**reader, u"events"_s), 1);
        QVERIFY(!addEvent(**reader, u"two"_s));
    }

    void transaction_rollsBackUnlessCommitted()
    {
        auto database = Database::open(path());
        QVERIFY(database);
        {
            const Transaction transaction(**database);
            QVERIFY(addEvent(**database, u"lost"_s));
            QCOMPARE(countOf(**database, u"events"_s), 1);
        }
        QCOMPARE(countOf(**database, u"events"_s), 0);
    }

    void transaction_runsNothingAfterAnError()
    {
        auto database = Database::open(path());
        QVERIFY(database);
        {
            Transaction transaction(**database);
            QVERIFY(addEvent(**database, u"lost"_s));
            const auto wrong = (*database)->execute(u"INSERT INTO nowhere VALUES (1)"_s);
            QVERIFY(!wrong);
            const auto after = addEvent(**database, u"also lost"_s);
            QVERIFY(!after);
            QCOMPARE(after.error(), wrong.error());
            const auto committed = transaction.commit();
            QVERIFY(!committed);
            QCOMPARE(committed.error(), wrong.error());
        }
        QCOMPARE(countOf(**database, u"events"_s), 0);
        QVERIFY(addEvent(**database, u"kept"_s));
        QCOMPARE(countOf(**database, u"events"_s), 1);
    }

    void transaction_writesNothingWhenItCouldNotBegin()
    {
        auto database = Database::open(path());
        auto other = Database::open(path());
        QVERIFY(database && other);
        const Transaction blocking(**other);
        {
            Transaction transaction(**database);
            QVERIFY(!addEvent(**database, u"lost"_s));
            const auto committed = transaction.commit();
            QVERIFY(!committed);
            QVERIFY2(committed.error().message.contains(u"locked"_s), qPrintable(committed.error().message));
        }
        QCOMPARE(countOf(**database, u"events"_s), 0);
    }

    void transaction_doesNotNest()
    {
        auto database = Database::open(path());
        QVERIFY(database);
        Transaction outer(**database);
        QVERIFY(addEvent(**database, u"kept"_s));
        {
            Transaction inner(**database);
            QVERIFY(!inner.commit());
        }
        QVERIFY(outer.commit());
        QCOMPARE(countOf(**database, u"events"_s), 1);
    }

    void run_storesANullStringAsEmpty()
    {
        auto database = Database::open(path());
        QVERIFY(database);
        QVERIFY(addEvent(**database, QString()));
    }

    void run_bindsHostileText()
    {
        auto database = Database::open(path());
        QVERIFY(database);
        const QString hostile = u"'); DROP TABLE events; -- \u202e\U0001F600%1?"_s;
        QVERIFY(addEvent(**database, hostile));
        QString stored;
        QVERIFY(Statement(**database, u"SELECT kind FROM events"_s).each({}, [&](const Row& row) {
            stored = row.text(0);
        }));
        QCOMPARE(stored, hostile);
    }

    void killedWriter_losesNothingAcknowledged()
    {
        for (int round = 0; round < 8; ++round) {
            QProcess writer;
            writer.start(QCoreApplication::applicationFilePath(), { u"--write-events"_s, path() });
            QVERIFY(writer.waitForStarted());
            qint64 acknowledged = 0;
            const qint64 enough = 50 + round * 40;
            while (acknowledged < enough) {
                if (!writer.canReadLine())
                    QVERIFY2(writer.waitForReadyRead(10000), writer.readAllStandardError().constData());
                while (writer.canReadLine())
                    acknowledged = writer.readLine().trimmed().toLongLong();
            }
            writer.kill();
            writer.waitForFinished();
            while (writer.canReadLine()) {
                const QByteArray line = writer.readLine();
                if (line.endsWith('\n'))
                    acknowledged = line.trimmed().toLongLong();
            }

            auto database = Database::open(path());
            QVERIFY(database);
            QVERIFY((*database)->notices().isEmpty());
            QVERIFY(countOf(**database, u"events"_s) >= acknowledged);
            QCOMPARE(countOf(**database, u"events WHERE kind = 'first'"_s),
                     countOf(**database, u"events WHERE kind = 'second'"_s));
        }
    }
};

namespace {

/// The child process: pairs of events in transactions, each acknowledged on stdout with the number of rows.
int writeEventsForEver(const QString& path)
{
    auto database = Database::open(path);
    if (!database)
        return 1;
    for (;;) {
        Transaction transaction(**database);
        if (!addEvent(**database, u"first"_s) || !addEvent(**database, u"second"_s) || !transaction.commit())
            return 1;
        std::printf("%lld\n", static_cast<long long>(countOf(**database, u"events"_s)));
        std::fflush(stdout);
    }
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    if (argc == 3 && qstrcmp(argv[1], "--write-events") == 0)
        return writeEventsForEver(QString::fromLocal8Bit(argv[2]));
    tst_Database test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_Database.moc"
