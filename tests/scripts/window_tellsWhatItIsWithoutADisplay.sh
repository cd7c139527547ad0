#!/usr/bin/env bash
# comfyvn-studio answers --help and --version where there is no screen.
set -euo pipefail
program="$2"
unset DISPLAY WAYLAND_DISPLAY QT_QPA_PLATFORM

[[ "$("$program" --help)" == Usage:*--workspace* ]]
[[ "$("$program" -h)" == Usage:* ]]
[[ "$("$program" --version)" == "comfyvn-studio "[0-9]* ]]
