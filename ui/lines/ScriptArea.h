#pragma once

#include <QWidget>

namespace comfyvn::ui {

class Desk;
class LineTable;

/// The middle of the window: the script that is being written.
class ScriptArea final : public QWidget {
    Q_OBJECT

public:
    ScriptArea(Desk& desk, QWidget* parent);

    [[nodiscard]] LineTable& table() { return *m_table; }
    /// Hears the current line, or what was heard last when it is blank; stops what is heard.
    void playOrStop();

private:
    void showScript();

    Desk& m_desk;
    LineTable* m_table;
};

} // namespace comfyvn::ui
