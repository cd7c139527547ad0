#include "core/script/ScriptMatch.h"

#include "core/script/LinePairing.h"

#include <algorithm>

namespace comfyvn {

namespace {

bool isBlank(const ScriptLine& line)
{
    return line.text.trimmed().isEmpty();
}

ScriptLine updated(const ScriptLine& line, const ImportedLine& now, ScriptStyles styles)
{
    ScriptLine after = line;
    after.gone = false;
    const bool narrates = now.character.isEmpty() && line.character == u"narrator";
    if (!narrates)
        after.character = now.character;
    if (line.text.simplified() != now.text.simplified())
        after.text = now.text;
    if (!now.sourceId.isEmpty())
        after.sourceId = now.sourceId;
    const bool replace = styles == ScriptStyles::TakeNew;
    if (!now.style.isEmpty() && (replace || line.style.isEmpty()))
        after.style = now.style;
    if (!now.lang.isEmpty() && (replace || line.lang.isEmpty()))
        after.lang = now.lang;
    return after;
}

/// Puts lines between those that stay where they are.
class Places final {
public:
    explicit Places(QList<LineMatch>& rows)
        : m_rows(rows)
    { }

    /// `stays` tells which rows keep the position they have; those rise.
    void assign(const std::vector<bool>& stays)
    {
        const auto lowest = std::ranges::find(stays, true) - stays.begin();
        double before = 0;
        if (lowest < m_rows.size() && m_rows[lowest].after->position <= 0)
            before = m_rows[lowest].after->position - static_cast<double>(lowest + 1);
        qsizetype first = 0;
        for (qsizetype i = 0; i <= m_rows.size(); ++i) {
            if (i < m_rows.size() && !stays[static_cast<std::size_t>(i)])
                continue;
            const bool end = i == m_rows.size();
            const double after =
                end ? before + static_cast<double>(i - first + 1) : m_rows[i].after->position;
            if (!spread(first, i, before, after)) {
                renumber();
                return;
            }
            before = after;
            first = i + 1;
        }
    }

private:
    bool spread(qsizetype first, qsizetype end, double before, double after)
    {
        const double step = (after - before) / static_cast<double>(end - first + 1);
        double last = before;
        for (qsizetype i = first; i < end; ++i) {
            if (!m_rows[i].after)
                continue;
            const double position = before + step * static_cast<double>(i - first + 1);
            if (position <= last || position >= after)
                return false;
            last = m_rows[i].after->position = position;
        }
        return true;
    }

    void renumber()
    {
        double position = 0;
        for (LineMatch& row : m_rows) {
            if (row.after)
                row.after->position = ++position;
        }
    }

    QList<LineMatch>& m_rows;
};

LineFate fateOf(const LineMatch& row, bool stays)
{
    ScriptLine before = *row.before;
    before.position = row.after->position;
    before.sourceId = row.after->sourceId; // a better name for the same line
    before.gone = row.after->gone;
    if (before != *row.after)
        return LineFate::Changed;
    return stays ? LineFate::Unchanged : LineFate::Moved;
}

} // namespace

QList<LineMatch> matchScript(const QList<ScriptLine>& scene, const QList<ImportedLine>& script, LineIds ids,
                             const MatchOptions& options)
{
    const std::vector<int> match = pairLines(scene, script);
    const std::vector<std::size_t> kept = longestRise(match);
    std::vector<bool> matched(static_cast<std::size_t>(scene.size()), false);
    for (const int old : match) {
        if (old >= 0)
            matched[static_cast<std::size_t>(old)] = true;
    }

    const bool anything = !std::ranges::all_of(scene, isBlank);
    QList<LineMatch> rows;
    std::vector<bool> stays;
    qsizetype nextOld = 0;
    const auto addGoneUpTo = [&](qsizetype end) {
        for (; nextOld < end; ++nextOld) {
            if (matched[static_cast<std::size_t>(nextOld)])
                continue;
            const ScriptLine& line = scene[nextOld];
            const bool blank = isBlank(line);
            const bool stay = blank ? anything : options.gone == GoneLines::Keep;
            rows << LineMatch { blank ? LineFate::Unchanged : LineFate::Gone, line,
                                stay ? std::optional(line) : std::nullopt };
            if (stay && !blank)
                rows.last().after->gone = true;
            stays.push_back(stay);
        }
    };
    std::size_t nextKept = 0;
    for (std::size_t i = 0; i < match.size(); ++i) {
        const ImportedLine& now = script[static_cast<qsizetype>(i)];
        const bool stay = nextKept < kept.size() && kept[nextKept] == i;
        // What is gone stays behind the line it followed, before what is new there.
        addGoneUpTo(nextKept < kept.size() ? match[kept[nextKept]] : scene.size());
        if (stay) {
            nextOld = match[i] + 1;
            ++nextKept;
        }
        LineMatch row { .fate = LineFate::New };
        if (match[i] >= 0) {
            row.before = scene[match[i]];
            row.after = updated(scene[match[i]], now, options.styles);
        } else {
            row.after = ScriptLine { .id = ids.next(),
                                     .character = now.character,
                                     .style = now.style,
                                     .lang = now.lang,
                                     .text = now.text,
                                     .sourceId = now.sourceId };
        }
        rows << row;
        stays.push_back(stay);
    }
    addGoneUpTo(scene.size());

    Places(rows).assign(stays);
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (rows[i].fate != LineFate::Gone && rows[i].before && rows[i].after)
            rows[i].fate = fateOf(rows[i], stays[static_cast<std::size_t>(i)]);
    }
    return rows;
}

QList<LineChange> changesOf(const QList<LineMatch>& matches)
{
    QList<LineChange> changes;
    for (const LineMatch& row : matches) {
        if (row.before != row.after)
            changes << LineChange { row.before, row.after };
    }
    return changes;
}

} // namespace comfyvn
