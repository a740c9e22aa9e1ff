#!/bin/sh
# Installs the pinned packages and runs the peers' own tests.
set -eu
cd "$(dirname "$0")"
npm ci --no-audit --no-fund --loglevel=error
node --test test/*.test.mjs
