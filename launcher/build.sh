# Building the application. Whether it is stale is decided by names and contents, never by time
# stamps: a checkout of an older commit is newer on the disk, and a deleted file has no time at all.

RUN_FOLDER=$HERE/server/target/run
BUILD_LOG=$HERE/server/target/build.log
STARTER=$RUN_FOLDER/server
STAMP=$HERE/server/target/rookery.stamp

# One garbage collector, named: left to ergonomics it differs by machine, and the cache with it.
# A cache also fits only the same setting of compact object headers.
JVM_FLAGS="-XX:+UseSerialGC -XX:+UseCompactObjectHeaders -Xms96m -Xmx${ROOKERY_HEAP:-256m} \
-XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
-Dspring.aot.enabled=true"

# A cache that does not fit is left aside without a word.
QUIET_CACHE="-XX:AOTMode=auto -Xlog:aot=off -Xlog:cds=off"

# Everything the application is made of. Tests are not.
source_files() {
  find pom.xml embedded-postgres schema server web widget mvnw .mvn \
    \( -name target -o -name node_modules -o -name dist -o -path '*/src/test' \) -prune \
    -o -type f -print | LC_ALL=C sort
}

source_hash() {
  (cd "$HERE" && { source_files | sha256_of_files && cat "$JAVA_HOME/release"; } | sha256)
}

is_stale() {
  SOURCE_HASH=$(source_hash)
  [ ! -f "$STAMP" ] || [ "$(cat "$STAMP")" != "$SOURCE_HASH" ] || [ ! -d "$RUN_FOLDER/$SOURCE_HASH" ]
}

build() {
  check_node
  note "Building (the first time this takes some minutes) ..."
  rm -f "$STAMP"
  mkdir -p "$HERE/server/target"
  # shellcheck disable=SC2086
  maven -ntp -Dmaven.test.skip=true ${BUILD_OPTIONS--Dquick} -pl server -am package </dev/null >"$BUILD_LOG" 2>&1 || {
    grep -E -A 2 '^\[(ERROR|WARNING)\]|^(web|widget):' "$BUILD_LOG" | head -60 >&2
    fail "The build failed; all of it is in $BUILD_LOG."
  }
  take_build
}

# From now on this build is what runs.
take_build() {
  unpack_application
  printf '%s\n' "$SOURCE_HASH" >"$STAMP"
}

# Plain jars on the class path: a cache cannot be made of jars within a jar. A folder of its own
# for every build, because a running server still has the jars of the last one open.
unpack_application() {
  rm -rf "$RUN_FOLDER"
  mkdir -p "$RUN_FOLDER"
  "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$HERE/server/target/rookery-app.jar" \
    extract --destination "$RUN_FOLDER/$SOURCE_HASH" >/dev/null || fail "The application could not be unpacked."
  (wire_application) >"$RUN_FOLDER/wiring.log" 2>&1 ||
    fail "The application could not be wired; see $RUN_FOLDER/wiring.log."
}

# Which beans there are is found out here and compiled into the unpacked jar, instead of at every
# start. Settings are still read at the start; conditions on them are not.
wire_application() {
  wired=$(mktemp -d "${TMPDIR:-/tmp}/rookery-wiring.XXXXXX")
  trap 'rm -rf "$wired"' EXIT
  wired_jar=$RUN_FOLDER/$SOURCE_HASH/rookery-app.jar
  wired_path=$wired_jar:$RUN_FOLDER/$SOURCE_HASH/lib/*
  "$JAVA_HOME/bin/java" -XX:TieredStopAtLevel=1 -cp "$wired_path" \
    org.springframework.boot.SpringApplicationAotProcessor org.rookery.app.Rookery \
    "$wired/sources" "$wired/resources" "$wired/classes" org.rookery rookery \
    --server.port=0 "--rookery.data=$wired/data" &&
    find "$wired/sources" -name '*.java' >"$wired/list" &&
    "$JAVA_HOME/bin/javac" -nowarn -proc:none -d "$wired/classes" -cp "$wired_path" "@$wired/list" &&
    "$JAVA_HOME/bin/jar" --update --date=1980-02-01T00:00:00Z --file "$wired_jar" -C "$wired/classes" .
}

# Sets APPLICATION and CACHE. The JVM does not notice that jars have changed below its cache and
# would run the old classes, so the name of the cache is a hash over JVM, flags and every jar.
locate_application() {
  APPLICATION=$RUN_FOLDER/$SOURCE_HASH/rookery-app.jar
  CACHE=$RUN_FOLDER/$(
    cd "$RUN_FOLDER/$SOURCE_HASH" &&
      { find . -name '*.jar' | LC_ALL=C sort | sha256_of_files &&
        cat "$JAVA_HOME/release" && printf '%s\n' "$JVM_FLAGS"; } | sha256
  ).aot
}

# One real run on a folder of its own, from the first start to the first conversation.
train_cache() (
  note "Preparing fast starts ..."
  folder=$(mktemp -d "${TMPDIR:-/tmp}/rookery-training.XXXXXX")
  trap 'rm -rf "$folder"' EXIT
  rm -f "$RUN_FOLDER"/*.aot "$RUN_FOLDER"/*.aot.new
  # shellcheck disable=SC2086
  if "$JAVA_HOME/bin/java" $JVM_FLAGS "-XX:AOTCacheOutput=$CACHE.new" -jar "$APPLICATION" \
    --server.port=0 "--rookery.data=$folder" --rookery.demo=true --rookery.training=true \
    --rookery.database.durable=false >"$RUN_FOLDER/training.log" 2>&1 && [ -f "$CACHE.new" ]; then
    mv "$CACHE.new" "$CACHE"
  else
    rm -f "$CACHE.new"
    note "The start-up cache could not be made (see $RUN_FOLDER/training.log); starts take longer."
    : >"$CACHE.none"
  fi
)

# After this APPLICATION runs, with CACHE if it could be made and is wanted (WITHOUT_CACHE).
prepare_application() {
  if is_stale; then build; fi
  locate_application
  [ -n "${WITHOUT_CACHE-}" ] || [ -f "$CACHE" ] || [ -f "$CACHE.none" ] || train_cache
  [ -f "$STARTER" ] && grep -qF "$CACHE" "$STARTER" || write_starter
}

# The server without the launcher, for containers and service managers.
write_starter() {
  cat >"$STARTER" <<END
#!/bin/sh
exec "\${ROOKERY_JAVA_HOME:-$JAVA_HOME}/bin/java" $JVM_FLAGS $QUIET_CACHE -XX:AOTCache="$CACHE" \\
  \${ROOKERY_JAVA_OPTIONS-} -jar "$APPLICATION" "\$@"
END
  chmod +x "$STARTER"
}

# ./rookery build
run_build() {
  [ $# -eq 0 ] || refuse "build takes no options."
  find_jdk
  prepare_application
  note "$STARTER runs the server."
}
