#include "ui/lines/LineSearch.h"

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {
QString patternOf(const SearchWish& wish)
{
    const QString pattern = wish.expression ? wish.what : QRegularExpression::escape(wish.what);
    // The words of Japanese and Chinese have no borders to be seen; there it means nothing.
    return wish.wholeWords ? u"(?<![\\p{L}\\p{N}_])(?:%1)(?![\\p{L}\\p{N}_])"_s.arg(pattern) : pattern;
}
} // namespace

LineSearch::LineSearch(const SearchWish& wish)
    : m_wish(wish)
{
    auto options = QRegularExpression::PatternOptions(QRegularExpression::UseUnicodePropertiesOption);
    if (!wish.matchCase)
        options |= QRegularExpression::CaseInsensitiveOption;
    m_pattern = QRegularExpression(patternOf(wish), options);
}

QString LineSearch::error() const
{
    return m_wish.expression && !m_pattern.isValid() ? m_pattern.errorString() : QString();
}

QList<SearchMatch> LineSearch::matchesIn(const QString& text, LineListModel::Column column) const
{
    QList<SearchMatch> matches;
    if (!isUsable() || (column != LineListModel::Text && !m_wish.everywhere))
        return matches;
    auto found = m_pattern.globalMatch(text);
    while (found.hasNext()) {
        const auto match = found.next();
        if (match.capturedLength() > 0)
            matches.append({ column, match.capturedStart(), match.capturedLength() });
    }
    return matches;
}

QList<SearchMatch> LineSearch::matchesIn(const ScriptLine& line) const
{
    using enum LineListModel::Column;
    QList<SearchMatch> matches;
    for (const auto column : { Character, Style, Language, Text })
        matches += matchesIn(LineListModel::field(line, column), column);
    return matches;
}

int LineSearch::replace(ScriptLine& line, const SearchMatch& match, const QString& replacement) const
{
    QString& field = LineListModel::field(line, match.column);
    auto found = m_pattern.globalMatch(field);
    while (found.hasNext()) {
        const auto at = found.next();
        if (at.capturedStart() != match.start || at.capturedLength() != match.length)
            continue;
        field.replace(match.start, match.length, filledIn(at, replacement));
        return 1;
    }
    return 0;
}

int LineSearch::replaceAll(ScriptLine& line, const QString& replacement) const
{
    const QList<SearchMatch> matches = matchesIn(line);
    // From behind, so that the places before stay where they are.
    for (auto match = matches.crbegin(); match != matches.crend(); ++match)
        replace(line, *match, replacement);
    return static_cast<int>(matches.size());
}

QString LineSearch::filledIn(const QRegularExpressionMatch& match, const QString& replacement) const
{
    if (!m_wish.expression)
        return replacement;
    QString filled;
    for (qsizetype at = 0; at < replacement.size(); ++at) {
        const QChar next = at + 1 < replacement.size() ? replacement[at + 1] : QChar();
        if (replacement[at] != u'\\' || (!next.isDigit() && next != u'\\')) {
            filled += replacement[at];
            continue;
        }
        filled += next == u'\\' ? QString(next) : match.captured(next.digitValue());
        ++at;
    }
    return filled;
}

} // namespace comfyvn::ui
