#include "core/speech/SentText.h"

namespace comfyvn {

SentText sentText(const SpeechPlan& plan)
{
    const QList<uint> text = plan.text.toUcs4();
    QList<uint> sent;
    SentText result;
    qsizetype at = 0;
    const auto copyTo = [&](qsizetype end) {
        for (; at < end && at < text.size(); ++at) {
            sent << text[at];
            result.origins << static_cast<int>(at);
        }
    };
    for (const DictionaryMatch& match : plan.dictionary) {
        if (match.entry.kind != PronunciationKind::Respelling)
            continue;
        copyTo(match.charStart);
        const QList<uint> said = match.entry.value.toUcs4();
        sent << said;
        result.origins << QList<int>(said.size(), match.charStart);
        at = match.charEnd;
    }
    copyTo(text.size());
    result.text = QString::fromUcs4(reinterpret_cast<const char32_t*>(sent.constData()), sent.size());
    return result;
}

} // namespace comfyvn
