#pragma once

#include <QHash>
#include <QObject>
#include <QTimer>

class QMainWindow;
class QMenu;
class QToolBar;

namespace comfyvn::ui {

class Commands;

/// The menus and the tool bar, filled by the ids of commands; a command that is added later takes its place.
class WindowMenus final : public QObject {
    Q_OBJECT

public:
    WindowMenus(QMainWindow& window, const Commands& commands);

private:
    void fill();

    const Commands& m_commands;
    QHash<QString, QMenu*> m_menus {};
    QToolBar* m_bar;
    QTimer m_soon {};
    bool m_isDue = false; ///< when no menu is open any more
};

} // namespace comfyvn::ui
