#include "core/storage/Schema.h"

#include "core/storage/Database.h"
#include "core/storage/Statement.h"
#include "core/storage/Transaction.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

/// In order; the version a file brings the schema to is its place in the list.
QStringList schemaFiles()
{
    const QDir folder(u":/comfyvn/schema"_s);
    QStringList paths;
    for (const QString& name : folder.entryList(QDir::Files, QDir::Name))
        paths << folder.filePath(name);
    return paths;
}

QString readSchema(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList statementsOf(const QString& script)
{
    QStringList statements;
    QString current;
    for (const QString& line : script.split(u'\n')) {
        if (line.startsWith(u"--"_s) || line.trimmed().isEmpty())
            continue;
        current += line + u'\n';
        if (!line.endsWith(u';'))
            continue;
        statements << current;
        current.clear();
    }
    return statements;
}

Result<void> applyScript(Database& database, const QString& script, qsizetype version)
{
    Transaction transaction(database);
    for (const QString& statement : statementsOf(script)) {
        if (auto done = database.execute(statement); !done)
            return done;
    }
    if (auto done = database.execute(u"PRAGMA user_version = %1"_s.arg(version)); !done)
        return done;
    return transaction.commit();
}

Result<qint64> storedVersion(Database& database)
{
    qint64 version = 0;
    auto read = Statement(database, u"PRAGMA user_version"_s).each({}, [&](const Row& row) {
        version = row.integer(0);
    });
    if (!read)
        return tl::unexpected(read.error());
    return version;
}

Result<QSet<QString>> storedTables(Database& database)
{
    QSet<QString> tables;
    auto read = Statement(database, u"SELECT name FROM sqlite_master WHERE type = 'table'"_s)
                    .each({}, [&](const Row& row) { tables << row.text(0); });
    if (!read)
        return tl::unexpected(read.error());
    return tables;
}

tl::unexpected<Error> damaged(const Database& database, const QString& reason)
{
    return failure(ErrorKind::Storage, u"database_damaged"_s,
                   u"The database %1 is damaged: %2."_s.arg(database.path(), reason));
}

} // namespace

Result<void> migrateSchema(Database& database)
{
    const auto version = storedVersion(database);
    if (!version)
        return tl::unexpected(version.error());
    const auto tables = storedTables(database);
    if (!tables)
        return tl::unexpected(tables.error());
    const QStringList files = schemaFiles();
    if (*version > files.size())
        return failure(ErrorKind::Storage, u"database_newer"_s,
                       u"A newer version of the program wrote the database %1; open this workspace with "
                       u"that version or choose another one."_s.arg(database.path()));
    if (*version == 0 && !tables->isEmpty())
        return damaged(database, u"it is not a workspace database"_s);

    static const QRegularExpression creates(u"^CREATE TABLE (\\w+)"_s, QRegularExpression::MultilineOption);
    for (qsizetype i = 0; i < files.size(); ++i) {
        const QString script = readSchema(files[i]);
        if (i >= *version) {
            if (auto applied = applyScript(database, script, i + 1); !applied)
                return applied;
            continue;
        }
        for (auto match = creates.globalMatch(script); match.hasNext();) {
            const QString table = match.next().captured(1);
            if (!tables->contains(table))
                return damaged(database, u"the table %1 is missing"_s.arg(table));
        }
    }
    return {};
}

} // namespace comfyvn
