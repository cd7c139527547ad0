#include "ui/inout/ScriptImport.h"

#include "core/base/Files.h"
#include "ui/lines/LineListModel.h"
#include "ui/lines/SceneList.h"
#include "ui/studio/StudioCall.h"

#include <QFileInfo>
#include <QUndoStack>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {

Result<QList<ScriptSource>> readFiles(const QStringList& files)
{
    QList<ScriptSource> sources;
    for (const QString& file : files) {
        auto bytes = readFile(file, kMaxScriptBytes);
        if (!bytes)
            return tl::unexpected(bytes.error());
        sources << ScriptSource { .name = QFileInfo(file).fileName(), .bytes = *std::move(bytes) };
    }
    return sources;
}

} // namespace

ScriptImport::ScriptImport(LineListModel& lines, SceneList& scenes, const QStringList& styles,
                           QObject* parent)
    : QObject(parent)
    , m_lines(lines)
    , m_scenes(scenes)
{
    m_reading.styles = styles;
}

void ScriptImport::openFiles(const QStringList& files)
{
    m_files = files;
    m_files.sort(); // as Ren'Py goes through them
    start([files = m_files] { return readFiles(files); });
}

void ScriptImport::openText(const QString& text)
{
    m_files.clear();
    start([text] { return QList<ScriptSource> { { .bytes = text.toUtf8() } }; });
}

void ScriptImport::start(const std::function<Result<QList<ScriptSource>>()>& load)
{
    setBusy(true);
    const auto work = [load, how = m_reading]() -> Reading {
        const auto loaded = load();
        if (!loaded)
            return { .script = tl::unexpected(loaded.error()) };
        const auto sources = std::make_shared<const QList<ScriptSource>>(*loaded);
        return { .sources = sources, .script = readScripts(*sources, how) };
    };
    whenFinished(this, QtConcurrent::run(work), [this, turn = ++m_turn](const Reading& reading) {
        if (turn == m_turn)
            take(reading);
    });
}

void ScriptImport::setReading(const ScriptReading& reading)
{
    if (reading == m_reading)
        return;
    m_reading = reading;
    readAgain();
}

void ScriptImport::readAgain()
{
    if (!m_sources)
        return;
    setBusy(true);
    whenFinished(this, QtConcurrent::run([sources = m_sources, how = m_reading]() -> Reading {
                     return { .sources = sources, .script = readScripts(*sources, how) };
                 }),
                 [this, turn = ++m_turn](const Reading& reading) {
                     if (turn == m_turn)
                         take(reading);
                 });
}

void ScriptImport::take(const Reading& reading)
{
    if (reading.sources)
        m_sources = reading.sources;
    m_script = reading.script;
    m_imports.clear();
    if (!m_script) {
        setBusy(false);
        Q_EMIT read();
        return;
    }
    // A spreadsheet's styles are meant; those of a game were chosen once, by attributes.
    m_options.styles = m_script->kind == ScriptKind::Table ? ScriptStyles::TakeNew : ScriptStyles::KeepChosen;
    m_scenes.withAll([this, turn = m_turn] {
        if (turn != m_turn || !m_script)
            return;
        for (const ImportedScene& scene : std::as_const(m_script->scenes))
            m_imports << SceneImport { .name = scene.name.isEmpty() ? m_scenes.freeName() : scene.name,
                                       .target = targetFor(scene, m_imports.isEmpty()) };
        Q_EMIT read();
        compare();
    });
}

bool ScriptImport::isBlankScene(qint64 scene) const
{
    return std::ranges::all_of(m_lines.script(scene).lines,
                               [](const ScriptLine& line) { return line.text.trimmed().isEmpty(); });
}

qint64 ScriptImport::targetFor(const ImportedScene& scene, bool first) const
{
    for (const SceneInfo& known : m_scenes.scenes()) {
        if (!scene.name.isEmpty() && known.name == scene.name)
            return known.id;
    }
    const qint64 shown = m_lines.scene();
    return first && shown != 0 && isBlankScene(shown) ? shown : 0;
}

void ScriptImport::setOptions(const MatchOptions& options)
{
    if (options == m_options)
        return;
    m_options = options;
    compare();
}

void ScriptImport::setTarget(int scene, qint64 target)
{
    if (scene < 0 || scene >= m_imports.size() || m_imports[scene].target == target)
        return;
    m_imports[scene].target = target;
    compare();
}

void ScriptImport::compare()
{
    if (!m_script)
        return;
    setBusy(true);
    QList<QList<ScriptLine>> targets;
    for (const SceneImport& scene : std::as_const(m_imports))
        targets << (scene.target == 0 ? QList<ScriptLine>() : m_lines.script(scene.target).lines);
    whenFinished(this,
                 QtConcurrent::run([script = *m_script, targets, ids = m_lines.ids(), options = m_options] {
                     QList<QList<LineMatch>> rows;
                     for (qsizetype i = 0; i < targets.size(); ++i)
                         rows << matchScript(targets[i], script.scenes[i].lines, ids, options);
                     return rows;
                 }),
                 [this, turn = ++m_turn](const QList<QList<LineMatch>>& rows) {
                     if (turn != m_turn)
                         return;
                     for (qsizetype i = 0; i < rows.size(); ++i)
                         m_imports[i].rows = rows[i];
                     setBusy(false);
                     Q_EMIT compared();
                 });
}

void ScriptImport::setBusy(bool busy)
{
    if (std::exchange(m_busy, busy) != busy)
        Q_EMIT busyChanged(busy);
}

bool ScriptImport::changesAnything() const
{
    return std::ranges::any_of(m_imports,
                               [](const SceneImport& scene) { return !changesOf(scene.rows).isEmpty(); });
}

void ScriptImport::apply()
{
    if (m_busy || !changesAnything())
        return;
    const QString name =
        tr("Import “%1”")
            .arg(m_imports.size() == 1 || m_files.isEmpty() ? m_imports.first().name
                                                            : QFileInfo(m_files.first()).fileName());
    m_lines.undoStack().beginMacro(name);
    qint64 first = 0;
    for (const SceneImport& scene : std::as_const(m_imports)) {
        const QList<LineChange> changes = changesOf(scene.rows);
        qint64 target = scene.target;
        if (target == 0) {
            QList<ScriptLine> lines;
            for (const LineMatch& row : scene.rows)
                lines << *row.after;
            target = m_scenes.addScene(scene.name, lines);
        } else if (!changes.isEmpty()) {
            if (isBlankScene(target))
                m_scenes.rename(target, scene.name);
            m_lines.edit(target, name, changes);
        }
        first = first == 0 ? target : first;
    }
    m_lines.undoStack().endMacro();
    m_scenes.show(first);
}

} // namespace comfyvn::ui
