#pragma once

#include <QHash>
#include <QImage>

#include <algorithm>
#include <utility>

namespace comfyvn::ui {

/// Painted tiles of the timeline's rows, by track and number; the ones that were not shown for the longest
/// time go first. The memory of dropped ones is used again.
class RowTileCache final {
public:
    static constexpr qsizetype kMostBytes = 96 << 20;

    /// Null: not painted yet.
    [[nodiscard]] const QImage* find(qint64 track, int number)
    {
        const auto tile = m_tiles.find({ track, number });
        if (tile == m_tiles.end())
            return nullptr;
        tile->used = ++m_uses;
        return &tile->image;
    }

    [[nodiscard]] QImage takeSpare() { return m_spare.isEmpty() ? QImage() : m_spare.takeLast(); }

    const QImage& insert(qint64 track, int number, const QImage& image)
    {
        m_bytes += image.sizeInBytes();
        if (m_bytes > kMostBytes)
            dropOldest();
        return m_tiles.insert({ track, number }, { image, ++m_uses })->image;
    }

    void drop(qint64 track)
    {
        for (auto tile = m_tiles.begin(); tile != m_tiles.end();)
            tile = tile.key().first == track ? take(tile) : std::next(tile);
    }

    void clear()
    {
        for (auto tile = m_tiles.begin(); tile != m_tiles.end();)
            tile = take(tile);
    }

private:
    struct Tile {
        QImage image {};
        quint64 used = 0;
    };
    using Tiles = QHash<std::pair<qint64, int>, Tile>;

    Tiles::iterator take(Tiles::iterator tile)
    {
        m_bytes -= tile->image.sizeInBytes();
        if (m_spare.size() < kMostSpare)
            m_spare.append(std::exchange(tile->image, {}));
        return m_tiles.erase(tile);
    }

    /// Half of them at once, so that it is seldom.
    void dropOldest()
    {
        QList<quint64> used;
        for (const Tile& tile : std::as_const(m_tiles))
            used.append(tile.used);
        if (used.isEmpty())
            return;
        std::ranges::nth_element(used, used.begin() + used.size() / 2);
        const quint64 middle = used[used.size() / 2];
        for (auto tile = m_tiles.begin(); tile != m_tiles.end();)
            tile = tile->used <= middle ? take(tile) : std::next(tile);
    }

    static constexpr qsizetype kMostSpare = 512;

    Tiles m_tiles {};
    QList<QImage> m_spare {};
    quint64 m_uses = 0;
    qsizetype m_bytes = 0;
};

} // namespace comfyvn::ui
