#include "app/speech/FliteIntonation.h"

#include <cmath>
#include <vector>

// flite's headers are C only.
extern "C" {
// clang-format off
#include <flite/flite.h>
#include <flite/cst_cg.h>
// clang-format on
}

namespace comfyvn {

/// A copy of a voice's database whose accents are moved; the original is read-only memory.
struct FliteIntonation::MovedAccents {
    cst_cg_db database;
    std::vector<float> values {};
    std::vector<const float*> vectors {};

    MovedAccents(const cst_cg_db& original, float logShift, float range)
        : database(original)
    {
        constexpr std::size_t kPeak = 0; // of an accent: where its rise ends and its fall begins
        constexpr std::size_t kAmplitude = 2; // of rise and fall
        const auto rows = static_cast<std::size_t>(original.num_frames_spamf0_accent);
        const auto columns = static_cast<std::size_t>(original.num_channels_spamf0_accent);
        float meanPeak = 0;
        for (std::size_t row = 0; row < rows; ++row)
            meanPeak += original.spamf0_accent_vectors[row][kPeak] / static_cast<float>(rows);
        values.reserve(rows * columns);
        for (std::size_t row = 0; row < rows; ++row) {
            const float* accent = original.spamf0_accent_vectors[row];
            const std::size_t begin = values.size();
            values.insert(values.end(), accent, accent + columns);
            values[begin + kPeak] = meanPeak + (accent[kPeak] - meanPeak) * range + logShift;
            values[begin + kAmplitude] *= range;
            vectors.push_back(values.data() + begin);
        }
        database.spamf0_accent_vectors = vectors.data();
        database.freeable = 0;
    }
};

FliteIntonation::FliteIntonation(cst_voice_struct& voice, float semitones, float range)
{
    if (semitones == 0 && range == 1)
        return;
    const float octaves = semitones / 12;
    float mean = get_param_float(voice.features, "int_f0_target_mean", 100);
    float spread = get_param_float(voice.features, "int_f0_target_stddev", 12);
    if (feat_present(voice.features, "cg_db") != 0) {
        const cst_cg_db* database = val_cg_db(feat_val(voice.features, "cg_db"));
        mean = database->f0_mean;
        spread = database->f0_stddev;
        if (database->spamf0 != 0) {
            m_accents = std::make_unique<MovedAccents>(*database, octaves * std::log(2.0F), range);
            feat_set(voice.features, "cg_db", cg_db_val(&m_accents->database));
            return;
        }
    }
    feat_set_float(voice.features, "int_f0_target_mean", mean * std::exp2(octaves));
    feat_set_float(voice.features, "int_f0_target_stddev", spread * std::exp2(octaves) * range);
}

FliteIntonation::~FliteIntonation() = default;

} // namespace comfyvn
