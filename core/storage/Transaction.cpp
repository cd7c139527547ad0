#include "core/storage/Transaction.h"

#include "core/storage/Database.h"

using namespace Qt::StringLiterals;

namespace comfyvn {

Transaction::Transaction(Database& database)
    : m_database(database)
    , m_nested(database.m_inTransaction)
{
    if (m_nested)
        return;
    auto begun = m_database.execute(u"BEGIN IMMEDIATE"_s);
    m_open = begun.has_value();
    m_database.m_inTransaction = true;
    if (!begun)
        m_database.m_transactionError = begun.error();
}

Transaction::~Transaction()
{
    if (m_nested)
        return;
    m_database.m_inTransaction = false;
    m_database.m_transactionError.reset();
    if (m_open)
        static_cast<void>(m_database.execute(u"ROLLBACK"_s));
}

Result<void> Transaction::commit()
{
    if (m_nested)
        return failure(ErrorKind::Internal, u"nested_transaction"_s,
                       u"A database transaction was begun inside another; report this as a fault."_s);
    if (m_database.m_transactionError)
        return tl::unexpected(*m_database.m_transactionError);
    if (!m_open)
        return failure(ErrorKind::Internal, u"transaction_ended"_s,
                       u"A database transaction was committed twice; report this as a fault."_s);
    auto committed = m_database.execute(u"COMMIT"_s);
    if (committed)
        m_open = false;
    return committed;
}

} // namespace comfyvn
