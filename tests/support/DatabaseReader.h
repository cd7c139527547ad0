#pragma once

#include <QDebug>
#include <QList>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QVariant>

namespace comfyvn::test {

/// Rows of the workspace's database, read as another program would while the studio runs.
class DatabaseReader final {
public:
    explicit DatabaseReader(const QString& path)
    {
        m_database =
            QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("read beside the program"));
        m_database.setDatabaseName(path);
        m_database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
        if (!m_database.open())
            qFatal("cannot open the database");
    }
    ~DatabaseReader()
    {
        m_database = {};
        QSqlDatabase::removeDatabase(QStringLiteral("read beside the program"));
    }
    DatabaseReader(const DatabaseReader&) = delete;
    DatabaseReader& operator=(const DatabaseReader&) = delete;

    QList<QVariantList> rows(const QString& sql, const QVariantList& values = {})
    {
        QSqlQuery query(m_database);
        query.prepare(sql);
        for (const QVariant& value : values)
            query.addBindValue(value);
        if (!query.exec())
            qWarning() << query.lastError().text();
        QList<QVariantList> found;
        while (query.next()) {
            QVariantList row;
            for (int i = 0; i < query.record().count(); ++i)
                row << query.value(i);
            found << row;
        }
        return found;
    }

private:
    QSqlDatabase m_database;
};

} // namespace comfyvn::test
