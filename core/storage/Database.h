#pragma once

#include "core/base/Result.h"

#include <QStringList>

#include <memory>
#include <optional>

class QSqlError;
class QTemporaryDir;
class QThread;

namespace comfyvn {

/// A connection to the workspace's SQLite file, used by the thread that opened it and no other.
///
/// Statements and transactions end before the event loop runs again; a Statement never outlives its Database.
class Database final {
public:
    /// Opens `path` for writing, makes it when it is absent, and brings its schema up to date. A damaged file
    /// is kept aside as `<path>.broken-<time>` and rebuilt with what people typed; notices() says so.
    /// Error: Storage `database_newer` when a later version of the program wrote it; Storage otherwise, with
    /// the path.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString& path);

    /// A second, short-lived connection for reading, which may belong to any one thread.
    [[nodiscard]] static Result<std::unique_ptr<Database>> openReader(const QString& path);

    /// A copy of the file as it is now, brought up to date, that goes with the object; nothing is written
    /// beside the original, which another process may be using or whose disk may be read-only.
    [[nodiscard]] static Result<std::unique_ptr<Database>> openSnapshot(const QString& path);

    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    [[nodiscard]] const QString& path() const { return m_path; }

    /// Sentences for people about what was found and done while opening.
    [[nodiscard]] const QStringList& notices() const { return m_notices; }

    /// Writes everything that can be read into a new file. Errors: Storage `copy_failed` where this database
    /// is sound and the other file cannot be written; Storage.
    [[nodiscard]] Result<void> copyTo(const QString& path);
    /// From now on nothing is written; whoever tries is told that the workspace is open read-only.
    [[nodiscard]] Result<void> refuseWrites();

    /// Runs one statement that has neither values nor rows.
    [[nodiscard]] Result<void> execute(const QString& sql);

private:
    friend class Statement;
    friend class Transaction;

    explicit Database(QString path);
    static Result<std::unique_ptr<Database>> connectTo(const QString& path, const QString& options);
    static Result<std::unique_ptr<Database>> openOnce(const QString& path);
    Result<void> checkPages();
    [[nodiscard]] Error errorFrom(const QSqlError& error) const;
    /// Remembers the first error of a transaction, after which nothing more of it runs.
    Error noted(Error error);

    QString m_path;
    QString m_connection;
    QStringList m_notices {};
    std::unique_ptr<QTemporaryDir> m_snapshot {}; ///< where the file is, when it is a copy
    QThread* m_thread = nullptr;
    bool m_inTransaction = false;
    std::optional<Error> m_transactionError {};
};

} // namespace comfyvn
