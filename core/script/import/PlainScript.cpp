#include "core/script/import/PlainScript.h"

#include "core/script/import/ScriptText.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

constexpr qsizetype kLongestName = 32;
constexpr qsizetype kMostWords = 3;

/// A few words that could be someone's name: no punctuation of a sentence, not a number.
bool isName(QStringView name)
{
    static const QRegularExpression sentence(u"[.,;!?\"“”。、，！？…「」『』/\\\\<>{}=]"_s);
    static const QRegularExpression letter(u"\\p{L}"_s);
    if (name.isEmpty() || name.size() > kLongestName)
        return false;
    const QString plain = name.toString();
    QString titles = plain;
    static const QRegularExpression title(u"\\b(Mr|Mrs|Ms|Dr|St|Prof)\\."_s);
    titles.remove(title);
    return !titles.contains(sentence) && plain.contains(letter)
        && plain.split(u' ', Qt::SkipEmptyParts).size() <= kMostWords;
}

/// The text without the quotation marks around the whole of it.
QStringView unquoted(QStringView text)
{
    static const std::pair<QChar, QChar> marks[] {
        { u'"', u'"' }, { u'“', u'”' }, { u'「', u'」' }, { u'『', u'』' }, { u'«', u'»' }
    };
    for (const auto& [open, close] : marks) {
        if (text.size() < 3 || text.front() != open || text.back() != close)
            continue;
        const QStringView inside = text.sliced(1, text.size() - 2);
        if (!inside.contains(open) && !inside.contains(close))
            return inside.trimmed();
    }
    return text;
}

/// `Name (style)`.
struct Speaker {
    QStringView name {};
    QStringView style {};
};

Speaker speakerFrom(QStringView words)
{
    words = words.trimmed();
    static const std::pair<QChar, QChar> brackets[] { { u'(', u')' }, { u'（', u'）' } };
    for (const auto& [open, close] : brackets) {
        const qsizetype at = words.indexOf(open);
        if (at > 0 && words.endsWith(close))
            return { words.first(at).trimmed(), words.sliced(at + 1, words.size() - at - 2).trimmed() };
    }
    return { words, {} };
}

/// Where the name ends: at a colon, or before a Japanese quotation that fills the rest.
qsizetype endOfName(QStringView line, qsizetype& beginOfText)
{
    for (qsizetype i = 0; i < line.size() && i <= 2 * kLongestName; ++i) {
        const QChar c = line[i];
        if (c == u':' || c == u'：') {
            beginOfText = i + 1;
            return line.sliced(i + 1).startsWith(u"//") ? -1 : i;
        }
        const bool quotes = (c == u'「' && line.endsWith(u'」')) || (c == u'『' && line.endsWith(u'』'));
        if (quotes && i > 0) {
            beginOfText = i;
            return i;
        }
    }
    return -1;
}

} // namespace

ImportedLine readPlainLine(QStringView line)
{
    line = line.trimmed();
    qsizetype beginOfText = 0;
    const qsizetype end = endOfName(line, beginOfText);
    const Speaker speaker = end > 0 ? speakerFrom(line.first(end)) : Speaker();
    if (!isName(speaker.name) || speaker.style.size() > kLongestName)
        return { .text = unquoted(line).toString() };
    return { .character = speaker.name.toString(),
             .style = speaker.style.toString(),
             .text = unquoted(line.sliced(beginOfText).trimmed()).toString() };
}

Result<QList<ImportedLine>> readPlainScript(const QString& text, const QString& file)
{
    QList<ImportedLine> lines;
    ImportedLine speaking;
    int row = 0;
    for (const QStringView raw : QStringView(text).tokenize(u'\n')) {
        ++row;
        const QStringView written = raw.trimmed();
        if (written.isEmpty())
            speaking = {};
        if (written.isEmpty() || written.startsWith(u'#'))
            continue;
        ImportedLine line = readPlainLine(written);
        line.row = row;
        if (line.text.isEmpty()) {
            speaking = line;
            continue;
        }
        if (line.character.isEmpty()) {
            line.character = speaking.character;
            line.style = speaking.style;
        } else {
            speaking = {};
        }
        if (lines.size() >= kMaxScriptLines)
            return malformedScript(file, row, u"more than %1 lines"_s.arg(kMaxScriptLines));
        lines << line;
    }
    return lines;
}

} // namespace comfyvn
