#include "core/script/ScriptStore.h"

#include "core/base/UtcTime.h"
#include "core/storage/Database.h"
#include "core/storage/Transaction.h"

#include <QHash>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

constexpr qint64 kNoSeed = -1;

ScriptLine lineFrom(const Row& row)
{
    return { .id = row.integer(0),
             .position = row.real(1),
             .character = row.text(2),
             .style = row.text(3),
             .lang = row.text(4),
             .voice = row.text(5),
             .text = row.text(6),
             .sourceId = row.text(7),
             .take = row.integer(8),
             .failure = { .from = row.text(9), .key = row.text(10), .message = row.text(11) },
             .gone = row.flag(12) };
}

Take takeFrom(const Row& row)
{
    const qint64 seed = row.integer(2);
    return { .id = row.integer(1),
             .seed = seed == kNoSeed ? std::nullopt : std::optional(seed),
             .cacheKey = row.text(3),
             .renderedFrom = row.text(4),
             .durationSeconds = row.real(5),
             .fallbackReason = row.text(6),
             .locked = row.flag(7) };
}

tl::unexpected<Error> unknownScene(qint64 scene)
{
    return failure(ErrorKind::NotFound, u"unknown_scene"_s,
                   u"There is no scene %1; GET /api/scenes lists them."_s.arg(scene));
}

} // namespace

ScriptStore::ScriptStore(Database& database, QObject* parent)
    : QObject(parent)
    , m_database(database)
    , m_highestId(
          database,
          u"SELECT max(coalesce((SELECT max(id) FROM lines), 0), coalesce((SELECT max(id) FROM takes), 0))"_s)
    , m_scenes(database,
               u"SELECT scenes.id, scenes.name, scenes.position, count(lines.id), "
               "coalesce(sum(takes.duration_seconds), 0) FROM scenes LEFT JOIN lines ON lines.scene_id = "
               "scenes.id "
               "LEFT JOIN takes ON takes.id = lines.take GROUP BY scenes.id "
               "ORDER BY scenes.position, scenes.id"_s)
    , m_currentScene(database, u"SELECT id FROM scenes ORDER BY used DESC, position, id LIMIT 1"_s)
    , m_scene(database, u"SELECT id, name, current_line, position FROM scenes WHERE id = ?"_s)
    , m_linesOfScene(
          database,
          u"SELECT id, position, character, style, lang, voice, text, source_id, take, "
          "failed_from, failed_key, failure, gone FROM lines WHERE scene_id = ? ORDER BY position, id"_s)
    , m_takesOfScene(database,
                     u"SELECT takes.line_id, takes.id, takes.seed, takes.cache_key, takes.rendered_from, "
                     "takes.duration_seconds, takes.fallback_reason, takes.locked FROM lines "
                     "JOIN takes ON takes.line_id = lines.id WHERE lines.scene_id = ? "
                     "ORDER BY takes.line_id, takes.place"_s)
    , m_line(database,
             u"SELECT id, position, character, style, lang, voice, text, source_id, take, failed_from, "
             "failed_key, failure, gone, scene_id FROM lines WHERE id = ?"_s)
    , m_takesOfLine(database,
                    u"SELECT line_id, id, seed, cache_key, rendered_from, duration_seconds, fallback_reason, "
                    "locked FROM takes WHERE line_id = ? ORDER BY place"_s)
    , m_newScene(database,
                 u"INSERT INTO scenes(name, position, current_line) "
                 "VALUES(?, (SELECT coalesce(max(position), 0) + 1 FROM scenes), 0) RETURNING id"_s)
    , m_restoreScene(database, u"INSERT INTO scenes(id, name, position, current_line) VALUES(?, ?, ?, ?)"_s)
    , m_renameScene(database, u"UPDATE scenes SET name = ? WHERE id = ?"_s)
    , m_placeScene(database, u"UPDATE scenes SET position = ? WHERE id = ?"_s)
    , m_removeScene(database, u"DELETE FROM scenes WHERE id = ?"_s)
    , m_saveLine(database,
                 u"INSERT INTO lines(id, scene_id, position, character, style, lang, voice, text, source_id, "
                 "take, failed_from, failed_key, failure, gone, updated_at) "
                 "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
                 "ON CONFLICT(id) DO UPDATE SET scene_id = excluded.scene_id, position = excluded.position, "
                 "character = excluded.character, style = excluded.style, lang = excluded.lang, "
                 "voice = excluded.voice, text = excluded.text, source_id = excluded.source_id, "
                 "take = excluded.take, failed_from = excluded.failed_from, "
                 "failed_key = excluded.failed_key, failure = excluded.failure, gone = excluded.gone, "
                 "updated_at = CASE WHEN character = excluded.character "
                 "AND style = excluded.style AND lang = excluded.lang AND voice = excluded.voice "
                 "AND text = excluded.text THEN updated_at ELSE excluded.updated_at END"_s)
    , m_removeLine(database, u"DELETE FROM lines WHERE id = ? AND scene_id = ?"_s)
    , m_clearTakes(database, u"DELETE FROM takes WHERE line_id = ?"_s)
    , m_saveTake(database,
                 u"INSERT INTO takes(id, line_id, place, seed, cache_key, rendered_from, duration_seconds, "
                 "fallback_reason, locked) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)"_s)
    , m_saveCurrentLine(database,
                        u"UPDATE scenes SET current_line = ?, used = (SELECT max(used) FROM scenes) + 1 "
                        "WHERE id = ?"_s)
    , m_saveTime(database, u"UPDATE sessions SET saved_at = ? WHERE ended_at = ''"_s)
{ }

Result<void> ScriptStore::open()
{
    return m_highestId.each({}, [this](const Row& row) { m_ids.keepAbove(row.integer(0)); });
}

void ScriptStore::shareIds(const LineIds& ids)
{
    LineIds mine = std::exchange(m_ids, ids);
    m_ids.keepAbove(mine.next());
}

Result<QList<SceneInfo>> ScriptStore::scenes()
{
    QList<SceneInfo> scenes;
    const auto read = m_scenes.each({}, [&scenes](const Row& row) {
        scenes.append({ .id = row.integer(0),
                        .name = row.text(1),
                        .position = row.real(2),
                        .lines = static_cast<int>(row.integer(3)),
                        .seconds = row.real(4) });
    });
    if (!read)
        return tl::unexpected(read.error());
    return scenes;
}

Result<qint64> ScriptStore::currentScene()
{
    qint64 scene = 0;
    const auto read = m_currentScene.each({}, [&scene](const Row& row) { scene = row.integer(0); });
    if (!read)
        return tl::unexpected(read.error());
    return scene;
}

Result<Script> ScriptStore::load()
{
    const auto scene = currentScene();
    if (!scene)
        return tl::unexpected(scene.error());
    if (*scene != 0)
        return load(*scene);
    return createScene({}).and_then([this](qint64 made) { return load(made); });
}

Result<Script> ScriptStore::load(qint64 scene)
{
    Script script;
    auto read = m_scene.each({ scene }, [&script](const Row& row) {
        script.scene = row.integer(0);
        script.name = row.text(1);
        script.currentLine = row.integer(2);
        script.position = row.real(3);
    });
    if (!read)
        return tl::unexpected(read.error());
    if (script.scene == 0)
        return unknownScene(scene);
    read = m_linesOfScene.each({ scene }, [&script](const Row& row) { script.lines.append(lineFrom(row)); });
    if (read)
        read = addTakes(script);
    if (!read)
        return tl::unexpected(read.error());
    return script;
}

Result<void> ScriptStore::addTakes(Script& script)
{
    QHash<qint64, qsizetype> rowOf;
    rowOf.reserve(script.lines.size());
    for (qsizetype row = 0; row < script.lines.size(); ++row)
        rowOf.insert(script.lines[row].id, row);
    return m_takesOfScene.each({ script.scene }, [&](const Row& row) {
        script.lines[rowOf.value(row.integer(0))].takes.append(takeFrom(row));
    });
}

Result<ScriptStore::Found> ScriptStore::findLine(qint64 line)
{
    Found found;
    auto read = m_line.each({ line }, [&found](const Row& row) {
        found.line = lineFrom(row);
        found.scene = row.integer(13);
    });
    if (read && found.scene == 0)
        return failure(ErrorKind::NotFound, u"unknown_line"_s,
                       u"There is no line %1; GET /api/scenes/<id>/lines lists a scene's."_s.arg(line));
    if (read)
        read = m_takesOfLine.each({ line },
                                  [&found](const Row& row) { found.line.takes.append(takeFrom(row)); });
    if (!read)
        return tl::unexpected(read.error());
    return found;
}

void ScriptStore::writeLines(const ScriptEdit& edit, const QString& now)
{
    for (const ScriptLine& line : edit.changed) {
        std::ignore =
            m_saveLine.run({ line.id, edit.scene, line.position, line.character, line.style, line.lang,
                             line.voice, line.text, line.sourceId, line.take, line.failure.from,
                             line.failure.key, line.failure.message, line.gone, now });
        std::ignore = m_clearTakes.run({ line.id });
        m_ids.keepAbove(line.id);
        for (qsizetype place = 0; place < line.takes.size(); ++place) {
            const Take& take = line.takes[place];
            std::ignore =
                m_saveTake.run({ take.id, line.id, place, take.seed.value_or(kNoSeed), take.cacheKey,
                                 take.renderedFrom, take.durationSeconds, take.fallbackReason, take.locked });
            m_ids.keepAbove(take.id);
        }
    }
}

Result<void> ScriptStore::save(const ScriptEdit& edit, const QString& source)
{
    if (auto known = require(edit.scene); !known)
        return known;
    const QString now = isoNow();
    Transaction transaction(m_database);
    for (const qint64 id : edit.removed)
        std::ignore = m_removeLine.run({ id, edit.scene });
    writeLines(edit, now);
    if (edit.currentLine)
        std::ignore = m_saveCurrentLine.run({ *edit.currentLine, edit.scene });
    std::ignore = m_saveTime.run({ now });
    auto done = transaction.commit();
    if (done)
        Q_EMIT saved(edit, source);
    return done;
}

Result<qint64> ScriptStore::createScene(const QString& name)
{
    qint64 scene = 0;
    const auto made = m_newScene.each({ name }, [&scene](const Row& row) { scene = row.integer(0); });
    if (!made)
        return tl::unexpected(made.error());
    Q_EMIT scenesChanged();
    return scene;
}

Result<void> ScriptStore::renameScene(qint64 scene, const QString& name)
{
    if (auto known = require(scene); !known)
        return known;
    auto done = m_renameScene.run({ name, scene });
    if (done)
        Q_EMIT scenesChanged();
    return done;
}

Result<void> ScriptStore::moveScene(qint64 scene, qint64 above)
{
    auto listed = scenes();
    if (!listed)
        return tl::unexpected(listed.error());
    const auto moved = std::ranges::find(*listed, scene, &SceneInfo::id);
    if (moved == listed->end())
        return unknownScene(scene);
    const SceneInfo info = *moved;
    if (above == scene)
        return {};
    listed->erase(moved);
    const auto place = above == 0 ? listed->end() : std::ranges::find(*listed, above, &SceneInfo::id);
    if (above != 0 && place == listed->end())
        return unknownScene(above);
    listed->insert(place, info);

    Transaction transaction(m_database);
    for (qsizetype at = 0; at < listed->size(); ++at)
        std::ignore = m_placeScene.run({ static_cast<double>(at + 1), listed->at(at).id });
    auto done = transaction.commit();
    if (done)
        Q_EMIT scenesChanged();
    return done;
}

Result<Script> ScriptStore::removeScene(qint64 scene)
{
    auto script = load(scene);
    if (!script)
        return script;
    if (auto removed = m_removeScene.run({ scene }); !removed)
        return tl::unexpected(removed.error());
    Q_EMIT scenesChanged();
    return script;
}

Result<void> ScriptStore::restoreScene(const Script& scene)
{
    Transaction transaction(m_database);
    std::ignore = m_restoreScene.run({ scene.scene, scene.name, scene.position, scene.currentLine });
    writeLines({ .scene = scene.scene, .changed = scene.lines }, isoNow());
    auto done = transaction.commit();
    if (done)
        Q_EMIT scenesChanged();
    return done;
}

Result<void> ScriptStore::require(qint64 scene)
{
    bool found = false;
    auto read = m_scene.each({ scene }, [&found](const Row&) { found = true; });
    if (read && !found)
        return unknownScene(scene);
    return read;
}

} // namespace comfyvn
