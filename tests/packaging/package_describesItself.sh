#!/usr/bin/env bash
# The desktop entry, the AppStream metadata and the icon are valid and name the same application and version.
set -euo pipefail
source_folder="$1" version="$2"
application=org.comfyvn.Studio
desktop="$source_folder/packaging/$application.desktop"
metainfo="$source_folder/packaging/$application.metainfo.xml"

desktop-file-validate "$desktop"
appstreamcli validate --no-net "$metainfo"
xmllint --noout "$source_folder/resources/icons/$application.svg"
grep -qx "Icon=$application" "$desktop"
[[ "$(xmllint --xpath 'string(//id)' "$metainfo")" == "$application" ]]
[[ "$(xmllint --xpath 'string(//release[1]/@version)' "$metainfo")" == "$version" ]]
