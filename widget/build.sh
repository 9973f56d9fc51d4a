#!/bin/sh
# Builds the widget into dist/; with `check`, runs formatter, linter and tests. Does nothing when nothing has changed: stamps
# hold hashes of names and contents, never times.
set -eu
cd "$(dirname "$0")"

WANTED="Node ^20.19.0 or >=22.12.0"
if ! command -v node >/dev/null 2>&1 || ! command -v npm >/dev/null 2>&1; then
  echo "widget: Node with npm was not found; the widget needs $WANTED. Install it, or put it on the PATH." >&2
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
  echo "widget: Node $NODE is too old; the widget needs $WANTED." >&2
  exit 1
fi

sums() {
  if command -v sha256sum >/dev/null 2>&1; then xargs sha256sum; else xargs shasum -a 256; fi
}

# One hash over the names and the contents of the given files and folders.
fingerprint() {
  find "$@" -type f | LC_ALL=C sort | sums | sums_of_stdin
}
sums_of_stdin() {
  if command -v sha256sum >/dev/null 2>&1; then sha256sum; else shasum -a 256; fi | cut -d' ' -f1
}

# stamped NAME HASH: whether the step of that name was done for exactly this.
stamped() {
  [ "$(cat "node_modules/.rookery-$1" 2>/dev/null || true)" = "$2" ]
}

DEPENDENCIES=$(fingerprint package.json package-lock.json .npmrc)-node$MAJOR
if ! stamped dependencies "$DEPENDENCIES"; then
  npm ci --no-fund --no-audit
  echo "$DEPENDENCIES" >node_modules/.rookery-dependencies
fi

SOURCES=$(fingerprint src scripts frame.html vite.config.ts vite.loader.config.ts tsconfig.json build.sh)-$DEPENDENCIES

if [ "${1:-}" = check ]; then
  CHECKED=$(fingerprint dev eslint.config.js .prettierrc.json)-$SOURCES
  if ! stamped checked "$CHECKED"; then
    npm run --silent check
    npm run --silent test
    echo "$CHECKED" >node_modules/.rookery-checked
  fi
  exit 0
fi

if ! stamped built "$SOURCES" || [ ! -f dist/frame.html ] || [ ! -f dist/loader.js ]; then
  rm -f node_modules/.rookery-built
  npm run --silent build
  echo "$SOURCES" >node_modules/.rookery-built
fi
