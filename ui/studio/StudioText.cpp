#include "ui/studio/StudioText.h"

#include "ui/studio/StudioSentences.h"

#include <QCoreApplication>
#include <QHash>
#include <QStringList>

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace comfyvn::ui {

namespace {

using Named = QHash<QChar, QString>; ///< what stands in the places of a sentence, by their digit

bool isPlace(const QString& text, qsizetype at)
{
    return text[at] == u'%' && at + 1 < text.size() && text[at + 1] >= u'1' && text[at + 1] <= u'9';
}

/// A sentence with places `%1` to `%9`, taken apart to recognise it with something in them.
class Pattern final {
public:
    explicit Pattern(const StudioSentence& sentence)
        : m_sentence(sentence)
    {
        const QString english = QString::fromUtf8(sentence.english);
        QString piece;
        for (qsizetype at = 0; at < english.size(); ++at) {
            if (!isPlace(english, at)) {
                piece += english[at];
                continue;
            }
            m_pieces << std::exchange(piece, {});
            m_places << english[++at];
        }
        m_pieces << piece;
        for (const QString& fixed : std::as_const(m_pieces))
            m_length += fixed.size();
    }

    [[nodiscard]] const StudioSentence& sentence() const { return m_sentence; }
    /// How much of the sentence is fixed: of several that match, the one that says most is meant.
    [[nodiscard]] qsizetype length() const { return m_length; }

    /// What stands in the places, where the text is this sentence. A name may hold what divides the places;
    /// then the division counts that gives the most known phrases.
    [[nodiscard]] std::optional<Named> match(const QString& text) const
    {
        if (m_places.isEmpty())
            return text == m_pieces.first() ? std::optional(Named()) : std::nullopt;
        if (text.size() < m_length || !text.startsWith(m_pieces.first()) || !text.endsWith(m_pieces.last()))
            return std::nullopt;
        Division best;
        divide(text, 0, m_pieces.first().size(), {}, best);
        return best.known < 0 ? std::nullopt : std::optional(best.named);
    }

private:
    struct Division {
        Named named {};
        int known = -1; ///< phrases that are translated; -1: there is no division
    };

    void divide(const QString& text, qsizetype place, qsizetype from, const Named& before,
                Division& best) const
    {
        if (place == m_places.size()) {
            const int known = knownPhrases(before);
            if (known > best.known)
                best = { before, known };
            return;
        }
        const bool isLast = place + 1 == m_places.size();
        const QString& next = m_pieces[place + 1];
        const qsizetype end = text.size() - m_pieces.last().size();
        qsizetype to = isLast ? end : text.indexOf(next, from + 1);
        while (to > from && to <= end) {
            Named named = before;
            named.insert(m_places[place], text.sliced(from, to - from));
            divide(text, place + 1, to + next.size(), named, best);
            to = isLast ? -1 : text.indexOf(next, to + 1);
        }
    }

    [[nodiscard]] int knownPhrases(const Named& named) const;

    const StudioSentence& m_sentence;
    QStringList m_pieces {}; ///< one more than there are places
    QList<QChar> m_places {};
    qsizetype m_length = 0;
};

const std::vector<Pattern>& patterns()
{
    static const std::vector<Pattern> all(studioSentences().begin(), studioSentences().end());
    return all;
}

const Pattern* patternOf(const QString& text, Named& named)
{
    const Pattern* best = nullptr;
    for (const Pattern& pattern : patterns()) {
        if (best && pattern.length() <= best->length())
            continue;
        if (const auto match = pattern.match(text)) {
            best = &pattern;
            named = *match;
        }
    }
    return best;
}

int Pattern::knownPhrases(const Named& named) const
{
    int known = 0;
    for (const char phrase : std::string_view(m_sentence.phrases)) {
        Named inside;
        known += patternOf(named.value(QLatin1Char(phrase)), inside) != nullptr ? 1 : 0;
    }
    return known;
}

QString filled(const QString& sentence, const Named& named)
{
    QString whole;
    for (qsizetype at = 0; at < sentence.size(); ++at) {
        if (isPlace(sentence, at))
            whole += named.value(sentence[++at]);
        else
            whole += sentence[at];
    }
    return whole;
}

} // namespace

QString studioText(const QString& english)
{
    Named named;
    const Pattern* best = patternOf(english, named);
    if (!best)
        return english;
    const StudioSentence& sentence = best->sentence();
    for (const char phrase : std::string_view(sentence.phrases)) {
        QString& place = named[QLatin1Char(phrase)];
        place = studioText(place);
    }
    return filled(QCoreApplication::translate("StudioText", sentence.shown), named);
}

QString errorText(const Error& error)
{
    return studioText(error.message);
}

} // namespace comfyvn::ui
