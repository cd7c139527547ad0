#include "core/script/TextLikeness.h"

#include <algorithm>
#include <numeric>

namespace comfyvn {

namespace {

constexpr qsizetype kRun = 4;
constexpr qsizetype kMostCells = 160'000; ///< of a table of distances: 400 characters by 400

std::vector<quint32> runsOf(QStringView text, qsizetype length)
{
    std::vector<quint32> runs;
    const qsizetype count = std::max<qsizetype>(1, text.size() - length + 1);
    runs.reserve(static_cast<std::size_t>(count));
    for (qsizetype i = 0; i < count; ++i) {
        quint32 hash = 2166136261U;
        for (const QChar c : text.sliced(i, std::min(length, text.size() - i)))
            hash = (hash ^ c.unicode()) * 16777619U;
        runs.push_back(hash);
    }
    std::ranges::sort(runs);
    return runs;
}

/// Dice's coefficient of the pairs of characters.
double sharedPairs(QStringView a, QStringView b)
{
    const auto left = runsOf(a, 2);
    const auto right = runsOf(b, 2);
    std::vector<quint32> shared;
    std::ranges::set_intersection(left, right, std::back_inserter(shared));
    return 2.0 * static_cast<double>(shared.size()) / static_cast<double>(left.size() + right.size());
}

/// Without what both begin and end with.
void trimCommon(QStringView& a, QStringView& b)
{
    while (!a.isEmpty() && !b.isEmpty() && a.front() == b.front()) {
        a = a.sliced(1);
        b = b.sliced(1);
    }
    while (!a.isEmpty() && !b.isEmpty() && a.back() == b.back()) {
        a.chop(1);
        b.chop(1);
    }
}

} // namespace

qsizetype editDistance(QStringView a, QStringView b, qsizetype limit)
{
    trimCommon(a, b);
    if (a.size() < b.size())
        std::swap(a, b);
    if (a.size() - b.size() > limit)
        return a.size() - b.size();
    std::vector<qsizetype> row(static_cast<std::size_t>(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        qsizetype diagonal = i;
        qsizetype lowest = row[0] = i + 1;
        for (std::size_t j = 1; j < row.size(); ++j) {
            const bool same = a[i] == b[static_cast<qsizetype>(j) - 1];
            const qsizetype replaced = diagonal + (same ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({ replaced, row[j] + 1, row[j - 1] + 1 });
            lowest = std::min(lowest, row[j]);
        }
        if (lowest > limit)
            return lowest;
    }
    return row.back();
}

double likeness(QStringView a, QStringView b, double least)
{
    const qsizetype longer = std::max(a.size(), b.size());
    if (longer == 0)
        return 1;
    QStringView left = a;
    QStringView right = b;
    trimCommon(left, right);
    if (left.size() * right.size() > kMostCells)
        return sharedPairs(a, b);
    const auto length = static_cast<double>(longer);
    const auto limit = static_cast<qsizetype>((1 - least) * length);
    const qsizetype distance = editDistance(left, right, limit);
    return distance > limit ? 0 : 1 - static_cast<double>(distance) / length;
}

std::vector<quint32> shinglesOf(QStringView text)
{
    auto runs = runsOf(text, kRun);
    runs.erase(std::unique(runs.begin(), runs.end()), runs.end());
    return runs;
}

} // namespace comfyvn
