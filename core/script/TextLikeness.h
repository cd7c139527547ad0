#pragma once

#include <QStringView>

#include <limits>
#include <vector>

namespace comfyvn {

/// The least number of characters to insert, remove or replace to make one text of the other; anything above
/// `limit` when it is more than that.
[[nodiscard]] qsizetype editDistance(QStringView a, QStringView b,
                                     qsizetype limit = std::numeric_limits<qsizetype>::max());

/// 1 for equal texts, 0 for texts without anything in common: what of the longer one stays through the least
/// edit. Long texts that differ all over are judged by the character pairs they share. What is below `least`
/// may come out as 0.
[[nodiscard]] double likeness(QStringView a, QStringView b, double least = 0);

/// Hashes of the text's runs of four characters, sorted, each once; a shorter text is one run.
[[nodiscard]] std::vector<quint32> shinglesOf(QStringView text);

} // namespace comfyvn
