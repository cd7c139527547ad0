#include "ui/waveform/LaneCells.h"

#include "ui/look/Theme.h"
#include "ui/waveform/MouthCell.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace comfyvn::ui {

namespace {
constexpr double kNarrow = 3; ///< pixels below which a cell is a plain bar

/// Calls `cell(item, box)` for each item in the tile, and `bar(left, right)` for each run of pixel columns
/// where cells are too narrow to be told apart.
template <typename Item, typename Cell, typename Bar>
void forCells(const QList<Item>& items, const TimeScale& scale, int width, const QRect& lane, Cell cell,
              Bar bar)
{
    int runBegin = 0;
    int runEnd = 0;
    const auto endRun = [&] {
        if (runEnd > runBegin)
            bar(runBegin, runEnd);
    };
    auto item = std::ranges::upper_bound(items, scale.seconds(0), {}, &Item::end);
    while (item != items.end() && scale.x(item->start) < width) {
        const double left = scale.x(item->start);
        const double wide = scale.x(item->end) - left;
        if (wide >= kNarrow) {
            cell(*item, QRectF(left, lane.top() + 2.0, wide, lane.height() - 4.0));
            ++item;
            continue;
        }
        const auto column = static_cast<int>(std::floor(left));
        if (column > runEnd) {
            endRun();
            runBegin = column;
        }
        runEnd = column + 1;
        item = std::ranges::lower_bound(item + 1, items.end(), scale.seconds(column + 1), {}, &Item::start);
    }
    endRun();
}

class CellPainter final {
public:
    CellPainter(QPainter& painter, const WaveLook& look, const QRect& lane)
        : m_painter(painter)
        , m_lane(lane)
        , m_metrics(look.font)
        , m_text(look.palette.color(QPalette::Text))
    { }

    void bar(int left, int right, const QColor& colour)
    {
        m_painter.fillRect(left, m_lane.top() + 3, right - left, m_lane.height() - 6, colour);
    }

    void cell(const QRectF& box, const QString& text, const QColor& ground)
    {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(ground);
        m_painter.drawRoundedRect(box.adjusted(0.5, 0, -0.5, 0), 3, 3);
        const double room = box.width() - 3;
        if (room < 5)
            return;
        QString shown = text;
        if (m_metrics.horizontalAdvance(text) > room) {
            if (box.width() < 28 || text.size() < 3)
                return;
            shown = m_metrics.elidedText(text, Qt::ElideRight, room);
        }
        m_painter.setPen(m_text);
        m_painter.drawText(box, Qt::AlignCenter, shown);
    }

private:
    QPainter& m_painter;
    QRect m_lane;
    QFontMetricsF m_metrics;
    QColor m_text;
};
} // namespace

void paintLaneCells(QPainter& painter, const SpokenLine& line, const TimeScale& scale, const WaveLook& look,
                    int width)
{
    const QPalette& palette = look.palette;
    const QColor base = palette.color(QPalette::Base);
    const WaveLanes lanes = WaveLanes::in(look.size, QFontMetrics(look.font).height());

    CellPainter words(painter, look, lanes.words);
    const QColor wordGround = mixed(palette.color(QPalette::Highlight), base, 0.14);
    forCells(
        line.alignment.words, scale, width, lanes.words,
        [&](const AlignedWord& word, const QRectF& box) { words.cell(box, word.word, wordGround); },
        [&](int left, int right) { words.bar(left, right, wordGround); });

    CellPainter phonemes(painter, look, lanes.phonemes);
    const QColor phonemeGround = mixed(palette.color(QPalette::Mid), base, 0.4);
    forCells(
        line.alignment.phonemes, scale, width, lanes.phonemes,
        [&](const AlignedPhoneme& phoneme, const QRectF& box) {
            if (!phoneme.ipa.isEmpty())
                phonemes.cell(box, phoneme.ipa, phonemeGround);
        },
        [&](int left, int right) { phonemes.bar(left, right, phonemeGround); });

    CellPainter mouth(painter, look, lanes.mouth);
    const MouthCell cells(look.palette, look.font);
    forCells(
        line.cues, scale, width, lanes.mouth,
        [&](const MouthCue& cue, const QRectF& box) { cells.paint(painter, box, cue.shape); },
        [&](int left, int right) { mouth.bar(left, right, cells.ground(MouthShape::B)); });
}

} // namespace comfyvn::ui
