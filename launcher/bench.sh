# ./rookery bench: measured comparisons. The names come from the module bench itself.

BENCH_STAMP=$HERE/bench/target/rookery.stamp

run_bench() {
  bench_name=
  bench_json=
  while [ $# -gt 0 ]; do
    case $1 in
      --json)
        bench_json=$(value_of --json $# "${2-}") || exit 2
        bench_json=$(absolute "$bench_json")
        shift
        ;;
      --json=*) bench_json=$(absolute "${1#*=}") ;;
      -*) refuse "\"$1\" is no option of bench; there is --json FILE." ;;
      *)
        [ -z "$bench_name" ] || refuse "bench runs one comparison at a time."
        bench_name=$1
        ;;
    esac
    shift
  done
  find_jdk
  prepare_application
  build_bench
  ROOKERY_APPLICATION=$APPLICATION ROOKERY_CACHE=$CACHE ROOKERY_JVM_FLAGS=$JVM_FLAGS ROOKERY_HOME=$HERE
  export ROOKERY_APPLICATION ROOKERY_CACHE ROOKERY_JVM_FLAGS ROOKERY_HOME
  [ -z "$bench_name" ] || set -- "$bench_name"
  [ -z "$bench_json" ] || set -- "$@" --json "$bench_json"
  exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -Xmx1g \
    --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -cp "$HERE/bench/target/classes:$(cat "$HERE/bench/target/classpath")" org.rookery.bench.Bench "$@"
}

build_bench() {
  if [ -f "$BENCH_STAMP" ] && [ "$(cat "$BENCH_STAMP")" = "$(bench_hash)" ]; then return; fi
  maven -ntp -q -Dquick -Dmaven.test.skip=true -pl bench -am package </dev/null >"$BUILD_LOG" 2>&1 || {
    grep -E -A 2 '^\[(ERROR|WARNING)\]' "$BUILD_LOG" | head -60 >&2
    fail "The benchmarks could not be built; see $BUILD_LOG."
  }
  bench_hash >"$BENCH_STAMP"
}

bench_hash() {
  (cd "$HERE" && { source_files && find bench -name target -prune -o -type f -print | LC_ALL=C sort; } |
    sha256_of_files | sha256)
}
