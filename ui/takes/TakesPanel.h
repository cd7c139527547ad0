#pragma once

#include <QFrame>

class QAction;
class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;
class QToolButton;

namespace comfyvn::ui {

class Commands;
class Desk;
class TakeListModel;
class TakePlayer;

/// The takes of the current line: made with other seeds, compared, chosen, locked, deleted.
class TakesPanel final : public QFrame {
    Q_OBJECT

public:
    TakesPanel(Desk& desk, Commands& commands, QWidget* parent);

private:
    void arrange();
    void addCommands(Commands& commands);
    void setLine(qint64 line);
    void refresh();
    void addSome(int count);
    void addTyped();
    void add(const QList<qint64>& seeds);
    void playTake(int row);
    void chooseCurrent();
    void lockCurrent();
    void removeCurrent();
    [[nodiscard]] qint64 currentTake() const;
    [[nodiscard]] QString hint() const;

    Desk& m_desk;
    TakePlayer* m_player;
    TakeListModel* m_model;
    QLabel* m_title;
    QTableView* m_table;
    QLabel* m_hint;
    QLineEdit* m_seed;
    QPushButton* m_addTyped;
    QCheckBox* m_equal;
    qint64 m_line = 0;
    QAction* m_add = nullptr;
    QAction* m_addFour = nullptr;
    QAction* m_play = nullptr;
    QAction* m_choose = nullptr;
    QAction* m_lock = nullptr;
    QAction* m_remove = nullptr;
};

} // namespace comfyvn::ui
