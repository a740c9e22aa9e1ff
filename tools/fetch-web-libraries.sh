#!/usr/bin/env bash
# Fetches the files of other houses that the pages serve, at pinned versions, from npm into src/Jinpai.Web/wwwroot/lib.
# The result is committed: a build needs no Node. Run it after a change of a version or of the list of icons.
set -euo pipefail
cd "$(dirname "$0")/.."
target="$PWD/src/Jinpai.Web/wwwroot/lib"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

htmx=4.0.1
tabler=1.6.1
icons=3.51.0
echarts=6.1.0

# name on npm, version → the unpacked folder on standard output
unpack() {
    local folder="$work/${1//\//_}"
    mkdir -p "$folder"
    (cd "$folder" && npm pack --silent "$1@$2" > name && tar -xzf "$(cat name)")
    echo "$folder/package"
}

# Source maps are not served: the comment that asks for them goes.
without_map() {
    sed -e 's|//# sourceMappingURL=.*$||' -e 's|/\*# sourceMappingURL=.*\*/||' "$1" > "$2"
}

mkdir -p "$target/htmx" "$target/tabler" "$target/tabler-icons" "$target/echarts"
from="$(unpack htmx.org "$htmx")"
without_map "$from/dist/htmx.min.js" "$target/htmx/htmx.min.js"
cp "$from/LICENSE" "$target/htmx/LICENSE"

from="$(unpack @tabler/core "$tabler")"
without_map "$from/dist/css/tabler.min.css" "$target/tabler/tabler.min.css"

from="$(unpack echarts "$echarts")"
without_map "$from/dist/echarts.common.min.js" "$target/echarts/echarts.common.min.js"
cp "$from/LICENSE" "$target/echarts/LICENSE"
cp "$from/NOTICE" "$target/echarts/NOTICE"

from="$(unpack @tabler/icons "$icons")"
cp "$from/LICENSE" "$target/tabler-icons/LICENSE"
# The package of Tabler's styles has no licence file; it is the same house and the same licence (MIT).
cp "$from/LICENSE" "$target/tabler/LICENSE"
find "$target/tabler-icons" -name '*.svg' -delete
while read -r name; do
    cp "$from/icons/outline/$name.svg" "$target/tabler-icons/$name.svg"
done < "$target/tabler-icons/names.txt"

printf 'htmx.org %s\n@tabler/core %s\n@tabler/icons %s\necharts %s\n' "$htmx" "$tabler" "$icons" "$echarts" > "$target/VERSIONS.txt"
