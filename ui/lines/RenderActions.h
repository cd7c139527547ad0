#pragma once

#include <QObject>
#include <QSet>

#include <functional>

class QAction;
class QToolButton;
class QWidget;

namespace comfyvn::ui {

class Commands;
class Desk;
class LineTable;

/// Renders many lines and plays on: commands with the ids `render.…`, `line.playOn` and `line.again`.
class RenderActions final : public QObject {
    Q_OBJECT

public:
    RenderActions(Desk& desk, Commands& commands, LineTable& table);

    /// Renders the scene, and has the other ways in its menu.
    [[nodiscard]] QToolButton* makeButton(QWidget* parent) const;

    /// Renders the lines again that another provider spoke in place of one of these speakers.
    void renderFallbackOf(const QSet<QString>& speakers);

private:
    void makeActions(Commands& commands);
    void update();
    void renderScene();
    void renderAll();
    void playOn();
    void renderAgain();
    void renderFallen(const std::function<QList<qint64>()>& choose);

    Desk& m_desk;
    LineTable& m_table;
    QAction* m_selected = nullptr;
    QAction* m_scene = nullptr;
    QAction* m_all = nullptr;
    QAction* m_cancel = nullptr;
    QAction* m_retry = nullptr;
    QAction* m_playOn = nullptr;
    QAction* m_again = nullptr;
    QAction* m_fallback = nullptr;
};

} // namespace comfyvn::ui
