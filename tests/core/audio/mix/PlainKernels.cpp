#include "tests/core/audio/mix/PlainKernels.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

#define comfyvn comfyvn::plain
#include "core/audio/mix/MixKernels.cpp" // the same loops under another name
#undef comfyvn
