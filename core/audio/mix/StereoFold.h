#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace comfyvn {

/// How the channels of a source become two, by ITU-R BS.775: mono feeds both sides at unity, the centre and
/// the surrounds their sides at -3 dB, the LFE nothing.
class StereoFold final {
public:
    /// `mask` names the speakers as a WAV's extensible format does; 0: the usual order for that many
    /// channels.
    StereoFold(int channels, std::uint32_t mask);

    [[nodiscard]] std::size_t channels() const { return m_left.size(); }
    [[nodiscard]] bool isStereo() const { return m_plain; }

    void apply(const float* from, std::size_t frames, float* stereo) const;

private:
    std::vector<float> m_left {};
    std::vector<float> m_right {};
    bool m_plain = false; ///< the channels are left and right already
};

} // namespace comfyvn
