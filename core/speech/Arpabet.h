#pragma once

#include <span>
#include <string_view>

namespace comfyvn {

/// A phone and one way to write it in IPA.
struct ArpabetSpelling {
    std::string_view arpabet;
    std::string_view ipa; ///< UTF-8
};

/// Every spelling that is understood; the first of a phone is the usual one.
[[nodiscard]] std::span<const ArpabetSpelling> arpabetSpellings();

/// The IPA of an ARPAbet phone (`AY`, any case, no stress digit), in UTF-8; empty for a pause or an unknown
/// one.
[[nodiscard]] std::string_view ipaOfArpabet(std::string_view arpabet);

/// The ARPAbet phone of an English IPA phone without stress marks; empty where there is none (`x`, `ɪɹ`).
[[nodiscard]] std::string_view arpabetOfIpa(std::string_view ipa);

} // namespace comfyvn
