#!/usr/bin/env bash
# docs/http-api.md names every route that the server describes, and no other.
set -euo pipefail
source_folder="$1" cli="$2"
folder="$(mktemp -d)"
server=
cleanUp() {
    [[ -z "$server" ]] || { kill "$server" && wait "$server"; } 2>/dev/null || true
    rm -rf "$folder"
}
trap cleanUp EXIT

: >"$folder/said"
"$cli" serve --workspace "$folder/ws" --port 0 >"$folder/said" &
server=$!
address="$(timeout 60 grep -m1 -oE 'http://[^ ]+' <(tail -n +1 -f --pid="$server" "$folder/said"))"

curl -sf "$address/openapi.json" | grep -oE '"/[^"]*": *\{' | cut -d'"' -f2 | sort -u >"$folder/served"
grep -oE '`(GET|POST|DELETE) /[^`?]*' "$source_folder/docs/http-api.md" | cut -d' ' -f2 | sort -u >"$folder/documented"
[[ -s "$folder/served" ]]
diff --label served "$folder/served" --label documented "$folder/documented"
