#include "core/speech/SpokenText.h"

#include "core/speech/text/CharKind.h"
#include "core/speech/text/CodePoints.h"
#include "core/speech/text/JapaneseReading.h"
#include "core/speech/text/ScriptRuns.h"
#include "core/speech/text/SentenceSplitter.h"
#include "core/speech/text/WordReader.h"

#include <algorithm>

namespace comfyvn {

using namespace Qt::StringLiterals;

namespace {

constexpr double kScriptPause = 0.03; ///< where the voice changes within a sentence

bool hasLetters(const text::CharText& characters, int begin, int end)
{
    for (int i = begin; i < end; ++i)
        if (text::isWordLike(characters.kind(i)))
            return true;
    return false;
}

/// What the character kinds leave unspoken, neighbours of one reason as one piece.
QList<UnspokenPiece> unspokenByKind(const text::CharText& characters)
{
    QList<UnspokenPiece> pieces;
    for (int i = 0; i < characters.size();) {
        const auto kind = characters.kind(i);
        int end = i + 1;
        if (!text::isUnspoken(kind)) {
            i = end;
            continue;
        }
        while (characters.kind(end) == kind && end < characters.size())
            ++end;
        pieces.append({ text::toQString(characters.slice(i, end)), i, end, text::unspokenReason(kind) });
        i = end;
    }
    return pieces;
}

/// In written order, touching pieces of one reason joined.
QList<UnspokenPiece> merged(QList<UnspokenPiece> pieces)
{
    std::sort(pieces.begin(), pieces.end(),
              [](const UnspokenPiece& a, const UnspokenPiece& b) { return a.charStart < b.charStart; });
    QList<UnspokenPiece> result;
    for (const UnspokenPiece& piece : std::as_const(pieces)) {
        if (!result.isEmpty() && result.last().charEnd == piece.charStart
            && result.last().reason == piece.reason) {
            result.last().text += piece.text;
            result.last().charEnd = piece.charEnd;
        } else {
            result.append(piece);
        }
    }
    return result;
}

/// Words of a run that no voice reads.
void reportScript(const text::CharText& characters, const text::ScriptRun& run,
                  QList<UnspokenPiece>& unspoken)
{
    const auto isSaid = [&characters](int i) {
        const auto kind = characters.kind(i);
        return text::isWordLike(kind) || kind == text::CharKind::Mark;
    };
    for (int i = run.begin; i < run.end;) {
        int end = i + 1;
        if (isSaid(i)) {
            while (end < run.end && isSaid(end))
                ++end;
            unspoken.append({ text::toQString(characters.slice(i, end)), i, end, u"script"_s });
        }
        i = end;
    }
}

} // namespace

SpokenText prepareSpokenText(const QString& text, const QString& lang, bool asciiOnly,
                             const QList<Pronunciation>& pronunciations)
{
    text::CharText characters = text::readCharacters(text);
    for (const Pronunciation& pronunciation : pronunciations)
        characters.pronounce(pronunciation);
    const QString lineLang = lang.isEmpty() ? u"en"_s : lang;
    const text::ScriptRuns scripts(characters, lineLang);
    SpokenText result;
    result.unspoken = unspokenByKind(characters);

    for (const text::Sentence& sentence : text::splitSentences(characters)) {
        for (const text::ScriptRun& run : scripts.runs(sentence)) {
            if (!hasLetters(characters, run.begin, run.end))
                continue;
            if (run.lang.isEmpty()) {
                reportScript(characters, run, result.unspoken);
                continue;
            }
            const bool ascii = asciiOnly && run.lang == lineLang;
            SpokenChunk chunk = text::isJapanese(run.lang)
                ? text::readJapanese(characters, run.begin, run.end, run.lang,
                                     text::JapaneseDictionary::system(), result.unspoken)
                : text::readWords(characters, run.begin, run.end, run.lang,
                                  ascii ? text::Spelling::Ascii : text::Spelling::Unicode, result.unspoken);
            if (chunk.words.isEmpty())
                continue;
            chunk.pauseAfter = run.end == sentence.end ? sentence.pauseAfter : kScriptPause;
            result.chunks.append(std::move(chunk));
        }
        if (!result.chunks.isEmpty())
            result.chunks.last().pauseAfter = std::max(result.chunks.last().pauseAfter, sentence.pauseAfter);
    }
    if (!result.chunks.isEmpty())
        result.chunks.last().pauseAfter = 0;
    result.unspoken = merged(std::move(result.unspoken));
    return result;
}

} // namespace comfyvn
