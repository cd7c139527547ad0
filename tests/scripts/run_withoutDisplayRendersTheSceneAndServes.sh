#!/usr/bin/env bash
# Without a display run.sh renders the sample scene, says where it is, serves, and ends cleanly on SIGTERM.
set -euo pipefail
source_folder="$1"
folder="$(mktemp -d)"
studio=
cleanUp() {
    [[ -z "$studio" ]] || { kill "$studio" && wait "$studio"; } 2>/dev/null || true
    rm -rf "$folder"
}
trap cleanUp EXIT
export HOME="$folder/home" CCACHE_DISABLE=1
mkdir "$HOME"
unset DISPLAY WAYLAND_DISPLAY XDG_DATA_HOME XDG_CONFIG_HOME XDG_STATE_HOME XDG_CACHE_HOME
cd "$folder"

fail() {
    echo "$1"
    cat "$folder/said"
    exit 1
}

: >"$folder/said"
"$source_folder/run.sh" -- --workspace ws --port 0 >"$folder/said" 2>&1 &
studio=$!
timeout 120 grep -q '^Serving ' <(tail -n +1 -f --pid="$studio" "$folder/said") || fail "it does not serve"
address="$(sed -nE 's|^Serving .* on (http://[^ ]+) .*|\1|p' "$folder/said")"
[[ -n "$address" ]] || fail "it serves nowhere"

lines="$(grep -cvE '^(#|character)' "$source_folder/resources/samples/scene.tsv")"
artifacts=("$folder"/ws/exports/tts/*.wav)
((${#artifacts[@]} == lines)) || fail "$lines lines became ${#artifacts[@]} artifacts"
subtitles=("$folder"/ws/exports/sample/*.srt)
((${#subtitles[@]} == lines)) || fail "$lines lines got ${#subtitles[@]} subtitle files"
lipsync=("$folder"/ws/data/audio/tts/*/lipsync.json)
((${#lipsync[@]} == lines)) || fail "$lines lines got ${#lipsync[@]} lip-sync files"

curl -sf "$address/healthz" | grep -q '"ok": *true' || fail "healthz is not well"
reply="$(curl -sf "$address/api/tts/speak" -H 'Content-Type: application/json' \
    -d '{"text": "The kettle boiled four minutes ago.", "character": "beacon"}')" || fail "speak failed"
grep -q '"voice": *"beacon"' <<<"$reply" || fail "the sample voice is not used: $reply"

kill -TERM "$studio"
code=0
wait "$studio" || code=$?
studio=
[[ $code == 0 ]] || fail "it ended with $code"
