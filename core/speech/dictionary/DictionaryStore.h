#pragma once

#include "core/speech/dictionary/DictionaryEdit.h"
#include "core/speech/dictionary/PronunciationIndex.h"
#include "core/storage/Statement.h"

#include <QMap>
#include <QObject>

namespace comfyvn {

class Database;

/// The workspace's pronunciation dictionary: all in memory, each change in the database before it is seen.
/// Studio thread only.
class DictionaryStore final : public QObject {
    Q_OBJECT

public:
    explicit DictionaryStore(Database& database, QObject* parent = nullptr);

    [[nodiscard]] Result<void> load();

    /// By id.
    [[nodiscard]] const QMap<qint64, DictionaryEntry>& entries() const { return m_entries; }
    [[nodiscard]] const PronunciationIndex& index() const { return m_index; }

    /// Checks every entry and writes the edit; returns what was stored, with its ids. Errors: as
    /// checkedEntry(), its field below `entries[n]` when there are several; `duplicate_word` when another
    /// entry has the same key; `too_many_entries` past kMaxEntries; NotFound `unknown_entry` for an id to
    /// remove; Storage.
    [[nodiscard]] Result<QList<DictionaryEntry>> apply(const DictionaryEdit& edit);

    static constexpr qsizetype kMaxEntries = 10'000;

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] Result<QMap<qint64, DictionaryEntry>> planned(DictionaryEdit& edit) const;
    [[nodiscard]] Result<void> write(const DictionaryEdit& edit);
    void noteIds();

    Database& m_database;
    Statement m_read;
    Statement m_write;
    Statement m_remove;
    QMap<qint64, DictionaryEntry> m_entries;
    qint64 m_nextId = 1; ///< above every id given so far, so that undoing a removal finds its own free
    PronunciationIndex m_index; ///< of m_entries
};

} // namespace comfyvn
