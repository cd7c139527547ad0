#include "core/speech/text/ScriptRuns.h"

#include "core/speech/text/CodePoints.h"

#include <QStringList>

namespace comfyvn::text {

using namespace Qt::StringLiterals;

namespace {

struct ScriptLanguage {
    QChar::Script script;
    const char* fallback; ///< the voice for a run of it in a line of another language
    const char* languages; ///< those written in it, space separated
};

// What espeak-ng 1.51 has voices for.
constexpr ScriptLanguage kScripts[] = {
    { QChar::Script_Cyrillic, "ru", "ru uk be bg sr mk kk ky tt ba cv nog mn tg" },
    { QChar::Script_Greek, "el", "el grc" },
    { QChar::Script_Arabic, "ar", "ar fa ur ug sd ps ckb" },
    { QChar::Script_Hebrew, "he", "he yi" },
    { QChar::Script_Devanagari, "hi", "hi mr ne kok sa" },
    { QChar::Script_Bengali, "bn", "bn as bpy" },
    { QChar::Script_Gurmukhi, "pa", "pa" },
    { QChar::Script_Gujarati, "gu", "gu" },
    { QChar::Script_Oriya, "or", "or" },
    { QChar::Script_Tamil, "ta", "ta" },
    { QChar::Script_Telugu, "te", "te" },
    { QChar::Script_Kannada, "kn", "kn" },
    { QChar::Script_Malayalam, "ml", "ml" },
    { QChar::Script_Sinhala, "si", "si" },
    { QChar::Script_Thai, "th", "th" },
    { QChar::Script_Myanmar, "my", "my shn" },
    { QChar::Script_Georgian, "ka", "ka" },
    { QChar::Script_Armenian, "hy", "hy hyw" },
    { QChar::Script_Ethiopic, "am", "am" },
    { QChar::Script_Hangul, "ko", "ko" },
    { QChar::Script_Hiragana, "ja", "ja" },
    { QChar::Script_Katakana, "ja", "ja" },
    { QChar::Script_Bopomofo, "cmn", "cmn zh" },
    { QChar::Script_Han, "cmn", "ja cmn zh yue hak" },
};

// Two scripts, or one that is not what its name suggests.
constexpr QLatin1StringView kAlsoLatin("sr uz az");

bool isOneOf(const QString& primary, QLatin1StringView list)
{
    for (const auto& item : QString(list).split(u' '))
        if (item == primary)
            return true;
    return false;
}

bool readsLatin(const QString& primary)
{
    if (isOneOf(primary, kAlsoLatin))
        return true;
    for (const ScriptLanguage& entry : kScripts)
        if (isOneOf(primary, QLatin1StringView(entry.languages)))
            return false;
    return true;
}

/// Full-width Latin as ASCII.
char32_t narrow(char32_t c)
{
    return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c;
}

QString primarySubtag(const QString& lang)
{
    const qsizetype dash = lang.indexOf(QChar(u'-'));
    return (dash < 0 ? lang : lang.left(dash)).toLower();
}

bool isNeutral(QChar::Script script)
{
    return script == QChar::Script_Common || script == QChar::Script_Inherited
        || script == QChar::Script_Unknown;
}

} // namespace

bool isJapanese(const QString& lang)
{
    return primarySubtag(lang) == u"ja";
}

bool isChinese(const QString& lang)
{
    return isOneOf(primarySubtag(lang), QLatin1StringView("zh cmn yue hak"));
}

ScriptRuns::ScriptRuns(const CharText& text, const QString& lang)
    : m_text(text)
    , m_lang(lang)
{
    bool hasKana = false;
    for (const char32_t c : text.points) {
        const auto script = QChar::script(c);
        hasKana = hasKana || script == QChar::Script_Hiragana || script == QChar::Script_Katakana;
    }
    const QString primary = primarySubtag(lang);
    for (const ScriptLanguage& entry : kScripts) {
        QString choice = QString::fromLatin1(entry.fallback);
        if (isOneOf(primary, QLatin1StringView(entry.languages)))
            choice = lang;
        else if (entry.script == QChar::Script_Han && hasKana)
            choice = u"ja"_s;
        m_choices.push_back({ entry.script, choice });
    }
    m_choices.push_back({ QChar::Script_Latin, readsLatin(primary) ? lang : u"en"_s });
}

QString ScriptRuns::language(QChar::Script script) const
{
    for (const Choice& choice : m_choices)
        if (choice.script == script)
            return choice.lang;
    return {};
}

/// Single letters and short initials ("T", "CD") inside Japanese and Chinese are read letter by letter.
bool ScriptRuns::staysInLine(int begin, int end) const
{
    if (end - begin > 4 || !(isJapanese(m_lang) || isChinese(m_lang)))
        return false;
    for (int i = begin; i < end; ++i)
        if (const char32_t c = narrow(m_text.at(i));
            !isAsciiUpper(c) && !(end - begin == 1 && isAsciiLetter(c)))
            return false;
    return true;
}

std::vector<ScriptRun> ScriptRuns::runs(const Sentence& sentence) const
{
    std::vector<ScriptRun> result;
    const auto enter = [&](int begin, const QString& lang) {
        if (!result.empty() && result.back().lang == lang)
            return;
        if (!result.empty())
            result.back().end = begin;
        result.push_back({ result.empty() ? sentence.begin : begin, sentence.end, lang });
    };
    int tokenStart = sentence.begin; // of a token without letters so far; else -1
    for (int i = sentence.begin; i < sentence.end;) {
        if (const auto* piece = m_text.pronouncedAt(i)) {
            enter(tokenStart >= 0 ? tokenStart : i, m_lang);
            tokenStart = -1;
            i = piece->said.charEnd;
            continue;
        }
        const auto script = QChar::script(m_text.at(i));
        const CharKind kind = m_text.kind(i);
        const bool isBoundToNone = isNeutral(script) || isUnspoken(kind) || kind == CharKind::Punctuation;
        if (isBoundToNone) {
            // A number that stands alone is the line's own.
            if (isBlank(kind))
                tokenStart = i + 1;
            if (kind == CharKind::Digit && tokenStart >= 0)
                enter(tokenStart, m_lang);
            ++i;
            continue;
        }
        tokenStart = -1;
        int end = i + 1;
        while (end < sentence.end && QChar::script(m_text.at(end)) == script && !isUnspoken(m_text.kind(end)))
            ++end;
        const bool initials = script == QChar::Script_Latin && staysInLine(i, end);
        enter(i, initials ? m_lang : language(script));
        i = end;
    }
    if (result.empty())
        result.push_back({ sentence.begin, sentence.end, m_lang });
    return result;
}

} // namespace comfyvn::text
