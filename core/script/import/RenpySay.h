#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

#include <optional>

namespace comfyvn {

/// A say statement, taken apart.
struct RenpySay {
    QString who {}; ///< source of the expression, or the quoted name with its marks; empty: the narrator
    QStringList attributes {};
    QStringList temporary {}; ///< attributes after `@`
    QStringList what {}; ///< one for each line it says; more than one only of a triple-quoted string
    bool interact = true;
    QString id {};
    QString arguments {}; ///< as `ArgumentInfo.get_code()` writes them, with brackets
    QString with {};

    bool operator==(const RenpySay&) const = default;
};

/// Reads one line of a script; nothing when it is another statement.
[[nodiscard]] std::optional<RenpySay> readRenpySay(QStringView line);

/// `Say.get_code()` of one of its lines.
[[nodiscard]] QString renpySayCode(const RenpySay& say, const QString& what);

} // namespace comfyvn
