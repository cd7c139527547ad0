#pragma once

#include <QFrame>
#include <QTimer>

class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace comfyvn::ui {

class LineFilter;
class LineListModel;
class LineTable;

/// Chooses which lines are seen.
class FilterBar final : public QFrame {
    Q_OBJECT

public:
    FilterBar(LineListModel& lines, LineTable& table, QWidget* parent);

    void openBar();
    /// Opens it with nothing but the lines of a character.
    void showCharacter(const QString& character);
    /// Shows every line again.
    void clear();
    void closeBar();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fillStates();
    void fillCharacters();
    void apply();
    void showCount();

    LineListModel& m_lines;
    LineTable& m_table;
    LineFilter& m_filter;
    QTimer m_soon {};
    QTimer m_countSoon {};
    QLineEdit* m_text;
    QComboBox* m_character;
    QComboBox* m_state;
    QToolButton* m_refresh;
    QLabel* m_count;
};

} // namespace comfyvn::ui
