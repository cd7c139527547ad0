#include "core/speech/dictionary/DictionaryStore.h"

#include "core/base/Log.h"
#include "core/base/UtcTime.h"
#include "core/storage/Transaction.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

DictionaryEntry entryOf(const Row& row)
{
    return { .id = row.integer(0),
             .word = row.text(1),
             .lang = row.text(2),
             .character = row.text(3),
             .kind = row.text(4) == u"ipa" ? PronunciationKind::Ipa : PronunciationKind::Respelling,
             .value = row.text(5),
             .note = row.text(6) };
}

Error placed(Error error, qsizetype index, qsizetype count)
{
    if (count > 1)
        error.field = u"entries[%1].%2"_s.arg(index).arg(error.field);
    return error;
}

} // namespace

DictionaryStore::DictionaryStore(Database& database, QObject* parent)
    : QObject(parent)
    , m_database(database)
    , m_read(database, u"SELECT id, word, lang, character, kind, value, note FROM dictionary ORDER BY id"_s)
    , m_write(database,
              u"INSERT OR REPLACE INTO dictionary(id, word, lang, character, kind, value, note, updated_at) "
              "VALUES(?, ?, ?, ?, ?, ?, ?, ?)"_s)
    , m_remove(database, u"DELETE FROM dictionary WHERE id = ?"_s)
{ }

Result<void> DictionaryStore::load()
{
    m_entries.clear();
    auto read = m_read.each({}, [this](const Row& row) {
        if (const auto entry = checkedEntry(entryOf(row)))
            m_entries.insert(entry->id, *entry);
        else
            qCWarning(lcPipeline).noquote()
                << "skipped the dictionary entry" << row.text(1) << "-" << entry.error().message;
    });
    m_index = PronunciationIndex(m_entries.values());
    noteIds();
    return read;
}

void DictionaryStore::noteIds()
{
    if (!m_entries.isEmpty())
        m_nextId = std::max(m_nextId, m_entries.lastKey() + 1);
}

/// The dictionary after the edit, whose entries are checked and given their ids.
Result<QMap<qint64, DictionaryEntry>> DictionaryStore::planned(DictionaryEdit& edit) const
{
    QMap<qint64, DictionaryEntry> after = m_entries;
    for (const qint64 id : std::as_const(edit.removed)) {
        if (after.remove(id) == 0) {
            return failure(ErrorKind::NotFound, u"unknown_entry"_s,
                           u"There is no dictionary entry %1; GET /api/tts/dictionary lists them."_s.arg(id),
                           u"id"_s);
        }
    }
    QHash<QString, qint64> ids;
    for (const DictionaryEntry& entry : std::as_const(after))
        ids.insert(dictionaryKey(entry), entry.id);
    qint64 next = m_nextId;
    for (const DictionaryEntry& entry : std::as_const(edit.stored))
        next = std::max(next, entry.id + 1);
    for (qsizetype i = 0; i < edit.stored.size(); ++i) {
        DictionaryEntry& entry = edit.stored[i];
        const auto checked = checkedEntry(entry);
        if (!checked)
            return tl::unexpected(placed(checked.error(), i, edit.stored.size()));
        entry = *checked;
        const QString key = dictionaryKey(entry);
        const qint64 known = ids.value(key);
        if (entry.id == 0)
            entry.id = known != 0 ? known : next++;
        if (known != 0 && known != entry.id) {
            return tl::unexpected(
                placed({ ErrorKind::InvalidRequest, u"duplicate_word"_s,
                         u"The dictionary already says how \"%1\" is pronounced; change that "
                         u"entry instead."_s.arg(entry.word),
                         u"word"_s },
                       i, edit.stored.size()));
        }
        if (const auto old = after.constFind(entry.id); old != after.cend())
            ids.remove(dictionaryKey(*old));
        ids.insert(key, entry.id);
        after.insert(entry.id, entry);
    }
    if (after.size() > kMaxEntries && after.size() > m_entries.size()) {
        return failure(ErrorKind::InvalidRequest, u"too_many_entries"_s,
                       u"The dictionary may have %1 entries; delete some first."_s.arg(kMaxEntries));
    }
    return after;
}

Result<void> DictionaryStore::write(const DictionaryEdit& edit)
{
    Transaction transaction(m_database);
    for (const qint64 id : edit.removed) {
        if (auto removed = m_remove.run({ id }); !removed)
            return removed;
    }
    for (const DictionaryEntry& entry : edit.stored) {
        auto stored = m_write.run({ entry.id, entry.word, entry.lang, entry.character,
                                    pronunciationKindName(entry.kind), entry.value, entry.note, isoNow() });
        if (!stored)
            return stored;
    }
    return transaction.commit();
}

Result<QList<DictionaryEntry>> DictionaryStore::apply(const DictionaryEdit& edit)
{
    DictionaryEdit checked = edit;
    const auto after = planned(checked);
    if (!after)
        return tl::unexpected(after.error());
    if (const auto written = write(checked); !written)
        return tl::unexpected(written.error());
    m_entries = *after;
    noteIds();
    m_index = PronunciationIndex(m_entries.values());
    Q_EMIT changed();
    return checked.stored;
}

} // namespace comfyvn
