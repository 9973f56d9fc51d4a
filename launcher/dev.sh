# ./rookery dev: the server, built and started again whenever its sources change, beside the live
# web sources of Vite, which passes calls on to it.

. "$HERE/launcher/start.sh"

run_dev() {
  WITHOUT_CACHE=yes
  parse_start "$@"
  find_jdk
  check_node
  if is_stale; then check_first; fi
  prepare_application
  [ -d "$HERE/web/node_modules" ] || (cd "$HERE/web" && npm ci --silent)
  (cd "$HERE/web" && exec npm run --silent dev) &
  dev_web=$!
  dev_server=
  trap 'kill $dev_web $dev_server 2>/dev/null || :; wait' EXIT
  trap 'exit 0' TERM INT HUP
  while :; do
    "$STARTER" "--server.port=$port" "--rookery.data=$data" "--rookery.demo=$demo" &
    dev_server=$!
    until is_stale; do sleep 2; done
    note "Something changed."
    if (build); then
      kill $dev_server 2>/dev/null || :
      wait $dev_server 2>/dev/null || :
      is_stale || prepare_application
    else
      dev_broken=$SOURCE_HASH
      until is_stale && [ "$SOURCE_HASH" != "$dev_broken" ]; do sleep 2; done
    fi
  done
}
