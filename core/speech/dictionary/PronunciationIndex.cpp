#include "core/speech/dictionary/PronunciationIndex.h"

#include "core/speech/dictionary/WordForm.h"
#include "core/speech/text/CodePoints.h"

namespace comfyvn {

namespace {

quint64 edge(int node, char32_t c)
{
    return static_cast<quint64>(node) << 21U | c;
}

bool isApostrophe(char32_t c)
{
    return c == U'\'' || c == U'’' || c == U'ʼ';
}

/// A text whose characters can be asked for beyond its ends.
class Letters final {
public:
    explicit Letters(const QString& text)
        : m_points(text::codePoints(text))
    { }

    [[nodiscard]] int size() const { return static_cast<int>(m_points.size()); }
    [[nodiscard]] char32_t at(int i) const
    {
        return i >= 0 && i < size() ? m_points[static_cast<std::size_t>(i)] : char32_t { 0 };
    }
    [[nodiscard]] bool isSpace(int i) const { return at(i) != 0 && QChar::isSpace(at(i)); }

    /// Whether a word may end before `i`: not inside a contraction like "don't", but before "'s".
    [[nodiscard]] bool mayEndAt(int i) const
    {
        if (!isWordBoundary(at(i - 1), at(i)))
            return false;
        if (!isApostrophe(at(i)) || !QChar::isLetter(at(i + 1)) || !QChar::isLetterOrNumber(at(i - 1)))
            return true;
        return foldedCharacter(at(i + 1)) == U's' && isWordBoundary(at(i + 1), at(i + 2));
    }

private:
    std::u32string m_points;
};

} // namespace

PronunciationIndex::PronunciationIndex(const QList<DictionaryEntry>& entries)
    : m_entries(entries)
{
    for (qsizetype i = 0; i < m_entries.size(); ++i)
        add(i);
}

void PronunciationIndex::add(qsizetype entry)
{
    Tree& tree = m_trees[m_entries[entry].lang];
    int node = 0;
    for (const char32_t c : text::codePoints(foldedWord(m_entries[entry].word))) {
        const quint64 key = edge(node, c);
        int next = tree.children.value(key);
        if (next == 0) {
            next = static_cast<int>(tree.words.size());
            tree.words.emplace_back();
            tree.children.insert(key, next);
        }
        node = next;
    }
    if (node != 0)
        tree.words[static_cast<std::size_t>(node)].append(entry);
}

const DictionaryEntry* PronunciationIndex::choose(const QList<qsizetype>& words,
                                                  const QString& character) const
{
    const DictionaryEntry* general = nullptr;
    for (const qsizetype i : words) {
        const DictionaryEntry& entry = m_entries[i];
        if (entry.character.isEmpty())
            general = &entry;
        else if (entry.character == character)
            return &entry;
    }
    return general;
}

QList<DictionaryMatch> PronunciationIndex::matches(const QString& text, const QString& lang,
                                                   const QString& character) const
{
    QList<DictionaryMatch> found;
    if (m_trees.isEmpty())
        return found;
    const auto tree = m_trees.constFind(dictionaryLanguage(lang));
    if (tree == m_trees.cend())
        return found;
    const Letters letters(text);
    for (int begin = 0; begin < letters.size();) {
        DictionaryMatch longest;
        int node = isWordBoundary(letters.at(begin - 1), letters.at(begin)) ? 0 : -1;
        for (int i = begin; i < letters.size() && node >= 0;) {
            const bool isSpace = letters.isSpace(i);
            node = tree->children.value(edge(node, isSpace ? U' ' : foldedCharacter(letters.at(i))), -1);
            ++i;
            while (isSpace && letters.isSpace(i)) // a row of blanks parts two words like one
                ++i;
            if (node < 0 || tree->words[static_cast<std::size_t>(node)].isEmpty() || !letters.mayEndAt(i))
                continue;
            if (const auto* entry = choose(tree->words[static_cast<std::size_t>(node)], character))
                longest = { *entry, begin, i };
        }
        if (longest.charEnd > begin) {
            found.append(longest);
            begin = longest.charEnd;
        } else {
            ++begin;
        }
    }
    return found;
}

} // namespace comfyvn
