#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace comfyvn::ui {

/// A part of the window that can be moved, floated, tabbed with others, closed and opened again.
struct Panel {
    /// Where it is before somebody moves it.
    enum class Place { Bottom, BottomTabs, Right };
    enum class Start { Open, Closed };

    QString id {}; ///< the dock's object name, by which its place is remembered
    QString title {};
    QString icon {}; ///< a name for icon()
    Place place = Place::Right;
    Start start = Start::Closed;
    /// Makes the content, with the given parent; called when the panel is first seen, or soon after the
    /// start.
    std::function<QWidget*(QWidget* parent)> make {};
};

} // namespace comfyvn::ui
