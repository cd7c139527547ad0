#include "core/script/import/ScriptUpdater.h"

#include "core/script/ScriptStore.h"

#include <QThreadPool>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn {

/// A scene of the script, the scene that it goes to, and what that means.
struct ScriptUpdater::Target {
    ImportedScene imported {};
    Script scene {}; ///< number 0: to be made
    QList<LineMatch> rows {};
};

struct ScriptUpdater::Plan {
    ScriptKind kind {};
    QList<ImportNote> notes {};
    QList<Target> targets {};
    LineIds ids {};
    MatchOptions options {};
    bool dryRun = false;
};

ScriptUpdater::ScriptUpdater(ScriptStore& script, QThreadPool& workers, QObject* parent)
    : QObject(parent)
    , m_script(script)
    , m_workers(workers)
{ }

QFuture<Result<ScriptUpdate>> ScriptUpdater::update(const ScriptWish& wish, const QString& source)
{
    return QtConcurrent::run(&m_workers, [wish] { return readScripts(wish.sources, wish.how); })
        .then(this, [this, wish](const Result<ImportedScript>& script) { return findTargets(wish, script); })
        .then(&m_workers,
              [](const Result<Plan>& found) {
                  return found.map([](Plan plan) {
                      for (Target& target : plan.targets)
                          target.rows =
                              matchScript(target.scene.lines, target.imported.lines, plan.ids, plan.options);
                      return plan;
                  });
              })
        .then(this, [this, source](const Result<Plan>& plan) {
            return plan.and_then([&](const Plan& ready) { return apply(ready, source); });
        });
}

Result<ScriptUpdater::Plan> ScriptUpdater::findTargets(const ScriptWish& wish,
                                                       const Result<ImportedScript>& script)
{
    if (!script)
        return tl::unexpected(script.error());
    if (script->lineCount() == 0)
        return failure(ErrorKind::InvalidRequest, u"nothing_to_import"_s,
                       u"The script has no line to say; name its kind if it was taken for another."_s,
                       u"text"_s);
    if (wish.scene != 0 && script->scenes.size() > 1)
        return failure(ErrorKind::InvalidRequest, u"several_scenes"_s,
                       u"The script has %1 scenes; leave the scene away."_s.arg(script->scenes.size()),
                       u"scene"_s);
    const auto scenes = m_script.scenes();
    if (!scenes)
        return tl::unexpected(scenes.error());
    Plan plan { .kind = script->kind,
                .notes = script->notes,
                .ids = m_script.ids(),
                .options = wish.options,
                .dryRun = wish.dryRun };
    for (const ImportedScene& imported : script->scenes) {
        Target target { .imported = imported };
        const auto known = std::ranges::find(*scenes, imported.name, &SceneInfo::name);
        const qint64 id = wish.scene != 0                        ? wish.scene
            : known != scenes->end() && !imported.name.isEmpty() ? known->id
                                                                 : 0;
        if (id != 0) {
            const auto scene = m_script.load(id);
            if (!scene)
                return tl::unexpected(scene.error());
            target.scene = *scene;
        }
        plan.targets << target;
    }
    return plan;
}

Result<ScriptUpdate> ScriptUpdater::apply(const Plan& plan, const QString& source)
{
    for (const Target& target : plan.targets) {
        const auto now =
            target.scene.scene == 0 ? Result<Script>(Script()) : m_script.load(target.scene.scene);
        if (!now || now->lines != target.scene.lines)
            return failure(ErrorKind::Busy, u"script_changed"_s,
                           u"Somebody edited the scene meanwhile; import again."_s);
    }
    ScriptUpdate update { .kind = plan.kind, .notes = plan.notes };
    for (const Target& target : plan.targets) {
        SceneUpdate done { .scene = target.scene.scene,
                           .name = target.scene.scene == 0 ? target.imported.name : target.scene.name,
                           .created = target.scene.scene == 0 };
        for (const LineMatch& row : target.rows)
            ++done.counts[row.fate];
        if (!plan.dryRun && done.created) {
            const auto made = m_script.createScene(done.name.isEmpty() ? u"Scene"_s : done.name);
            if (!made)
                return tl::unexpected(made.error());
            done.scene = *made;
        }
        const QList<LineChange> changes = changesOf(target.rows);
        if (!plan.dryRun && !changes.isEmpty()) {
            if (const auto saved = m_script.save(editOf(done.scene, changes), source); !saved)
                return tl::unexpected(saved.error());
        }
        update.scenes << done;
    }
    return update;
}

} // namespace comfyvn
