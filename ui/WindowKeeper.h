#pragma once

#include <QObject>
#include <QString>

#include <memory>

namespace comfyvn::ui {

class Desk;
class MainWindow;
class Theme;

/// Keeps the window as the settings want it: its theme is changed in place, for another language or text size
/// it is built anew over the same desk and looks as before.
class WindowKeeper final : public QObject {
    Q_OBJECT

public:
    WindowKeeper(Desk& desk, Theme& theme, QString stateFile);
    ~WindowKeeper() override;

    [[nodiscard]] MainWindow& window() { return *m_window; }

Q_SIGNALS:
    /// Another window took the place of the one before.
    void rebuilt();

private:
    void followSettings();
    void rebuild();

    Desk& m_desk;
    Theme& m_theme;
    QString m_stateFile;
    QString m_language;
    int m_textSize;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace comfyvn::ui
