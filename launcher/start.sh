# ./rookery start

run_start() {
  parse_start "$@"
  find_jdk
  if is_stale; then check_first; fi
  prepare_application
  serve "--server.port=$port" "--rookery.data=$data" "--rookery.demo=$demo"
}

# Sets port, data and demo.
parse_start() {
  port=8080
  data=$CALLER/data
  demo=false
  while [ $# -gt 0 ]; do
    case $1 in
      --demo) demo=true ;;
      --port | --data)
        option_value=$(value_of "$1" $# "${2-}") || exit 2
        case $1 in --port) port=$option_value ;; *) data=$(absolute "$option_value") ;; esac
        shift
        ;;
      --port=*) port=${1#*=} ;;
      --data=*) data=$(absolute "${1#*=}") ;;
      *) refuse "\"$1\" is no option of start; there are --demo, --port N and --data DIR." ;;
    esac
    shift
  done
  is_number "$port" && [ "$port" -le 65535 ] ||
    refuse "\"$port\" is no port; a port is a number from 1 to 65535 (0 takes any free one)."
  [ -n "$data" ] || refuse "The option --data needs a value."
}

# The server checks this as well; nobody should wait for a build to hear it.
check_first() {
  "$JAVA_HOME/bin/java" -XX:TieredStopAtLevel=1 \
    "$HERE/server/src/main/java/org/rookery/app/StartChecks.java" "$port" "$data" || exit 1
}

# Stays as the parent: a JVM ended by a signal says 143, while a wanted stop is a success.
serve() {
  stopping=
  "$STARTER" "$@" &
  server=$!
  trap 'stopping=yes; kill -TERM $server 2>/dev/null || :' TERM INT HUP
  code=0
  wait $server || code=$?
  while kill -0 $server 2>/dev/null; do
    code=0
    wait $server || code=$?
  done
  case $stopping$code in yes143 | yes130 | yes129) code=0 ;; esac
  exit "$code"
}
