#pragma once

#include "ui/log/LogReport.h"

#include <QWidget>

#include <functional>

class QComboBox;
class QTableView;
class QToolButton;

namespace comfyvn::ui {

class LogFilter;
class LogModel;

/// What the log panel needs from others.
struct LogPanelSources {
    std::function<ReportFacts()> facts = [] { return reportFacts(); }; ///< asked on the GUI thread
    QString folder {}; ///< of the log files
};

/// The live log: filters above, lines below, and ways to hand them on.
class LogPanel final : public QWidget {
    Q_OBJECT

public:
    LogPanel(LogModel& model, const LogPanelSources& sources, QWidget* parent);

    [[nodiscard]] QString report() const;

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    [[nodiscard]] QWidget* makeFilters();
    void makeTable();
    void follow();
    void showLoggers();
    void copyLines();
    void copyReport();

    LogModel& m_model;
    LogPanelSources m_sources;
    LogFilter* m_filter;
    QTableView* m_table;
    QComboBox* m_loggers;
    QToolButton* m_pause;
    bool m_atEnd = true;
};

} // namespace comfyvn::ui
