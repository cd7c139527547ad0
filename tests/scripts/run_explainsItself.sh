#!/usr/bin/env bash
# run.sh and test.sh answer --help from any folder without doing anything, and run.sh refuses what it does not know.
set -euo pipefail
source_folder="$1"
cd /

[[ "$("$source_folder/run.sh" --help)" == usage:*"-- --workspace"* ]]
[[ "$("$source_folder/test.sh" --help)" == usage:*ctest* ]]
code=0
"$source_folder/run.sh" --nonsense >/dev/null 2>&1 || code=$?
[[ $code == 2 ]] || { echo "run.sh --nonsense ended with $code"; exit 1; }
