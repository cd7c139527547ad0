#pragma once

#include "ui/panels/Panel.h"

#include <QList>
#include <QObject>

class QAction;
class QDockWidget;
class QMainWindow;

namespace comfyvn::ui {

/// The panels of a window in their docks: opened, closed, walked through by the keyboard, put back in order.
///
/// A panel whose dock is not seen is made while the program idles, so that the window is there sooner.
class PanelDocks final : public QObject {
    Q_OBJECT

public:
    explicit PanelDocks(QMainWindow& window);

    void add(const Panel& panel);
    /// Ends the adding: from now on `resetLayout()` brings back what is there now.
    void settle();

    /// Opens the panel, brings it to the front and gives it the keyboard; unknown ids are ignored.
    void show(const QString& id);
    void resetLayout();
    [[nodiscard]] QByteArray layout() const;
    /// False and no change when the bytes are none of layout().
    bool restoreLayout(const QByteArray& layout);

    /// Moves the keyboard to the next part that is seen: the central widget, the panels, the status bar.
    void focusNext() { focusPart(+1); }
    void focusPrevious() { focusPart(-1); }

    /// The panel that has the keyboard; nullptr: none.
    [[nodiscard]] QDockWidget* focusedPanel() const;
    void closeFocused();
    void floatFocused();
    /// To the next side of the window.
    void moveFocused();
    /// By steps of some lines of text; negative ones make it smaller.
    void resizeFocused(int wider, int taller);

    /// One for each panel: brings it to the front, or closes it when it is there.
    [[nodiscard]] QList<QAction*> toggles() const;

private:
    struct Entry {
        Panel panel {};
        QDockWidget* dock = nullptr;
        QAction* toggle = nullptr;
        bool seen = false; ///< open, and not behind another tab
    };

    void giveCorner();
    void place(const Entry& entry);
    void fill(Entry& entry);
    void toggleEntry(Entry& entry);
    void fillNextInIdleTime();
    [[nodiscard]] QList<QWidget*> parts() const;
    void focusPart(int step);

    QMainWindow& m_window;
    std::vector<Entry> m_entries {};
    QByteArray m_initial {};
};

/// Gives the keyboard to the widget, or to what in it had it last or comes first.
void focusInside(QWidget& widget);

} // namespace comfyvn::ui
