#pragma once

#include "core/speech/RenderCost.h"

#include <QObject>

#include <functional>

namespace comfyvn::ui {

class LineListModel;

/// What somebody has to decide before lines are rendered: one of the two is called.
struct CostQuestion {
    QList<RenderCost> costs {};
    std::function<void()> render {};
    std::function<void()> leave {};
};

/// Looks up what rendering lines would cost before they are rendered, and has somebody asked when it costs
/// anything.
///
/// Lives on the GUI thread and ends before `studio`; see StudioLink.
class CostGate final : public QObject {
    Q_OBJECT

public:
    using Lookup = std::function<QFuture<Result<QList<RenderCost>>>(const QList<ScriptLine>& lines)>;

    /// `lookup` runs on the studio thread; not set: nothing ever costs.
    CostGate(QObject& studio, LineListModel& lines, Lookup lookup, QObject* parent = nullptr);

    /// Calls `render` when the lines cost nothing, and where nobody listens to asked(), whose listener calls
    /// one of the two otherwise.
    void pass(const QList<qint64>& lines, const std::function<void()>& render,
              const std::function<void()>& leave);

Q_SIGNALS:
    void asked(const comfyvn::ui::CostQuestion& question);

private:
    void decide(const Result<QList<RenderCost>>& costs, CostQuestion question);

    QObject& m_studio;
    LineListModel& m_lines;
    Lookup m_lookup;
};

} // namespace comfyvn::ui
