#pragma once

#include "core/base/Result.h"

#include <QJsonObject>
#include <QVariant>

#include <initializer_list>
#include <memory>

class QSqlQuery;

namespace comfyvn {

class Database;

/// The current row of a Statement; columns count from 0.
class Row final {
public:
    explicit Row(const QSqlQuery& query)
        : m_query(query)
    { }

    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] bool flag(int column) const { return integer(column) != 0; }
    /// Empty when the text is not a JSON object.
    [[nodiscard]] QJsonObject object(int column) const;

private:
    const QSqlQuery& m_query;
};

/// One SQL statement, prepared at its first use and kept, with `?` for each value.
class Statement final {
public:
    Statement(Database& database, QString sql);
    ~Statement();
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    /// Runs it for its effect. A null QString is stored as an empty one. Error: Storage, with the path.
    [[nodiscard]] Result<void> run(std::initializer_list<QVariant> values = {});

    /// Runs it and calls `visit(const Row&)` for each row; the statement is reset before this returns.
    template <typename Visit>
    [[nodiscard]] Result<void> each(std::initializer_list<QVariant> values, Visit&& visit)
    {
        if (auto started = start(values); !started)
            return started;
        while (step())
            visit(row());
        return finish();
    }

private:
    Result<void> start(std::initializer_list<QVariant> values);
    bool step();
    [[nodiscard]] Row row() const { return Row(*m_query); }
    Result<void> finish();

    Database& m_database;
    QString m_sql;
    std::unique_ptr<QSqlQuery> m_query;
};

/// The text a JSON column holds.
[[nodiscard]] QString compactJson(const QJsonObject& object);

} // namespace comfyvn
