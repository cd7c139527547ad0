#pragma once

#include "core/speech/text/CharKind.h"
#include "core/speech/text/SentenceSplitter.h"

#include <QString>

#include <vector>

namespace comfyvn::text {

/// A stretch of a sentence in one script; neutral characters belong to the run they stand in.
struct ScriptRun {
    int begin = 0;
    int end = 0; ///< exclusive
    QString lang {}; ///< BCP 47; empty when there is no voice for the script
};

/// Chooses the language of each script in a line: its own where it is written in it, else the one most people
/// who mix that script in would mean.
class ScriptRuns final {
public:
    ScriptRuns(const CharText& text, const QString& lang);

    /// Runs that tile the sentence, neighbours in different languages.
    [[nodiscard]] std::vector<ScriptRun> runs(const Sentence& sentence) const;

private:
    struct Choice {
        QChar::Script script;
        QString lang;
    };

    [[nodiscard]] QString language(QChar::Script script) const;
    [[nodiscard]] bool staysInLine(int begin, int end) const;

    const CharText& m_text;
    QString m_lang;
    std::vector<Choice> m_choices; ///< a script that is not here has no voice
};

/// Whether the language is read with MeCab, and whether it is a Chinese one.
[[nodiscard]] bool isJapanese(const QString& lang);
[[nodiscard]] bool isChinese(const QString& lang);

} // namespace comfyvn::text
