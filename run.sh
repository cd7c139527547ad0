#!/usr/bin/env bash
# Installs what is missing, builds the studio (release preset) and starts it; without a display, the server.
set -euo pipefail
caller_folder="$PWD"
cd "$(dirname "${BASH_SOURCE[0]}")"

if [[ "${1:-}" == "--help" || "${1:-}" == "-h" ]]; then
    cat <<'HELP'
usage: ./run.sh [-- ARGUMENT...]

Installs the Debian packages that are missing, builds the studio and starts it. Without a display it
renders the sample scene, says where the files are, and serves on http://127.0.0.1:8000.

Arguments after -- go to the studio, or without a display to `comfyvn-studio-cli serve`:
  ./run.sh -- --workspace ~/MyNovel --port 8100
HELP
    exit 0
fi
if [[ "${1:-}" == "--" ]]; then
    shift
elif (($# > 0)); then
    echo "run.sh: unknown argument '$1'; arguments for the studio come after --" >&2
    exit 2
fi

.ci/install runtime build
if [[ ! -f build/release/build.ninja ]]; then
    echo "==> Configuring (build/release)"
    cmake --preset release
fi
echo "==> Building (build/release; minutes the first time)"
cmake --build --preset release --target studio
studio="$PWD/build/release/app/comfyvn-studio"
cli="$PWD/build/release/app/comfyvn-studio-cli"
samples="$PWD/resources/samples"
cd "$caller_folder"

if [[ -n "${DISPLAY:-}" || -n "${WAYLAND_DISPLAY:-}" ]]; then
    echo "==> Starting the studio"
    exec "$studio" "$@"
fi

# The workspace that the arguments name, or one for the sample scene, so that a try leaves the caller's own alone.
workspace="${XDG_DATA_HOME:-$HOME/.local/share}/comfyvn-studio/sample"
arguments=("$@")
named=no
for ((i = 0; i < ${#arguments[@]}; ++i)); do
    case "${arguments[i]}" in
        --workspace) workspace="${arguments[i + 1]:-}" named=yes ;;
        --workspace=*) workspace="${arguments[i]#--workspace=}" named=yes ;;
    esac
done
[[ $named == yes ]] || arguments+=(--workspace "$workspace")

render_sample_scene() {
    "$cli" profile store "$samples/characters.json" --workspace "$workspace"
    "$cli" export --workspace "$workspace" --scene "$samples/scene.tsv" --times srt,rhubarb-json \
        --out "$workspace/exports/sample"
}

# Reads what the server says; its first line is "listening on ADDRESS workspace FOLDER".
announce() {
    local address folder
    read -r _ _ address _ folder
    cat <<TRY

Serving $folder on $address (Ctrl-C ends it)
  the scene               $folder/exports/sample
  sound and sidecars      $folder/exports/tts
  alignment and lip-sync  $folder/data/audio/tts
  try it here             $address/
  or from a shell         curl -s $address/api/tts/speak -H 'Content-Type: application/json' \\
                            -d '{"text": "Hello from the lighthouse.", "character": "mina", "lipsync": true}'
TRY
    cat
}

echo "==> No display: rendering the sample scene"
render_sample_scene
exec "$cli" serve "${arguments[@]}" > >(announce)
