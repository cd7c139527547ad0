#pragma once

#include <functional>

namespace comfyvn::music {

/// How long work is followed and given up; both may be empty and are called on the thread that works.
struct Watch {
    std::function<void(double done)> progress {}; ///< 0..1
    std::function<bool()> cancelled {};

    void at(double done) const
    {
        if (progress)
            progress(done);
    }
    [[nodiscard]] bool isCancelled() const { return cancelled && cancelled(); }
    /// The part of this watch from `from` to `to`.
    [[nodiscard]] Watch within(double from, double to) const
    {
        if (!progress)
            return { {}, cancelled };
        return { [told = progress, from, to](double done) { told(from + done * (to - from)); }, cancelled };
    }
};

} // namespace comfyvn::music
