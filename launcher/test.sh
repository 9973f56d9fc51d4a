# ./rookery test: what CI runs. Every part is run even after a failure; the end sums up.

. "$HERE/launcher/browser.sh"
. "$HERE/launcher/bench.sh"

# Seconds each kind may take on two cores; more is said, and is no failure.
budget_of() {
  case $1 in
    widget | web) echo 120 ;; java) echo 600 ;; e2e) echo 300 ;;
  esac
}

run_test() {
  depth=normal
  while [ $# -gt 0 ]; do
    case $1 in
      --fast) depth=fast ;;
      --all) depth=all ;;
      *) refuse "\"$1\" is no option of test; there are --fast and --all." ;;
    esac
    shift
  done
  find_jdk
  check_node
  [ "$depth" = fast ] || find_browser
  reports=$HERE/target/test
  rm -rf "$reports" && mkdir -p "$reports"
  find "$HERE" -name node_modules -prune -o \( -name surefire-reports -o -name failsafe-reports \) \
    -type d -print | while IFS= read -r old; do rm -rf "$old"; done
  failed_kinds=

  kind widget test_scripts widget
  kind web test_scripts web
  kind java test_java
  module_times
  if [ "$depth" != fast ]; then
    kind e2e test_product
    class_times
  fi
  sum_up
}

# kind NAME COMMAND...: runs it with its output in a file, prints its time, shows why it failed.
kind() {
  kind_name=$1
  shift
  kind_log=$reports/$kind_name.log
  printf '%-8s ' "$kind_name"
  kind_began=$(date +%s)
  if "$@" >"$kind_log" 2>&1 </dev/null; then kind_verdict=ok; else kind_verdict=FAILED; fi
  kind_took=$(($(date +%s) - kind_began))
  kind_budget=$(budget_of "$kind_name")
  kind_over=
  [ "$kind_took" -le "$kind_budget" ] || kind_over=", over its budget"
  printf '%s in %s s (of %s%s)\n' "$kind_verdict" "$kind_took" "$kind_budget" "$kind_over"
  if [ "$kind_verdict" = FAILED ]; then
    failed_kinds="$failed_kinds $kind_name"
    grep -E -A 2 '^\[ERROR\]|^\[WARNING\].*\.java|FAIL|✖|error' "$kind_log" | grep -v -E 'Help 1|To see the full|Re-run Maven' | head -80 >&2
    printf '%s\n' "         all of it: $kind_log" >&2
  fi
}

# Formatting, types, linters and unit tests of a part written in TypeScript, two at a time.
test_scripts() (
  cd "$HERE/$1"
  sh build.sh || exit 1
  npm run --silent lint >"$reports/$1-lint.log" 2>&1 &
  scripts_lint=$!
  scripts_code=0
  npm test --silent -- --reporter=default --reporter=junit --outputFile.junit="$reports/$1.xml" || scripts_code=1
  wait $scripts_lint || scripts_code=1
  cat "$reports/$1-lint.log"
  exit $scripts_code
)

# Compilation with warnings as errors, formatting, tests of every module but the browser's. What
# is built then need not be built again for the browser's tests.
test_java() {
  java_stale=no
  if is_stale; then java_stale=yes; fi
  maven -ntp -fae "-Drookery.sweep=$depth" -pl '!e2e' verify || return 1
  if [ "$java_stale" = yes ]; then take_build; fi
  bench_hash >"$BENCH_STAMP"
}

# What each module took, from Maven's own summary.
module_times() {
  sed -n 's/^\[INFO\] \([A-Za-z][A-Za-z0-9 ]*\) \.\.\.* \([A-Z]*\) \[ *\(.*\)\]$/         \1: \3 \2/p' \
    "$reports/java.log" | sed 's/ SUCCESS$//'
}

# What each class of the browser's tests took, the longest first.
class_times() {
  find "$HERE/e2e/target/failsafe-reports" -name 'TEST-*.xml' -exec sed -n \
    's/^<testsuite .* name="org\.rookery\.e2e\.\([A-Za-z]*\)" time="\([0-9]*\).*/\2 \1/p' {} + | sort -rn |
    sed 's/^\([0-9]*\) \(.*\)/         \2: \1 s/'
}

# The packaged product as a person starts it, driven by a browser.
test_product() (
  BUILD_OPTIONS=
  prepare_application
  maven -ntp "-Drookery.sweep=$depth" -pl e2e verify
)

# Counts what surefire, failsafe and vitest have written.
sum_up() {
  find "$HERE" -name node_modules -prune -o -name 'TEST-*.xml' -print -o -path "$reports/*.xml" -print |
    while IFS= read -r report; do
      sed -n 's/^.*<testsuite \([^>]*\)>.*$/\1/p' "$report" | head -n 400
    done >"$reports/suites"
  total=$(attribute_sum tests)
  bad=$(($(attribute_sum failures) + $(attribute_sum errors)))
  left_out=$(attribute_sum skipped)
  if [ -n "$failed_kinds" ]; then printf 'Failed:%s\n' "$failed_kinds"; fi
  printf '%s passed, %s failed\n' "$((total - bad - left_out))" "$bad"
  [ -z "$failed_kinds" ] && [ "$bad" -eq 0 ] && [ "$total" -gt 0 ]
}

attribute_sum() {
  tr ' ' '\n' <"$reports/suites" | sed -n "s/^$1=\"\([0-9]*\)\".*/\1/p" |
    awk '{ sum += $1 } END { print sum + 0 }'
}
