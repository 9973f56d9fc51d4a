# The browser that tests drive. Sets and exports ROOKERY_BROWSER.

find_browser() {
  [ -z "${ROOKERY_BROWSER-}" ] || [ -x "$ROOKERY_BROWSER" ] ||
    fail "ROOKERY_BROWSER ($ROOKERY_BROWSER) cannot be run."
  [ -n "${ROOKERY_BROWSER-}" ] || ROOKERY_BROWSER=$(installed_browser) || install_browser
  export ROOKERY_BROWSER
}

installed_browser() {
  for browser_name in chromium chromium-browser google-chrome google-chrome-stable; do
    if command -v "$browser_name"; then return 0; fi
  done
  for browser_name in "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" \
    /Applications/Chromium.app/Contents/MacOS/Chromium; do
    if [ -x "$browser_name" ]; then
      printf '%s\n' "$browser_name"
      return 0
    fi
  done
  return 1
}

install_browser() {
  if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null 2>&1; then
    note "Installing Chromium for the browser tests ..."
    { apt-get update && apt-get install -y chromium; } >/dev/null 2>&1 || :
  fi
  ROOKERY_BROWSER=$(installed_browser) || fail "The browser tests need Chromium; install it \
(for example: apt-get install chromium), name it in ROOKERY_BROWSER, or leave them out with --fast."
}
