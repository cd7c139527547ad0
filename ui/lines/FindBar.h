#pragma once

#include "ui/lines/LineSearch.h"

#include <QFrame>
#include <QTimer>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace comfyvn::ui {

class LineTable;

/// Finds in the lines that are seen, and replaces; every replacing is one step of the history.
class FindBar final : public QFrame {
    Q_OBJECT

public:
    FindBar(LineListModel& lines, LineTable& table, QWidget* parent);

    void openToFind();
    void openToReplace();
    void findNext() { find(+1); }
    void findPrevious() { find(-1); }
    void replaceOne();
    void replaceAll();
    void closeBar();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    /// A match and the line it is in.
    struct Spot {
        qint64 line = 0;
        SearchMatch match {};

        bool operator==(const Spot&) const = default;
    };

    void arrange();
    void open(bool replacing);
    void look();
    void find(int direction);
    void go(const Spot& spot);
    [[nodiscard]] bool isOnMatch() const;
    void showCount();

    LineListModel& m_lines;
    LineTable& m_table;
    LineSearch m_search {};
    Spot m_spot {};
    QTimer m_soon {};
    QLineEdit* m_what;
    QLineEdit* m_replacement;
    QToolButton* m_case;
    QToolButton* m_words;
    QToolButton* m_expression;
    QCheckBox* m_everywhere;
    QLabel* m_count;
    QWidget* m_replaceRow;
    QPushButton* m_replace;
    QPushButton* m_replaceAll;
};

} // namespace comfyvn::ui
