#include "core/storage/Database.h"

#include "core/base/Files.h"
#include "core/base/KeepAside.h"
#include "core/storage/Salvage.h"
#include "core/storage/Schema.h"
#include "core/storage/Statement.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QThread>

#include <atomic>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

constexpr int kBusyTimeoutMs = 2000;

// Primary result codes of SQLite (sqlite.org/rescode.html).
constexpr int kSqliteBusy = 5;
constexpr int kSqliteReadOnly = 8;
constexpr int kSqliteCorrupt = 11;
constexpr int kSqliteNotADatabase = 26;

const QString kDamageMark = u"-damaged"_s; ///< after the database's name: a file that says it is not sound

/// Reading a larger file as a whole would delay the start; it is read only after an unclean end.
constexpr qint64 kAlwaysCheckedBytes = 64 << 20;

Error damage(const QString& path, const QString& reason)
{
    return { ErrorKind::Storage, u"database_damaged"_s,
             u"The database %1 is damaged: %2."_s.arg(path, reason) };
}

bool isDamage(const Error& error)
{
    return error.code == u"database_damaged"_s;
}

} // namespace

Database::Database(QString path)
    : m_path(std::move(path))
    , m_thread(QThread::currentThread())
{
    static std::atomic<unsigned> counter { 0 };
    m_connection = u"comfyvn-%1"_s.arg(++counter);
}

Database::~Database()
{
    QSqlDatabase::removeDatabase(m_connection);
}

Error Database::errorFrom(const QSqlError& error) const
{
    const int code = error.nativeErrorCode().toInt() & 0xFF;
    const QString reason = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    if (code == kSqliteCorrupt || code == kSqliteNotADatabase) {
        QFile(m_path + kDamageMark).open(QIODevice::WriteOnly); // for the next start
        return { ErrorKind::Storage, u"database_damaged"_s,
                 u"The database %1 is damaged: %2. Restart the program: it keeps the file aside and makes a "
                 u"new one."_s.arg(m_path, reason) };
    }
    if (code == kSqliteBusy)
        return { ErrorKind::Storage, u"storage_error"_s,
                 u"The database %1 is locked by another program; close that program."_s.arg(m_path) };
    if (code == kSqliteReadOnly && m_snapshot)
        return { ErrorKind::Forbidden, u"read_only"_s,
                 u"The workspace is open read-only; nothing can be changed here."_s };
    return { ErrorKind::Storage, u"storage_error"_s,
             u"Cannot use the database %1: %2. Check free space and permissions."_s.arg(m_path, reason) };
}

Error Database::noted(Error error)
{
    if (m_inTransaction && !m_transactionError)
        m_transactionError = error;
    return error;
}

Result<void> Database::execute(const QString& sql)
{
    Q_ASSERT(m_thread == QThread::currentThread());
    if (m_transactionError)
        return tl::unexpected(*m_transactionError);
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    if (query.exec(sql))
        return {};
    return tl::unexpected(noted(errorFrom(query.lastError())));
}

Result<std::unique_ptr<Database>> Database::connectTo(const QString& path, const QString& options)
{
    std::unique_ptr<Database> database(new Database(path));
    QSqlDatabase connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, database->m_connection);
    connection.setDatabaseName(path);
    connection.setConnectOptions(u"QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=%1"_s.arg(kBusyTimeoutMs) + options);
    if (!connection.open())
        return tl::unexpected(database->errorFrom(connection.lastError()));
    return database;
}

Result<std::unique_ptr<Database>> Database::openReader(const QString& path)
{
    return connectTo(path, u";QSQLITE_OPEN_READONLY"_s);
}

Result<void> Database::copyTo(const QString& path)
{
    const bool isNew = !QFile::exists(path);
    auto copied = Statement(*this, u"VACUUM INTO ?"_s).run({ path });
    if (copied)
        return copied;
    if (isNew)
        QFile::remove(path);
    if (!checkPages())
        return copied;
    return failure(
        ErrorKind::Storage, u"copy_failed"_s,
        u"Cannot write the copy %1 of the database. Check free space and permissions."_s.arg(path));
}

Result<void> Database::refuseWrites()
{
    return execute(u"PRAGMA query_only = ON"_s);
}

Result<std::unique_ptr<Database>> Database::openSnapshot(const QString& path)
{
    if (!QFileInfo::exists(path))
        return failure(ErrorKind::Storage, u"storage_error"_s, u"There is no database %1."_s.arg(path));
    auto folder = std::make_unique<QTemporaryDir>();
    const QString copy = folder->filePath(u"comfyvn.db"_s);
    // Whoever writes to the file meanwhile is waited for; where nobody can, its log is copied with it.
    const auto taken =
        openReader(path).and_then([&copy](const auto& reader) { return reader->copyTo(copy); });
    if (!taken) {
        QFile::remove(copy);
        if (!folder->isValid() || !QFile::copy(path, copy))
            return failure(ErrorKind::Storage, u"storage_error"_s,
                           u"Cannot read the database %1."_s.arg(path));
        QFile::copy(path + u"-wal"_s, copy + u"-wal"_s);
        for (const QString& name : { copy, copy + u"-wal"_s })
            QFile::setPermissions(name, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    }
    auto database = openOnce(copy);
    if (database)
        (*database)->m_snapshot = std::move(folder);
    return database;
}

Result<void> Database::checkPages()
{
    QString verdict;
    auto checked =
        Statement(*this, u"PRAGMA quick_check(1)"_s).each({}, [&](const Row& row) { verdict = row.text(0); });
    if (checked && verdict != u"ok"_s)
        return tl::unexpected(damage(m_path, verdict));
    return checked;
}

Result<std::unique_ptr<Database>> Database::openOnce(const QString& path)
{
    const QFileInfo file(path);
    if (file.exists() && file.size() == 0)
        return tl::unexpected(damage(path, u"it is empty"_s));
    if (QFile::exists(path + kDamageMark))
        return tl::unexpected(damage(path, u"it was found so at its last use"_s));
    const bool endedUncleanly = QFile::exists(path + u"-wal"_s);

    auto database = connectTo(path, {});
    if (!database)
        return database;
    // In WAL mode NORMAL survives a killed process whole and a power cut but for the last transactions.
    for (const QString& pragma : { u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = NORMAL"_s,
                                   u"PRAGMA foreign_keys = ON"_s }) {
        if (auto done = (*database)->execute(pragma); !done)
            return tl::unexpected(done.error());
    }
    if (endedUncleanly || file.size() <= kAlwaysCheckedBytes) {
        if (auto checked = (*database)->checkPages(); !checked)
            return tl::unexpected(checked.error());
    }
    if (auto migrated = migrateSchema(**database); !migrated)
        return tl::unexpected(migrated.error());
    return database;
}

Result<std::unique_ptr<Database>> Database::open(const QString& path)
{
    if (auto made = makeFolder(QFileInfo(path).path()); !made)
        return tl::unexpected(made.error());
    auto database = openOnce(path);
    if (database || !isDamage(database.error()))
        return database;
    const auto aside = keepAside(path, { u"-wal"_s, u"-shm"_s });
    if (!aside)
        return tl::unexpected(aside.error());
    QFile::remove(path + kDamageMark);
    auto rebuilt = openOnce(path);
    if (!rebuilt)
        return rebuilt;
    const QStringList lost = salvage(**rebuilt, *aside);
    QFile::remove(path + kDamageMark); // reading the old file may have set it for the new one
    (*rebuilt)->m_notices << u"The database %1 was damaged. It is kept as %2 and a new one was made. %3"_s
                                 .arg(path, *aside,
                                      lost.isEmpty() ? u"Scenes, lines and voices were carried over."_s
                                                     : u"Not carried over: %1."_s.arg(lost.join(u", "_s)));
    return rebuilt;
}

} // namespace comfyvn
