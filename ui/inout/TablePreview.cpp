#include "ui/inout/TablePreview.h"

#include "ui/inout/ImportNames.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

TablePreview::TablePreview(QWidget* parent)
    : QWidget(parent)
    , m_separator(new QComboBox(this))
    , m_header(new QCheckBox(tr("The first row names the &columns"), this))
    , m_table(new QTableWidget(this))
{
    setObjectName(u"tablePreview"_s);
    m_separator->setObjectName(u"tableSeparator"_s);
    for (const auto& [sign, name] :
         { std::pair { u'\t', tr("Tab") }, std::pair { u',', tr("Comma") },
           std::pair { u';', tr("Semicolon") }, std::pair { u'|', tr("Vertical bar") } })
        m_separator->addItem(name, QChar(sign));
    auto* separatorLabel = new QLabel(tr("Cells are parted &by"), this);
    separatorLabel->setBuddy(m_separator);
    m_header->setObjectName(u"tableHeader"_s);
    m_table->setObjectName(u"tableCells"_s);
    m_table->setAccessibleName(tr("The first rows of the table"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->horizontalHeader()->hide();
    m_table->verticalHeader()->hide();

    auto* row = new QHBoxLayout;
    row->addWidget(separatorLabel);
    row->addWidget(m_separator);
    row->addSpacing(fontMetrics().height());
    row->addWidget(m_header);
    row->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->addLayout(row);
    column->addWidget(m_table, 1);

    connect(m_separator, &QComboBox::activated, this, [this] {
        // Other cells: what they are is guessed anew.
        m_layout = { .separator = m_separator->currentData().toChar().unicode() };
        Q_EMIT changed();
    });
    connect(m_header, &QCheckBox::clicked, this, [this](bool checked) {
        m_layout.hasHeader = checked;
        Q_EMIT changed();
    });
}

void TablePreview::show(const QList<QStringList>& head, const TableLayout& layout)
{
    m_layout = layout;
    m_separator->setCurrentIndex(m_separator->findData(QChar(layout.separator)));
    m_header->setChecked(layout.hasHeader);
    qsizetype width = 0;
    for (const QStringList& row : head)
        width = std::max(width, row.size());
    const auto columns = static_cast<int>(width);
    const QWidget* focused = m_table->isAncestorOf(focusWidget()) ? focusWidget() : nullptr;
    const QString focusedName = focused ? focused->objectName() : QString();
    m_table->clear();
    m_table->setColumnCount(columns);
    m_table->setRowCount(static_cast<int>(head.size()) + 1);
    addColumnChoices(columns);
    for (int row = 0; row < head.size(); ++row) {
        for (int column = 0; column < head[row].size(); ++column) {
            auto* item = new QTableWidgetItem(head[row][column].simplified());
            QFont font = item->font();
            font.setBold(row == 0 && layout.hasHeader);
            item->setFont(font);
            m_table->setItem(row + 1, column, item);
        }
    }
    const int unit = fontMetrics().height();
    m_table->resizeColumnsToContents();
    for (int column = 0; column < columns; ++column)
        m_table->setColumnWidth(column, std::clamp(m_table->columnWidth(column), unit * 9, unit * 24));
    if (auto* again = findChild<QComboBox*>(focusedName); again && !focusedName.isEmpty())
        again->setFocus();
}

void TablePreview::addColumnChoices(int columns)
{
    for (int column = 0; column < columns; ++column) {
        auto* choice = new QComboBox(m_table);
        choice->setObjectName(u"tableColumn%1"_s.arg(column + 1));
        choice->setAccessibleName(tr("What column %1 is").arg(column + 1));
        for (const auto meaning : { TableColumn::Ignored, TableColumn::Character, TableColumn::Style,
                                    TableColumn::Language, TableColumn::Text, TableColumn::Id })
            choice->addItem(ImportNames::of(meaning), static_cast<int>(meaning));
        choice->setCurrentIndex(
            choice->findData(static_cast<int>(m_layout.columns.value(column, TableColumn::Ignored))));
        connect(choice, &QComboBox::activated, this, [this, choice, column] {
            setColumn(column, static_cast<TableColumn>(choice->currentData().toInt()));
        });
        m_table->setCellWidget(0, column, choice);
    }
}

void TablePreview::setColumn(int column, TableColumn meaning)
{
    while (m_layout.columns.size() <= column)
        m_layout.columns << TableColumn::Ignored;
    // Each is one column only.
    for (TableColumn& other : m_layout.columns) {
        if (other == meaning)
            other = TableColumn::Ignored;
    }
    m_layout.columns[column] = meaning;
    Q_EMIT changed();
}

} // namespace comfyvn::ui
