#pragma once

#include <cmath>
#include <numbers>

namespace comfyvn {

/// The coefficients of a second-order section; a0 is 1.
struct BiquadCoefficients {
    double b0 = 1;
    double b1 = 0;
    double b2 = 0;
    double a1 = 0;
    double a2 = 0;
};

/// The K weighting of BS.1770 for any rate: its 48 kHz coefficients taken back to the analogue filters they
/// were made from (a 4 dB shelf at 1682 Hz, a high-pass at 38 Hz) by the bilinear transform.
struct KWeighting {
    BiquadCoefficients shelf {};
    BiquadCoefficients highPass {};

    explicit KWeighting(double sampleRate)
    {
        {
            const double k = std::tan(std::numbers::pi * 1681.974450955533 / sampleRate);
            const double q = 0.7071752369554196;
            const double vh = std::pow(10.0, 3.999843853973347 / 20.0);
            const double vb = std::pow(vh, 0.4996667741545416);
            const double a0 = 1.0 + k / q + k * k;
            shelf.b0 = (vh + vb * k / q + k * k) / a0;
            shelf.b1 = 2.0 * (k * k - vh) / a0;
            shelf.b2 = (vh - vb * k / q + k * k) / a0;
            shelf.a1 = 2.0 * (k * k - 1.0) / a0;
            shelf.a2 = (1.0 - k / q + k * k) / a0;
        }
        const double k = std::tan(std::numbers::pi * 38.13547087602444 / sampleRate);
        const double q = 0.5003270373238773;
        const double a0 = 1.0 + k / q + k * k;
        highPass.b0 = 1;
        highPass.b1 = -2;
        highPass.b2 = 1;
        highPass.a1 = 2.0 * (k * k - 1.0) / a0;
        highPass.a2 = (1.0 - k / q + k * k) / a0;
    }
};

/// A filter state below this is inaudible, and on its way to denormals.
inline constexpr double kDeadFilterState = 1e-30;

} // namespace comfyvn
