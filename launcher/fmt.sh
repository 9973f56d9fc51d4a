# ./rookery fmt

run_fmt() {
  [ $# -eq 0 ] || refuse "fmt takes no options."
  find_jdk
  check_node
  maven -q spotless:apply
  for fmt_part in web widget; do
    (cd "$HERE/$fmt_part" && { [ -d node_modules ] || npm ci --silent; } && npm run --silent fmt)
  done
}
