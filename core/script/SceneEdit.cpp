#include "core/script/SceneEdit.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

constexpr qsizetype kNameLength = 200;

/// A scene being edited; every fault keeps its field.
class Draft final {
public:
    explicit Draft(const Script& scene)
        : m_lines(scene.lines)
    { }

    Result<void> remove(const QList<qint64>& ids)
    {
        const QSet<qint64> gone(ids.cbegin(), ids.cend());
        for (qsizetype at = 0; at < ids.size(); ++at)
            if (rowOf(ids[at]) < 0)
                return unknown(ids[at], u"remove[%1]"_s.arg(at));
        m_lines.removeIf([&gone](const ScriptLine& line) { return gone.contains(line.id); });
        m_rows.clear();
        return {};
    }

    Result<void> change(const QList<SceneEdit::Change>& changes)
    {
        for (qsizetype at = 0; at < changes.size(); ++at) {
            const qsizetype row = rowOf(changes[at].line);
            if (row < 0)
                return unknown(changes[at].line, u"change[%1].id"_s.arg(at));
            set(m_lines[row], changes[at].fields);
        }
        return {};
    }

    Result<void> add(const QList<SceneEdit::Addition>& additions, LineIds& ids)
    {
        if (m_lines.size() + additions.size() > kMaxLinesInScene)
            return failure(
                ErrorKind::InvalidRequest, u"too_many_lines"_s,
                u"A scene has at most %1 lines; put some into another scene."_s.arg(kMaxLinesInScene),
                u"add"_s);
        // Lines that follow one another go in together, so that a long list is no long work.
        qsizetype place = m_lines.size();
        QList<ScriptLine> block;
        const auto flush = [&] {
            m_lines = m_lines.first(place) + block + m_lines.sliced(place);
            place += block.size();
            block.clear();
            m_rows.clear();
        };
        for (qsizetype at = 0; at < additions.size(); ++at) {
            if (const auto below = additions[at].below) {
                flush();
                const qsizetype row = *below == 0 ? -1 : rowOf(*below);
                if (*below != 0 && row < 0)
                    return unknown(*below, u"add[%1].below"_s.arg(at));
                place = row + 1;
            }
            ScriptLine line { .id = ids.next() };
            set(line, additions[at].fields);
            block.append(line);
        }
        flush();
        return {};
    }

    Result<void> reorder(const QList<qint64>& ids)
    {
        const QSet<qint64> moved(ids.cbegin(), ids.cend());
        if (moved.size() != ids.size())
            return failure(ErrorKind::InvalidRequest, u"repeated_line"_s, u"\"order\" names a line twice."_s,
                           u"order"_s);
        QList<ScriptLine> block;
        qsizetype place = m_lines.size();
        for (qsizetype at = 0; at < ids.size(); ++at) {
            const qsizetype row = rowOf(ids[at]);
            if (row < 0)
                return unknown(ids[at], u"order[%1]"_s.arg(at));
            block.append(m_lines[row]);
            place = std::min(place, row);
        }
        if (block.isEmpty())
            return {};
        QList<ScriptLine> rest = m_lines;
        rest.removeIf([&moved](const ScriptLine& line) { return moved.contains(line.id); });
        m_lines = rest.first(place) + block + rest.sliced(place);
        m_rows.clear();
        return {};
    }

    /// With positions that agree with the order; as few as possible are new.
    [[nodiscard]] QList<ScriptLine> lines() const
    {
        QList<ScriptLine> placed = m_lines;
        const auto isInOrder = [&placed](qsizetype row) {
            return row == 0 || placed[row - 1].position < placed[row].position;
        };
        bool moved = false;
        for (qsizetype row = 0; row < placed.size() && !moved; ++row)
            moved = placed[row].position == 0 || !isInOrder(row);
        if (!moved)
            return placed;
        place(placed);
        return placed;
    }

private:
    static tl::unexpected<Error> unknown(qint64 line, const QString& field)
    {
        return failure(ErrorKind::NotFound, u"unknown_line"_s, u"The scene has no line %1."_s.arg(line),
                       field);
    }

    static void set(ScriptLine& line, const LineFields& fields)
    {
        const auto take = [](QString& to, const std::optional<QString>& from) {
            if (from)
                to = *from;
        };
        take(line.character, fields.character);
        take(line.style, fields.style);
        take(line.lang, fields.lang);
        take(line.voice, fields.voice);
        take(line.text, fields.text);
        take(line.sourceId, fields.sourceId);
    }

    /// Keeps every position that still is above all before it and leaves room; the others go between.
    static void place(QList<ScriptLine>& lines)
    {
        double highest = 0;
        for (qsizetype row = 0; row < lines.size(); ++row) {
            // What the next line that can stay where it is allows.
            if (lines[row].position > highest) {
                highest = lines[row].position;
                continue;
            }
            qsizetype next = row + 1;
            while (next < lines.size() && lines[next].position <= highest)
                ++next;
            const double room =
                next < lines.size() ? lines[next].position - highest : static_cast<double>(next - row + 1);
            const double step = room / static_cast<double>(next - row + 1);
            if (highest + step <= highest || step < 1e-9) {
                for (qsizetype all = 0; all < lines.size(); ++all)
                    lines[all].position = static_cast<double>(all + 1);
                return;
            }
            for (; row < next; ++row)
                lines[row].position = highest += step;
            --row;
        }
    }

    qsizetype rowOf(qint64 id)
    {
        if (m_rows.isEmpty())
            for (qsizetype row = 0; row < m_lines.size(); ++row)
                m_rows.insert(m_lines[row].id, row);
        return m_rows.value(id, -1);
    }

    QList<ScriptLine> m_lines;
    QHash<qint64, qsizetype> m_rows {}; ///< empty: to be built
};

} // namespace

Result<QList<LineChange>> changesOf(const Script& scene, const SceneEdit& edit, LineIds& ids)
{
    Draft draft(scene);
    const auto done = draft.remove(edit.remove)
                          .and_then([&] { return draft.change(edit.change); })
                          .and_then([&] { return draft.add(edit.add, ids); })
                          .and_then([&] { return draft.reorder(edit.order); });
    if (!done)
        return tl::unexpected(done.error());

    QHash<qint64, const ScriptLine*> before;
    for (const ScriptLine& line : scene.lines)
        before.insert(line.id, &line);
    QList<LineChange> changes;
    for (const ScriptLine& line : draft.lines()) {
        const ScriptLine* was = before.take(line.id);
        if (was == nullptr)
            changes.append({ .after = line });
        else if (*was != line)
            changes.append({ .before = *was, .after = line });
    }
    for (const ScriptLine& line : scene.lines)
        if (before.contains(line.id))
            changes.append({ .before = line });
    return changes;
}

Result<QString> checkedSceneName(const QString& name)
{
    const QString plain = name.simplified();
    if (plain.isEmpty() || plain.size() > kNameLength)
        return failure(ErrorKind::InvalidRequest, u"out_of_range"_s,
                       u"A scene's name has 1 to %1 characters."_s.arg(kNameLength), u"name"_s);
    return plain;
}

} // namespace comfyvn
