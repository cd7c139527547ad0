#pragma once

#include "core/base/Result.h"

namespace comfyvn::ui {

/// A sentence that the services say in English, for the server and the command line as well, in the window's
/// language and words; what it names stays. One that is not known stays as it is.
[[nodiscard]] QString studioText(const QString& english);

/// The message of an error, for the window.
[[nodiscard]] QString errorText(const Error& error);

} // namespace comfyvn::ui
