#include "core/script/import/RenpyCast.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

/// `"Eileen"`, `_("Eileen")`; a null string when it is something else.
QString literalIn(QStringView source)
{
    source = source.trimmed();
    if (source.startsWith(u"_("))
        source = source.sliced(2).trimmed();
    const RenpyLiteral literal = renpyLiteral(source);
    return literal.length > 0 ? renpyString(literal.source) : QString();
}

} // namespace

void RenpyCast::learn(const QList<RenpyLine>& lines)
{
    static const QRegularExpression assignment(
        u"^(?:(?:define|default)\\s+(?:-?\\d+\\s+)?|\\$\\s*)([\\w.]+)\\s*=(?!=)\\s*"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    for (const RenpyLine& line : lines) {
        if (!line.text.startsWith(u'd') && !line.text.startsWith(u'$'))
            continue;
        const auto match = assignment.match(line.text);
        if (match.hasMatch())
            learnValue(match.captured(1), QStringView(line.text).sliced(match.capturedEnd()));
    }
}

void RenpyCast::learnValue(const QString& variable, QStringView value)
{
    static const QRegularExpression maker(u"^(?:renpy\\.)?(\\w*Character)\\s*\\("_s);
    const auto match = maker.match(value.toString());
    if (!match.hasMatch()) {
        if (const QString text = literalIn(value); !text.isNull())
            m_values.insert(variable, text);
        return;
    }
    QStringView arguments = value.sliced(match.capturedEnd()).trimmed();
    static const QRegularExpression nameArgument(u"\\bname\\s*=\\s*"_s);
    QString name = literalIn(arguments);
    if (name.isNull()) {
        const auto named = nameArgument.match(arguments.toString());
        name = named.hasMatch() ? literalIn(arguments.sliced(named.capturedEnd())) : QString();
    }
    static const QRegularExpression dynamic(u"\\bdynamic\\s*=\\s*True\\b"_s);
    if (match.captured(1) == u"DynamicCharacter" || dynamic.match(arguments.toString()).hasMatch())
        m_dynamic.insert(variable, name);
    else
        m_names.insert(variable, name);
}

QString RenpyCast::nameOf(const QString& who, bool* known) const
{
    *known = true;
    if (const RenpyLiteral quoted = renpyLiteral(who); quoted.length > 0)
        return spokenRenpyText(renpyString(quoted.source), m_values).text;
    if (const auto found = m_names.constFind(who); found != m_names.constEnd())
        return spokenRenpyText(*found, m_values).text;
    if (who.isEmpty() || who == u"narrator")
        return {};
    const QString value = m_values.value(m_dynamic.value(who));
    *known = !value.isEmpty();
    return *known ? value : who;
}

} // namespace comfyvn
