#pragma once

#include "ui/settings/ComfyCalls.h"
#include "ui/studio/StudioCall.h"

#include <memory>

namespace comfyvn::ui {

/// The window's way to what the studio says about ComfyUI: each call returns at once and hands its answer to
/// `use` on the GUI thread, unless `owner` ends before. Ends before `studio`, an object on the studio thread.
class ComfyLink final {
public:
    ComfyLink(QObject& studio, ComfyCalls calls)
        : m_studio(studio)
        , m_calls(std::make_shared<const ComfyCalls>(std::move(calls)))
    { }

    template <typename Use> void askWorkflows(QObject* owner, const QString& area, Use use)
    {
        ask(owner, &ComfyCalls::workflows, std::move(use), area);
    }
    template <typename Use>
    void askInputs(QObject* owner, const QString& area, const QString& workflow, Use use)
    {
        ask(owner, &ComfyCalls::inputs, std::move(use), area, workflow);
    }
    template <typename Use>
    void bind(QObject* owner, const QString& workflow, const WorkflowWish& wish, Use use)
    {
        askWork<Result<void>>(owner, &ComfyCalls::bind, std::move(use), workflow, wish);
    }
    template <typename Use> void add(QObject* owner, const QString& file, Use use)
    {
        askWork<Result<QString>>(owner, &ComfyCalls::add, std::move(use), file);
    }
    template <typename Use> void test(QObject* owner, const QString& area, Use use)
    {
        ask(owner, &ComfyCalls::test, std::move(use), area);
    }
    template <typename Use> void askHeaders(QObject* owner, const QString& area, Use use)
    {
        ask(owner, &ComfyCalls::headers, std::move(use), area);
    }
    template <typename Use>
    void setHeader(QObject* owner, const QString& area, const QString& name,
                   const std::optional<QString>& value, Use use)
    {
        ask(owner, &ComfyCalls::setHeader, std::move(use), area, name, value);
    }

private:
    template <typename Call, typename Use, typename... Arguments>
    void ask(QObject* owner, Call call, Use use, const Arguments&... arguments)
    {
        if (!((*m_calls).*call))
            return; // nobody answers
        askStudio(
            m_studio, owner, [calls = m_calls, call, arguments...] { return ((*calls).*call)(arguments...); },
            std::move(use));
    }

    /// The same for what takes its time.
    template <typename Answer, typename Call, typename Use, typename... Arguments>
    void askWork(QObject* owner, Call call, Use use, const Arguments&... arguments)
    {
        ask(
            owner, call,
            [owner, use = std::move(use)](const QFuture<Answer>& work) { whenFinished(owner, work, use); },
            arguments...);
    }

    QObject& m_studio;
    std::shared_ptr<const ComfyCalls> m_calls;
};

} // namespace comfyvn::ui
