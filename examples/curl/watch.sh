#!/bin/sh
# Follows a task with curl alone, by long polls: each answers at the next change, or after 30 s with a 304.
#
#   examples/curl/watch.sh demo [proxy's address]
#
# (To watch the raw events: curl -N http://127.0.0.1:3000/tasks/demo/events)
set -eu
task=${1:-demo}
proxy=${2:-http://127.0.0.1:3000}
head=$(mktemp)
body=$(mktemp)
trap 'rm -f "$head" "$body"' EXIT

tag='"none"'
while :; do
  code=$(curl -s -D "$head" -o "$body" -w '%{http_code}' \
    -H 'Prefer: wait=30' -H "If-None-Match: $tag" "$proxy/tasks/$task")
  case $code in
    200) ;;
    304) continue ;;
    *) echo "cannot follow $task: HTTP $code" >&2; exit 2 ;;
  esac
  tag=$(sed -n 's/^etag: *//Ip' "$head" | tr -d '\r')
  state=$(sed -n 's/^.*"kind":"[a-z0-9]*","state":"\([a-z]*\)".*$/\1/p' "$body")
  echo "$state"
  case $state in
    succeeded) exit 0 ;;
    failed) exit 1 ;;
  esac
done
