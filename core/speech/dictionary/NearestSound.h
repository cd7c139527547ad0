#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace comfyvn {

/// What to try for a letter with its marks, nearest first: itself, then without its length, without its
/// other marks, then the sounds that foreign speakers put in its place.
[[nodiscard]] QStringList nearestClusters(const QString& cluster);

/// A sign that a voice may leave out when it has nothing near: a glottal stop, a tone, a mark alone.
[[nodiscard]] bool isDroppable(const QString& cluster);

[[nodiscard]] bool isVowelSign(const QString& cluster);

/// A phone as flite's lexicon spells it: a vowel carries its stress, and some stand for others.
[[nodiscard]] QByteArray flitePhone(const QByteArray& arpabet, bool stressed);

} // namespace comfyvn
