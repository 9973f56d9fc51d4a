#!/bin/sh
# Builds the console into dist/. Does nothing when neither the dependencies nor the sources changed.
set -eu
cd "$(dirname "$0")"

WANTED="Node ^20.19.0 or >=22.12.0"
if ! command -v node >/dev/null 2>&1; then
  echo "web: Node was not found; the console needs $WANTED. Install it, or put it on the PATH." >&2
  exit 1
fi
NODE=$(node -v | sed 's/^v//')
MAJOR=${NODE%%.*}
REST=${NODE#*.}
MINOR=${REST%%.*}
fits() {
  [ "$MAJOR" -eq 20 ] && [ "$MINOR" -ge 19 ] && return 0
  [ "$MAJOR" -eq 22 ] && [ "$MINOR" -ge 12 ] && return 0
  [ "$MAJOR" -ge 23 ]
}
if ! fits; then
  echo "web: Node $NODE is too old; the console needs $WANTED." >&2
  exit 1
fi

# One hash over the names and the contents of the given files and folders.
fingerprint() {
  find "$@" -type f | LC_ALL=C sort | xargs sha256sum | sha256sum | cut -d' ' -f1
}

DEPENDENCIES=$(fingerprint package.json package-lock.json .npmrc)-node$MAJOR
if [ "$(cat node_modules/.rookery-dependencies 2>/dev/null || true)" != "$DEPENDENCIES" ]; then
  npm ci --no-fund --no-audit
  echo "$DEPENDENCIES" >node_modules/.rookery-dependencies
fi

SOURCES=$(fingerprint src public index.html vite.config.ts tsconfig.json tsconfig.app.json \
  tsconfig.node.json build.sh)-$DEPENDENCIES
if [ "$(cat node_modules/.rookery-sources 2>/dev/null || true)" != "$SOURCES" ] ||
  [ ! -f dist/index.html ]; then
  rm -f node_modules/.rookery-sources
  npm run --silent build
  echo "$SOURCES" >node_modules/.rookery-sources
fi
