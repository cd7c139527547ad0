#include "core/script/import/ScriptText.h"

#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

/// What the converters put in the place of a byte they do not know.
constexpr QChar kSubstitute(0x1a);

const char* codecName(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8:
        return "UTF-8";
    case TextEncoding::Utf16:
        return "UTF-16";
    case TextEncoding::ShiftJis:
        return "windows-31j";
    case TextEncoding::Gb18030:
        return "GB18030";
    case TextEncoding::Windows1252:
        return "windows-1252";
    }
    return "UTF-8";
}

bool isWhole(const QByteArray& bytes, TextEncoding encoding)
{
    QStringDecoder decoder(codecName(encoding));
    const QString text = decoder(bytes);
    return decoder.isValid() && !decoder.hasError() && !text.contains(QChar::ReplacementCharacter)
        && !text.contains(kSubstitute);
}

} // namespace

TextEncoding guessEncoding(const QByteArray& bytes)
{
    if (bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff"))
        return TextEncoding::Utf16;
    if (bytes.startsWith("\xef\xbb\xbf") || bytes.isValidUtf8())
        return TextEncoding::Utf8;
    for (const TextEncoding encoding : { TextEncoding::ShiftJis, TextEncoding::Gb18030 }) {
        if (isWhole(bytes, encoding))
            return encoding;
    }
    return TextEncoding::Windows1252;
}

QString decodeScript(const QByteArray& bytes, TextEncoding encoding)
{
    QStringDecoder decoder(codecName(encoding));
    QString text = decoder.isValid() ? QString(decoder(bytes)) : QString::fromUtf8(bytes);
    if (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    if (encoding != TextEncoding::Utf8)
        text.replace(kSubstitute, QChar(QChar::ReplacementCharacter));
    text.replace(u"\r\n"_s, u"\n"_s);
    text.replace(u'\r', u'\n');
    return text;
}

tl::unexpected<Error> malformedScript(const QString& file, int row, const QString& reason)
{
    return failure(ErrorKind::InvalidRequest, u"malformed_script"_s,
                   row > 0 ? u"%1, line %2: %3."_s.arg(file).arg(row).arg(reason)
                           : u"%1: %2."_s.arg(file, reason));
}

} // namespace comfyvn
