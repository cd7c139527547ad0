#include "core/script/Takes.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

tl::unexpected<Error> unknownTake(const ScriptLine& line, qint64 take)
{
    return failure(
        ErrorKind::NotFound, u"unknown_take"_s,
        u"The line %1 has no take %2; GET /api/lines/%1/takes lists them."_s.arg(line.id).arg(take));
}

/// Above every seed of the line, so that one that was deleted does not come back at once.
qint64 unusedSeed(const ScriptLine& line)
{
    qint64 highest = 0;
    for (const Take& take : line.takes)
        highest = std::max(highest, take.seed.value_or(0));
    return highest + 1;
}

} // namespace

Result<qint64> addTake(ScriptLine& line, std::optional<qint64> seed, LineIds& ids)
{
    if (line.takes.size() >= kMaxTakes)
        return failure(ErrorKind::InvalidRequest, u"too_many_takes"_s,
                       u"The line has %1 takes, which is the limit; delete some first."_s.arg(kMaxTakes));
    if (seed && std::ranges::find(line.takes, seed, &Take::seed) != line.takes.cend())
        return failure(
            ErrorKind::InvalidRequest, u"seed_in_use"_s,
            u"The line has a take with the seed %1 already; choose that one or another seed."_s.arg(*seed),
            u"seed"_s);
    line.takes.append(Take { .id = ids.next(), .seed = seed.value_or(unusedSeed(line)) });
    return line.takes.last().id;
}

Result<void> chooseTake(ScriptLine& line, qint64 take)
{
    if (findTake(line, take) == nullptr)
        return unknownTake(line, take);
    line.take = take;
    return {};
}

Result<void> setTakeLocked(ScriptLine& line, qint64 take, bool locked)
{
    Take* found = findTake(line, take);
    if (found == nullptr)
        return unknownTake(line, take);
    found->locked = locked;
    return {};
}

bool isKept(const Take& take)
{
    return take.locked && !take.cacheKey.isEmpty();
}

Result<void> removeTake(ScriptLine& line, qint64 take)
{
    const auto found = std::ranges::find(line.takes, take, &Take::id);
    if (found == line.takes.end())
        return unknownTake(line, take);
    if (found->locked)
        return failure(ErrorKind::InvalidRequest, u"take_locked"_s,
                       u"The take %1 is locked; unlock it before it is deleted."_s.arg(take));
    line.takes.erase(found);
    if (line.take == take)
        line.take = line.takes.isEmpty() ? 0 : line.takes.last().id;
    return {};
}

} // namespace comfyvn
