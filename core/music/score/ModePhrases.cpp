#include "core/music/score/MusicStyle.h"

namespace comfyvn::music {

const ModePhrases& phrasesOf(Mode mode)
{
    static const ModePhrases kMajor {
        .phrasesA = { "I | vi | IV | V", "I | iii | IV | V", "I | V/3 | vi | IV" },
        .phrasesB = { "IV | V | iii | vi", "vi | IV | I | V", "ii | V | I/3 | IV" },
        .closings = { "ii V | I", "IV V | I", "I/5 V7 | I" },
        .turns = { "V", "ii V" },
    };
    static const ModePhrases kMinor {
        .phrasesA = { "i | bVI | bIII | bVII", "i | iv | bVI | V", "i | v/3 | bVI | iv" },
        .phrasesB = { "bVI | bVII | i | i", "iv | bVII | bIII | bVI", "bIII | bVII | iv | V" },
        .closings = { "iv V | i", "bVI V | i", "iio V7 | i" },
        .turns = { "V", "iv V" },
    };
    static const ModePhrases kDorian {
        .phrasesA = { "i | IV | i | IV", "i | bIII | IV | i", "i | bVII | IV | i" },
        .phrasesB = { "bIII | bVII | IV | i", "bVII | IV | bIII | ii", "IV | bIII | ii | i" },
        .closings = { "IV v | i", "bVII IV | i" },
        .turns = { "v", "bVII" },
    };
    static const ModePhrases kPhrygian {
        .phrasesA = { "i | bII | i | bvii", "i | bII | bIII | bII", "i | i | bII | i" },
        .phrasesB = { "bVI | bII | bvii | i", "bII | bIII | bII | i", "iv | bVI | bII | i" },
        .closings = { "bII bvii | i", "bII | i" },
        .turns = { "bII", "bvii" },
    };
    static const ModePhrases kLydian {
        .phrasesA = { "I | II | I | II", "I | II/7 | vi | I", "I | iii | II | I" },
        .phrasesB = { "vi | II | iii | I", "iii | vi | II | II", "V | II | vi | iii" },
        .closings = { "II V | I", "vi II | I" },
        .turns = { "II", "V" },
    };
    static const ModePhrases kMixolydian {
        .phrasesA = { "I | bVII | IV | I", "I | IV | bVII | IV", "I | v | bVII | IV" },
        .phrasesB = { "vi | IV | bVII | I", "IV | I | bVII | v", "bVII | IV | I | v" },
        .closings = { "bVII IV | I", "IV bVII | I" },
        .turns = { "bVII", "v" },
    };
    switch (mode) {
    case Mode::Major:
        return kMajor;
    case Mode::Minor:
    case Mode::HarmonicMinor:
        return kMinor;
    case Mode::Dorian:
        return kDorian;
    case Mode::Phrygian:
        return kPhrygian;
    case Mode::Lydian:
        return kLydian;
    case Mode::Mixolydian:
        return kMixolydian;
    }
    return kMajor;
}

} // namespace comfyvn::music
