#pragma once

#include <QString>

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace MeCab {
class Model;
}

namespace comfyvn::text {

/// A word of a Japanese sentence as the dictionary divides it.
struct Morpheme {
    int begin = 0; ///< code points of the analysed text
    int end = 0; ///< exclusive
    std::u32string reading {}; ///< katakana as pronounced; empty when the dictionary does not know it
    bool isAttached = false; ///< a particle, ending or suffix: said in one breath with the word before
    bool isPrefix = false; ///< said in one breath with the word after
    bool isNumeral = false;
};

/// MeCab with the UTF-8 ipadic dictionary. Immutable; thread-safe.
class JapaneseDictionary final {
public:
    /// Without a readable ipadic in `folder` the dictionary is empty.
    explicit JapaneseDictionary(const QString& folder);
    ~JapaneseDictionary();
    Q_DISABLE_COPY_MOVE(JapaneseDictionary)

    /// The system's, loaded once when first needed.
    [[nodiscard]] static const JapaneseDictionary& system();

    [[nodiscard]] bool isEmpty() const { return !m_model; }

    /// Words that tile `text`; white space belongs to no word. No word crosses the edge of a range in `fixed`
    /// (ordered, apart from each other). Empty when the dictionary is.
    [[nodiscard]] std::vector<Morpheme> analyse(std::u32string_view text,
                                                const std::vector<std::pair<int, int>>& fixed) const;

private:
    std::unique_ptr<MeCab::Model> m_model;
};

} // namespace comfyvn::text
