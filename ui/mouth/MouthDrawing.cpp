#include "ui/mouth/MouthDrawing.h"

#include "ui/look/Theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace comfyvn::ui {

namespace {
constexpr int kSteps = 40; ///< from corner to corner
constexpr double kAspect = 1.25; ///< width of the room for the widest and widest open mouth, over its height
constexpr double kAbove = 0.40; ///< share of the height above the middle

struct Colours {
    QColor lip {};
    QColor lipLight {};
    QColor shade {};
    QColor inside {};
    QColor tongue {};
    QColor teeth {};
};

Colours coloursFor(const QPalette& palette)
{
    if (isDark(palette))
        return { .lip = QColor(0xD8, 0x6C, 0x84),
                 .lipLight = QColor(0xEE, 0x95, 0xA8),
                 .shade = QColor(0x8E, 0x34, 0x4C),
                 .inside = QColor(0x3A, 0x10, 0x1C),
                 .tongue = QColor(0xC9, 0x5A, 0x70),
                 .teeth = QColor(0xF2, 0xEE, 0xEA) };
    return { .lip = QColor(0xCB, 0x54, 0x70),
             .lipLight = QColor(0xE5, 0x86, 0x9B),
             .shade = QColor(0x8A, 0x2C, 0x46),
             .inside = QColor(0x4A, 0x12, 0x22),
             .tongue = QColor(0xD5, 0x66, 0x7C),
             .teeth = QColor(0xFF, 0xFD, 0xFA) };
}

/// The mouth's curves in a box; x runs from -1 (left corner) to 1.
class Curves final {
public:
    Curves(const QRectF& box, const MouthPose& pose)
        : m_pose(pose)
        , m_unit(std::min(box.width() / 2, box.height() * kAspect / 2))
        , m_middle(box.center().x(), box.center().y() + (kAbove - 0.5) * m_unit * 2 / kAspect)
    { }

    [[nodiscard]] double unit() const { return m_unit; }
    [[nodiscard]] QPointF point(double x, double y) const
    {
        return m_middle + QPointF(x * m_unit, y * m_unit);
    }

    /// Half the width of the opening; a mouth that is nearly closed has its line as wide as the lips.
    [[nodiscard]] double innerWidth() const
    {
        const double lips = 0.45 * (m_pose.upperLip + m_pose.lowerLip) * (0.4 + 0.6 * m_pose.round);
        return std::max(0.05, m_pose.width - lips);
    }

    [[nodiscard]] double innerTop(double x) const { return corner(x) - m_pose.rise * arch(x); }
    [[nodiscard]] double innerBottom(double x) const { return corner(x) + m_pose.drop * arch(x); }
    [[nodiscard]] double outerTop(double x) const
    {
        const double bow = std::exp(-std::pow(x / 0.16, 2)) * (1 - 0.55 * m_pose.round);
        const double thickness = m_pose.upperLip * std::pow(arch(x), 0.7);
        return corner(x) - m_pose.rise * arch(x) - thickness * (1 - 0.34 * bow);
    }
    [[nodiscard]] double outerBottom(double x) const
    {
        return corner(x) + m_pose.drop * arch(x) + m_pose.lowerLip * std::pow(arch(x), 0.8);
    }

    /// The area between two curves of the same half width.
    template <typename Above, typename Below>
    [[nodiscard]] QPainterPath between(double halfWidth, Above above, Below below) const
    {
        QPainterPath path;
        path.moveTo(point(-halfWidth, above(-1.0)));
        for (int step = 1; step <= kSteps; ++step) {
            const double x = place(step);
            path.lineTo(point(x * halfWidth, above(x)));
        }
        for (int step = kSteps; step >= 0; --step) {
            const double x = place(step);
            path.lineTo(point(x * halfWidth, below(x)));
        }
        path.closeSubpath();
        return path;
    }

    template <typename Curve> [[nodiscard]] QPainterPath line(double halfWidth, Curve curve) const
    {
        QPainterPath path(point(-halfWidth, curve(-1.0)));
        for (int step = 1; step <= kSteps; ++step)
            path.lineTo(point(place(step) * halfWidth, curve(place(step))));
        return path;
    }

private:
    /// Dense at the corners, where the curves are steep.
    [[nodiscard]] static double place(int step) { return -std::cos(std::numbers::pi * step / kSteps); }

    /// 1 in the middle, 0 at the corners.
    [[nodiscard]] double arch(double x) const
    {
        const double ellipse = std::sqrt(std::max(0.0, 1 - x * x));
        const double pointed = std::pow(std::max(0.0, 1 - x * x), 1.15);
        return pointed + (ellipse - pointed) * m_pose.round;
    }

    [[nodiscard]] double corner(double x) const { return -m_pose.smile * x * x; }

    const MouthPose& m_pose;
    double m_unit;
    QPointF m_middle;
};

void drawInside(QPainter& painter, const Curves& curves, const MouthPose& pose, const Colours& colours)
{
    const double width = curves.innerWidth();
    const auto top = [&](double x) { return curves.innerTop(x); };
    const auto bottom = [&](double x) { return curves.innerBottom(x); };
    painter.save();
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.inside);
    const QPainterPath opening = curves.between(width, top, bottom);
    painter.drawPath(opening);
    painter.setClipPath(opening, Qt::IntersectClip);

    const double height = pose.rise + pose.drop;
    if (pose.tongue > 0) {
        const double half = width * 0.68;
        const double crown = pose.drop - height * pose.tongue;
        painter.setBrush(colours.tongue);
        painter.drawEllipse(curves.point(0, pose.drop + height * 0.25), half * curves.unit(),
                            (pose.drop + height * 0.25 - crown) * curves.unit());
        painter.setPen(QPen(mixed(colours.inside, colours.tongue, 0.35), 0.022 * curves.unit()));
        if (pose.tongueTip < 0.5)
            painter.drawLine(curves.point(0, crown + height * 0.10), curves.point(0, pose.drop));
        painter.setPen(Qt::NoPen);
        if (pose.tongueTip > 0) {
            const double tip = -pose.rise + height * (1 - (1 - pose.upperTeeth * 0.7) * pose.tongueTip);
            painter.setBrush(mixed(QColor(Qt::white), colours.tongue, 0.10));
            QPainterPath raised(curves.point(-half * 0.62, pose.drop + 0.05));
            raised.cubicTo(curves.point(-half * 0.55, tip), curves.point(-half * 0.28, tip),
                           curves.point(0, tip));
            raised.cubicTo(curves.point(half * 0.28, tip), curves.point(half * 0.55, tip),
                           curves.point(half * 0.62, pose.drop + 0.05));
            painter.drawPath(raised);
        }
    }
    painter.setBrush(colours.teeth);
    if (pose.lowerTeeth > 0)
        painter.drawPath(curves.between(
            width,
            [&](double x) { return curves.innerBottom(x) - height * pose.lowerTeeth * (1 - 0.3 * x * x); },
            bottom));
    if (pose.upperTeeth > 0) {
        const auto edge = [&](double x) {
            return curves.innerTop(x) + height * pose.upperTeeth * (1 - 0.3 * x * x);
        };
        painter.drawPath(curves.between(width, top, edge));
        // The upper lip's shadow on the teeth gives depth.
        QColor shadow = colours.shade;
        shadow.setAlphaF(0.22F);
        painter.setBrush(shadow);
        painter.drawPath(curves.between(width, top, [&](double x) { return curves.innerTop(x) + 0.035; }));
    }
    painter.restore();
}
} // namespace

void drawMouth(QPainter& painter, const QRectF& box, const MouthPose& pose, const QPalette& palette)
{
    const Colours colours = coloursFor(palette);
    const Curves curves(box, pose);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const auto outerTop = [&](double x) { return curves.outerTop(x); };
    const auto outerBottom = [&](double x) { return curves.outerBottom(x); };
    const auto closing = [&](double x) { return (curves.innerTop(x) + curves.innerBottom(x)) / 2; };

    // Round lips have no corner where the light could end.
    painter.setBrush(mixed(colours.lip, colours.lipLight, 0.65 * pose.round));
    painter.drawPath(curves.between(pose.width, closing, outerBottom));
    painter.setBrush(colours.lip);
    painter.drawPath(curves.between(pose.width, outerTop, closing));
    if (pose.rise + pose.drop > 0.01)
        drawInside(painter, curves, pose, colours);

    // The line where the lips meet, or the rim of the opening.
    const double open = std::clamp((pose.rise + pose.drop) / 0.1, 0.0, 1.0);
    const double rim = (0.040 - 0.018 * open) * curves.unit();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colours.shade, std::max(0.8, rim), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(curves.line(curves.innerWidth() + (pose.width - curves.innerWidth()) * (1 - open),
                                 [&](double x) { return curves.innerTop(x); }));
    if (open > 0.2)
        painter.drawPath(curves.line(curves.innerWidth(), [&](double x) { return curves.innerBottom(x); }));

    if (curves.unit() > 24) {
        QColor shine = Qt::white;
        shine.setAlphaF(0.35F);
        painter.setPen(QPen(shine, 0.035 * curves.unit(), Qt::SolidLine, Qt::RoundCap));
        const auto glint = [&](double x) { return curves.outerBottom(x * 0.5) - pose.lowerLip * 0.52; };
        painter.drawPath(curves.line(pose.width * 0.2, glint));
    }
    painter.restore();
}

} // namespace comfyvn::ui
