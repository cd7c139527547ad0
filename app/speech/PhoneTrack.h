#pragma once

#include "core/speech/SpeechWire.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace comfyvn {

/// A phone as espeak-ng reports it: its name and where it begins.
struct PhoneStart {
    std::string name {};
    std::uint32_t sample = 0;
};

/// espeak-ng's name of a phone as IPA: without stress marks, language switches (`(en)`) and tone digits, its
/// ASCII spellings (`s.`, `n^`) replaced; empty when it names no sound.
[[nodiscard]] std::string cleanIpa(std::string_view name);

/// Phones that tile [0, samples.size()). A name that is only a modifier (`ʲ`) joins the phone before it; a
/// nameless stretch is a pause where it is quiet and belongs to the phone before it where it is not.
[[nodiscard]] std::vector<wire::Phone> tilePhones(const std::vector<PhoneStart>& starts,
                                                  const std::vector<std::int16_t>& samples, bool english);

/// Appends a phone from the end of the last one; drops it when it is empty, joins pauses.
void appendPhone(std::vector<wire::Phone>& phones, wire::Phone phone);

} // namespace comfyvn
