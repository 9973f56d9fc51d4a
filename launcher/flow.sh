# ./rookery flow pull | push | test | diff

. "$HERE/launcher/backup.sh"

run_flow() {
  case "${1-}" in
    pull | push | test | diff) run_tool flow "$@" ;;
    *) refuse "flow needs one of pull, push, test and diff." ;;
  esac
}
