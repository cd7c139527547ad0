#!/usr/bin/env bash
# Makes window.png anew: the program's own picture of itself with the sample scene. Needs pulseaudio, so that the
# window has a sound device to find.
# usage: docs/images/make.sh [BUILD-FOLDER]      default: build/release
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
programs="$PWD/${1:-build/release}/app"
samples="$PWD/resources/samples"
picture="$PWD/docs/images/window.png"

# A home of its own, so that neither the caller's settings nor their sound server show in the picture.
home="$(mktemp -d)"
sound=
cleanup() {
    [[ -z $sound ]] || { kill "$sound" && wait "$sound"; } 2>/dev/null || true
    rm -rf "$home"
}
trap cleanup EXIT
export HOME="$home" XDG_CONFIG_HOME="$home" XDG_DATA_HOME="$home" XDG_STATE_HOME="$home" XDG_RUNTIME_DIR="$home/run"
mkdir -m 700 "$XDG_RUNTIME_DIR"
export PULSE_SERVER="unix:$XDG_RUNTIME_DIR/pulse/native" QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8

pulseaudio -n --daemonize=no --exit-idle-time=-1 -L module-null-sink -L module-native-protocol-unix \
    2>"$home/pulseaudio.log" &
sound=$!
for ((i = 0; i < 100; ++i)); do
    [[ -S $XDG_RUNTIME_DIR/pulse/native ]] && break
    sleep 0.1
done

"$programs/comfyvn-studio-cli" profile store "$samples/characters.json" --workspace "$home/scene" >"$home/log"
"$programs/comfyvn-studio-cli" script import "$samples/scene.tsv" --speak --workspace "$home/scene" >"$home/log"
"$programs/comfyvn-studio" --workspace "$home/scene" -qwindowgeometry 1600x1000 --panel voices --screenshot "$picture"
echo "made $picture"
