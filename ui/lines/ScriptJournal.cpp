#include "ui/lines/ScriptJournal.h"

#include "ui/lines/LineListModel.h"
#include "ui/studio/StudioLink.h"

#include <algorithm>
#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace comfyvn::ui {

namespace {
constexpr auto kSaveAfter = 150ms;
constexpr auto kRetryAfter = 2s;
} // namespace

ScriptJournal::ScriptJournal(LineListModel& model, StudioLink& link, QObject* parent)
    : QObject(parent)
    , m_model(model)
    , m_link(link)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ScriptJournal::save);
    connect(&model, &LineListModel::lineChanged, this, &ScriptJournal::noteChanged);
    connect(&model, &LineListModel::lineRemoved, this, &ScriptJournal::noteRemoved);
    connect(&link, &StudioLink::scriptSaved, this, [this] {
        m_saving = {};
        if (isPending())
            m_timer.start(kSaveAfter);
    });
    connect(&link, &StudioLink::scriptSaveFailed, this, &ScriptJournal::retry);
}

void ScriptJournal::setCurrentLine(qint64 id)
{
    if (m_currentLine == id)
        return;
    m_currentLine = id;
    m_moved = true;
    saveSoon();
    Q_EMIT currentLineChanged(id);
}

void ScriptJournal::setDraft(qint64 id, const QString& text)
{
    if (!m_model.find(id))
        return;
    m_draftLine = id;
    m_draft = text;
    noteChanged(id, m_model.sceneOf(id));
}

void ScriptJournal::endDraft()
{
    const qint64 id = std::exchange(m_draftLine, 0);
    if (m_model.find(id))
        noteChanged(id, m_model.sceneOf(id));
}

void ScriptJournal::reset(qint64 currentLine)
{
    m_timer.stop();
    m_draftLine = 0;
    m_pending.clear();
    m_currentLine = currentLine;
    m_moved = false;
    m_saving = {};
    Q_EMIT currentLineChanged(currentLine);
}

QSet<qint64> ScriptJournal::unsaved(qint64 scene) const
{
    const Pending pending = m_pending.value(scene);
    QSet<qint64> ids = pending.changed | pending.removed;
    if (m_draftLine != 0)
        ids.insert(m_draftLine);
    if (m_saving.scene != scene)
        return ids;
    for (const ScriptLine& line : m_saving.changed)
        ids.insert(line.id);
    for (const qint64 id : m_saving.removed)
        ids.insert(id);
    return ids;
}

void ScriptJournal::stop()
{
    m_stopped = true;
    reset(m_currentLine);
}

Script ScriptJournal::withDraft(Script script) const
{
    for (ScriptLine& line : script.lines)
        if (line.id == m_draftLine)
            line.text = m_draft;
    return script;
}

void ScriptJournal::saveNow()
{
    if (m_stopped)
        return;
    while (isPending())
        m_link.saveScript(takeEdit());
}

void ScriptJournal::noteChanged(qint64 id, qint64 scene)
{
    m_pending[scene].changed.insert(id);
    m_pending[scene].removed.remove(id);
    saveSoon();
}

void ScriptJournal::noteRemoved(qint64 id, qint64 scene)
{
    m_pending[scene].removed.insert(id);
    m_pending[scene].changed.remove(id);
    saveSoon();
}

void ScriptJournal::saveSoon()
{
    if (!m_timer.isActive() && !m_stopped)
        m_timer.start(kSaveAfter);
}

ScriptEdit ScriptJournal::takeEdit()
{
    const qint64 scene = m_pending.isEmpty() ? m_model.scene() : m_pending.firstKey();
    const Pending pending = m_pending.take(scene);
    ScriptEdit edit { .scene = scene };
    if (scene == m_model.scene() && std::exchange(m_moved, false))
        edit.currentLine = m_currentLine;
    edit.removed = pending.removed.values();
    std::ranges::sort(edit.removed);
    QList<qint64> changed = pending.changed.values();
    std::ranges::sort(changed);
    for (const qint64 id : std::as_const(changed)) {
        const ScriptLine* line = m_model.find(id);
        if (!line)
            continue;
        edit.changed.append(*line);
        if (id == m_draftLine)
            edit.changed.last().text = m_draft;
    }
    return edit;
}

void ScriptJournal::save()
{
    if (!isPending() || m_saving.scene != 0)
        return;
    m_saving = takeEdit();
    m_link.saveScript(m_saving);
}

void ScriptJournal::retry()
{
    Pending& pending = m_pending[m_saving.scene];
    for (const ScriptLine& line : std::as_const(m_saving.changed))
        if (!pending.removed.contains(line.id))
            pending.changed.insert(line.id);
    for (const qint64 id : std::as_const(m_saving.removed))
        if (!pending.changed.contains(id))
            pending.removed.insert(id);
    m_moved = m_moved || m_saving.currentLine;
    m_saving = {};
    m_timer.start(kRetryAfter);
}

} // namespace comfyvn::ui
