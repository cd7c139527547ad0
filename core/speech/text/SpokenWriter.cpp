#include "core/speech/text/SpokenWriter.h"

#include <QStringView>

namespace comfyvn::text {

QByteArray clauseMark(std::u32string_view row, bool free, const QString& lang)
{
    int dots = 0;
    int dashes = 0;
    char strongest = 0;
    const auto rank = [](char mark) { return mark ? std::string_view(",:;.!?").find(mark) + 1 : 0; };
    const auto offer = [&](char mark) {
        if (rank(mark) > rank(strongest))
            strongest = mark;
    };
    const auto isOneOf = [](std::u32string_view set, char32_t c) { return set.find(c) != set.npos; };
    for (const char32_t c : row) {
        if (c == U'…')
            dots += 3;
        else if (c == U'.' || c == U'．')
            ++dots;
        else if (isOneOf(U"。｡।॥۔።។៕", c))
            offer('.');
        else if (isOneOf(U"?？؟፧‽⁇⁈", c))
            offer('?');
        else if (isOneOf(U"!！‼⁉", c))
            offer('!');
        else if (isOneOf(U",，、､،፣", c))
            offer(',');
        else if (isOneOf(U";；؛፤", c))
            offer(c == U';' && lang.startsWith(u"el") ? '?' : ';');
        else if (isOneOf(U":：፥", c))
            offer(':');
        else if (isOneOf(U"-–—―‒⸺⸻─", c))
            dashes += c == U'-' || c == U'‐' ? 1 : 2;
    }
    if (strongest == '?' || strongest == '!')
        return QByteArray(1, strongest);
    if (dots >= 2)
        return "...";
    if (dots == 1)
        offer('.');
    // A lone hyphen is a dash when it stands free.
    if (dashes >= 2 || (dashes == 1 && free))
        offer(',');
    return strongest ? QByteArray(1, strongest) : QByteArray();
}

void SpokenWriter::punctuate(const QByteArray& mark)
{
    if (mark.isEmpty() || m_marked)
        return;
    m_chunk.spoken += mark;
    m_marked = true;
    m_separate = true;
}

void SpokenWriter::addWord(const QString& word, int charStart, int charEnd, const QByteArray& bytes)
{
    if (m_separate && !m_chunk.spoken.isEmpty())
        m_chunk.spoken += ' ';
    m_separate = false;
    m_marked = false;
    const int begin = static_cast<int>(m_chunk.spoken.size());
    m_chunk.spoken += bytes;
    m_chunk.words.append({ word, charStart, charEnd, begin, static_cast<int>(m_chunk.spoken.size()) });
}

bool SpokenWriter::extendWord(const QString& written, int charStart, int charEnd, const QByteArray& bytes)
{
    if (m_chunk.words.isEmpty() || m_chunk.words.last().charEnd != charStart
        || m_chunk.words.last().spokenEnd != m_chunk.spoken.size())
        return false;
    SpokenWord& last = m_chunk.words.last();
    m_chunk.spoken += bytes;
    last.word += written;
    last.charEnd = charEnd;
    last.spokenEnd = static_cast<int>(m_chunk.spoken.size());
    return true;
}

void SpokenWriter::sayLastAs(const QString& ipa)
{
    const SpokenWord& last = m_chunk.words.last();
    m_chunk.phones.append({ last.spokenBegin, last.spokenEnd, ipa });
}

SpokenChunk SpokenWriter::take(const QString& lang)
{
    m_chunk.lang = lang;
    return std::move(m_chunk);
}

} // namespace comfyvn::text
