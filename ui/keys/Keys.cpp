#include "ui/keys/Keys.h"

#include <utility>

namespace comfyvn::ui {

void Keys::setMap(const KeyMap& map)
{
    if (m_map == map)
        return;
    m_map = map;
    Q_EMIT changed();
}

void Keys::change(const KeyMap& map)
{
    const KeyMap before = std::exchange(m_map, map);
    if (before == map)
        return;
    Q_EMIT changed();
    Q_EMIT chosen(map.patchOf(before));
}

} // namespace comfyvn::ui
