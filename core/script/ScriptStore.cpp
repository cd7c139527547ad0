#include "core/script/ScriptStore.h"

#include "core/storage/Database.h"
#include "core/storage/Transaction.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace comfyvn {

ScriptStore::ScriptStore(Database& database)
    : m_database(database)
    , m_firstScene(database, u"SELECT id, name, current_line FROM scenes ORDER BY position, id LIMIT 1"_s)
    , m_newScene(database, u"INSERT INTO scenes(name, position, current_line) VALUES('', 1, 0)"_s)
    , m_linesOfScene(database,
                     u"SELECT id, position, character, style, lang, voice, text, cache_key, rendered_from, "
                     "duration_seconds FROM lines WHERE scene_id = ? ORDER BY position, id"_s)
    , m_saveLine(database,
                 u"INSERT INTO lines(id, scene_id, position, character, style, lang, voice, text, cache_key, "
                 "rendered_from, duration_seconds, updated_at) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
                 "ON CONFLICT(id) DO UPDATE SET scene_id = excluded.scene_id, position = excluded.position, "
                 "character = excluded.character, style = excluded.style, lang = excluded.lang, "
                 "voice = excluded.voice, text = excluded.text, cache_key = excluded.cache_key, "
                 "rendered_from = excluded.rendered_from, duration_seconds = excluded.duration_seconds, "
                 "updated_at = excluded.updated_at"_s)
    , m_removeLine(database, u"DELETE FROM lines WHERE id = ?"_s)
    , m_saveCurrentLine(database, u"UPDATE scenes SET current_line = ? WHERE id = ?"_s)
{ }

Result<Script> ScriptStore::load()
{
    Script script;
    const auto readScene = [&] {
        return m_firstScene.each({}, [&script](const Row& row) {
            script.scene = row.integer(0);
            script.name = row.text(1);
            script.currentLine = row.integer(2);
        });
    };
    if (auto read = readScene(); !read)
        return tl::unexpected(read.error());
    if (script.scene == 0) {
        if (auto made = m_newScene.run(); !made)
            return tl::unexpected(made.error());
        if (auto read = readScene(); !read)
            return tl::unexpected(read.error());
    }

    const auto read = m_linesOfScene.each({ script.scene }, [&script](const Row& row) {
        script.lines.append({ .id = row.integer(0),
                              .position = row.real(1),
                              .character = row.text(2),
                              .style = row.text(3),
                              .lang = row.text(4),
                              .voice = row.text(5),
                              .text = row.text(6),
                              .cacheKey = row.text(7),
                              .renderedFrom = row.text(8),
                              .durationSeconds = row.real(9) });
    });
    if (!read)
        return tl::unexpected(read.error());
    return script;
}

Result<void> ScriptStore::save(const ScriptEdit& edit)
{
    const QString now = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
    Transaction transaction(m_database);
    for (const qint64 id : edit.removed)
        std::ignore = m_removeLine.run({ id });
    for (const ScriptLine& line : edit.changed)
        std::ignore = m_saveLine.run({ line.id, edit.scene, line.position, line.character, line.style,
                                       line.lang, line.voice, line.text, line.cacheKey, line.renderedFrom,
                                       line.durationSeconds, now });
    std::ignore = m_saveCurrentLine.run({ edit.currentLine, edit.scene });
    return transaction.commit();
}

} // namespace comfyvn
