#include "core/comfy/ComfyJson.h"

#include <QJsonDocument>

namespace comfyvn {

namespace {

QByteArray withoutPythonNumbers(const QByteArray& bytes)
{
    QByteArray clean = bytes;
    bool inString = false;
    for (qsizetype i = 0; i < clean.size(); ++i) {
        const char c = clean[i];
        if (inString && c == '\\') {
            ++i;
        } else if (c == '"') {
            inString = !inString;
        } else if (!inString && (c == 'N' || c == 'I' || c == '-')) {
            for (const QByteArrayView word : { "NaN", "-Infinity", "Infinity" }) {
                if (QByteArrayView(clean).sliced(i).startsWith(word)) {
                    clean.replace(i, word.size(), "null");
                    break;
                }
            }
        }
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
