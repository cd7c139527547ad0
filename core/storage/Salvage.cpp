#include "core/storage/Salvage.h"

#include "core/storage/Database.h"
#include "core/storage/Statement.h"

#include <QFile>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace comfyvn {

QStringList salvage(Database& database, const QString& brokenPath)
{
    const QStringList tables { u"scenes"_s, u"lines"_s, u"voices"_s };
    // Without a log to replay, nothing need be made beside the file.
    const QString mode = QFile::exists(brokenPath + u"-wal"_s) ? u"?mode=ro"_s : u"?immutable=1"_s;
    const QString address = QUrl::fromLocalFile(brokenPath).toString(QUrl::FullyEncoded) + mode;
    if (!Statement(database, u"ATTACH ? AS broken"_s).run({ address }))
        return tables;
    QStringList lost;
    for (const QString& table : tables) {
        if (!database.execute(u"INSERT INTO main.%1 SELECT * FROM broken.%1"_s.arg(table)))
            lost << table;
    }
    static_cast<void>(database.execute(u"DETACH broken"_s));
    return lost;
}

} // namespace comfyvn
