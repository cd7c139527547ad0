#include "core/script/import/RenpyText.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

/// Blanks and line ends in a row become one blank, before escapes are looked at.
QString collapsed(QStringView source)
{
    QString out;
    out.reserve(source.size());
    for (const QChar c : source) {
        if (c != u' ' && c != u'\n')
            out += c;
        else if (!out.endsWith(u' '))
            out += u' ';
    }
    return out;
}

/// The code point of `\u` with up to four hexadecimal digits; 0 when there is none.
char16_t codePoint(QStringView digits, qsizetype& used)
{
    used = 0;
    char16_t value = 0;
    while (used < std::min<qsizetype>(digits.size(), 4)) {
        const qsizetype digit = QStringView(u"0123456789abcdef").indexOf(digits[used].toLower());
        if (digit < 0)
            break;
        value = static_cast<char16_t>(value * 16 + digit);
        ++used;
    }
    return value;
}

QString unescaped(const QString& source)
{
    QString out;
    out.reserve(source.size());
    for (qsizetype i = 0; i < source.size(); ++i) {
        if (source[i] != u'\\' || i + 1 >= source.size()) {
            out += source[i];
            continue;
        }
        const QChar c = source[++i];
        qsizetype used = 0;
        if (c == u'{' || c == u'[' || c == u'%') {
            out += c;
            out += c;
        } else if (c == u'n') {
            out += u'\n';
        } else if (const char16_t unicode =
                       c == u'u' ? codePoint(QStringView(source).sliced(i + 1), used) : u'\0';
                   used > 0) {
            out += QChar(unicode);
            i += used;
        } else {
            out += c;
        }
    }
    return out;
}

/// Takes a line's text apart.
class Speech final {
public:
    Speech(QStringView what, const QHash<QString, QString>& values)
        : m_what(what)
        , m_values(values)
    { }

    RenpySpoken read()
    {
        while (m_at < m_what.size() && !m_ended) {
            const QChar c = m_what[m_at];
            if ((c == u'{' || c == u'[' || c == u'%') && m_at + 1 < m_what.size() && m_what[m_at + 1] == c) {
                say(c);
                m_at += 2;
            } else if (c == u'{') {
                tag();
            } else if (c == u'[') {
                interpolation();
            } else {
                say(c);
                ++m_at;
            }
        }
        m_spoken.text = m_spoken.text.simplified();
        static const QRegularExpression gap(u" +([.,!?;:…])"_s);
        if (!m_spoken.unknown.isEmpty())
            m_spoken.text.replace(gap, u"\\1"_s);
        return m_spoken;
    }

private:
    void say(QChar c)
    {
        if (m_silent == 0)
            m_spoken.text += c;
    }

    /// What stands up to `close`, which may be missing.
    QStringView inside(QChar close)
    {
        const qsizetype end = m_what.indexOf(close, m_at + 1);
        const qsizetype stop = end < 0 ? m_what.size() : end;
        const QStringView words = m_what.sliced(m_at + 1, stop - m_at - 1);
        m_at = std::min(stop + 1, m_what.size());
        return words;
    }

    void tag()
    {
        const QStringView words = inside(u'}').trimmed();
        const bool ends = words.startsWith(u'/');
        const qsizetype cut = words.indexOf(u'=');
        const QString name = (cut < 0 ? words : words.first(cut)).sliced(ends ? 1 : 0).trimmed().toString();
        if (!ends && !m_spoken.tags.contains(name))
            m_spoken.tags << name;
        static const QSet<QString> unspoken { u"rt"_s, u"noalt"_s, u"art"_s };
        if (unspoken.contains(name))
            m_silent = std::max(0, m_silent + (ends ? -1 : 1));
        else if (name == u"p" || name == u"space" || name == u"vspace")
            say(u' ');
        else if (name == u"done")
            m_ended = true;
    }

    void interpolation()
    {
        QString name = inside(u']').trimmed().toString();
        static const QRegularExpression conversion(u"(![a-z]+)?(:.*)?$"_s);
        name.remove(conversion);
        if (const auto known = m_values.constFind(name); known != m_values.constEnd())
            m_spoken.text += m_silent == 0 ? *known : QString();
        else if (!m_spoken.unknown.contains(name))
            m_spoken.unknown << name;
    }

    QStringView m_what;
    const QHash<QString, QString>& m_values;
    RenpySpoken m_spoken {};
    qsizetype m_at = 0;
    int m_silent = 0;
    bool m_ended = false;
};

} // namespace

QString renpyString(QStringView source)
{
    return unescaped(collapsed(source));
}

QStringList renpyParagraphs(QStringView source)
{
    static const QRegularExpression lineEnd(u" *\\n *"_s);
    const QString lines = source.toString().replace(lineEnd, u"\n"_s);
    QStringList paragraphs;
    for (const QString& paragraph : lines.split(u"\n\n"_s)) {
        if (const QString trimmed = paragraph.trimmed(); !trimmed.isEmpty())
            paragraphs << unescaped(collapsed(trimmed));
    }
    return paragraphs;
}

QString encodeSayString(const QString& what)
{
    QString out = u"\""_s;
    QChar last;
    for (const QChar c : what) {
        if (c == u'\\')
            out += u"\\\\"_s;
        else if (c == u'\n')
            out += u"\\n"_s;
        else if (c == u'"')
            out += u"\\\""_s;
        else if (c == u' ' && last == u' ')
            out += u"\\ "_s;
        else
            out += c;
        last = c;
    }
    return out + u'"';
}

RenpySpoken spokenRenpyText(const QString& what, const QHash<QString, QString>& values)
{
    return Speech(what, values).read();
}

} // namespace comfyvn
