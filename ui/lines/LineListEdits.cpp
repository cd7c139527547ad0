#include "ui/lines/LineCommands.h"
#include "ui/lines/LineListModel.h"

#include <algorithm>
#include <utility>

namespace comfyvn::ui {

namespace {
/// Views follow single changes up to here; beyond, they look at everything anew.
constexpr qsizetype kManyPieces = 64;

struct Run {
    int row = 0;
    int count = 0;
};

/// Neighbours among sorted rows taken together.
QList<Run> runsOf(const QList<int>& rows)
{
    QList<Run> runs;
    for (const int row : rows) {
        if (!runs.isEmpty() && runs.last().row + runs.last().count == row)
            ++runs.last().count;
        else
            runs.append({ row, 1 });
    }
    return runs;
}

QList<int> sortedOnce(QList<int> rows)
{
    std::ranges::sort(rows);
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

QList<LineChange> changesOfPosition(const SceneLines& lines, const QHash<qint64, double>& moved)
{
    QList<int> rows;
    for (auto at = moved.cbegin(); at != moved.cend(); ++at)
        rows.append(lines.rowOf(at.key()));
    std::ranges::sort(rows);
    QList<LineChange> changes;
    for (const int row : std::as_const(rows)) {
        const ScriptLine& line = lines.at(row).line;
        const double to = moved.value(line.id);
        if (to == line.position)
            continue;
        changes.append({ .before = line, .after = line });
        changes.last().after->position = to;
    }
    return changes;
}
} // namespace

qint64 LineListModel::addLine(int row, const QString& text)
{
    ScriptLine added { .text = text };
    if (row > 0) {
        const ScriptLine& above = line(row - 1);
        added.character = above.character;
        added.style = above.style;
        added.lang = above.lang;
        added.voice = above.voice;
    }
    return insertLines(row, { added }, tr("New line")).value(0);
}

qint64 LineListModel::duplicateLine(int row)
{
    return duplicateLines({ row }).value(0);
}

QList<qint64> LineListModel::duplicateLines(QList<int> rows)
{
    rows = sortedOnce(rows);
    if (rows.isEmpty())
        return {};
    QList<ScriptLine> copies;
    for (const int row : std::as_const(rows)) {
        copies.append(line(row));
        copies.last().sourceId.clear();
        copies.last().gone = false;
    }
    return insertLines(rows.last() + 1, copies,
                       tr("Duplicate %n line(s)", nullptr, static_cast<int>(copies.size())));
}

QList<qint64> LineListModel::insertLines(int row, const QList<ScriptLine>& lines, const QString& name,
                                         qint64 replaced)
{
    if (lines.isEmpty() || !holds(m_scene))
        return {};
    QHash<qint64, double> moved;
    const QList<double> places = makeRoom(shown().places(), row, static_cast<int>(lines.size()), moved);
    QList<LineChange> changes = changesOfPosition(shown(), moved);
    QList<qint64> ids;
    for (qsizetype n = 0; n < lines.size(); ++n) {
        ScriptLine added = copyOf(lines[n], m_ids);
        added.position = places[n];
        ids.append(added.id);
        changes.append({ .after = added });
    }
    if (const int gone = rowOf(replaced); gone >= 0) {
        changes.removeIf(
            [replaced](const LineChange& change) { return change.before && change.before->id == replaced; });
        changes.append({ .before = line(gone) });
    }
    edit(m_scene, name, changes);
    return ids;
}

void LineListModel::removeLines(const QList<int>& rows)
{
    const QList<int> once = sortedOnce(rows);
    removeLines(once, tr("Delete %n line(s)", nullptr, static_cast<int>(once.size())));
}

void LineListModel::removeLines(const QList<int>& rows, const QString& name)
{
    QList<LineChange> changes;
    for (const int row : sortedOnce(rows))
        changes.append({ .before = line(row) });
    edit(m_scene, name, changes);
}

void LineListModel::moveLines(QList<int> rows, int row)
{
    rows = sortedOnce(rows);
    const QList<Run> runs = runsOf(rows);
    const bool stays =
        runs.size() == 1 && row >= runs.first().row && row <= runs.first().row + runs.first().count;
    if (rows.isEmpty() || stays)
        return;
    // As if they had gone and came back: the room is sought among the lines that stay.
    QList<LinePlace> others = shown().places();
    QHash<qint64, double> moved;
    int before = row;
    for (auto at = rows.crbegin(); at != rows.crend(); ++at) {
        others.removeAt(*at);
        before -= *at < row ? 1 : 0;
    }
    const QList<double> places = makeRoom(others, before, static_cast<int>(rows.size()), moved);
    for (qsizetype n = 0; n < rows.size(); ++n)
        moved.insert(line(rows[n]).id, places[n]);
    edit(m_scene, tr("Move %n line(s)", nullptr, static_cast<int>(rows.size())),
         changesOfPosition(shown(), moved));
}

void LineListModel::editLines(const QString& name, const QList<qint64>& ids,
                              const std::function<void(ScriptLine&)>& change, int session)
{
    if (ids.isEmpty())
        return;
    QList<LineChange> changes;
    for (const qint64 id : ids) {
        const ScriptLine* before = find(id);
        if (!before)
            continue;
        ScriptLine after = *before;
        change(after);
        after.id = before->id;
        after.position = before->position;
        if (after != *before)
            changes.append({ .before = *before, .after = after });
    }
    edit(sceneOf(ids.first()), name, changes, session);
}

void LineListModel::edit(qint64 scene, const QString& name, const QList<LineChange>& changes, int session)
{
    if (!changes.isEmpty() && !m_readOnly)
        m_history.push(new LinesCommand(*this, scene, name, changes, session));
}

bool LineListModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const auto column = static_cast<Column>(index.column());
    QString text = value.toString();
    if (column != Text)
        text = text.trimmed();
    const QString names[] { tr("Change character"), tr("Change style"), tr("Change language"),
                            tr("Edit line") };
    editLines(
        names[column], { line(index.row()).id }, [&](ScriptLine& line) { field(line, column) = text; },
        column == Text ? m_typing : 0);
    return true;
}

void LineListModel::applyEdit(const ScriptEdit& edit, const QSet<qint64>& mine)
{
    if (!holds(edit.scene))
        return;
    const SceneLines& lines = m_scenes.at(edit.scene);
    QList<LineChange> changes;
    for (const ScriptLine& now : edit.changed) {
        if (mine.contains(now.id))
            continue;
        const int row = lines.rowOf(now.id);
        if (row < 0)
            changes.append({ .after = now });
        else if (lines.at(row).line != now)
            changes.append({ .before = lines.at(row).line, .after = now });
        m_ids.keepAbove(now.id);
        for (const Take& take : now.takes) {
            m_ids.keepAbove(take.id);
            m_facts.insert(take.id, take);
        }
    }
    for (const qint64 id : edit.removed)
        if (const int row = lines.rowOf(id); row >= 0 && !mine.contains(id))
            changes.append({ .before = lines.at(row).line });
    apply(edit.scene, changes, Forth, Origin::Outside);
}

void LineListModel::apply(qint64 scene, QList<LineChange>& changes, Direction direction, Origin origin)
{
    const auto held = m_scenes.find(scene);
    if (held == m_scenes.end() || changes.isEmpty())
        return;
    SceneLines& lines = held->second;
    QList<int> edited;
    QList<int> removed;
    QList<ScriptLine> added;
    QHash<qint64, double> positions;
    QList<qint64> changedIds;
    QList<qint64> removedIds;
    for (LineChange& change : changes) {
        auto& from = direction == Forth ? change.before : change.after;
        const auto& to = direction == Forth ? change.after : change.before;
        const int row = lines.rowOf(from ? from->id : to->id);
        if (from && !to && row >= 0) {
            // Remembered as it is now, with what was rendered and what others wrote since.
            from = lines.at(row).line;
            removed.append(row);
            removedIds.append(from->id);
        } else if (!from && row < 0) {
            added.append(*to);
            changedIds.append(to->id);
        } else if (from && to && row >= 0) {
            if (from->position != to->position)
                positions.insert(to->id, to->position);
            merge(lines.at(row), *from, *to);
            edited.append(row);
            changedIds.append(to->id);
        }
    }

    const bool isShown = scene == m_scene;
    const bool many = isShown && std::max(added.size(), removed.size()) > kManyPieces
        && runsOf(sortedOnce(removed)).size() + added.size() > kManyPieces;
    if (many)
        beginResetModel();
    else if (isShown)
        tellEdited(edited);
    takeOut(lines, sortedOnce(removed), isShown && !many);
    reorder(lines, positions, isShown && !many);
    putIn(lines, added, isShown && !many);
    if (many)
        endResetModel();
    if (origin == Origin::Writer) {
        for (const qint64 id : std::as_const(removedIds))
            Q_EMIT lineRemoved(id, scene);
        for (const qint64 id : std::as_const(changedIds))
            Q_EMIT lineChanged(id, scene);
    }
    Q_EMIT scenesChanged();
    Q_EMIT keysWanted();
}

void LineListModel::tellEdited(const QList<int>& rows)
{
    if (rows.isEmpty())
        return;
    if (rows.size() <= kManyPieces) {
        for (const int row : rows)
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
        return;
    }
    const auto [first, last] = std::ranges::minmax(rows);
    Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
}

void LineListModel::takeOut(SceneLines& lines, QList<int> rows, bool tell)
{
    const QList<Run> runs = runsOf(rows);
    for (auto run = runs.crbegin(); run != runs.crend(); ++run) {
        if (tell)
            beginRemoveRows({}, run->row, run->row + run->count - 1);
        lines.remove(run->row, run->count);
        if (tell)
            endRemoveRows();
    }
}

void LineListModel::putIn(SceneLines& lines, QList<ScriptLine> added, bool tell)
{
    std::ranges::sort(added, {}, [](const ScriptLine& line) { return std::pair(line.position, line.id); });
    for (ScriptLine& line : added)
        for (Take& take : line.takes)
            take = withFacts(take);
    for (qsizetype first = 0, end = 0; first < added.size(); first = end) {
        const int row = lines.placeFor(added[first]);
        while (end < added.size() && lines.placeFor(added[end]) == row)
            ++end;
        if (tell)
            beginInsertRows({}, row, row + static_cast<int>(end - first) - 1);
        lines.insert(row, added.mid(first, end - first));
        if (tell)
            endInsertRows();
    }
}

void LineListModel::reorder(SceneLines& lines, const QHash<qint64, double>& positions, bool tell)
{
    if (positions.isEmpty())
        return;
    if (lines.setPositions(positions))
        return;
    if (!tell) {
        lines.arrange(positions);
        return;
    }
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QList<qint64> ids;
    for (const QModelIndex& index : before)
        ids.append(lines.at(index.row()).line.id);
    lines.arrange(positions);
    QModelIndexList after;
    for (qsizetype n = 0; n < before.size(); ++n)
        after.append(index(lines.rowOf(ids[n]), before[n].column()));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

/// Changes what differs between the two, and leaves alone what somebody else changed meanwhile.
void LineListModel::merge(LineRow& row, const ScriptLine& from, const ScriptLine& to)
{
    ScriptLine& line = row.line;
    const auto take = [&](auto part) {
        if (from.*part != to.*part)
            line.*part = to.*part;
    };
    take(&ScriptLine::character);
    take(&ScriptLine::style);
    take(&ScriptLine::lang);
    take(&ScriptLine::voice);
    take(&ScriptLine::text);
    take(&ScriptLine::sourceId);
    if (from.takes != to.takes)
        mergeTakes(line, from, to);
    take(&ScriptLine::take);
    take(&ScriptLine::gone);
    take(&ScriptLine::failure);
    if (from.take != to.take)
        line.failure = {};
    row.fingerprint.clear();
    row.wantedKey.clear();
    row.keyIsOld = true;
}

void LineListModel::mergeTakes(ScriptLine& line, const ScriptLine& from, const ScriptLine& to)
{
    line.takes.removeIf([&](const Take& take) { return findTake(from, take.id) && !findTake(to, take.id); });
    for (qsizetype place = 0; place < to.takes.size(); ++place) {
        const Take& wanted = to.takes[place];
        Take* here = findTake(line, wanted.id);
        const Take* was = findTake(from, wanted.id);
        if (!here && !was) {
            line.takes.insert(std::min(place, line.takes.size()), withFacts(wanted));
        } else if (here && was) {
            if (was->seed != wanted.seed)
                here->seed = wanted.seed;
            if (was->locked != wanted.locked)
                here->locked = wanted.locked;
        }
    }
    for (Take& take : line.takes)
        take = withFacts(take);
}

Take LineListModel::withFacts(const Take& take) const
{
    const auto known = m_facts.constFind(take.id);
    if (known == m_facts.cend())
        return take;
    Take now = *known;
    now.seed = take.seed;
    now.locked = take.locked;
    return now;
}

} // namespace comfyvn::ui
