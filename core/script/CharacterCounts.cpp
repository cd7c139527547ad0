#include "core/script/CharacterCounts.h"

using namespace Qt::StringLiterals;

namespace comfyvn {

// Bytes beyond the first of a character tell kana and Han from Latin letters: they take longer to say. The
// other columns of a group come from the row of its only min().
CharacterCounts::CharacterCounts(Database& database)
    : m_count(database,
              u"SELECT character, count(*), sum(sounds), total(seconds * sounds), total(weight * sounds), "
              "total(weight * (1 - sounds)), min(abs(length(text) - 60)), id, scene_id, text, lang, style "
              "FROM (SELECT l.character, l.id, l.scene_id, l.text, l.lang, l.style, "
              "coalesce(t.cache_key, '') <> '' AS sounds, coalesce(t.duration_seconds, 0) AS seconds, "
              "length(l.text) + 0.57 * (length(CAST(l.text AS BLOB)) - length(l.text)) AS weight "
              "FROM lines l LEFT JOIN takes t ON t.id = l.take WHERE trim(l.text) <> '') "
              "GROUP BY character ORDER BY character"_s)
{ }

Result<QList<CharacterCount>> CharacterCounts::count()
{
    QList<CharacterCount> counts;
    const auto read = m_count.each({}, [&counts](const Row& row) {
        counts.append({ .character = row.text(0),
                        .lines = static_cast<int>(row.integer(1)),
                        .renderedLines = static_cast<int>(row.integer(2)),
                        .renderedSeconds = row.real(3),
                        .renderedText = row.real(4),
                        .silentText = row.real(5),
                        .sample = { .line = row.integer(7),
                                    .scene = row.integer(8),
                                    .text = row.text(9),
                                    .lang = row.text(10),
                                    .style = row.text(11) } });
    });
    if (!read)
        return tl::unexpected(read.error());
    return counts;
}

} // namespace comfyvn
