#include "ui/lines/SceneList.h"

#include "ui/lines/LineListModel.h"
#include "ui/lines/ScriptJournal.h"
#include "ui/studio/StudioCall.h"

#include <QUndoStack>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace comfyvn::ui {

namespace {

/// A step that is done and taken back by functions.
class SceneCommand final : public QUndoCommand {
public:
    SceneCommand(const QString& name, std::function<void()> redo, std::function<void()> undo)
        : QUndoCommand(name)
        , m_redo(std::move(redo))
        , m_undo(std::move(undo))
    { }

    void redo() override { m_redo(); }
    void undo() override { m_undo(); }

private:
    std::function<void()> m_redo;
    std::function<void()> m_undo;
};

constexpr auto kCountAfter = 150ms;

} // namespace

SceneList::SceneList(QObject& studio, SceneCalls calls, LineListModel& lines, ScriptJournal& journal,
                     QUndoStack& history)
    : m_studio(studio)
    , m_calls(std::make_shared<const SceneCalls>(std::move(calls)))
    , m_lines(lines)
    , m_journal(journal)
    , m_history(history)
{
    m_countSoon.setSingleShot(true);
    m_countSoon.setInterval(kCountAfter);
    connect(&m_countSoon, &QTimer::timeout, this, &SceneList::count);
    connect(&lines, &LineListModel::scenesChanged, &m_countSoon, [this] {
        if (!m_countSoon.isActive())
            m_countSoon.start();
    });
    connect(&lines, &LineListModel::sceneShown, this, &SceneList::listChanged);
}

void SceneList::reload()
{
    askStudio(
        m_studio, this, [calls = m_calls] { return calls->list(); },
        [this](const Result<QList<SceneInfo>>& list) {
            if (!list) {
                Q_EMIT failed(list.error());
                return;
            }
            // What this window changed meanwhile is not in the answer yet.
            if (m_posted > 0)
                return;
            beginResetModel();
            m_scenes = *list;
            endResetModel();
            count();
        });
}

int SceneList::rowOf(qint64 scene) const
{
    const auto at = std::ranges::find(m_scenes, scene, &SceneInfo::id);
    return at == m_scenes.cend() ? -1 : static_cast<int>(at - m_scenes.cbegin());
}

const SceneInfo* SceneList::shown() const
{
    const int row = rowOf(m_lines.scene());
    return row < 0 ? nullptr : &m_scenes[row];
}

template <typename Work> void SceneList::post(Work work)
{
    ++m_posted;
    askStudio(m_studio, this, std::move(work), [this](const Result<void>& done) {
        --m_posted;
        if (done)
            return;
        Q_EMIT failed(done.error());
        reload();
    });
}

void SceneList::push(const QString& name, std::function<void()> redo, std::function<void()> undo)
{
    if (!m_lines.isReadOnly())
        m_history.push(new SceneCommand(name, std::move(redo), std::move(undo)));
}

void SceneList::withScene(qint64 scene, const std::function<void()>& use)
{
    if (m_lines.holds(scene))
        return use();
    askStudio(
        m_studio, this, [calls = m_calls, scene] { return calls->load(scene); },
        [this, scene, use](const Result<Script>& script) {
            if (!script) {
                Q_EMIT failed(script.error());
                return;
            }
            if (!m_lines.holds(scene))
                m_lines.keepScript(*script);
            use();
        });
}

void SceneList::withAll(const std::function<void()>& use)
{
    for (const SceneInfo& scene : std::as_const(m_scenes))
        if (!m_lines.holds(scene.id))
            return withScene(scene.id, [this, use] { withAll(use); });
    use();
}

void SceneList::show(qint64 scene)
{
    m_wanted = scene;
    if (scene != m_lines.scene())
        withScene(scene, [this, scene] {
            if (m_wanted == scene)
                m_lines.showScene(scene);
        });
}

void SceneList::showNext(int step)
{
    const int row = rowOf(m_lines.scene()) + step;
    if (row >= 0 && row < m_scenes.size())
        show(m_scenes[row].id);
}

void SceneList::addScene(const QString& name)
{
    const int row = rowOf(m_lines.scene()) + 1;
    const Script scene { .scene = freeId(), .name = name, .position = positionAt(row) };
    push(
        tr("New scene"), [this, scene, row] { putScene(scene, row); },
        [this, id = scene.scene] { takeScene(id); });
}

qint64 SceneList::addScene(const QString& name, const QList<ScriptLine>& lines)
{
    const int row = rowCount();
    const Script scene { .scene = freeId(), .name = name, .lines = lines, .position = positionAt(row) };
    push(
        tr("New scene"), [this, scene, row] { putScene(scene, row); },
        [this, id = scene.scene] { takeScene(id); });
    return scene.scene;
}

void SceneList::duplicate(qint64 scene)
{
    withScene(scene, [this, scene] {
        const int row = rowOf(scene) + 1;
        if (row == 0)
            return;
        Script copy = m_lines.script(scene);
        copy.scene = freeId();
        copy.name = tr("%1 (copy)").arg(m_scenes[row - 1].name);
        copy.position = positionAt(row);
        LineIds ids = m_lines.ids();
        for (ScriptLine& line : copy.lines) {
            line = copyOf(line, ids);
            line.sourceId.clear();
            line.gone = false;
        }
        push(
            tr("Duplicate scene"), [this, copy, row] { putScene(copy, row); },
            [this, id = copy.scene] { takeScene(id); });
    });
}

void SceneList::remove(qint64 scene)
{
    if (m_scenes.size() < 2)
        return;
    withScene(scene, [this, scene] {
        const int row = rowOf(scene);
        if (row < 0)
            return;
        const auto kept = std::make_shared<Script>();
        push(
            tr("Delete scene “%1”").arg(m_scenes[row].name),
            [this, scene, row, kept] {
                *kept = m_lines.script(scene);
                kept->name = m_scenes.value(rowOf(scene)).name;
                kept->position = m_scenes.value(rowOf(scene)).position;
                takeScene(scene);
            },
            [this, row, kept] { putScene(*kept, row); });
    });
}

void SceneList::rename(qint64 scene, const QString& name)
{
    const int row = rowOf(scene);
    const QString wanted = name.trimmed();
    if (row < 0 || wanted.isEmpty() || wanted == m_scenes[row].name)
        return;
    push(
        tr("Rename scene"), [this, scene, wanted] { setName(scene, wanted); },
        [this, scene, before = m_scenes[row].name] { setName(scene, before); });
}

void SceneList::move(qint64 scene, int step)
{
    const int row = rowOf(scene);
    const int to = row + step;
    if (row < 0 || to < 0 || to >= m_scenes.size())
        return;
    push(
        tr("Move scene"), [this, scene, to] { placeScene(scene, to); },
        [this, scene, row] { placeScene(scene, row); });
}

void SceneList::putScene(const Script& scene, int row)
{
    const int at = std::min(row, static_cast<int>(m_scenes.size()));
    m_lastId = std::max(m_lastId, scene.scene);
    beginInsertRows({}, at, at);
    m_scenes.insert(at, { .id = scene.scene, .name = scene.name, .position = scene.position });
    endInsertRows();
    m_lines.keepScript(scene);
    post([calls = m_calls, scene] { return calls->put(scene); });
    show(scene.scene);
    if (scene.lines.isEmpty())
        Q_EMIT listChanged();
}

void SceneList::takeScene(qint64 scene)
{
    const int row = rowOf(scene);
    if (row < 0)
        return;
    m_journal.saveNow();
    beginRemoveRows({}, row, row);
    m_scenes.removeAt(row);
    endRemoveRows();
    if (m_lines.scene() == scene)
        show(m_scenes[std::min(row, static_cast<int>(m_scenes.size()) - 1)].id);
    m_lines.forgetScene(scene);
    post([calls = m_calls, scene] { return calls->remove(scene); });
    Q_EMIT listChanged();
}

void SceneList::setName(qint64 scene, const QString& name)
{
    const int row = rowOf(scene);
    if (row < 0)
        return;
    m_scenes[row].name = name;
    Q_EMIT dataChanged(index(row), index(row));
    post([calls = m_calls, scene, name] { return calls->rename(scene, name); });
    Q_EMIT listChanged();
}

void SceneList::placeScene(qint64 scene, int row)
{
    const int from = rowOf(scene);
    if (from < 0 || from == row)
        return;
    beginMoveRows({}, from, from, {}, row > from ? row + 1 : row);
    m_scenes.move(from, row);
    endMoveRows();
    const qint64 above = row + 1 < m_scenes.size() ? m_scenes[row + 1].id : 0;
    post([calls = m_calls, scene, above] { return calls->move(scene, above); });
    Q_EMIT listChanged();
}

void SceneList::count()
{
    for (SceneInfo& scene : m_scenes) {
        if (!m_lines.holds(scene.id))
            continue;
        const auto [lines, seconds] = m_lines.extentOf(scene.id);
        scene.lines = lines;
        scene.seconds = seconds;
    }
    if (!m_scenes.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    Q_EMIT listChanged();
}

qint64 SceneList::freeId() const
{
    qint64 highest = 0;
    for (const SceneInfo& scene : m_scenes)
        highest = std::max(highest, scene.id);
    return std::max(highest, m_lastId) + 1;
}

double SceneList::positionAt(int row) const
{
    if (m_scenes.isEmpty())
        return 1;
    if (row >= m_scenes.size())
        return m_scenes.last().position + 1;
    const double below = m_scenes[row].position;
    return row == 0 ? below - 1 : positionBetween(m_scenes[row - 1].position, below);
}

QString SceneList::freeName() const
{
    for (qsizetype number = m_scenes.size() + 1;; ++number) {
        const QString name = tr("Scene %1").arg(number);
        if (std::ranges::find(m_scenes, name, &SceneInfo::name) == m_scenes.cend())
            return name;
    }
}

int SceneList::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_scenes.size());
}

QVariant SceneList::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SceneInfo& scene = m_scenes[index.row()];
    const QString name = scene.name.isEmpty() ? tr("Scene %1").arg(index.row() + 1) : scene.name;
    switch (role) {
    case Qt::DisplayRole:
        return name;
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return name + u" – "_s + tr("%n line(s)", nullptr, scene.lines) + u", "_s
            + durationText(scene.seconds);
    case IdRole:
        return scene.id;
    default:
        return {};
    }
}

} // namespace comfyvn::ui
