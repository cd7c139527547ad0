#!/usr/bin/env bash
# Installs what is missing, builds everything (release preset, warnings are errors) and runs the tests.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

if [[ "${1:-}" == "--help" || "${1:-}" == "-h" ]]; then
    cat <<'HELP'
usage: ./test.sh [CTEST-OPTION...]

Installs the Debian packages the tests need, builds everything with the release preset and runs the
whole test suite. Options go to ctest:
  ./test.sh -R tst_Layers       the tests whose name matches
  ./test.sh -L core             the tests with this label
  ./test.sh --rerun-failed
HELP
    exit 0
fi

.ci/install runtime build test

echo "==> Building (build/release)"
[[ -f build/release/build.ninja ]] || cmake --preset release
cmake --build --preset release

# The tests get a home of their own, so that they neither see nor touch the caller's settings, logs and sound server.
home="$(mktemp -d)"
trap 'rm -rf "$home"' EXIT
mkdir -m 700 "$home/run"
export HOME="$home" XDG_RUNTIME_DIR="$home/run" LC_ALL=C.UTF-8
unset XDG_CONFIG_HOME XDG_CACHE_HOME XDG_DATA_HOME XDG_STATE_HOME DISPLAY WAYLAND_DISPLAY PULSE_SERVER

echo "==> Testing"
ctest --preset release "$@"
