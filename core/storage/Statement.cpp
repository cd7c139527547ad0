#include "core/storage/Statement.h"

#include "core/storage/Database.h"

#include <QJsonDocument>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QThread>

using namespace Qt::StringLiterals;

namespace comfyvn {

QString Row::text(int column) const
{
    return m_query.value(column).toString();
}

QByteArray Row::bytes(int column) const
{
    return m_query.value(column).toByteArray();
}

qint64 Row::integer(int column) const
{
    return m_query.value(column).toLongLong();
}

double Row::real(int column) const
{
    return m_query.value(column).toDouble();
}

QJsonObject Row::object(int column) const
{
    return QJsonDocument::fromJson(text(column).toUtf8()).object();
}

Statement::Statement(Database& database, QString sql)
    : m_database(database)
    , m_sql(std::move(sql))
{ }

Statement::~Statement() = default;

Result<void> Statement::start(std::initializer_list<QVariant> values)
{
    Q_ASSERT(m_database.m_thread == QThread::currentThread());
    if (m_database.m_transactionError)
        return tl::unexpected(*m_database.m_transactionError);
    if (!m_query) {
        auto query = std::make_unique<QSqlQuery>(QSqlDatabase::database(m_database.m_connection, false));
        query->setForwardOnly(true);
        if (!query->prepare(m_sql))
            return tl::unexpected(m_database.noted(m_database.errorFrom(query->lastError())));
        m_query = std::move(query);
    }
    int position = 0;
    for (const QVariant& value : values) {
        const bool nullText =
            value.typeId() == QMetaType::QString && static_cast<const QString*>(value.constData())->isNull();
        m_query->bindValue(position++, nullText ? QVariant(u""_s) : value);
    }
    if (m_query->exec())
        return {};
    const Error error = m_database.noted(m_database.errorFrom(m_query->lastError()));
    m_query->finish();
    return tl::unexpected(error);
}

bool Statement::step()
{
    return m_query->next();
}

Result<void> Statement::finish()
{
    const QSqlError error = m_query->lastError();
    m_query->finish();
    if (error.isValid())
        return tl::unexpected(m_database.noted(m_database.errorFrom(error)));
    return {};
}

Result<void> Statement::run(std::initializer_list<QVariant> values)
{
    return each(values, [](const Row&) {});
}

QString compactJson(const QJsonObject& object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace comfyvn
