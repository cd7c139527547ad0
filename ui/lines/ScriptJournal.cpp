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
    connect(&model, &LineListModel::lineChanged, this, [this](qint64 id) { note(m_changed, m_removed, id); });
    connect(&model, &LineListModel::lineRemoved, this, [this](qint64 id) { note(m_removed, m_changed, id); });
    connect(&link, &StudioLink::scriptSaved, this, [this] {
        m_saving = {};
        if (m_pending)
            m_timer.start(kSaveAfter);
    });
    connect(&link, &StudioLink::scriptSaveFailed, this, &ScriptJournal::retry);
}

void ScriptJournal::setCurrentLine(qint64 id)
{
    if (m_currentLine == id)
        return;
    m_currentLine = id;
    m_pending = true;
    if (!m_timer.isActive())
        m_timer.start(kSaveAfter);
}

void ScriptJournal::setDraft(qint64 id, const QString& text)
{
    if (m_model.rowOf(id) < 0)
        return;
    m_draftLine = id;
    m_draft = text;
    note(m_changed, m_removed, id);
}

void ScriptJournal::endDraft()
{
    const qint64 id = std::exchange(m_draftLine, 0);
    if (m_model.rowOf(id) >= 0)
        note(m_changed, m_removed, id);
}

void ScriptJournal::reset(qint64 currentLine)
{
    m_timer.stop();
    m_draftLine = 0;
    m_changed.clear();
    m_removed.clear();
    m_currentLine = currentLine;
    m_pending = false;
    m_saving = {};
}

void ScriptJournal::saveNow()
{
    if (m_pending)
        m_link.saveScript(takeEdit());
}

void ScriptJournal::note(QSet<qint64>& here, QSet<qint64>& notThere, qint64 id)
{
    here.insert(id);
    notThere.remove(id);
    m_pending = true;
    if (!m_timer.isActive())
        m_timer.start(kSaveAfter);
}

ScriptEdit ScriptJournal::takeEdit()
{
    ScriptEdit edit { .scene = m_model.scene(), .currentLine = m_currentLine };
    edit.removed = m_removed.values();
    std::ranges::sort(edit.removed);
    QList<qint64> changed = m_changed.values();
    std::ranges::sort(changed);
    for (const qint64 id : std::as_const(changed)) {
        edit.changed.append(m_model.line(m_model.rowOf(id)));
        if (id == m_draftLine)
            edit.changed.last().text = m_draft;
    }
    m_changed.clear();
    m_removed.clear();
    m_pending = false;
    return edit;
}

void ScriptJournal::save()
{
    if (!m_pending || m_saving.scene != 0)
        return;
    m_saving = takeEdit();
    m_link.saveScript(m_saving);
}

void ScriptJournal::retry()
{
    for (const ScriptLine& line : std::as_const(m_saving.changed))
        if (!m_removed.contains(line.id))
            m_changed.insert(line.id);
    for (const qint64 id : std::as_const(m_saving.removed))
        if (!m_changed.contains(id))
            m_removed.insert(id);
    m_saving = {};
    m_pending = true;
    m_timer.start(kRetryAfter);
}

} // namespace comfyvn::ui
