#pragma once

#include <QWidget>

class QFormLayout;
class QLabel;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;
class QToolButton;

namespace comfyvn::ui {

class ServerModel;

/// Where other programs reach the studio, whether they may, and what they asked for lately.
class ServerPanel final : public QWidget {
    Q_OBJECT

public:
    ServerPanel(ServerModel& model, QWidget* parent);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    [[nodiscard]] QWidget* makeHead();
    [[nodiscard]] QWidget* makeRequests();
    void showState();
    void copyAsCurl();

    ServerModel& m_model;
    QSortFilterProxyModel* m_filter;
    QLabel* m_icon;
    QLabel* m_word;
    QLabel* m_address;
    QLabel* m_note;
    QToolButton* m_copy;
    QToolButton* m_browse;
    QPushButton* m_switch;
    QToolButton* m_curl;
    QTableView* m_table;
};

} // namespace comfyvn::ui
