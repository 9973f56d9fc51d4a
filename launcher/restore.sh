# ./rookery restore FILE --data DIR

. "$HERE/launcher/backup.sh"

run_restore() {
  restore_file=
  restore_data=
  while [ $# -gt 0 ]; do
    case $1 in
      --data)
        restore_data=$(value_of --data $# "${2-}") || exit 2
        restore_data=$(absolute "$restore_data")
        shift
        ;;
      --data=*) restore_data=$(absolute "${1#*=}") ;;
      -*) refuse "\"$1\" is no option of restore; there is --data DIR." ;;
      *)
        [ -z "$restore_file" ] || refuse "restore reads one file."
        restore_file=$(absolute "$1")
        ;;
    esac
    shift
  done
  [ -n "$restore_file" ] || refuse "restore needs the file to read."
  [ -n "$restore_data" ] || refuse "restore needs --data with an empty folder."
  [ -r "$restore_file" ] || fail "The file $restore_file cannot be read."
  run_tool restore "$restore_file" "$restore_data"
}
