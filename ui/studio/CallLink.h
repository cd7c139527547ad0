#pragma once

#include "ui/studio/StudioCall.h"

#include <memory>

namespace comfyvn::ui {

/// The window's way to a struct of calls that are done on the studio thread: each returns at once and hands
/// its answer to `use` on the GUI thread, unless `owner` ends before. A call that is not set is not answered.
/// Ends before `studio`, an object on the studio thread.
template <typename Calls> class CallLink final {
public:
    CallLink(QObject& studio, Calls calls)
        : m_studio(studio)
        , m_calls(std::make_shared<const Calls>(std::move(calls)))
    { }

    template <typename Call, typename Use, typename... Arguments>
    void ask(QObject* owner, Call call, Use use, const Arguments&... arguments)
    {
        if (!((*m_calls).*call))
            return;
        askStudio(
            m_studio, owner, [calls = m_calls, call, arguments...] { return ((*calls).*call)(arguments...); },
            std::move(use));
    }

private:
    QObject& m_studio;
    std::shared_ptr<const Calls> m_calls;
};

} // namespace comfyvn::ui
