#include "app/ComfyTests.h"

#include "app/ComfySettings.h"
#include "app/StudioContext.h"
#include "core/comfy/WorkflowJob.h"
#include "core/music/WorkflowMusic.h"

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

const ProviderSettings& settingsOf(StudioContext& studio, const QString& area)
{
    const Settings& settings = studio.settings().current();
    return area == u"audio.music" ? settings.music : settings.tts;
}

QJsonObject fieldsOf(StudioContext& studio, const QString& area)
{
    return settingsOf(studio, area).providers[u"comfyui_local"_s].toObject();
}

/// What a list of the server may stand for, for every line or piece.
QMap<QString, QString> choosableIn(const ComfyWorkflow& workflow)
{
    static const QStringList given { u"lang"_s, u"lyrics_lang"_s, u"keyscale"_s }; // by each line or piece
    QMap<QString, QString> choosable;
    for (const QString& key : workflow.keys) {
        const QJsonValue usual = workflow.manifest.defaults[key];
        if (!given.contains(key) && (usual.isString() || key == u"voice" || key == u"model"))
            choosable.insert(key, usual.toString());
    }
    return choosable;
}

ComfyTest testOf(StudioContext& studio, const QString& area, const QString& name)
{
    ComfyTest test { .name = name, .workflow = name };
    ComfyWorkflow asked;
    if (const auto plain = studio.workflows().load(name); plain)
        test.choosable = choosableIn(**plain);
    const QJsonObject fields = fieldsOf(studio, area);
    if (const auto workflow = chosenWorkflow(studio.workflows(), fields, name, workflowUseIn(area));
        workflow) {
        asked = **workflow;
        test.packs = (*workflow)->manifest.packs;
        if (!(*workflow)->manifest.title.isEmpty())
            test.workflow = (*workflow)->manifest.title;
    } else {
        test.problem = workflow.error();
    }
    const QList<ComfyHost> hosts = comfyHostsOf(settingsOf(studio, area));
    for (const ComfyHost& host : hosts)
        test.servers << ComfyServerTest { hostName(host.baseUrl), checkComfyHost(host, asked, &studio) };
    return test;
}

} // namespace

WorkflowUse workflowUseIn(const QString& area)
{
    return area == u"audio.music" ? WorkflowUse::Music : WorkflowUse::Speech;
}

QList<ComfyTest> comfyTests(StudioContext& studio, const QString& area)
{
    const QJsonObject fields = fieldsOf(studio, area);
    QStringList names { fields[u"workflow"_s].toString() };
    // Only what makes tracks over needs another that makes music from nothing.
    const auto first = studio.workflows().load(names.first());
    const QString composing = fields[u"compose_workflow"_s].toString();
    if (!composing.isEmpty() && composing != names.first() && (!first || takesSource(**first)))
        names << composing;
    QList<ComfyTest> tests;
    for (const QString& name : names)
        tests << testOf(studio, area, name);
    return tests;
}

} // namespace comfyvn
