#include "ui/waveform/LaneNames.h"

#include "ui/waveform/WaveTile.h"

#include <QPainter>

#include <algorithm>
#include <array>

namespace comfyvn::ui {

LaneNames::LaneNames(QWidget* parent)
    : QWidget(parent)
{ }

QSize LaneNames::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    const int widest =
        std::max({ metrics.horizontalAdvance(tr("Words")), metrics.horizontalAdvance(tr("Phonemes")),
                   metrics.horizontalAdvance(tr("Mouth")) });
    return { widest + 24, metrics.height() * 8 };
}

void LaneNames::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().window());
    painter.fillRect(width() - 1, 0, 1, height(), palette().mid());
    const WaveLanes lanes = WaveLanes::in(size(), fontMetrics().height());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    const std::array<std::pair<QRect, QString>, 3> names { {
        { lanes.words, tr("Words") },
        { lanes.phonemes, tr("Phonemes") },
        { lanes.mouth, tr("Mouth") },
    } };
    for (const auto& [lane, name] : names)
        painter.drawText(lane.adjusted(10, 0, -10, 0), Qt::AlignRight | Qt::AlignVCenter, name);
}

} // namespace comfyvn::ui
