#pragma once

#include "core/base/Result.h"
#include "core/storage/Statement.h"

#include <QList>
#include <QString>

namespace comfyvn {

class Database;

/// A line that stands for what a character says: the one whose length is nearest to a sentence's.
struct SampleLine {
    qint64 line = 0; ///< 0: none
    qint64 scene = 0;
    QString text {};
    QString lang {};
    QString style {};

    bool operator==(const SampleLine&) const = default;
};

/// What a character has to say in all scenes together. Blank lines do not count.
struct CharacterCount {
    QString character {};
    int lines = 0;
    int renderedLines = 0;
    double renderedSeconds = 0; ///< of the chosen takes
    double renderedText = 0; ///< in letters; one that takes more bytes counts for more
    double silentText = 0; ///< the same, of lines that are not rendered
    SampleLine sample {};

    bool operator==(const CharacterCount&) const = default;
};

/// Counts lines by character in one query; on the thread that owns the connection.
class CharacterCounts final {
public:
    explicit CharacterCounts(Database& database);

    /// In the order of the names. Error: Storage.
    [[nodiscard]] Result<QList<CharacterCount>> count();

private:
    Statement m_count;
};

} // namespace comfyvn
