#include "core/script/LinePairing.h"

#include "core/script/TextLikeness.h"

#include <QHash>

#include <algorithm>
#include <set>
#include <tuple>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

constexpr double kAlike = 0.6; ///< wherever the two lines are
constexpr double kAlikeInPlace = 0.4; ///< between the same neighbours
constexpr double kSameCharacter = 0.1;
constexpr std::size_t kCommonRun = 12; ///< a run of characters that so many lines have tells nothing
constexpr std::size_t kMostPairs = 4096; ///< of a gap that is compared line by line

/// A line without a character is the narrator's.
QString speakerOf(const QString& character)
{
    return character.isEmpty() ? u"narrator"_s : character;
}

QString contentKey(const QString& character, const QString& text)
{
    return speakerOf(character) + QChar(0) + text.simplified();
}

class Pairing final {
public:
    Pairing(const QList<ScriptLine>& scene, const QList<ImportedLine>& script)
        : m_scene(scene)
        , m_script(script)
        , m_match(static_cast<std::size_t>(script.size()), -1)
        , m_used(static_cast<std::size_t>(scene.size()), false)
    {
        for (qsizetype i = 0; i < scene.size(); ++i)
            m_used[static_cast<std::size_t>(i)] = scene[i].text.trimmed().isEmpty();
    }

    std::vector<int> pair()
    {
        bySourceId();
        byContent();
        byLikeness();
        betweenNeighbours();
        return std::move(m_match);
    }

private:
    void take(std::size_t line, int old)
    {
        m_match[line] = old;
        m_used[static_cast<std::size_t>(old)] = true;
    }

    [[nodiscard]] bool isOpen(std::size_t line) const { return m_match[line] < 0; }

    void bySourceId()
    {
        QHash<QString, int> byId;
        for (int i = 0; i < m_scene.size(); ++i) {
            const QString& id = m_scene[i].sourceId;
            if (!id.isEmpty() && !m_used[static_cast<std::size_t>(i)] && !byId.contains(id))
                byId.insert(id, i);
        }
        for (std::size_t i = 0; i < m_match.size(); ++i) {
            const QString& id = m_script[static_cast<qsizetype>(i)].sourceId;
            const int old = id.isEmpty() ? -1 : byId.value(id, -1);
            if (old >= 0 && !m_used[static_cast<std::size_t>(old)])
                take(i, old);
        }
    }

    /// Lines that both sides have once are anchors; of lines that come several times, the one that follows
    /// best on what is matched already.
    void byContent()
    {
        struct Places {
            std::set<int> old {};
            int lines = 0;
            std::size_t line = 0; ///< the last
        };
        QHash<QString, Places> places;
        for (int i = 0; i < m_scene.size(); ++i) {
            if (!m_used[static_cast<std::size_t>(i)])
                places[contentKey(m_scene[i].character, m_scene[i].text)].old.insert(i);
        }
        std::vector<Places*> of(m_match.size(), nullptr);
        for (std::size_t i = 0; i < m_match.size(); ++i) {
            const ImportedLine& line = m_script[static_cast<qsizetype>(i)];
            const auto found = isOpen(i) ? places.find(contentKey(line.character, line.text)) : places.end();
            if (found == places.end())
                continue;
            ++found->lines;
            found->line = i;
            of[i] = &*found;
        }
        for (Places& place : places) {
            if (place.lines == 1 && place.old.size() == 1) {
                take(place.line, *place.old.begin());
                place.old.clear();
            }
        }
        inGaps(of, [](const Places& place, int after, int before) {
            const auto next = place.old.upper_bound(after);
            return next != place.old.end() && *next < before ? *next : -1;
        });
        inGaps(of, [](const Places& place, int after, int) {
            if (place.old.empty())
                return -1;
            const auto next = place.old.upper_bound(after);
            return next != place.old.end() ? *next : *place.old.rbegin();
        });
    }

    /// Goes through the lines with the old lines that their gap lies between.
    template <typename Of, typename Choose> void inGaps(const std::vector<Of*>& of, const Choose& choose)
    {
        const std::vector<std::size_t> anchors = longestRise(m_match);
        std::size_t next = 0;
        int after = -1;
        for (std::size_t i = 0; i < m_match.size(); ++i) {
            if (next < anchors.size() && anchors[next] == i) {
                after = m_match[i];
                ++next;
                continue;
            }
            const int before =
                next < anchors.size() ? m_match[anchors[next]] : static_cast<int>(m_scene.size());
            if (!isOpen(i) || !of[i])
                continue;
            const int old = choose(*of[i], after, before);
            if (old < 0)
                continue;
            of[i]->old.erase(old);
            take(i, old);
            if (old > after && old < before)
                after = old;
        }
    }

    [[nodiscard]] double alike(std::size_t line, int old, double least) const
    {
        const ImportedLine& now = m_script[static_cast<qsizetype>(line)];
        const ScriptLine& then = m_scene[old];
        const double same = speakerOf(now.character) == speakerOf(then.character) ? kSameCharacter : 0;
        const double leastOfText = (least - same) / (1 - kSameCharacter);
        return likeness(now.text, then.text, leastOfText) * (1 - kSameCharacter) + same;
    }

    /// Looks for the lines that share rare runs of characters, in the whole scene.
    void byLikeness()
    {
        std::unordered_map<quint32, std::vector<int>> withRun;
        for (int i = 0; i < m_scene.size(); ++i) {
            if (m_used[static_cast<std::size_t>(i)])
                continue;
            for (const quint32 run : shinglesOf(m_scene[i].text)) {
                auto& lines = withRun[run];
                if (lines.size() <= kCommonRun)
                    lines.push_back(i);
            }
        }
        struct Pair {
            double alike = 0;
            int far = 0;
            std::size_t line = 0;
            int old = 0;
        };
        std::vector<Pair> pairs;
        for (std::size_t i = 0; i < m_match.size(); ++i) {
            if (!isOpen(i))
                continue;
            for (const int old : candidates(withRun, i)) {
                const double value = alike(i, old, kAlike);
                if (value >= kAlike)
                    pairs.push_back({ value, std::abs(static_cast<int>(i) - old), i, old });
            }
        }
        std::ranges::sort(pairs, [](const Pair& a, const Pair& b) {
            return std::tie(b.alike, a.far, a.line, a.old) < std::tie(a.alike, b.far, b.line, b.old);
        });
        for (const Pair& pair : pairs) {
            if (isOpen(pair.line) && !m_used[static_cast<std::size_t>(pair.old)])
                take(pair.line, pair.old);
        }
    }

    /// The few lines that share most runs with a line.
    [[nodiscard]] std::vector<int> candidates(const std::unordered_map<quint32, std::vector<int>>& withRun,
                                              std::size_t line) const
    {
        constexpr std::size_t kMost = 4;
        std::unordered_map<int, int> shared;
        for (const quint32 run : shinglesOf(m_script[static_cast<qsizetype>(line)].text)) {
            const auto found = withRun.find(run);
            if (found == withRun.end() || found->second.size() > kCommonRun)
                continue;
            for (const int old : found->second)
                ++shared[old];
        }
        std::vector<std::pair<int, int>> best;
        for (const auto& [old, count] : shared)
            best.emplace_back(-count, old);
        std::ranges::sort(best);
        best.resize(std::min(best.size(), kMost));
        std::vector<int> olds;
        for (const auto& entry : best)
            olds.push_back(entry.second);
        return olds;
    }

    /// What is left over between two lines that kept their order is compared more generously.
    void betweenNeighbours()
    {
        const std::vector<std::size_t> anchors = longestRise(m_match);
        std::size_t first = 0;
        int after = -1;
        for (std::size_t k = 0; k <= anchors.size(); ++k) {
            const std::size_t end = k < anchors.size() ? anchors[k] : m_match.size();
            const int before = k < anchors.size() ? m_match[end] : static_cast<int>(m_scene.size());
            pairGap(first, end, after, before);
            first = end + 1;
            after = before;
        }
    }

    void pairGap(std::size_t first, std::size_t end, int after, int before)
    {
        std::vector<std::size_t> lines;
        std::vector<int> olds;
        for (std::size_t i = first; i < end; ++i) {
            if (isOpen(i))
                lines.push_back(i);
        }
        for (int old = after + 1; old < before; ++old) {
            if (!m_used[static_cast<std::size_t>(old)])
                olds.push_back(old);
        }
        if (lines.empty() || olds.empty() || lines.size() * olds.size() > kMostPairs)
            return;
        // The pairing in order with the greatest likeness in all.
        const std::size_t width = olds.size() + 1;
        std::vector<double> best((lines.size() + 1) * width, 0);
        std::vector<double> gain(lines.size() * olds.size(), 0);
        for (std::size_t i = lines.size(); i-- > 0;) {
            for (std::size_t j = olds.size(); j-- > 0;) {
                const double value = alike(lines[i], olds[j], kAlikeInPlace);
                const bool pairs = value >= kAlikeInPlace;
                gain[i * olds.size() + j] = pairs ? value : 0;
                best[i * width + j] = std::max({ best[(i + 1) * width + j], best[i * width + j + 1],
                                                 pairs ? value + best[(i + 1) * width + j + 1] : 0 });
            }
        }
        for (std::size_t i = 0, j = 0; i < lines.size() && j < olds.size();) {
            const double value = gain[i * olds.size() + j];
            if (value > 0 && best[i * width + j] <= value + best[(i + 1) * width + j + 1])
                take(lines[i++], olds[j++]);
            else if (best[i * width + j] <= best[(i + 1) * width + j])
                ++i;
            else
                ++j;
        }
    }

    const QList<ScriptLine>& m_scene;
    const QList<ImportedLine>& m_script;
    std::vector<int> m_match;
    std::vector<bool> m_used; ///< taken, or nothing to say
};

} // namespace

std::vector<int> pairLines(const QList<ScriptLine>& scene, const QList<ImportedLine>& script)
{
    return Pairing(scene, script).pair();
}

std::vector<std::size_t> longestRise(const std::vector<int>& values)
{
    std::vector<std::size_t> ends; ///< by length: where the lowest run of that length ends
    std::vector<std::size_t> previous(values.size(), values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (values[i] < 0)
            continue;
        const auto place =
            std::ranges::lower_bound(ends, values[i], {}, [&](std::size_t at) { return values[at]; });
        if (place != ends.begin())
            previous[i] = *std::prev(place);
        if (place == ends.end())
            ends.push_back(i);
        else
            *place = i;
    }
    std::vector<std::size_t> rise(ends.size());
    for (std::size_t at = ends.empty() ? values.size() : ends.back(), k = rise.size(); k-- > 0;
         at = previous[at])
        rise[k] = at;
    return rise;
}

} // namespace comfyvn
