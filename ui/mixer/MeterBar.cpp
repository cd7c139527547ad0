#include "ui/mixer/MeterBar.h"

#include "ui/look/Theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace comfyvn::ui {

namespace {

constexpr double kFloor = -60; // dBFS at the meter's foot
constexpr double kLoud = -18;
constexpr double kHot = -3;
constexpr double kFallPerSecond = 30; // dB
constexpr qint64 kHoldMs = 1500;

double shareOf(double decibel)
{
    return std::clamp((decibel - kFloor) / -kFloor, 0.0, 1.0);
}

} // namespace

MeterBar::MeterBar(Qt::Orientation orientation, const QString& name, QWidget* parent)
    : QWidget(parent)
    , m_orientation(orientation)
    , m_level(kFloor)
    , m_held(kFloor)
{
    setAccessibleName(name);
    setToolTip(name);
    if (orientation == Qt::Vertical)
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    else
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void MeterBar::setPeak(float peak)
{
    const double passed = m_since.isValid() ? static_cast<double>(m_since.restart()) / 1000 : 0;
    if (!m_since.isValid())
        m_since.start();
    const double now = peak > 0 ? 20 * std::log10(static_cast<double>(peak)) : kFloor;
    const double before = m_level;
    const double heldBefore = m_held;
    m_level = std::max({ now, m_level - kFallPerSecond * passed, kFloor });
    if (m_level >= m_held || !m_heldSince.isValid() || m_heldSince.elapsed() > kHoldMs) {
        m_held = m_level;
        m_heldSince.start();
    }
    if (before != m_level || heldBefore != m_held)
        update();
}

void MeterBar::setReduction(float gain)
{
    const double now = gain < 1 ? 20 * std::log10(std::max(1e-3, static_cast<double>(gain))) : 0;
    if (std::exchange(m_reduction, now) != now)
        update();
}

void MeterBar::rest()
{
    m_since.invalidate();
    m_heldSince.invalidate();
    if (m_level == kFloor && m_held == kFloor && m_reduction == 0)
        return;
    m_level = m_held = kFloor;
    m_reduction = 0;
    update();
}

QSize MeterBar::sizeHint() const
{
    const int unit = fontMetrics().height();
    return m_orientation == Qt::Vertical ? QSize(unit / 2, unit * 2) : QSize(unit * 6, unit / 2);
}

void MeterBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const bool upright = m_orientation == Qt::Vertical;
    const QRect box = rect();
    painter.fillRect(box, mixed(palette().color(QPalette::Mid), palette().color(QPalette::Window), 0.6));
    const bool dark = isDark(palette());
    const QColor calm = dark ? QColor(0x5F, 0xD3, 0x9B) : QColor(0x1E, 0x8F, 0x59);
    const QColor loud = dark ? QColor(0xE6, 0xB4, 0x50) : QColor(0xB8, 0x7A, 0x00);
    const QColor hot = dark ? QColor(0xFF, 0x86, 0x96) : QColor(0xC0, 0x2B, 0x45);
    const int length = upright ? box.height() : box.width();
    const auto stretch = [&](double from, double to, const QColor& colour) {
        const int a = static_cast<int>(std::lround(shareOf(from) * length));
        const int b = static_cast<int>(std::lround(shareOf(std::min(to, m_level)) * length));
        if (b <= a)
            return;
        painter.fillRect(
            upright ? QRect(0, length - b, box.width(), b - a) : QRect(a, 0, b - a, box.height()), colour);
    };
    stretch(kFloor, kLoud, calm);
    stretch(kLoud, kHot, loud);
    stretch(kHot, 0, hot);
    if (m_reduction < 0) {
        const int lost = length - static_cast<int>(std::lround(shareOf(m_reduction) * length));
        const int width = std::max(2, (upright ? box.width() : box.height()) / 2);
        painter.fillRect(upright ? QRect(box.width() - width, 0, width, lost)
                                 : QRect(length - lost, box.height() - width, lost, width),
                         stateColour(LineState::Stale, palette()));
    }
    if (m_held > kFloor) {
        const int at = std::min(length - 2, static_cast<int>(std::lround(shareOf(m_held) * length)));
        painter.fillRect(upright ? QRect(0, length - at - 2, box.width(), 2) : QRect(at, 0, 2, box.height()),
                         palette().color(QPalette::WindowText));
    }
}

} // namespace comfyvn::ui
