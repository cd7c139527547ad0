#pragma once

#include <QFrame>

namespace comfyvn::ui {

class Commands;

/// What the studio is for and how to begin, where the lines will be; it goes with the first line.
class WelcomeCard final : public QFrame {
    Q_OBJECT

public:
    WelcomeCard(const Commands& commands, QWidget* parent);

Q_SIGNALS:
    void writingWanted();

private:
    [[nodiscard]] QWidget* explanation(const QString& icon, const QString& title, const QString& text);
    [[nodiscard]] QWidget* buttons(const Commands& commands);
};

} // namespace comfyvn::ui
