#include "core/storage/Salvage.h"

#include "core/storage/Database.h"
#include "core/storage/Statement.h"

#include <QFile>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

/// Of `schema`'s table; empty when there is no such table or it cannot be read.
QStringList columnsOf(Database& database, const QString& schema, const QString& table)
{
    QStringList columns;
    const auto read = Statement(database, u"PRAGMA %1.table_info(%2)"_s.arg(schema, table))
                          .each({}, [&columns](const Row& row) { columns << row.text(1); });
    return read ? columns : QStringList();
}

/// What both have of a table; the damaged file may be of an earlier version.
Result<void> copyTable(Database& database, const QString& table)
{
    const QStringList theirs = columnsOf(database, u"broken"_s, table);
    QStringList shared = columnsOf(database, u"main"_s, table);
    shared.removeIf([&theirs](const QString& column) { return !theirs.contains(column); });
    return database.execute(
        u"INSERT INTO main.%1(%2) SELECT %2 FROM broken.%1"_s.arg(table, shared.join(u", "_s)));
}

} // namespace

QStringList salvage(Database& database, const QString& brokenPath)
{
    const QStringList tables { u"scenes"_s, u"lines"_s, u"takes"_s, u"voices"_s, u"voice_drafts"_s };
    // Without a log to replay, nothing need be made beside the file.
    const QString mode = QFile::exists(brokenPath + u"-wal"_s) ? u"?mode=ro"_s : u"?immutable=1"_s;
    const QString address = QUrl::fromLocalFile(brokenPath).toString(QUrl::FullyEncoded) + mode;
    if (!Statement(database, u"ATTACH ? AS broken"_s).run({ address }))
        return tables;
    const QStringList recent { u"takes"_s, u"voice_drafts"_s };
    QStringList lost;
    for (const QString& table : tables) {
        const bool earlier = recent.contains(table) && columnsOf(database, u"broken"_s, table).isEmpty();
        if (!earlier && !copyTable(database, table))
            lost << table;
    }
    static_cast<void>(database.execute(u"DETACH broken"_s));
    return lost;
}

} // namespace comfyvn
