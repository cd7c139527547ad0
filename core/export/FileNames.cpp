#include "core/export/FileNames.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

constexpr qsizetype kMostBytes = 180;
constexpr int kTextCharacters = 40;
constexpr int kMostWidth = 120;

tl::unexpected<Error> badTemplate(const QString& reason)
{
    return failure(ErrorKind::InvalidRequest, u"bad_template"_s,
                   u"The name template is wrong: %1. It knows {%2}."_s.arg(
                       reason, FileNameTemplate::fields().join(u"}, {"_s)),
                   u"name"_s);
}

/// As much of the text as fits, whole characters only.
QString cutToBytes(const QString& text, qsizetype most)
{
    qsizetype bytes = 0;
    qsizetype end = 0;
    while (end < text.size()) {
        const bool pair =
            text[end].isHighSurrogate() && end + 1 < text.size() && text[end + 1].isLowSurrogate();
        const char16_t unit = text[end].unicode();
        const qsizetype size = pair ? 4 : unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
        if (bytes + size > most)
            break;
        bytes += size;
        end += pair ? 2 : 1;
    }
    return text.first(end);
}

QString cutToCharacters(const QString& text, int most)
{
    QString cut = text.left(most);
    if (!cut.isEmpty() && cut.back().isHighSurrogate())
        cut.chop(1);
    return cut;
}

} // namespace

const QStringList& FileNameTemplate::fields()
{
    static const QStringList names { u"scene"_s, u"n"_s,  u"character"_s, u"style"_s,
                                     u"lang"_s,  u"id"_s, u"text"_s };
    return names;
}

Result<FileNameTemplate> FileNameTemplate::parse(const QString& pattern)
{
    FileNameTemplate made;
    qsizetype at = 0;
    while (at < pattern.size()) {
        const qsizetype open = pattern.indexOf(u'{', at);
        const qsizetype end = open < 0 ? pattern.size() : open;
        const QString between = pattern.sliced(at, end - at);
        if (between.contains(u'}'))
            return badTemplate(u"a } without its {"_s);
        if (!between.isEmpty())
            made.m_pieces << Piece { .text = between };
        if (open < 0)
            break;
        const qsizetype close = pattern.indexOf(u'}', open);
        if (close < 0)
            return badTemplate(u"a { that is not closed"_s);
        const QString inside = pattern.sliced(open + 1, close - open - 1);
        const qsizetype colon = inside.indexOf(u':');
        Piece piece { .text = inside.left(colon < 0 ? inside.size() : colon).trimmed(), .isField = true };
        bool valid = true;
        if (colon >= 0)
            piece.width = inside.sliced(colon + 1).trimmed().toInt(&valid);
        if (!fields().contains(piece.text))
            return badTemplate(u"there is no field {%1}"_s.arg(piece.text));
        if (!valid || piece.width < 0 || piece.width > kMostWidth)
            return badTemplate(u"the width in {%1} is no number up to %2"_s.arg(inside).arg(kMostWidth));
        made.m_pieces << piece;
        at = close + 1;
    }
    const bool any = std::ranges::any_of(made.m_pieces, &Piece::isField);
    if (!any)
        return badTemplate(u"it names every line alike"_s);
    return made;
}

QString FileNameTemplate::valueOf(const Piece& piece, const NameFields& fields)
{
    if (!piece.isField)
        return piece.text;
    if (piece.text == u"n") {
        const int digits = piece.width > 0 ? piece.width : fields.digits;
        return QString::number(fields.number).rightJustified(digits, u'0');
    }
    const QString value =
        (piece.text == u"scene"           ? fields.scene
             : piece.text == u"character" ? (fields.character.isEmpty() ? u"narrator"_s : fields.character)
             : piece.text == u"style"     ? fields.style
             : piece.text == u"lang"      ? fields.lang
             : piece.text == u"id"        ? fields.id
                                          : fields.text)
            .simplified();
    const int most = piece.width > 0 ? piece.width : piece.text == u"text" ? kTextCharacters : kMostWidth;
    return cutToCharacters(value, most).trimmed().replace(u'/', u'_');
}

QString FileNameTemplate::nameOf(const NameFields& fields) const
{
    QString path;
    for (const Piece& piece : m_pieces)
        path += valueOf(piece, fields);
    // What an empty field leaves behind.
    static const QRegularExpression gap(u"([_\\- ])[_\\- ]*\\1"_s);
    path.replace(gap, u"\\1"_s);
    static const QRegularExpression ends(u"^[_\\- ]+|[_\\- ]+$"_s);
    QStringList parts;
    for (QString part : path.split(u'/', Qt::SkipEmptyParts))
        parts << safeFilePart(part.remove(ends));
    return parts.isEmpty() ? u"_"_s : parts.join(u'/');
}

QString safeFilePart(const QString& text)
{
    static const QRegularExpression forbidden(
        u"[<>:\"/\\\\|?*\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    QString name = text.normalized(QString::NormalizationForm_C).replace(forbidden, u"_"_s).simplified();
    static const QRegularExpression device(
        u"^(con|prn|aux|nul|conin\\$|conout\\$|com[0-9¹²³]|lpt[0-9¹²³])\\s*(\\.|$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (device.match(name).hasMatch())
        name.prepend(u'_');
    if (name.startsWith(u'.'))
        name.front() = u'_';
    name = cutToBytes(name, kMostBytes);
    while (name.endsWith(u'.') || name.endsWith(u' '))
        name.chop(1);
    return name.isEmpty() ? u"_"_s : name;
}

QString DistinctNames::take(const QString& name)
{
    const QString key = name.toCaseFolded();
    QString result = name;
    int number = m_taken.value(key, 1);
    if (m_taken.contains(key)) {
        do
            result = u"%1_%2"_s.arg(name).arg(++number);
        while (m_taken.contains(result.toCaseFolded()));
        m_taken.insert(result.toCaseFolded(), 1);
    }
    m_taken.insert(key, number);
    return result;
}

} // namespace comfyvn
