# ./rookery dev: the server, built and started again whenever its sources change, beside the live
# web sources of Vite, which passes calls on to it.

. "$HERE/launcher/start.sh"

run_dev() {
  WITHOUT_CACHE=yes
  parse_start "$@"
  [ "$port" != 0 ] || refuse "dev needs to know its port: the web sources pass their calls on to it."
  find_jdk
  check_node
  if is_stale; then check_first; fi
  prepare_application
  [ -d "$HERE/web/node_modules" ] || (cd "$HERE/web" && npm ci --silent)
  (cd "$HERE/web" && ROOKERY_URL=http://localhost:$port exec node node_modules/vite/bin/vite.js) &
  dev_web=$!
  dev_server=
  trap 'kill $dev_web $dev_server 2>/dev/null || :; wait' EXIT
  trap 'exit 0' TERM INT HUP
  while :; do
    "$STARTER" "--server.port=$port" "--rookery.data=$data" "--rookery.demo=$demo" &
    dev_server=$!
    until is_stale; do sleep 2; done
    note "Something changed."
    build_until_it_fits
    kill $dev_server 2>/dev/null || :
    wait $dev_server 2>/dev/null || :
    prepare_application
  done
}

# What does not build is left until it is changed again; the server of before runs on meanwhile.
build_until_it_fits() {
  while is_stale; do
    dev_tried=$SOURCE_HASH
    (build) || until is_stale && [ "$SOURCE_HASH" != "$dev_tried" ]; do sleep 2; done
  done
}
