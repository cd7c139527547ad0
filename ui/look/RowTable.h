#pragma once

class QTableView;

namespace comfyvn::ui {

/// Makes a table a calm list of whole rows: no grid, one line each, cells in line with their headers, Tab
/// leaves it.
void styleRowTable(QTableView& table);

} // namespace comfyvn::ui
