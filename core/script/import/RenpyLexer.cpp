#include "core/script/import/RenpyLexer.h"

#include "core/script/import/ScriptText.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

bool isQuote(QChar c)
{
    return c == u'"' || c == u'\'' || c == u'`';
}

constexpr int kTabColumns = 8;

/// Walks over a file from line to line.
class LineReader final {
public:
    explicit LineReader(QStringView text)
        : m_text(text)
    { }

    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] bool failed() const { return m_failed; }

    RenpyLine next()
    {
        RenpyLine line { .row = m_row };
        for (; !atEnd() && (m_text[m_at] == u' ' || m_text[m_at] == u'\t'); ++m_at)
            line.indent += m_text[m_at] == u'\t' ? kTabColumns - line.indent % kTabColumns : 1;
        int open = 0;
        while (!atEnd()) {
            const QChar c = m_text[m_at];
            if (c == u'\n' && open <= 0)
                break;
            if (c == u'#') {
                skipComment();
            } else if (c == u'\\' && m_at + 1 < m_text.size() && m_text[m_at + 1] == u'\n') {
                take(line.text, 2);
            } else if (isQuote(c) && !takeString(line.text)) {
                return line;
            } else if (!isQuote(c)) {
                open += c == u'(' || c == u'[' || c == u'{' ? 1 : 0;
                open -= c == u')' || c == u']' || c == u'}' ? 1 : 0;
                take(line.text, 1);
            }
        }
        (void)advance(1);
        line.text = line.text.trimmed();
        return line;
    }

private:
    QStringView advance(qsizetype characters)
    {
        const QStringView part = m_text.sliced(m_at, std::min(characters, m_text.size() - m_at));
        m_row += static_cast<int>(part.count(u'\n'));
        m_at += part.size();
        return part;
    }

    void take(QString& to, qsizetype characters) { to += advance(characters); }

    void skipComment()
    {
        while (!atEnd() && m_text[m_at] != u'\n')
            ++m_at;
    }

    bool takeString(QString& to)
    {
        const RenpyLiteral literal = renpyLiteral(m_text.sliced(m_at));
        m_failed = literal.length == 0;
        take(to, literal.length);
        return !m_failed;
    }

    QStringView m_text;
    qsizetype m_at = 0;
    int m_row = 1;
    bool m_failed = false;
};

} // namespace

Result<QList<RenpyLine>> renpyLines(const QString& text, const QString& file)
{
    QList<RenpyLine> lines;
    LineReader reader(text);
    while (!reader.atEnd()) {
        const RenpyLine line = reader.next();
        if (reader.failed())
            return malformedScript(file, line.row, u"a quotation mark is not closed"_s);
        if (!line.text.isEmpty())
            lines << line;
    }
    return lines;
}

RenpyLiteral renpyLiteral(QStringView source)
{
    if (source.isEmpty() || !isQuote(source.front()))
        return {};
    const QChar quote = source.front();
    const bool triple = source.size() >= 6 && source[1] == quote && source[2] == quote;
    const qsizetype marks = triple ? 3 : 1;
    for (qsizetype i = marks; i + marks <= source.size(); ++i) {
        if (source[i] == u'\\') {
            ++i;
            continue;
        }
        if (source[i] != quote || (triple && (source[i + 1] != quote || source[i + 2] != quote)))
            continue;
        return { .source = source.sliced(marks, i - marks), .length = i + marks, .triple = triple };
    }
    return {};
}

qsizetype renpyBrackets(QStringView source)
{
    int open = 0;
    for (qsizetype i = 0; i < source.size(); ++i) {
        const QChar c = source[i];
        if (isQuote(c)) {
            const qsizetype length = renpyLiteral(source.sliced(i)).length;
            if (length == 0)
                return 0;
            i += length - 1;
            continue;
        }
        open += c == u'(' || c == u'[' || c == u'{' ? 1 : 0;
        open -= c == u')' || c == u']' || c == u'}' ? 1 : 0;
        if (open == 0)
            return i + 1;
    }
    return 0;
}

} // namespace comfyvn
