#pragma once

#include "core/speech/Alignment.h"

#include <initializer_list>

namespace comfyvn::test {

/// Phonemes end to end from 0: `{ { u"h", 0.05 }, { u"", 0.3 } }` is an h and a pause.
struct Lasting {
    const char16_t* ipa = u"";
    double seconds = 0;
};

inline Alignment alignmentOf(std::initializer_list<Lasting> phonemes)
{
    Alignment alignment;
    for (const Lasting& one : phonemes) {
        AlignedPhoneme phoneme;
        phoneme.ipa = QString::fromUtf16(one.ipa);
        phoneme.start = alignment.duration;
        alignment.duration += one.seconds;
        phoneme.end = alignment.duration;
        alignment.phonemes.append(phoneme);
    }
    return alignment;
}

/// "No, no!" with a pause between, as an engine would time it.
inline Alignment nono()
{
    Alignment alignment = alignmentOf({ { u"", 0.1 },
                                        { u"n", 0.08 },
                                        { u"oʊ", 0.2 },
                                        { u"", 0.25 },
                                        { u"n", 0.08 },
                                        { u"oʊ", 0.31 },
                                        { u"", 0.2034 } });
    alignment.words = { { QStringLiteral("No"), 0.1, 0.38, 0, 2 },
                        { QStringLiteral("no"), 0.63, 1.02, 4, 6 } };
    for (const int index : { 1, 2 })
        alignment.phonemes[index].word = 0;
    for (const int index : { 4, 5 })
        alignment.phonemes[index].word = 1;
    for (const int index : { 1, 4 })
        alignment.phonemes[index].arpabet = QStringLiteral("N");
    for (const int index : { 2, 5 })
        alignment.phonemes[index].arpabet = QStringLiteral("OW");
    return alignment;
}

} // namespace comfyvn::test
