#include "ui/log/LogPanel.h"

#include "ui/log/LogFilter.h"
#include "ui/log/LogModel.h"
#include "ui/look/Buttons.h"
#include "ui/look/EmptyHint.h"
#include "ui/look/Icons.h"
#include "ui/look/RowTable.h"
#include "ui/look/SearchField.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>
#include <QShortcut>
#include <QTableView>
#include <QToolButton>
#include <QToolTip>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

LogPanel::LogPanel(LogModel& model, const LogPanelSources& sources, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_sources(sources)
    , m_filter(new LogFilter(this))
    , m_table(new QTableView(this))
    , m_loggers(new QComboBox(this))
    , m_pause(flatButton(u"logPauseButton"_s, u"pause"_s, tr("Pause"), this))
{
    setObjectName(u"logPanel"_s);
    setAccessibleName(tr("Log"));
    m_filter->setSourceModel(&m_model);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 6, 6, 6);
    column->addWidget(makeFilters());
    column->addWidget(m_table, 1);
    makeTable();
    setFocusProxy(m_table);
}

QWidget* LogPanel::makeFilters()
{
    auto* bar = new QWidget(this);
    auto* levels = new QComboBox(bar);
    levels->setObjectName(u"logLevelFilter"_s);
    levels->setAccessibleName(tr("Lowest level"));
    levels->setToolTip(tr("Show lines from this level on"));
    for (const LogLevel level : { LogLevel::Debug, LogLevel::Info, LogLevel::Warning, LogLevel::Error })
        levels->addItem(logLevelName(level), static_cast<int>(level));
    levels->setCurrentIndex(static_cast<int>(LogLevel::Info));
    connect(levels, &QComboBox::currentIndexChanged, this, [this, levels](int at) {
        m_filter->setLowest(static_cast<LogLevel>(levels->itemData(at).toInt()));
    });

    m_loggers->setObjectName(u"logLoggerFilter"_s);
    m_loggers->setAccessibleName(tr("Part of the program"));
    m_loggers->setToolTip(tr("Show the lines of one part of the program"));
    m_loggers->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(&m_model, &LogModel::loggersChanged, this, &LogPanel::showLoggers);
    connect(m_loggers, &QComboBox::currentIndexChanged, this,
            [this](int at) { m_filter->setLogger(m_loggers->itemData(at).toString()); });
    showLoggers();

    auto* text = new QLineEdit(bar);
    text->setObjectName(u"logTextFilter"_s);
    makeSearchField(*text, tr("Text that the lines hold"), tr("Filter"));
    text->setMinimumWidth(fontMetrics().height() * 9);
    connect(text, &QLineEdit::textChanged, m_filter, &LogFilter::setText);

    m_pause->setCheckable(true);
    m_pause->setToolTip(tr("Hold the list still; what is logged meanwhile comes when you go on"));
    connect(m_pause, &QToolButton::toggled, this, &LogPanel::follow);
    auto* copy = flatButton(u"logCopyButton"_s, u"copy"_s, tr("Copy"), bar);
    copy->setToolTip(tr("Copy the selected lines, or all that are shown (Ctrl+C)"));
    connect(copy, &QToolButton::clicked, this, &LogPanel::copyLines);
    auto* forReport =
        flatButton(u"logReportButton"_s, u"notice"_s, tr("Copy for a report"), bar, ButtonText::Beside);
    forReport->setToolTip(
        tr("Copy what helps to find a fault: versions, system, settings without secrets and "
           "the last 200 lines; paths in your home folder are shortened"));
    connect(forReport, &QToolButton::clicked, this, &LogPanel::copyReport);
    auto* folder = flatButton(u"logFolderButton"_s, u"folder"_s, tr("Open the folder of the log files"), bar);
    connect(folder, &QToolButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_sources.folder)); });

    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(levels);
    row->addWidget(m_loggers);
    row->addWidget(text, 1);
    for (QToolButton* button : { m_pause, copy, forReport, folder })
        row->addWidget(button);
    return bar;
}

void LogPanel::makeTable()
{
    m_table->setObjectName(u"logTable"_s);
    m_table->setAccessibleName(tr("Lines of the log"));
    m_table->setModel(m_filter);
    styleRowTable(*m_table);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->horizontalHeader()->setStretchLastSection(true);
    const int unit = fontMetrics().height();
    m_table->setColumnWidth(LogModel::Time, unit * 6);
    int level = 0;
    for (const LogLevel each : { LogLevel::Debug, LogLevel::Info, LogLevel::Warning, LogLevel::Error })
        level = std::max(level, fontMetrics().horizontalAdvance(logLevelName(each)));
    m_table->setColumnWidth(LogModel::Level, level + unit * 3);
    m_table->setColumnWidth(LogModel::Logger, unit * 10);
    new EmptyHint(tr("No line of the log fits the filters above. Choose a lower level or clear the text."),
                  *m_table);
    auto* copyKey = new QShortcut(QKeySequence::Copy, m_table, this, &LogPanel::copyLines);
    copyKey->setContext(Qt::WidgetShortcut);
    // Like a terminal: who looks at the end stays there, who has scrolled up is left in peace.
    connect(m_filter, &QAbstractItemModel::rowsAboutToBeInserted, this, [this] {
        const QScrollBar* bar = m_table->verticalScrollBar();
        m_atEnd = bar->value() >= bar->maximum();
    });
    connect(m_filter, &QAbstractItemModel::rowsInserted, this, [this] {
        if (m_atEnd)
            m_table->scrollToBottom();
    });
}

void LogPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    follow();
    m_table->scrollToBottom();
}

void LogPanel::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_model.setFollowing(false);
}

void LogPanel::follow()
{
    m_model.setFollowing(!m_pause->isChecked());
    m_pause->setIcon(icon(m_pause->isChecked() ? u"play"_s : u"pause"_s));
    m_pause->setAccessibleName(m_pause->isChecked() ? tr("Go on") : tr("Pause"));
}

void LogPanel::showLoggers()
{
    if (m_loggers->count() == 0)
        m_loggers->addItem(tr("All parts"));
    for (const QString& logger : m_model.loggers()) {
        if (m_loggers->findData(logger) < 0)
            m_loggers->addItem(logger, logger);
    }
}

void LogPanel::copyLines()
{
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    if (rows.isEmpty()) {
        for (int row = 0; row < m_filter->rowCount(); ++row)
            rows << m_filter->index(row, 0);
    }
    QStringList lines;
    for (const QModelIndex& index : rows)
        lines << index.data(LogModel::LineRole).toString();
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

QString LogPanel::report() const
{
    QByteArrayList lines;
    for (int row = 0; row < m_model.rowCount(); ++row)
        lines << m_model.index(row, 0).data(LogModel::LineRole).toString().toUtf8();
    return reportText(m_sources.facts(), lines);
}

void LogPanel::copyReport()
{
    m_model.take();
    QGuiApplication::clipboard()->setText(report());
    auto* button = findChild<QToolButton*>(u"logReportButton"_s);
    QToolTip::showText(button->mapToGlobal(button->rect().bottomLeft()),
                       tr("Copied. Look through it before you send it."), button);
}

} // namespace comfyvn::ui
