#include "core/script/Takes.h"
#include "ui/lines/LineListModel.h"

#include <algorithm>
#include <utility>

namespace comfyvn::ui {

namespace {
qint64 keyOf(const ScriptLine& line, qint64 take)
{
    if (take != 0)
        return take;
    return line.take != 0 ? line.take : line.id;
}
} // namespace

void LineListModel::rowChanged(qint64 id)
{
    if (const int row = rowOf(id); row >= 0)
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    Q_EMIT scenesChanged();
}

LineListModel::Course* LineListModel::courseFor(qint64 id, qint64 take)
{
    const ScriptLine* line = find(id);
    return line ? &m_courses[keyOf(*line, take)] : nullptr;
}

void LineListModel::setProgress(qint64 id, double fraction, const QString& stage, qint64 take)
{
    Course* course = courseFor(id, take);
    if (!course)
        return;
    course->rendering = true;
    course->progress = std::clamp(fraction, 0.0, 1.0);
    course->stage = stage;
    rowChanged(id);
}

void LineListModel::setRendered(qint64 id, const QString& renderedFrom, const SpeechRender& render,
                                qint64 take)
{
    Take facts { .id = take,
                 .cacheKey = render.cacheKey,
                 .renderedFrom = renderedFrom,
                 .durationSeconds = render.durationSeconds,
                 .fallbackReason = render.fallback ? render.fallbackReason : QString() };
    LineRow* row = findRow(id);
    const Take* asked = !row ? nullptr
        : take != 0          ? findTake(std::as_const(row->line), take)
                             : &soundOf(row->line);
    if (asked && isKept(*asked)) {
        // Locked while it was rendered.
        m_courses.remove(keyOf(row->line, take));
        rowChanged(id);
        return;
    }
    if (take != 0) {
        m_courses.remove(take);
        m_facts.insert(take, facts);
    }
    if (!row)
        return;
    const ScriptLine before = row->line;
    m_courses.remove(keyOf(row->line, take));
    Take* filled = take != 0 ? findTake(row->line, take) : &takeToRender(row->line, m_ids);
    if (filled) {
        facts.id = filled->id;
        m_facts.insert(filled->id, facts);
        *filled = withFacts(*filled);
        if (filled->id == row->line.take) {
            row->line.failure = {};
            row->failureIsNew = false;
            if (renderedFrom == row->print())
                row->wantedKey = render.cacheKey;
        }
    }
    rowChanged(id);
    if (row->line != before)
        Q_EMIT lineChanged(id, sceneOf(id));
}

void LineListModel::setFailed(qint64 id, const QString& renderedFrom, const Error& error, qint64 take)
{
    Course* course = courseFor(id, take);
    if (!course)
        return;
    *course = { .failedFrom = renderedFrom, .failure = error };
    LineRow* row = findRow(id);
    if (take == 0 || take == row->line.take) {
        // Told to the journal with its key, by which it holds after a restart.
        row->line.failure = { .from = renderedFrom, .message = error.message };
        row->failureIsNew = row->keyIsOld = true;
        Q_EMIT keysWanted();
    }
    rowChanged(id);
}

void LineListModel::setIdle(qint64 id, qint64 take)
{
    Course* course = courseFor(id, take);
    if (!course)
        return;
    course->rendering = false;
    course->progress = 0;
    rowChanged(id);
}

void LineListModel::forgetKeys()
{
    for (auto& held : m_scenes)
        for (int row = 0; row < held.second.size(); ++row)
            held.second.at(row).keyIsOld = true;
    Q_EMIT keysWanted();
}

bool LineListModel::hasKey(const ScriptLine& line)
{
    const Take& sound = soundOf(line);
    return (!sound.cacheKey.isEmpty() && !sound.locked) || !line.failure.from.isEmpty();
}

bool LineListModel::hasKey(qint64 id) const
{
    const ScriptLine* line = find(id);
    return line && hasKey(*line);
}

QList<ScriptLine> LineListModel::linesWithOldKey(int most) const
{
    QList<ScriptLine> lines;
    const auto collect = [&](const SceneLines& scene) {
        for (int row = 0; row < scene.size() && lines.size() < most; ++row) {
            const LineRow& at = scene.at(row);
            if (at.keyIsOld && hasKey(at.line))
                lines.append(at.line);
        }
    };
    collect(shown());
    for (const auto& held : m_scenes)
        if (held.first != m_scene)
            collect(held.second);
    return lines;
}

void LineListModel::setWantedKey(const ScriptLine& line, const QString& key)
{
    LineRow* row = findRow(line.id);
    if (!row || row->line.take != line.take || row->print() != lineFingerprint(line))
        return;
    const LineState before = stateOf(*row);
    row->wantedKey = key;
    row->keyIsOld = false;
    if (std::exchange(row->failureIsNew, false)) {
        row->line.failure.key = key;
        m_courses.remove(keyOf(row->line, 0));
        Q_EMIT lineChanged(line.id, sceneOf(line.id));
    }
    if (stateOf(*row) != before)
        rowChanged(line.id);
}

} // namespace comfyvn::ui
