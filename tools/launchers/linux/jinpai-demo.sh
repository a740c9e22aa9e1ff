#!/bin/sh
# Makes a believable shop, and opens its pages in the browser. Ctrl+C stops.
exec "$(dirname "$0")/jinpai" demo --open "$@"
