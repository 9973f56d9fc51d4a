# ./rookery proof verify FILE [--key FINGERPRINT]

. "$HERE/launcher/backup.sh"

run_proof() {
  [ "${1-}" = verify ] && [ -n "${2-}" ] || refuse "proof knows one thing: verify FILE."
  proof_file=$2
  proof_key=
  shift 2
  case "${1-}" in
    '') ;;
    --key)
      [ $# -eq 2 ] || refuse "--key needs the fingerprint of the key that must have signed."
      proof_key=$2
      ;;
    *) refuse "\"$1\" is no option of proof verify; there is --key FINGERPRINT." ;;
  esac
  proof_file=$(absolute "$proof_file")
  [ -r "$proof_file" ] || fail "The file $proof_file cannot be read."
  run_tool proof verify "$proof_file" $proof_key
}
