#include "app/http/ByteRange.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace comfyvn::http {

namespace {

/// More digits than a size can have count as the largest one.
std::optional<qint64> position(QByteArrayView digits)
{
    if (digits.isEmpty()
        || !std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    bool fits = false;
    const qint64 value = digits.toLongLong(&fits);
    return fits ? value : std::numeric_limits<qint64>::max();
}

} // namespace

ByteRange byteRange(const QByteArray& header, qint64 size)
{
    constexpr QByteArrayView unit = "bytes=";
    const ByteRange whole { .kind = ByteRange::Kind::Whole, .offset = 0, .length = size };
    const qsizetype dash = header.indexOf('-');
    if (!header.startsWith(unit) || dash < 0)
        return whole;
    const QByteArrayView before = QByteArrayView(header).sliced(unit.size(), dash - unit.size());
    const QByteArrayView after = QByteArrayView(header).sliced(dash + 1);
    const auto first = position(before);
    const auto last = position(after);
    if ((!before.isEmpty() && !first) || (!after.isEmpty() && !last) || (!first && !last)
        || (first && last && *last < *first))
        return whole;
    const qint64 offset = first ? *first : size - std::min(*last, size);
    const qint64 end = first && last ? std::min(*last, size - 1) : size - 1;
    if (offset > end)
        return { .kind = ByteRange::Kind::Unsatisfiable };
    return { .kind = ByteRange::Kind::Part, .offset = offset, .length = end - offset + 1 };
}

} // namespace comfyvn::http
