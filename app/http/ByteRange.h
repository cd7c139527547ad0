#pragma once

#include <QByteArray>

namespace comfyvn::http {

/// Which bytes of a file a Range header asks for.
struct ByteRange {
    enum class Kind {
        Whole, ///< no range, several, or one that cannot be read: RFC 9110 says to ignore those
        Part,
        Unsatisfiable, ///< begins behind the end
    };
    Kind kind = Kind::Whole;
    qint64 offset = 0;
    qint64 length = 0;

    bool operator==(const ByteRange&) const = default;
};

/// `bytes=first-last`, `bytes=first-` or `bytes=-count`; a last byte behind the end is the end.
[[nodiscard]] ByteRange byteRange(const QByteArray& header, qint64 size);

} // namespace comfyvn::http
