#pragma once

#include <QList>
#include <QObject>

class QAction;
class QActionGroup;
class QMenuBar;
class QToolBar;
class QUndoStack;

namespace comfyvn::ui {

/// Every command of the window with its name, icon and shortcuts, in menus and the tool bar; what they do is
/// connected by the window.
class WindowActions final : public QObject {
    Q_OBJECT

public:
    WindowActions(QUndoStack& history, QObject* parent);

    QAction* reveal;
    QAction* quit;
    QAction* undo;
    QAction* redo;
    QAction* play;
    QAction* cancel;
    QAction* edit;
    QAction* add;
    QAction* duplicate;
    QAction* remove;
    QAction* zoomIn;
    QAction* zoomOut;
    QAction* zoomFit;
    QAction* nextPanel;
    QAction* previousPanel;
    QAction* floatPanel;
    QAction* closePanel;
    QAction* resetLayout;
    QActionGroup* themes; ///< the actions' data are values of `ui.theme`
    QAction* shortcuts;
    QAction* about;

    /// Whether `play` starts or stops.
    void showPlaying(bool playing);
    void fillMenus(QMenuBar& bar, const QList<QAction*>& panels) const;
    void fillToolBar(QToolBar& bar) const;
    /// In the order of the menus.
    [[nodiscard]] QList<QAction*> all() const;
};

} // namespace comfyvn::ui
