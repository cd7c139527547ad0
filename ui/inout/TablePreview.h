#pragma once

#include "core/script/import/ImportedScript.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QTableWidget;

namespace comfyvn::ui {

/// The first rows of a table, with a choice above each column of what it is.
class TablePreview final : public QWidget {
    Q_OBJECT

public:
    explicit TablePreview(QWidget* parent);

    void show(const QList<QStringList>& head, const TableLayout& layout);
    /// As the writer chose it.
    [[nodiscard]] TableLayout layoutChosen() const { return m_layout; }

Q_SIGNALS:
    void changed();

private:
    void addColumnChoices(int columns);
    void setColumn(int column, TableColumn meaning);

    QComboBox* m_separator;
    QCheckBox* m_header;
    QTableWidget* m_table;
    TableLayout m_layout {};
};

} // namespace comfyvn::ui
