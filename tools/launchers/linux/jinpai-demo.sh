#!/bin/sh
# Makes a believable shop, and opens its pages in the browser. Ctrl+C stops.
set -eu
exec "$(dirname "$0")/jinpai" demo --open "$@"
