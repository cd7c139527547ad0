#pragma once

#include "ui/lines/LineState.h"

#include <QColor>
#include <QFont>
#include <QPalette>

#include <memory>

class QApplication;

namespace comfyvn::ui {

class SystemTheme;

enum class ThemeMode { System, Light, Dark };

/// Gives the application its style and a light or dark palette; everything painted by hand takes its colours
/// from the palette, so that a change of theme is a change of palette.
class Theme final {
public:
    /// Sets the style; remembers the desktop's own palette and font.
    explicit Theme(QApplication& application);
    ~Theme();

    /// The palette of the mode, and fonts that suit the language of QLocale(), in percent of the system's
    /// size. As the system: also when that changes later.
    void apply(ThemeMode mode, int textPercent = 100);

private:
    QApplication& m_application;
    std::unique_ptr<SystemTheme> m_system;
    ThemeMode m_mode = ThemeMode::System;
    int m_textPercent = 100;
    QFont m_systemFont;
};

[[nodiscard]] QPalette lightPalette();
[[nodiscard]] QPalette darkPalette();

[[nodiscard]] bool isDark(const QPalette& palette);
/// `top` over `under`, with `share` (0..1) of the former.
[[nodiscard]] QColor mixed(const QColor& top, const QColor& under, double share);
/// Legible on the palette's Base.
[[nodiscard]] QColor stateColour(LineState state, const QPalette& palette);
/// A colour that belongs to a name: the same on every machine and in every session.
[[nodiscard]] QColor characterColour(const QString& name, const QPalette& palette);

/// The value of the setting `ui.theme`; anything unknown is System.
[[nodiscard]] ThemeMode themeModeFrom(const QString& name);
[[nodiscard]] QString themeModeName(ThemeMode mode);

} // namespace comfyvn::ui
