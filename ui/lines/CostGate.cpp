#include "ui/lines/CostGate.h"

#include "ui/lines/LineListModel.h"
#include "ui/studio/StudioCall.h"

#include <QMetaMethod>

namespace comfyvn::ui {

CostGate::CostGate(QObject& studio, LineListModel& lines, Lookup lookup, QObject* parent)
    : QObject(parent)
    , m_studio(studio)
    , m_lines(lines)
    , m_lookup(std::move(lookup))
{ }

void CostGate::pass(const QList<qint64>& lines, const std::function<void()>& render,
                    const std::function<void()>& leave)
{
    QList<ScriptLine> wanted;
    for (const qint64 id : lines) {
        if (const ScriptLine* line = m_lines.find(id))
            wanted << *line;
    }
    if (!m_lookup || wanted.isEmpty())
        return render();
    askStudio(
        m_studio, this, [lookup = m_lookup, wanted] { return lookup(wanted); },
        [this, question = CostQuestion { .render = render, .leave = leave }](
            const QFuture<Result<QList<RenderCost>>>& looking) {
            whenFinished(this, looking, [this, question](const Result<QList<RenderCost>>& costs) {
                decide(costs, question);
            });
        });
}

/// What cannot be looked up is stopped by the cap at the latest.
void CostGate::decide(const Result<QList<RenderCost>>& costs, CostQuestion question)
{
    if (!costs || costs->isEmpty() || !isSignalConnected(QMetaMethod::fromSignal(&CostGate::asked)))
        return question.render();
    question.costs = *costs;
    Q_EMIT asked(question);
}

} // namespace comfyvn::ui
