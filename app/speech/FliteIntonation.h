#pragma once

#include <memory>

struct cst_voice_struct;

namespace comfyvn {

/// Moves a flite voice's pitch and its spread for the next utterances; must outlive them.
///
/// `semitones` shifts the whole intonation, `range` widens it. Most voices take a mean and a spread; rms
/// predicts its pitch by accent vectors in log frequency instead (SPAM; Anumanchipalli 2011) and gets moved
/// vectors.
class FliteIntonation final {
public:
    FliteIntonation(cst_voice_struct& voice, float semitones, float range);
    ~FliteIntonation();
    FliteIntonation(const FliteIntonation&) = delete;
    FliteIntonation& operator=(const FliteIntonation&) = delete;

private:
    struct MovedAccents;
    std::unique_ptr<MovedAccents> m_accents;
};

} // namespace comfyvn
