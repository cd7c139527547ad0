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

    /// Lets the last word, when it ends at `charStart`, also stand for `written`, which has no sound of its
    /// own. False when there is no such word.
    [[nodiscard]] bool extendWord(int charStart, int charEnd, const QString& written);

    [[nodiscard]] SpokenChunk take(const QString& lang);

private:
    SpokenChunk m_chunk;
    bool m_separate = false;
    bool m_marked = true;
};

} // namespace comfyvn::text
