#include "core/script/LineIds.h"

namespace comfyvn {

LineIds::LineIds()
    : m_last(std::make_shared<std::atomic<qint64>>(0))
{ }

qint64 LineIds::next()
{
    return m_last->fetch_add(1) + 1;
}

void LineIds::keepAbove(qint64 id)
{
    qint64 last = m_last->load();
    while (last < id && !m_last->compare_exchange_weak(last, id)) { }
}

ScriptLine copyOf(const ScriptLine& line, LineIds& ids)
{
    ScriptLine copy = line;
    copy.id = ids.next();
    for (Take& take : copy.takes) {
        const qint64 id = ids.next();
        if (copy.take == take.id)
            copy.take = id;
        take.id = id;
    }
    return copy;
}

Take& takeToRender(ScriptLine& line, LineIds& ids)
{
    if (Take* chosen = findTake(line, line.take))
        return *chosen;
    line.takes.append(Take { .id = ids.next() });
    line.take = line.takes.last().id;
    return line.takes.last();
}

} // namespace comfyvn
