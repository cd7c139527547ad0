#include "core/comfy/ComfyCheck.h"

#include "core/comfy/ComfyClient.h"

#include <QFutureWatcher>
#include <QPromise>

namespace comfyvn {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// One server on its way through both questions. Deletes itself when it is done.
class Check final : public QObject {
public:
    Check(const ComfyHost& host, const ComfyWorkflow& workflow, QObject* owner)
        : QObject(owner)
        , m_workflow(workflow)
        , m_client(host, ComfyPatience { .request = 10s, .probe = 10s })
    {
        m_promise.start();
        connect(&m_caller, &QFutureWatcherBase::canceled, this, &QObject::deleteLater);
        m_caller.setFuture(m_promise.future());
        connect(&m_probing, &QFutureWatcherBase::finished, this, [this] {
            const auto future = m_probing.future();
            if (future.resultCount() > 0)
                onProbed(future.result());
        });
        connect(&m_looking, &QFutureWatcherBase::finished, this, [this] {
            const auto future = m_looking.future();
            if (future.resultCount() > 0)
                onMissing(future.result());
        });
    }

    QFuture<Result<ComfyReport>> start()
    {
        m_probing.setFuture(m_client.probe());
        return m_promise.future();
    }

private:
    void onProbed(const Result<ComfyServerInfo>& info)
    {
        if (!info)
            return finish(tl::unexpected(info.error()));
        m_report.info = *info;
        m_looking.setFuture(m_client.missing(jobToCheck(m_workflow)));
    }

    void onMissing(const Result<ComfyMissing>& missing)
    {
        if (!missing)
            return finish(tl::unexpected(missing.error()));
        m_report.missing = *missing;
        for (const QString& key : std::as_const(m_workflow.keys)) {
            if (const QStringList choices = choicesOf(key); !choices.isEmpty())
                m_report.choices.insert(key, choices);
        }
        finish(m_report);
    }

    /// Those of the first input that the key fills and that has any.
    [[nodiscard]] QStringList choicesOf(const QString& key) const
    {
        for (const WorkflowBinding& place : inputsOf(m_workflow, key)) {
            const QString className = m_workflow.graph[place.node][u"class_type"_s].toString();
            if (const auto choices = inputChoices(m_client.knownNode(className), place.input);
                !choices.isEmpty())
                return choices;
        }
        return {};
    }

    void finish(const Result<ComfyReport>& report)
    {
        m_promise.addResult(report);
        m_promise.finish();
        deleteLater();
    }

    ComfyWorkflow m_workflow;
    QPromise<Result<ComfyReport>> m_promise {}; // ends as cancelled with this object
    ComfyClient m_client;
    QFutureWatcher<Result<ComfyReport>> m_caller {};
    QFutureWatcher<Result<ComfyServerInfo>> m_probing {};
    QFutureWatcher<Result<ComfyMissing>> m_looking {};
    ComfyReport m_report {};
};

} // namespace

ComfyJob jobToCheck(const ComfyWorkflow& workflow)
{
    QJsonObject values;
    for (const QString& key : workflow.keys) {
        if (!workflow.manifest.defaults.contains(key))
            values.insert(key, QJsonValue::Null);
    }
    return { .title = workflow.name,
             .graph = filledGraph(workflow, values).value_or(workflow.graph),
             .outputNode = workflow.manifest.outputNode,
             .messageNode = workflow.manifest.messageNode,
             .requiredClasses = workflow.manifest.classes };
}

QFuture<Result<ComfyReport>> checkComfyHost(const ComfyHost& host, const ComfyWorkflow& workflow,
                                            QObject* owner)
{
    return (new Check(host, workflow, owner))->start();
}

} // namespace comfyvn
