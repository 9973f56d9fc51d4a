# ./rookery backup FILE [--data DIR]

run_backup() {
  backup_file=
  backup_data=$CALLER/data
  while [ $# -gt 0 ]; do
    case $1 in
      --data)
        backup_data=$(value_of --data $# "${2-}") || exit 2
        backup_data=$(absolute "$backup_data")
        shift
        ;;
      --data=*) backup_data=$(absolute "${1#*=}") ;;
      -*) refuse "\"$1\" is no option of backup; there is --data DIR." ;;
      *)
        [ -z "$backup_file" ] || refuse "backup writes one file."
        backup_file=$(absolute "$1")
        ;;
    esac
    shift
  done
  [ -n "$backup_file" ] || refuse "backup needs the file to write."
  run_tool backup "$backup_file" "$backup_data"
}

# A command of the application that is no server.
run_tool() {
  find_jdk
  WITHOUT_CACHE=yes
  prepare_application
  # shellcheck disable=SC2086
  exec "$JAVA_HOME/bin/java" $JVM_FLAGS -XX:TieredStopAtLevel=1 -jar "$APPLICATION" "$@"
}
