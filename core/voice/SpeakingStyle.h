#pragma once

#include "core/voice/Prosody.h"

#include <QString>
#include <QStringList>

namespace comfyvn {

/// The styles every local voice has, neutral first.
[[nodiscard]] QStringList speakingStyleNames();

/// The named style nearest to a free word: itself, a synonym, a word one or two letters away; else `neutral`.
/// Matched case insensitively.
[[nodiscard]] QString nearestSpeakingStyle(const QString& word);

/// How a style of speakingStyleNames() departs from neutral: factors and differences to apply to a voice.
/// Figures for rate, pitch, range and volume follow the espeak-ng settings that were measured for each mood.
[[nodiscard]] Prosody speakingStyle(const QString& name);

/// `base` delivered in the manner of `change`: factors multiplied, semitones and decibels added, within
/// Prosody's bounds.
[[nodiscard]] Prosody combined(const Prosody& base, const Prosody& change);

} // namespace comfyvn
