#pragma once

#include <QFrame>
#include <QPointer>

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;
class QStackedWidget;
class QToolButton;

namespace comfyvn::ui {

class Commands;
class SceneList;

/// Chooses the scene that is written, and makes, renames, orders and deletes scenes.
class SceneBar final : public QFrame {
    Q_OBJECT

public:
    SceneBar(SceneList& scenes, Commands& commands, QWidget* parent);

    /// Puts a button at the right end.
    void addButton(QToolButton* button);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void arrange();
    void addCommands(Commands& commands);
    QAction* add(Commands& commands, const QString& id, const QString& text, const QString& tip,
                 const QList<QKeySequence>& keys, const QString& icon = {});
    void refresh();
    void beginRename();
    void endRename(bool keep);

    SceneList& m_scenes;
    QStackedWidget* m_stack;
    QComboBox* m_choice;
    QLineEdit* m_name;
    QPointer<QWidget> m_before {}; ///< had the keyboard before the name
    QLabel* m_extent;
    QToolButton* m_more;
    QAction* m_new = nullptr;
    QAction* m_remove = nullptr;
    QAction* m_up = nullptr;
    QAction* m_down = nullptr;
    QAction* m_previous = nullptr;
    QAction* m_next = nullptr;
};

} // namespace comfyvn::ui
