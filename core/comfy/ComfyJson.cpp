#include "core/comfy/ComfyJson.h"

#include <QJsonDocument>

namespace comfyvn {

namespace {

/// The length of the number at the start that JSON does not know; 0 when there is none.
qsizetype pythonNumber(QByteArrayView text)
{
    for (const QByteArrayView word : { "NaN", "-Infinity", "Infinity" }) {
        if (text.startsWith(word))
            return word.size();
    }
    return 0;
}

QByteArray withoutPythonNumbers(const QByteArray& bytes)
{
    QByteArray clean;
    clean.reserve(bytes.size() / 3 * 4 + 4); // "NaN" becomes "null"
    bool inString = false;
    bool escaped = false;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        if (inString) {
            inString = escaped || c != '"';
            escaped = !escaped && c == '\\';
            clean.append(c);
            continue;
        }
        const qsizetype word =
            c == 'N' || c == 'I' || c == '-' ? pythonNumber(QByteArrayView(bytes).sliced(i)) : 0;
        if (word > 0) {
            clean.append("null");
            i += word - 1;
            continue;
        }
        inString = c == '"';
        clean.append(c);
    }
    return clean;
}

} // namespace

std::optional<QJsonObject> parsePythonJson(const QByteArray& bytes)
{
    QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (document.isNull() && (bytes.contains("NaN") || bytes.contains("Infinity")))
        document = QJsonDocument::fromJson(withoutPythonNumbers(bytes));
    if (!document.isObject())
        return std::nullopt;
    return document.object();
}

} // namespace comfyvn
