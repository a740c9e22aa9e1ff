#!/usr/bin/env bash
# Makes self-contained builds that need no SDK: one program file each, with launchers to double-click.
#
#   ./jinpai publish                          win-x64 and linux-x64, into artifacts/release
#   ./jinpai publish linux-x64                one of them
#   ./jinpai publish --out DIR [RUNTIME…]     into another folder
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
out="$root/artifacts/release"
runtimes=()
while [[ $# -gt 0 ]]; do
    case "$1" in
        --out)
            [[ $# -gt 1 ]] || { echo "publish: --out needs a folder" >&2; exit 2; }
            out="$2"
            shift
            ;;
        -h | --help)
            sed -n '2,6s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"
            exit 0
            ;;
        win-x64 | linux-x64) runtimes+=("$1") ;;
        *)
            echo "publish: '$1' is neither an option nor one of win-x64, linux-x64 (see ./jinpai publish --help)" >&2
            exit 2
            ;;
    esac
    shift
done
[[ ${#runtimes[@]} -gt 0 ]] || runtimes=(win-x64 linux-x64)

command -v dotnet > /dev/null || { echo "publish: the .NET 10 SDK is needed: https://dotnet.microsoft.com/download/dotnet/10.0" >&2; exit 3; }
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
version=$(sed -n 's/.*<Version>\(.*\)<\/Version>.*/\1/p' "$root/Directory.Build.props")
mkdir -p "$out"
out="$(cd "$out" && pwd)"

for runtime in "${runtimes[@]}"; do
    name="jinpai-$version-$runtime"
    echo "publish: $name" >&2
    rm -rf "${out:?}/$name"

    # Objects of its own, so that the builds of the working tree stay as they are.
    dotnet publish "$root/src/Jinpai.Cli" -p:PublishProfile=Release -r "$runtime" --artifacts-path "$root/artifacts/publish" \
        -o "$out/$name" --verbosity quiet -clp:NoSummary >&2 || { echo "publish: the build failed, see above" >&2; exit 3; }
    cp "$root/LICENSE" "$root/README.md" "$root/README.zh-CN.md" "$out/$name/"
    cp "$root/tools/launchers/${runtime%%-*}"/* "$out/$name/"
    if [[ $runtime == win-* ]]; then
        rm -f "$out/$name.zip"
        dotnet msbuild "$root/tools/launchers/zip.proj" -nologo -v:q -p:Folder="$out/$name" -p:Archive="$out/$name.zip"
        echo "$out/$name.zip"
    else
        chmod +x "$out/$name/jinpai" "$out/$name"/*.sh
        tar -czf "$out/$name.tar.gz" -C "$out" "$name"
        echo "$out/$name.tar.gz"
    fi
done
