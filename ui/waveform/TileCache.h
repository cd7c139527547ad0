#pragma once

#include <QHash>
#include <QImage>
#include <QList>

#include <cstdlib>
#include <utility>

namespace comfyvn::ui {

/// Painted tiles by their number. The memory of dropped ones is used again, because fresh memory costs as
/// much as painting into it.
class TileCache final {
public:
    static constexpr int kMost = 96;

    /// nullptr: not painted yet.
    [[nodiscard]] const QImage* find(int number) const
    {
        const auto tile = m_tiles.constFind(number);
        return tile == m_tiles.cend() ? nullptr : &*tile;
    }

    /// An image to paint into, of whatever size and content; null when there is none to spare.
    [[nodiscard]] QImage takeSpare() { return m_spare.isEmpty() ? QImage() : m_spare.takeLast(); }

    const QImage& insert(int number, const QImage& tile)
    {
        if (m_tiles.size() >= kMost)
            dropFarthestFrom(number);
        return *m_tiles.insert(number, tile);
    }

    void clear()
    {
        for (QImage& tile : m_tiles)
            if (m_spare.size() < kMost / 4)
                m_spare.append(std::exchange(tile, {}));
        m_tiles.clear();
    }

private:
    void dropFarthestFrom(int number)
    {
        auto farthest = m_tiles.begin();
        for (auto tile = m_tiles.begin(); tile != m_tiles.end(); ++tile)
            if (std::abs(tile.key() - number) > std::abs(farthest.key() - number))
                farthest = tile;
        m_spare.append(std::exchange(*farthest, {}));
        m_tiles.erase(farthest);
    }

    QHash<int, QImage> m_tiles {};
    QList<QImage> m_spare {};
};

} // namespace comfyvn::ui
