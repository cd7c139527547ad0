#pragma once

#include <string_view>

namespace comfyvn {

/// The IPA of an ARPAbet phone (`AY`, any case, no stress digit), in UTF-8; empty for a pause or an unknown
/// one.
[[nodiscard]] std::string_view ipaOfArpabet(std::string_view arpabet);

/// The ARPAbet phone of an English IPA phone without stress marks; empty where there is none (`x`, `ɪɹ`).
[[nodiscard]] std::string_view arpabetOfIpa(std::string_view ipa);

} // namespace comfyvn
