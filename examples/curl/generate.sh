#!/bin/sh
# Creates a song with curl alone, then follows it. Against the real KIE this costs credits:
#
#   examples/curl/generate.sh '{"prompt":"slow piano for rain","customMode":false,"instrumental":true,"model":"V5"}' \
#     [proxy's address]
#
# A request that was lost is sent again under the same key, so that it is never paid twice.
set -eu
body=${1:-'{"prompt":"slow piano for rain","customMode":false,"instrumental":true,"model":"V5"}'}
proxy=${2:-http://127.0.0.1:3000}
key=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')

task=$(curl -sS --fail-with-body --retry 5 --retry-connrefused -H 'Content-Type: application/json' \
  -H "Idempotency-Key: $key" -d "$body" "$proxy/music/generate") || { echo "$task" >&2; exit 2; }
id=$(echo "$task" | sed -n 's/^{"taskId":"\([^"]*\)".*$/\1/p')
echo "created $id"
exec "$(dirname "$0")/watch.sh" "$id" "$proxy"
