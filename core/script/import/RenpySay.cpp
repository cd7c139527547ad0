#include "core/script/import/RenpySay.h"

#include "core/script/import/RenpyLexer.h"
#include "core/script/import/RenpyText.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

bool isWordStart(QChar c)
{
    return c.isLetter() || c == u'_';
}
bool isWordPart(QChar c)
{
    return isWordStart(c) || c.isDigit() || c.isMark();
}

/// The words that begin another statement.
const QSet<QString>& statements()
{
    static const QSet<QString> words {
        u"at"_s,    u"call"_s,   u"camera"_s,       u"default"_s,   u"define"_s,    u"elif"_s,
        u"else"_s,  u"for"_s,    u"hide"_s,         u"if"_s,        u"image"_s,     u"init"_s,
        u"jump"_s,  u"label"_s,  u"layeredimage"_s, u"menu"_s,      u"new"_s,       u"nvl"_s,
        u"old"_s,   u"on"_s,     u"pass"_s,         u"pause"_s,     u"play"_s,      u"python"_s,
        u"queue"_s, u"return"_s, u"rpy"_s,          u"scene"_s,     u"screen"_s,    u"show"_s,
        u"stop"_s,  u"style"_s,  u"testcase"_s,     u"transform"_s, u"translate"_s, u"use"_s,
        u"voice"_s, u"while"_s,  u"window"_s,       u"with"_s,      u"IF"_s,
    };
    return words;
}

/// Reads a statement piece by piece; every piece skips the blanks after it.
class Pieces final {
public:
    explicit Pieces(QStringView source)
        : m_rest(source.trimmed())
    { }

    [[nodiscard]] bool atEnd() const { return m_rest.isEmpty(); }

    bool sign(QChar c)
    {
        if (!m_rest.startsWith(c))
            return false;
        take(1);
        return true;
    }

    QString word()
    {
        qsizetype length = 0;
        if (!m_rest.isEmpty() && isWordStart(m_rest.front())) {
            while (length < m_rest.size() && isWordPart(m_rest[length]))
                ++length;
        }
        return take(length);
    }

    /// A part of an image's name, which may begin with a digit.
    QString component()
    {
        qsizetype length = 0;
        while (length < m_rest.size() && isWordPart(m_rest[length]))
            ++length;
        return take(length);
    }

    /// `e`, `cast.eileen`, `people["e"]`, `who(1)`, or a string with its marks.
    QString expression()
    {
        qsizetype length = renpyLiteral(m_rest).length;
        if (length == 0 && (m_rest.isEmpty() || !isWordStart(m_rest.front())))
            return {};
        while (length < m_rest.size()) {
            const QChar c = m_rest[length];
            const qsizetype brackets = c == u'(' || c == u'[' ? renpyBrackets(m_rest.sliced(length)) : 0;
            if (brackets > 0)
                length += brackets;
            else if (isWordPart(c) || c == u'.')
                ++length;
            else
                break;
        }
        return take(length);
    }

    /// The lines that a string says; none when there is no string.
    QStringList string()
    {
        const RenpyLiteral literal = renpyLiteral(m_rest);
        if (literal.length == 0)
            return {};
        QStringList what =
            literal.triple ? renpyParagraphs(literal.source) : QStringList { renpyString(literal.source) };
        take(literal.length);
        return what;
    }

    QString brackets() { return m_rest.startsWith(u'(') ? take(renpyBrackets(m_rest)) : QString(); }

    QString rest() { return take(m_rest.size()); }

private:
    QString take(qsizetype length)
    {
        const QString taken = m_rest.first(length).toString();
        m_rest = m_rest.sliced(length).trimmed();
        return taken;
    }

    QStringView m_rest;
};

QStringList attributesFrom(Pieces& pieces)
{
    QStringList attributes;
    for (;;) {
        const bool minus = pieces.sign(u'-');
        const QString name = pieces.component();
        if (name.isEmpty())
            return attributes;
        attributes << (minus ? u'-' + name : name);
    }
}

/// `( a ,b = 1 )` as `(a, b=1)`.
QString normalisedArguments(const QString& source)
{
    const QStringView inside = QStringView(source).sliced(1, source.size() - 2);
    QStringList arguments;
    qsizetype begin = 0;
    for (qsizetype i = 0; i <= inside.size(); ++i) {
        if (i < inside.size() && inside[i] != u',') {
            const qsizetype literal = renpyLiteral(inside.sliced(i)).length;
            const bool opens = inside[i] == u'(' || inside[i] == u'[' || inside[i] == u'{';
            const qsizetype skip = opens ? renpyBrackets(inside.sliced(i)) : literal;
            i += skip > 0 ? skip - 1 : 0;
            continue;
        }
        const QStringView argument = inside.sliced(begin, i - begin).trimmed();
        begin = i + 1;
        Pieces pieces(argument);
        const QString name = pieces.word();
        const bool keyword = !name.isEmpty() && pieces.sign(u'=');
        const QString value = keyword ? pieces.rest() : QString();
        if (keyword && !value.startsWith(u'='))
            arguments << name + u'=' + value;
        else if (!argument.isEmpty())
            arguments << argument.toString();
    }
    return u'(' + arguments.join(u", "_s) + u')';
}

/// What follows the text: `nointeract`, `id x`, arguments, `with dissolve`, in any order.
bool readClauses(Pieces& pieces, RenpySay& say)
{
    while (!pieces.atEnd()) {
        if (const QString arguments = pieces.brackets(); !arguments.isEmpty()) {
            say.arguments = normalisedArguments(arguments);
            continue;
        }
        const QString word = pieces.word();
        if (word == u"nointeract")
            say.interact = false;
        else if (word == u"id")
            say.id = pieces.word();
        else if (word == u"with")
            say.with = pieces.expression();
        else
            return false;
    }
    return true;
}

} // namespace

std::optional<RenpySay> readRenpySay(QStringView line)
{
    RenpySay say;
    Pieces alone(line);
    say.what = alone.string();
    if (!say.what.isEmpty() && readClauses(alone, say))
        return say;

    say = {};
    Pieces pieces(line);
    say.who = pieces.expression();
    if (say.who.isEmpty() || statements().contains(say.who))
        return std::nullopt;
    say.attributes = attributesFrom(pieces);
    if (pieces.sign(u'@'))
        say.temporary = attributesFrom(pieces);
    say.what = pieces.string();
    if (say.what.isEmpty() || !readClauses(pieces, say))
        return std::nullopt;
    return say;
}

QString renpySayCode(const RenpySay& say, const QString& what)
{
    QStringList parts;
    if (!say.who.isEmpty())
        parts << say.who;
    parts << say.attributes;
    if (!say.temporary.isEmpty())
        parts << u"@"_s << say.temporary;
    parts << encodeSayString(what);
    if (!say.interact)
        parts << u"nointeract"_s;
    if (!say.id.isEmpty())
        parts << u"id"_s << say.id;
    if (!say.arguments.isEmpty())
        parts << say.arguments;
    if (!say.with.isEmpty())
        parts << u"with"_s << say.with;
    return parts.join(u' ');
}

} // namespace comfyvn
