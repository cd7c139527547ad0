#pragma once

#include "core/base/Result.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace comfyvn {

/// What a line's file may be called after.
struct NameFields {
    QString scene {};
    int number = 0; ///< of the line in its scene, from 1
    int digits = 3; ///< that a number is filled up to when the template does not say
    QString character {};
    QString style {};
    QString lang {};
    QString id {}; ///< the script's own, else the studio's
    QString text {};
};

/// A pattern such as `{scene}/{n:4}_{character}` that names files; `/` makes folders.
///
/// What it names can be a file on Linux, macOS and Windows: no forbidden character or device name, no blank
/// or dot at an end, no part longer than 180 bytes.
class FileNameTemplate final {
public:
    /// Errors: InvalidRequest `bad_template`, saying which part is wrong.
    [[nodiscard]] static Result<FileNameTemplate> parse(const QString& pattern);
    /// `scene`, `n`, `character`, `style`, `lang`, `id`, `text`.
    [[nodiscard]] static const QStringList& fields();

    /// Without a suffix; never empty.
    [[nodiscard]] QString nameOf(const NameFields& fields) const;

private:
    struct Piece {
        QString text {}; ///< a field's name, or what stands between fields
        bool isField = false;
        int width = 0; ///< of `n` the digits, of other fields the most characters; 0: not said
    };

    [[nodiscard]] static QString valueOf(const Piece& piece, const NameFields& fields);

    QList<Piece> m_pieces {};
};

/// One part of a path, made of any text.
[[nodiscard]] QString safeFilePart(const QString& text);

/// Tells names apart that a file system which ignores case would take for one.
class DistinctNames final {
public:
    /// The name, or with `_2`, `_3` … behind it.
    [[nodiscard]] QString take(const QString& name);

private:
    QHash<QString, int> m_taken {};
};

} // namespace comfyvn
