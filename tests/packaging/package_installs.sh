#!/usr/bin/env bash
# The Debian package holds what it should, and its programs run from where it puts them.
set -euo pipefail
build="$1" version="$2"
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT

cpack --config "$build/CPackConfig.cmake" -B "$folder" >"$folder/cpack.log" 2>&1 || { cat "$folder/cpack.log"; exit 1; }
package=("$folder"/comfyvn-studio_"$version"_*.deb)
[[ -f "${package[0]}" ]] || { echo "no package was made"; ls "$folder"; exit 1; }

dpkg-deb --contents "${package[0]}" | awk '{ print $6 }' >"$folder/contents"
for file in bin/comfyvn-studio bin/comfyvn-studio-cli libexec/comfyvn-studio/comfyvn-speech \
    share/comfyvn-studio/workflows/tts_comfy.json share/comfyvn-studio/workflows/tts_comfy.manifest.json \
    share/comfyvn-studio/samples/scene.tsv share/comfyvn-studio/samples/characters.json \
    share/applications/org.comfyvn.Studio.desktop share/metainfo/org.comfyvn.Studio.metainfo.xml \
    share/icons/hicolor/scalable/apps/org.comfyvn.Studio.svg share/doc/comfyvn-studio/copyright; do
    grep -qx "./usr/$file" "$folder/contents" || { echo "the package lacks usr/$file"; exit 1; }
done

depends="$(dpkg-deb --field "${package[0]}" Depends)"
for library in libqt6core6 libqt6httpserver6 libqt6sql6-sqlite libespeak-ng1 espeak-ng-data libflite1 mecab-ipadic-utf8; do
    [[ "$depends" == *"$library"* ]] || { echo "Depends lacks $library: $depends"; exit 1; }
done

dpkg-deb --extract "${package[0]}" "$folder/root"
said="$("$folder/root/usr/bin/comfyvn-studio-cli" version)"
[[ "$said" == *"$version"* ]] || { echo "comfyvn-studio-cli version said: $said"; exit 1; }

# The helper is found beside the installed programs: an installed studio speaks.
"$folder/root/usr/bin/comfyvn-studio-cli" speak "The package speaks." --workspace "$folder/workspace" --out "$folder/line.wav"
[[ "$(head -c 4 "$folder/line.wav")" == RIFF ]] || { echo "speak wrote no WAV"; exit 1; }
