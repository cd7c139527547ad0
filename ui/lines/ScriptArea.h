#pragma once

#include <QWidget>

namespace comfyvn::ui {

class Commands;
class Desk;
class LineTable;
class WelcomeCard;
class SceneBar;

/// The middle of the window: the script that is being written.
class ScriptArea final : public QWidget {
    Q_OBJECT

public:
    ScriptArea(Desk& desk, Commands& commands, QWidget* parent);

    [[nodiscard]] LineTable& table() { return *m_table; }
    /// Shows a greeting below the lines until there is something in them; welcomed() tells when it goes.
    void welcome(const Commands& commands);

    /// Shows a line, in whichever scene it is.
    void goTo(qint64 line);

Q_SIGNALS:
    void welcomed();

private:
    void showScript();
    [[nodiscard]] bool isBlank() const;
    void updateWelcome();

    Desk& m_desk;
    SceneBar* m_scenes; ///< made before the table, so that Tab comes to it before
    LineTable* m_table;
    WelcomeCard* m_welcome = nullptr;
};

} // namespace comfyvn::ui
