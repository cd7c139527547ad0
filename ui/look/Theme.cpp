#include "ui/look/Theme.h"

#include "ui/look/StudioStyle.h"
#include "ui/look/SystemTheme.h"

#include <QApplication>
#include <QCryptographicHash>
#include <QFont>
#include <QLocale>
#include <QToolTip>

#include <cmath>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {
struct Colours {
    QColor window {};
    QColor base {};
    QColor alternate {};
    QColor text {};
    QColor faint {};
    QColor button {};
    QColor line {};
    QColor shade {};
    QColor accent {};
    QColor link {};
    QColor tip {};
};

QPalette paletteOf(const Colours& colours)
{
    QPalette palette;
    palette.setColor(QPalette::Window, colours.window);
    palette.setColor(QPalette::WindowText, colours.text);
    palette.setColor(QPalette::Base, colours.base);
    palette.setColor(QPalette::AlternateBase, colours.alternate);
    palette.setColor(QPalette::Text, colours.text);
    palette.setColor(QPalette::PlaceholderText, colours.faint);
    palette.setColor(QPalette::Button, colours.button);
    palette.setColor(QPalette::ButtonText, colours.text);
    palette.setColor(QPalette::BrightText, Qt::white);
    palette.setColor(QPalette::ToolTipBase, colours.tip);
    palette.setColor(QPalette::ToolTipText, colours.text);
    palette.setColor(QPalette::Highlight, colours.accent);
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, colours.link);
    palette.setColor(QPalette::LinkVisited, colours.link);
    palette.setColor(QPalette::Light, colours.button);
    palette.setColor(QPalette::Midlight, mixed(colours.line, colours.button, 0.5));
    palette.setColor(QPalette::Mid, colours.line);
    palette.setColor(QPalette::Dark, mixed(colours.shade, colours.line, 0.4));
    palette.setColor(QPalette::Shadow, colours.shade);
    for (const auto role : { QPalette::WindowText, QPalette::Text, QPalette::ButtonText })
        palette.setColor(QPalette::Disabled, role, mixed(colours.text, colours.window, 0.4));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, colours.line);
    return palette;
}

/// Relative luminance, 0..1, as WCAG 2 defines it.
double luminance(const QColor& colour)
{
    const auto linear = [](double share) {
        return share <= 0.03928 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF());
}

/// Left alone, the fallback for kana and hanzi may pick a bold face or the other language's shapes.
QFont fontFor(QFont font, const QLocale& locale)
{
    QStringList families { font.family(), u"Noto Sans CJK JP"_s, u"Noto Sans CJK SC"_s };
    if (locale.language() == QLocale::Chinese)
        families.swapItemsAt(1, 2);
    font.setFamilies(families);
    return font;
}
} // namespace

Theme::Theme(QApplication& application)
    : m_application(application)
    , m_system(std::make_unique<SystemTheme>(isDark(QApplication::palette()), SystemTheme::sessionBus()))
    , m_systemFont(QApplication::font())
{
    QApplication::setStyle(new StudioStyle);
    QObject::connect(m_system.get(), &SystemTheme::changed, m_system.get(), [this] {
        if (m_mode == ThemeMode::System)
            apply(m_mode, m_textPercent);
    });
}

Theme::~Theme() = default;

void Theme::apply(ThemeMode mode, int textPercent)
{
    m_mode = mode;
    m_textPercent = textPercent;
    const bool dark = mode == ThemeMode::Dark || (mode == ThemeMode::System && m_system->isDark());
    const QPalette palette = dark ? darkPalette() : lightPalette();
    m_application.setPalette(palette);
    QFont font = fontFor(m_systemFont, QLocale());
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * textPercent / 100);
    QApplication::setFont(font);
    QToolTip::setPalette(palette);
}

QPalette lightPalette()
{
    return paletteOf({ .window = QColor(0xF3, 0xF4, 0xF8),
                       .base = QColor(0xFF, 0xFF, 0xFF),
                       .alternate = QColor(0xFA, 0xFA, 0xFC),
                       .text = QColor(0x1B, 0x20, 0x30),
                       .faint = QColor(0x6A, 0x72, 0x84),
                       .button = QColor(0xFC, 0xFC, 0xFE),
                       .line = QColor(0xDA, 0xDE, 0xE8),
                       .shade = QColor(0x8A, 0x92, 0xA6),
                       .accent = QColor(0x47, 0x56, 0xD6),
                       .link = QColor(0x47, 0x56, 0xD6),
                       .tip = QColor(0xFF, 0xFF, 0xFF) });
}

QPalette darkPalette()
{
    return paletteOf({ .window = QColor(0x1E, 0x21, 0x2B),
                       .base = QColor(0x16, 0x19, 0x21),
                       .alternate = QColor(0x1A, 0x1D, 0x27),
                       .text = QColor(0xE5, 0xE8, 0xF1),
                       .faint = QColor(0x96, 0x9E, 0xB2),
                       .button = QColor(0x2A, 0x2E, 0x3B),
                       .line = QColor(0x36, 0x3B, 0x4B),
                       .shade = QColor(0x0C, 0x0E, 0x13),
                       .accent = QColor(0x5B, 0x6B, 0xE0), // white words on it, and it on the base
                       .link = QColor(0x8A, 0x98, 0xF8),
                       .tip = QColor(0x2A, 0x2E, 0x3B) });
}

bool isDark(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightness() < 128;
}

QColor mixed(const QColor& top, const QColor& under, double share)
{
    const auto part = [share](int over, int below) { return qRound(over * share + below * (1 - share)); };
    return { part(top.red(), under.red()), part(top.green(), under.green()), part(top.blue(), under.blue()) };
}

QColor stateColour(LineState state, const QPalette& palette)
{
    const bool dark = isDark(palette);
    switch (state) {
    case LineState::New:
        return palette.color(QPalette::PlaceholderText);
    case LineState::Rendering:
        return dark ? QColor(0x97, 0xA6, 0xFF) : QColor(0x47, 0x56, 0xD6);
    case LineState::Ready:
        return dark ? QColor(0x5F, 0xD3, 0x9B) : QColor(0x15, 0x7A, 0x4A);
    case LineState::Fallback:
        return dark ? QColor(0x6F, 0xC7, 0xE8) : QColor(0x0B, 0x6B, 0x8F);
    case LineState::Stale:
        return dark ? QColor(0xE6, 0xB4, 0x50) : QColor(0x8F, 0x5F, 0x00);
    case LineState::Failed:
        return dark ? QColor(0xFF, 0x86, 0x96) : QColor(0xC0, 0x2B, 0x45);
    }
    return {};
}

QColor characterColour(const QString& name, const QPalette& palette)
{
    const QByteArray digest = QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha1);
    const auto byte = [&digest](int at) { return static_cast<int>(static_cast<unsigned char>(digest[at])); };
    const int hue = (byte(0) * 256 + byte(1)) % 360;
    const int saturation = 140 + byte(2) % 80;
    // Hues differ much in how light they look, so the lightness gives way until the base is far enough.
    const bool dark = isDark(palette);
    int lightness = dark ? 150 : 120;
    QColor colour = QColor::fromHsl(hue, saturation, lightness);
    while (dark ? luminance(colour) < 0.18 : luminance(colour) > 0.28)
        colour = QColor::fromHsl(hue, saturation, lightness += dark ? 4 : -4);
    return colour;
}

ThemeMode themeModeFrom(const QString& name)
{
    if (name == u"light"_s)
        return ThemeMode::Light;
    return name == u"dark"_s ? ThemeMode::Dark : ThemeMode::System;
}

QString themeModeName(ThemeMode mode)
{
    switch (mode) {
    case ThemeMode::System:
        return u"system"_s;
    case ThemeMode::Light:
        return u"light"_s;
    case ThemeMode::Dark:
        return u"dark"_s;
    }
    return {};
}

} // namespace comfyvn::ui
