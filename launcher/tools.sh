# What every command needs: sentences, a JDK 25, Node, Maven, a hash.

# Something went wrong.
fail() {
  printf '%s\n' "rookery: $1" >&2
  exit 1
}

# The command was not understood.
refuse() {
  printf '%s\n' "rookery: $1" >&2
  exit 2
}

note() {
  printf '%s\n' "rookery: $1" >&2
}

# The value that belongs to an option: value_of OPTION COUNT-OF-REST VALUE
value_of() {
  [ "$2" -ge 2 ] && [ -n "$3" ] || refuse "The option $1 needs a value."
  printf '%s\n' "$3"
}

is_number() {
  case $1 in '' | *[!0-9]*) return 1 ;; esac
}

# Relative to where the caller stands, whatever folder we work in.
absolute() {
  case $1 in /*) printf '%s\n' "$1" ;; *) printf '%s\n' "$CALLER/$1" ;; esac
}

# ---- JDK ----------------------------------------------------------------------------------------

# The major version of a JDK folder, read from its release file: no process needed.
jdk_major() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

is_jdk_25() {
  jdk_found=$(jdk_major "$1") && is_number "$jdk_found" && [ "$jdk_found" -ge 25 ]
}

jdk_folders() {
  if [ -n "${ROOKERY_JDK_FOLDERS-}" ]; then
    printf '%s\n' "$ROOKERY_JDK_FOLDERS" | tr ':' '\n'
    return
  fi
  for jdk_folder in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* \
    "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    printf '%s\n' "$jdk_folder"
  done
}

# Sets and exports JAVA_HOME.
find_jdk() {
  if [ -n "${ROOKERY_JAVA_HOME-}" ]; then
    is_jdk_25 "$ROOKERY_JAVA_HOME" ||
      fail "ROOKERY_JAVA_HOME ($ROOKERY_JAVA_HOME) is not a JDK 25 or newer."
    JAVA_HOME=$ROOKERY_JAVA_HOME
  elif ! { [ -n "${JAVA_HOME-}" ] && is_jdk_25 "$JAVA_HOME"; }; then
    JAVA_HOME=$(jdk_folders | while IFS= read -r jdk_folder; do
      if is_jdk_25 "$jdk_folder"; then
        printf '%s\n' "$jdk_folder"
        break
      fi
    done)
  fi
  [ -n "$JAVA_HOME" ] || fail "Rookery needs a JDK 25 and found none; install one \
(for example: apt-get install temurin-25-jdk, or sdk install java 25-tem), or name its folder in ROOKERY_JAVA_HOME."
  export JAVA_HOME
}

# ---- Node ---------------------------------------------------------------------------------------

check_node() (
  wanted="Node 20.19 or newer (22.12 or newer of the 22 line)"
  command -v node >/dev/null 2>&1 ||
    fail "Building the console needs $wanted, and there is no node on the PATH; install it."
  version=$(node -v | sed 's/^v//')
  major=${version%%.*}
  rest=${version#*.}
  minor=${rest%%.*}
  { [ "$major" -eq 20 ] && [ "$minor" -ge 19 ]; } || { [ "$major" -eq 22 ] && [ "$minor" -ge 12 ]; } ||
    [ "$major" -gt 22 ] || fail "Building the console needs $wanted; this is Node $version."
  command -v npm >/dev/null 2>&1 || fail "Building the console needs npm beside Node; install it."
)

# ---- Maven --------------------------------------------------------------------------------------

# The wrapper brings its own Maven. Where it cannot download it, one of the machine does as well.
maven() {
  MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED ${MAVEN_OPTS-}"
  export MAVEN_OPTS
  if [ -z "${ROOKERY_MAVEN-}" ]; then
    if "$HERE/mvnw" -v >/dev/null 2>&1; then
      ROOKERY_MAVEN=$HERE/mvnw
    elif command -v mvn >/dev/null 2>&1; then
      note "The Maven wrapper could not get its Maven; the machine's own is used."
      ROOKERY_MAVEN=mvn
    else
      fail "Maven could not be downloaded and there is none on the PATH; check the network."
    fi
  fi
  (cd "$HERE" && "$ROOKERY_MAVEN" -B "$@")
}

# ---- Hash ---------------------------------------------------------------------------------------

# The SHA-256 of each named file (names on standard input), or of what flows in.
sha256_of_files() {
  if command -v sha256sum >/dev/null 2>&1; then
    tr '\n' '\0' | xargs -0 sha256sum
  else
    tr '\n' '\0' | xargs -0 shasum -a 256
  fi
}

sha256() {
  if command -v sha256sum >/dev/null 2>&1; then sha256sum; else shasum -a 256; fi | cut -d' ' -f1
}
