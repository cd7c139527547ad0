#!/usr/bin/env bash
# .ci/install is quick when nothing is missing, and names the packages when it may not install them.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/bin" "$folder/.ci"
cp "$1/.ci/install" "$folder/.ci/install"

printf '## runtime: what runs\n# a comment\nbash\n\n## build\ncoreutils\n' >"$folder/.ci/packages"
said="$("$folder/.ci/install" runtime build)"
[[ -z "$said" ]] || { echo "nothing was missing, yet it said: $said"; exit 1; }

code=0
"$folder/.ci/install" nonsense >/dev/null 2>&1 || code=$?
[[ $code == 2 ]] || { echo "an unknown section ended with $code"; exit 1; }

# Neither root nor sudo: only the commands below are found, and the user is another one where that is possible.
printf '## runtime\nbash\n## build\nno-such-package-for-sure\n' >"$folder/.ci/packages"
for tool in awk bash dirname dpkg-query env grep; do
    ln -s "$(command -v "$tool")" "$folder/bin/$tool"
done
printf '#!/bin/sh\nexit 1\n' >"$folder/bin/apt-get"
chmod -R a+rX "$folder"
chmod a+x "$folder/bin/apt-get"
as_other=()
[[ $EUID -ne 0 ]] || as_other=(setpriv --reuid=65534 --clear-groups)
code=0
said="$("${as_other[@]}" env PATH="$folder/bin" "$folder/.ci/install" build 2>&1)" || code=$?
[[ $code == 1 && "$said" == *"root or sudo"*no-such-package-for-sure* ]] \
    || { echo "without root or sudo it ended with $code and said: $said"; exit 1; }
