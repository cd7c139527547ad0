#pragma once

#include <QWidget>

namespace comfyvn::ui {

class Commands;
class Desk;
class LineTable;

/// The middle of the window: the script that is being written.
class ScriptArea final : public QWidget {
    Q_OBJECT

public:
    ScriptArea(Desk& desk, Commands& commands, QWidget* parent);

    [[nodiscard]] LineTable& table() { return *m_table; }

private:
    void showScript();

    Desk& m_desk;
    LineTable* m_table;
};

} // namespace comfyvn::ui
