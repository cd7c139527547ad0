#include "ui/lines/SceneLines.h"

#include <algorithm>
#include <utility>

namespace comfyvn::ui {

namespace {
/// Lines closer than this are spread out; far above what a double cannot tell apart.
constexpr double kLeastGap = 1e-6;
/// From so many moved lines on, sorting all of them is quicker.
constexpr qsizetype kSortFrom = 32;

bool standsBefore(const ScriptLine& one, const ScriptLine& other)
{
    return std::pair(one.position, one.id) < std::pair(other.position, other.id);
}

bool rowBefore(const LineRow& one, const LineRow& other)
{
    return standsBefore(one.line, other.line);
}
} // namespace

const QString& LineRow::print() const
{
    if (fingerprint.isEmpty())
        fingerprint = lineFingerprint(line);
    return fingerprint;
}

SceneLines::SceneLines(const QList<ScriptLine>& lines)
{
    m_rows.reserve(lines.size());
    m_positions.reserve(lines.size());
    for (const ScriptLine& line : lines) {
        m_rows.append({ .line = line });
        m_positions.insert(line.id, line.position);
    }
    sort();
}

int SceneLines::rowOf(qint64 id) const
{
    const auto position = m_positions.constFind(id);
    if (position == m_positions.cend())
        return -1;
    return placeFor({ .id = id, .position = *position });
}

int SceneLines::placeFor(const ScriptLine& line) const
{
    const auto place = std::lower_bound(
        m_rows.cbegin(), m_rows.cend(), line,
        [](const LineRow& row, const ScriptLine& wanted) { return standsBefore(row.line, wanted); });
    return static_cast<int>(place - m_rows.cbegin());
}

QList<ScriptLine> SceneLines::lines() const
{
    QList<ScriptLine> lines;
    lines.reserve(m_rows.size());
    for (const LineRow& row : m_rows)
        lines.append(row.line);
    return lines;
}

QList<LinePlace> SceneLines::places() const
{
    QList<LinePlace> places;
    places.reserve(m_rows.size());
    for (const LineRow& row : m_rows)
        places.append({ row.line.id, row.line.position });
    return places;
}

void SceneLines::insert(int row, const ScriptLine& line)
{
    m_rows.insert(row, { .line = line });
    m_positions.insert(line.id, line.position);
}

void SceneLines::insert(int row, const QList<ScriptLine>& lines)
{
    m_rows.insert(row, lines.size(), LineRow {});
    for (qsizetype n = 0; n < lines.size(); ++n) {
        m_rows[row + n].line = lines[n];
        m_positions.insert(lines[n].id, lines[n].position);
    }
}

void SceneLines::remove(int row, int count)
{
    for (int n = 0; n < count; ++n)
        m_positions.remove(m_rows[row + n].line.id);
    m_rows.remove(row, count);
}

bool SceneLines::setPositions(const QHash<qint64, double>& positions)
{
    QList<int> rows;
    for (auto at = positions.cbegin(); at != positions.cend(); ++at)
        if (const int row = rowOf(at.key()); row >= 0)
            rows.append(row);
    for (const int row : std::as_const(rows)) {
        ScriptLine& line = m_rows[row].line;
        line.position = positions.value(line.id);
        m_positions.insert(line.id, line.position);
    }
    return std::ranges::all_of(std::as_const(rows), [this](int row) {
        return (row == 0 || rowBefore(m_rows[row - 1], m_rows[row]))
            && (row + 1 == m_rows.size() || rowBefore(m_rows[row], m_rows[row + 1]));
    });
}

void SceneLines::arrange(const QHash<qint64, double>& positions)
{
    if (positions.size() > kSortFrom)
        return sort();
    QList<LineRow> moved;
    m_rows.removeIf([&](const LineRow& row) {
        if (!positions.contains(row.line.id))
            return false;
        moved.append(row);
        return true;
    });
    for (const LineRow& row : std::as_const(moved))
        m_rows.insert(placeFor(row.line), row);
}

void SceneLines::sort()
{
    std::ranges::sort(m_rows, rowBefore);
}

QList<double> makeRoom(const QList<LinePlace>& lines, int row, int count, QHash<qint64, double>& moved)
{
    int first = row; // the window of lines that share the room
    int end = row;
    double low = 0;
    double step = 0;
    for (int reach = 0;; reach = std::max(1, reach * 2)) {
        first = std::max(0, row - reach);
        end = std::min(static_cast<int>(lines.size()), row + reach);
        const bool openAbove = first == 0;
        const bool openBelow = end == lines.size();
        const int inside = end - first + count;
        low = openAbove ? 0 : lines[first - 1].position;
        double high = openBelow ? 0 : lines[end].position;
        if (openAbove && openBelow)
            high = low + inside + 1;
        else if (openBelow)
            high = low + inside + 1;
        else if (openAbove)
            low = high - inside - 1;
        step = (high - low) / (inside + 1);
        if (step > kLeastGap || (openAbove && openBelow))
            break;
    }
    QList<double> places;
    double at = low;
    for (int n = first; n <= end; ++n) {
        if (n == row)
            for (int added = 0; added < count; ++added)
                places.append(at += step);
        if (n < end)
            moved.insert(lines[n].id, at += step);
    }
    return places;
}

} // namespace comfyvn::ui
