#pragma once

#include "core/speech/SpokenText.h"

#include <string_view>

namespace comfyvn::text {

/// The one mark that engines need for a row of punctuation: `,` `;` `:` `.` `!` `?` or an ellipsis; empty
/// when it only sets words apart. `free`: white space stands on both sides.
[[nodiscard]] QByteArray clauseMark(std::u32string_view row, bool free, const QString& lang);

/// Writes a chunk word by word and keeps which bytes say which word.
class SpokenWriter final {
public:
    /// The next word stands apart from what was written.
    void separate() { m_separate = true; }
    /// A mark after the last word; none before the first word or after another mark.
    void punctuate(const QByteArray& mark);
    void addWord(const QString& word, int charStart, int charEnd, const QByteArray& bytes);

    /// Makes `written`, said as `bytes` (or silent), part of the last word. False when none ends at
    /// `charStart`.
    [[nodiscard]] bool extendWord(const QString& written, int charStart, int charEnd,
                                  const QByteArray& bytes);

    /// The last word is said as IPA says, not as its bytes are read.
    void sayLastAs(const QString& ipa);

    [[nodiscard]] SpokenChunk take(const QString& lang);

private:
    SpokenChunk m_chunk;
    bool m_separate = false;
    bool m_marked = true;
};

} // namespace comfyvn::text
