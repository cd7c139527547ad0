#include "ui/takes/TakeEdits.h"

#include "ui/lines/LineListModel.h"

#include <algorithm>

namespace comfyvn::ui {

QList<qint64> addTakes(LineListModel& lines, qint64 line, const QList<qint64>& seeds)
{
    QList<Take> takes;
    QList<qint64> ids;
    for (const qint64 seed : seeds) {
        takes.append({ .id = lines.newId(), .seed = seed });
        ids.append(takes.last().id);
    }
    lines.editLines(LineListModel::tr("Add %n take(s)", nullptr, static_cast<int>(takes.size())), { line },
                    [&takes](ScriptLine& edited) {
                        edited.takes += takes;
                        if (edited.take == 0 && !takes.isEmpty())
                            edited.take = takes.first().id;
                    });
    return ids;
}

void chooseTake(LineListModel& lines, qint64 line, qint64 take)
{
    lines.editLines(LineListModel::tr("Choose take"), { line }, [take](ScriptLine& edited) {
        if (findTake(edited, take))
            edited.take = take;
    });
}

void lockTake(LineListModel& lines, qint64 line, qint64 take, bool locked)
{
    lines.editLines(locked ? LineListModel::tr("Lock take") : LineListModel::tr("Unlock take"), { line },
                    [take, locked](ScriptLine& edited) {
                        if (Take* found = findTake(edited, take))
                            found->locked = locked;
                    });
}

void removeTake(LineListModel& lines, qint64 line, qint64 take)
{
    lines.editLines(LineListModel::tr("Delete take"), { line }, [take](ScriptLine& edited) {
        const Take* found = findTake(edited, take);
        if (!found || found->locked)
            return;
        const qsizetype place = found - edited.takes.constData();
        edited.takes.removeAt(place);
        if (edited.take != take)
            return;
        const qsizetype next = std::min(place, edited.takes.size() - 1);
        edited.take = next < 0 ? 0 : edited.takes[next].id;
    });
}

QList<qint64> freeSeeds(const LineListModel& lines, qint64 line, int count)
{
    QSet<qint64> taken;
    if (const ScriptLine* found = lines.find(line))
        for (const Take& take : found->takes)
            if (take.seed)
                taken.insert(*take.seed);
    QList<qint64> seeds;
    for (qint64 seed = 1; seeds.size() < count; ++seed)
        if (!taken.contains(seed))
            seeds.append(seed);
    return seeds;
}

} // namespace comfyvn::ui
