# ./rookery proof verify FILE

. "$HERE/launcher/backup.sh"

run_proof() {
  [ "${1-}" = verify ] && [ $# -eq 2 ] || refuse "proof knows one thing: verify FILE."
  [ -r "$2" ] || fail "The file $2 cannot be read."
  run_tool proof verify "$(absolute "$2")"
}
