#include "ui/lines/LineListModel.h"

#include "core/script/Takes.h"
#include "ui/studio/StudioText.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {
QString textOf(const ScriptLine& line, LineListModel::Column column)
{
    return LineListModel::field(line, column);
}

/// What a render is filed under: its take, or the line while that has none.
qint64 courseKey(const ScriptLine& line, const Take& take)
{
    return take.id != 0 ? take.id : line.id;
}
} // namespace

LineListModel::LineListModel(QUndoStack& history, LineIds ids, QObject* parent)
    : QAbstractTableModel(parent)
    , m_history(history)
    , m_ids(std::move(ids))
{ }

void LineListModel::setScript(const Script& script)
{
    beginResetModel();
    keepScript(script);
    m_scene = script.scene;
    endResetModel();
    Q_EMIT sceneShown(m_scene);
}

void LineListModel::keepScript(const Script& script)
{
    for (const ScriptLine& line : script.lines) {
        m_ids.keepAbove(line.id);
        for (const Take& take : line.takes) {
            m_ids.keepAbove(take.id);
            m_facts.remove(take.id);
        }
    }
    m_scenes.insert_or_assign(script.scene, SceneLines(script.lines));
    m_names.insert(script.scene, script.name);
    m_firstCurrent.insert(script.scene, script.currentLine);
    Q_EMIT scenesChanged();
    Q_EMIT keysWanted();
}

void LineListModel::forgetScene(qint64 scene)
{
    if (!holds(scene))
        return;
    const bool isShown = scene == m_scene;
    if (isShown)
        beginResetModel();
    m_scenes.erase(scene);
    m_names.remove(scene);
    if (isShown) {
        m_scene = 0;
        endResetModel();
    }
    Q_EMIT scenesChanged();
}

void LineListModel::showScene(qint64 scene)
{
    if (scene == m_scene || !holds(scene))
        return;
    beginResetModel();
    m_scene = scene;
    endResetModel();
    Q_EMIT sceneShown(scene);
}

QList<qint64> LineListModel::scenes() const
{
    QList<qint64> ids;
    for (const auto& held : m_scenes)
        ids.append(held.first);
    return ids;
}

Script LineListModel::script(qint64 scene) const
{
    const qint64 id = scene == 0 ? m_scene : scene;
    const auto held = m_scenes.find(id);
    Script script { .scene = id, .name = m_names.value(id) };
    if (held != m_scenes.end())
        script.lines = held->second.lines();
    return script;
}

std::pair<int, double> LineListModel::extentOf(qint64 scene) const
{
    const auto held = m_scenes.find(scene);
    if (held == m_scenes.end())
        return {};
    double seconds = 0;
    for (int row = 0; row < held->second.size(); ++row)
        seconds += soundOf(held->second.at(row).line).durationSeconds;
    return { held->second.size(), seconds };
}

const SceneLines& LineListModel::shown() const
{
    static const SceneLines none;
    const auto held = m_scenes.find(m_scene);
    return held == m_scenes.end() ? none : held->second;
}

const ScriptLine* LineListModel::find(qint64 id) const
{
    for (const auto& held : m_scenes)
        if (const int row = held.second.rowOf(id); row >= 0)
            return &held.second.at(row).line;
    return nullptr;
}

qint64 LineListModel::sceneOf(qint64 id) const
{
    for (const auto& held : m_scenes)
        if (held.second.contains(id))
            return held.first;
    return 0;
}

LineRow* LineListModel::findRow(qint64 id)
{
    for (auto& held : m_scenes)
        if (const int row = held.second.rowOf(id); row >= 0)
            return &held.second.at(row);
    return nullptr;
}

LineState LineListModel::stateOf(const LineRow& row) const
{
    return stateOf(row, soundOf(row.line));
}

LineState LineListModel::stateOf(const LineRow& row, const Take& take) const
{
    const auto course = m_courses.constFind(courseKey(row.line, take));
    if (course != m_courses.cend() && course->rendering)
        return LineState::Rendering;
    if (take.cacheKey.isEmpty() && row.line.text.trimmed().isEmpty())
        return LineState::New;
    if (!isKept(take)) {
        if (course != m_courses.cend() && course->failedFrom == row.print())
            return LineState::Failed;
        if (take.id == row.line.take && failureHolds(row))
            return LineState::Failed;
    }
    if (take.cacheKey.isEmpty())
        return LineState::New;
    if (!take.locked) {
        const bool otherKey =
            take.id == row.line.take && !row.wantedKey.isEmpty() && row.wantedKey != take.cacheKey;
        if (otherKey || row.print() != take.renderedFrom)
            return LineState::Stale;
    }
    return take.fallbackReason.isEmpty() ? LineState::Ready : LineState::Fallback;
}

Error LineListModel::failure(int row) const
{
    return state(row) == LineState::Failed ? failureOf(shown().at(row), soundOf(line(row))) : Error {};
}

Error LineListModel::failureOf(const LineRow& row, const Take& take) const
{
    const auto course = m_courses.constFind(courseKey(row.line, take));
    if (course != m_courses.cend() && course->failedFrom == row.print())
        return course->failure;
    return { ErrorKind::ProviderFailed, u"speech_failed"_s, row.line.failure.message, {} };
}

/// Whether what was kept of a failure is about the line as it is, spoken as it would be now.
bool LineListModel::failureHolds(const LineRow& row)
{
    const LineFailure& failure = row.line.failure;
    if (failure.from.isEmpty() || failure.from != row.print())
        return false;
    if (row.keyIsOld || row.failureIsNew)
        return true;
    const Take& sound = soundOf(row.line);
    const bool isThere =
        !sound.cacheKey.isEmpty() && sound.cacheKey == row.wantedKey && sound.renderedFrom == row.print();
    return row.wantedKey == failure.key && !isThere;
}

LineState LineListModel::stateOfLine(qint64 id) const
{
    auto* row = const_cast<LineListModel*>(this)->findRow(id);
    return row ? stateOf(*row) : LineState::New;
}

LineState LineListModel::stateOfTake(qint64 line, qint64 take) const
{
    auto* row = const_cast<LineListModel*>(this)->findRow(line);
    const Take* found = row ? findTake(std::as_const(row->line), take) : nullptr;
    return found ? stateOf(*row, *found) : LineState::New;
}

Error LineListModel::failureOfTake(qint64 line, qint64 take) const
{
    auto* row = const_cast<LineListModel*>(this)->findRow(line);
    const Take* found = row ? findTake(std::as_const(row->line), take) : nullptr;
    return found && stateOf(*row, *found) == LineState::Failed ? failureOf(*row, *found) : Error {};
}

double LineListModel::progressOfTake(qint64, qint64 take) const
{
    return m_courses.value(take).progress;
}

int LineListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : shown().size();
}

int LineListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LineListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto column = static_cast<Column>(index.column());
    const ScriptLine& at = line(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return display(index.row(), column);
    case Qt::ToolTipRole:
        if (column == Text && at.gone)
            return at.text + u"\n"_s
                + tr("The script that was imported last does not have this line any more. Delete it, or keep "
                     "it with “Keep the line”.");
        return column == State ? describe(index.row()) : display(index.row(), column);
    case Qt::AccessibleTextRole:
        if (column == Text && at.gone)
            return tr("Text: %1 (not in the script any more)").arg(at.text);
        return u"%1: %2"_s.arg(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(),
                               display(index.row(), column));
    case Qt::TextAlignmentRole:
        return column == Duration ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter)
                                  : QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    case StateRole:
        return static_cast<int>(state(index.row()));
    case ProgressRole:
        return m_courses.value(courseKey(at, soundOf(at))).progress;
    case IdRole:
        return at.id;
    case GoneRole:
        return at.gone;
    default:
        return {};
    }
}

QVariant LineListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section == Duration ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Character:
        return tr("Character");
    case Style:
        return tr("Style");
    case Language:
        return tr("Language");
    case Text:
        return tr("Text");
    case State:
        return tr("State");
    case Duration:
        return tr("Length");
    case ColumnCount:
        break;
    }
    return {};
}

Qt::ItemFlags LineListModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return {};
    auto flags = QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren | Qt::ItemIsDragEnabled;
    if (index.column() < State && !m_readOnly)
        flags |= Qt::ItemIsEditable;
    return flags;
}

const QString& LineListModel::field(const ScriptLine& line, Column column)
{
    switch (column) {
    case Character:
        return line.character;
    case Style:
        return line.style;
    case Language:
        return line.lang;
    case Text:
    case State:
    case Duration:
    case ColumnCount:
        break;
    }
    return line.text;
}

QString& LineListModel::field(ScriptLine& line, Column column)
{
    return const_cast<QString&>(field(std::as_const(line), column));
}

QString LineListModel::display(int row, Column column) const
{
    const ScriptLine& at = line(row);
    switch (column) {
    case Character:
    case Style:
    case Language:
    case Text:
        return textOf(at, column);
    case State: {
        const auto now = state(row);
        const double progress = m_courses.value(courseKey(at, soundOf(at))).progress;
        if (now == LineState::Rendering && progress > 0)
            return tr("%1 %").arg(std::floor(progress * 100));
        return stateWord(now);
    }
    case Duration:
        return soundOf(at).cacheKey.isEmpty() ? QString() : durationText(soundOf(at).durationSeconds);
    case ColumnCount:
        break;
    }
    return {};
}

QString LineListModel::describe(int row) const
{
    const Take& sound = soundOf(line(row));
    switch (state(row)) {
    case LineState::New:
        return tr("Not spoken yet. Press Space to hear it.");
    case LineState::Rendering: {
        const QString stage = m_courses.value(courseKey(line(row), sound)).stage;
        return stage.isEmpty() ? tr("Being rendered.") : stage;
    }
    case LineState::Ready:
        return sound.locked ? tr("The chosen take is locked; it is kept as it is.")
                            : tr("Rendered; this is how the line sounds.");
    case LineState::Stale:
        return shown().at(row).print() == sound.renderedFrom
            ? tr("Its voice, the dictionary or the settings changed since it was rendered. Press Space to "
                 "render and hear it.")
            : tr("Edited since it was rendered. Press Space to render and hear it.");
    case LineState::Fallback:
        return tr("Another provider rendered this line: %1").arg(studioText(sound.fallbackReason));
    case LineState::Failed:
        return errorText(failure(row));
    }
    return {};
}

QString durationText(double seconds)
{
    const QLocale locale;
    if (seconds < 60)
        return LineListModel::tr("%1 s").arg(locale.toString(seconds, 'f', 1));
    const auto whole = static_cast<int>(std::lround(seconds));
    return u"%1:%2"_s.arg(whole / 60).arg(whole % 60, 2, 10, QLatin1Char('0'));
}

} // namespace comfyvn::ui
