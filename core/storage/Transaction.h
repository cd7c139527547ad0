#pragma once

#include "core/base/Result.h"

namespace comfyvn {

class Database;

/// Makes the writes of a scope happen together or not at all: rolls back unless committed.
///
/// After the first failed statement nothing more of the transaction runs, and commit() returns that error; a
/// caller may look at commit() alone. Transactions do not nest.
class Transaction final {
public:
    explicit Transaction(Database& database);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    /// Error: the first one since the transaction began.
    [[nodiscard]] Result<void> commit();

private:
    Database& m_database;
    bool m_nested = false;
    bool m_open = false;
};

} // namespace comfyvn
