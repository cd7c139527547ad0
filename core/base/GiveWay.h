#pragma once

namespace comfyvn {

/// Makes this thread and those it starts give way to everything else.
void giveWay();

} // namespace comfyvn
