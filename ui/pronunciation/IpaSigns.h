#pragma once

#include <QList>
#include <QString>

namespace comfyvn::ui {

/// A sign of the palette; the example is a word of the language with the sound's letters in brackets.
struct IpaSign {
    QString sign {};
    QString example {};
};

/// Stress and length first, then the sounds of a language as its speakers look for them; for a language
/// without examples those that its voice has.
[[nodiscard]] QList<IpaSign> paletteOf(const QString& lang);

} // namespace comfyvn::ui
