#!/bin/sh
# Sends a song of yours up with curl alone, and has more of it made. Against the real KIE this costs credits:
#
#   examples/curl/extend.sh song.mp3 [second to go on from] [proxy's address]
set -eu
song=$1
second=${2:-30}
proxy=${3:-http://127.0.0.1:3000}
key=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')

file=$(curl -sS --fail-with-body --data-binary "@$song" -H 'Content-Type:' "$proxy/files") || { echo "$file" >&2; exit 2; }
url=$(echo "$file" | sed -n 's/^{"url":"\([^"]*\)".*$/\1/p')
echo "uploaded to $url"
task=$(curl -sS --fail-with-body --retry 5 --retry-connrefused -H 'Content-Type: application/json' -H "Idempotency-Key: $key" \
  -d "{\"uploadUrl\":\"$url\",\"defaultParamFlag\":false,\"continueAt\":$second,\"model\":\"V5\",\"instrumental\":true}" \
  "$proxy/music/upload-extend") || { echo "$task" >&2; exit 2; }
id=$(echo "$task" | sed -n 's/^{"taskId":"\([^"]*\)".*$/\1/p')
echo "created $id"
exec "$(dirname "$0")/watch.sh" "$id" "$proxy"
