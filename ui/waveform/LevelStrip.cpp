#include "ui/waveform/LevelStrip.h"

#include "ui/look/Theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {
constexpr double kFloor = -54; ///< dBFS at the meter's left end
constexpr double kLoud = -18;
constexpr double kHot = -3;
constexpr double kFallPerSecond = 30; ///< dB
constexpr double kMoment = 0.03; ///< seconds that are heard as one

double shareOf(double decibel)
{
    return std::clamp((decibel - kFloor) / -kFloor, 0.0, 1.0);
}
} // namespace

LevelStrip::LevelStrip(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(u"levelStrip"_s);
    setAccessibleName(tr("Level"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    describe();
}

void LevelStrip::setAudio(const SpeechSamplesPtr& audio)
{
    if (m_audio == audio)
        return;
    m_audio = audio;
    m_level = m_peak = kSilenceDb;
    describe();
    updateGeometry();
    update();
}

void LevelStrip::describe()
{
    if (!m_audio) {
        setAccessibleDescription(tr("There is no sound yet."));
        setToolTip({});
        return;
    }
    setAccessibleDescription(texts().first());
    QString tip = tr("Highest sample, highest level between samples, and how loud the line sounds on the "
                     "whole (ITU-R BS.1770)");
    if (m_audio->levels.ungated)
        tip += u"\n"_s
            + tr("The line is shorter than 0.4 s: its loudness is that of everything in it, silence "
                 "included.");
    setToolTip(tip);
}

QStringList LevelStrip::texts() const
{
    if (!m_audio)
        return { {} };
    const auto number = [this](double value) {
        return value <= kSilenceDb ? u"−∞"_s : locale().toString(value, 'f', 1).replace(u'-', u'−');
    };
    const SoundLevels& levels = m_audio->levels;
    const QString loudness = levels.ungated ? tr("%1 LUFS (short)").arg(number(levels.integratedLufs))
                                            : tr("%1 LUFS").arg(number(levels.integratedLufs));
    const QString peak = tr("Peak %1 dBFS").arg(number(levels.peakDbfs));
    const QString truePeak = tr("True peak %1 dBTP").arg(number(levels.truePeakDbtp));
    const QString dot = u"   "_s;
    return { peak + dot + truePeak + dot + loudness, truePeak + dot + loudness, loudness, {} };
}

QRect LevelStrip::meter() const
{
    const int unit = fontMetrics().height();
    const int width = std::min(unit * 7, this->width());
    return { this->width() - width, (height() - unit / 2) / 2, width, unit / 2 };
}

QSize LevelStrip::sizeHint() const
{
    const int unit = fontMetrics().height();
    return { fontMetrics().horizontalAdvance(texts().first()) + unit * 8, unit + 8 };
}

QSize LevelStrip::minimumSizeHint() const
{
    const int unit = fontMetrics().height();
    return { unit * 5, unit + 8 };
}

void LevelStrip::showMoment(double seconds)
{
    if (!m_audio)
        return;
    const double passed = m_since.isValid() ? static_cast<double>(m_since.restart()) / 1000 : 0;
    if (!m_since.isValid())
        m_since.start();
    const auto& samples = m_audio->samples;
    const auto at = [&](double second) {
        return samples.begin()
            + std::clamp<std::ptrdiff_t>(std::lround(second * m_audio->sampleRate), 0, std::ssize(samples));
    };
    int highest = 0;
    for (auto sample = at(seconds - kMoment); sample < at(seconds); ++sample)
        highest = std::max(highest, std::abs(int { *sample }));
    const double now = highest > 0 ? 20 * std::log10(highest / 32768.0) : kSilenceDb;
    m_peak = std::max(m_peak, now);
    setLevel(std::max({ now, m_level - kFallPerSecond * passed, kFloor }));
}

void LevelStrip::rest()
{
    m_since.invalidate();
    m_peak = kSilenceDb;
    setLevel(kSilenceDb);
}

void LevelStrip::setLevel(double level)
{
    if (m_level == level)
        return;
    m_level = level;
    update(meter().adjusted(-1, -2, 1, 2));
}

void LevelStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QRect bar = meter();
    const int room = bar.left() - fontMetrics().height();
    for (const QString& text : texts()) {
        if (fontMetrics().horizontalAdvance(text) > room)
            continue;
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(QRect(0, 0, room, height()), Qt::AlignRight | Qt::AlignVCenter, text);
        break;
    }
    if (!m_audio)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixed(palette().color(QPalette::Mid), palette().color(QPalette::Window), 0.7));
    painter.drawRoundedRect(bar, 3, 3);
    const bool dark = isDark(palette());
    const QColor calm = dark ? QColor(0x5F, 0xD3, 0x9B) : QColor(0x1E, 0x8F, 0x59);
    const QColor loud = dark ? QColor(0xE6, 0xB4, 0x50) : QColor(0xB8, 0x7A, 0x00);
    const QColor hot = dark ? QColor(0xFF, 0x86, 0x96) : QColor(0xC0, 0x2B, 0x45);
    QLinearGradient ground(bar.topLeft(), bar.topRight());
    ground.setColorAt(0, calm);
    ground.setColorAt(shareOf(kLoud), calm);
    ground.setColorAt(shareOf(-9), loud);
    ground.setColorAt(shareOf(kHot), hot);
    painter.setBrush(ground);
    const double filled = bar.width() * shareOf(m_level);
    painter.setClipRect(QRectF(bar.left(), bar.top(), filled, bar.height()));
    painter.drawRoundedRect(bar, 3, 3);
    painter.setClipping(false);
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const double mark : { -36.0, kLoud, -9.0, kHot }) {
        const int x = bar.left() + static_cast<int>(bar.width() * shareOf(mark));
        painter.fillRect(x, bar.bottom() + 2, 1, 2, palette().color(QPalette::PlaceholderText));
    }
    if (m_peak > kFloor) {
        const int x = bar.left() + static_cast<int>((bar.width() - 2) * shareOf(m_peak));
        painter.fillRect(x, bar.top() - 1, 2, bar.height() + 2, palette().color(QPalette::WindowText));
    }
}

} // namespace comfyvn::ui
