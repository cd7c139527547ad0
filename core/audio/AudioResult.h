#pragma once

#include <tl/expected.hpp>

#include <string>

namespace comfyvn {

/// A value, or one sentence that says what is wrong with the audio; Qt-free, so without an Error's fields.
template <typename T> using AudioResult = tl::expected<T, std::string>;

} // namespace comfyvn
