#!/bin/sh
# Starts the pages on your own data and opens them in the browser. Ctrl+C stops.
set -eu
exec "$(dirname "$0")/jinpai" serve --open "$@"
