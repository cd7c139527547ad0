#pragma once

#include "ui/lines/LineListModel.h"

#include <QList>
#include <QRegularExpression>

namespace comfyvn::ui {

/// What a writer looks for.
struct SearchWish {
    QString what {};
    bool matchCase = false;
    bool wholeWords = false;
    bool expression = false; ///< a regular expression; replacements may name its groups: `\1`
    bool everywhere = false; ///< in character, style and language too

    bool operator==(const SearchWish&) const = default;
};

/// A place in a line; never empty.
struct SearchMatch {
    LineListModel::Column column = LineListModel::Text;
    qsizetype start = 0;
    qsizetype length = 0;

    bool operator==(const SearchMatch&) const = default;
};

/// Finds and replaces in lines.
class LineSearch final {
public:
    LineSearch() = default;
    explicit LineSearch(const SearchWish& wish);

    /// Whether there is something to look for, and it can be.
    [[nodiscard]] bool isUsable() const { return !m_wish.what.isEmpty() && m_pattern.isValid(); }
    /// Why a regular expression cannot be used; empty: it can.
    [[nodiscard]] QString error() const;

    /// From left to right.
    [[nodiscard]] QList<SearchMatch> matchesIn(const ScriptLine& line) const;
    [[nodiscard]] QList<SearchMatch> matchesIn(const QString& text, LineListModel::Column column) const;
    /// Replaces one match, or every one; returns how many.
    int replace(ScriptLine& line, const SearchMatch& match, const QString& replacement) const;
    int replaceAll(ScriptLine& line, const QString& replacement) const;

private:
    [[nodiscard]] QString filledIn(const QRegularExpressionMatch& match, const QString& replacement) const;

    SearchWish m_wish {};
    QRegularExpression m_pattern {};
};

} // namespace comfyvn::ui
