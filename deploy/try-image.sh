#!/bin/sh
# Goes through the steps of the Dockerfile without a container engine, in a folder of its own: extract,
# train, start as somebody who may write nowhere but the data folder, ask, check the health, stop.
# As root, the bot really is another user.
#
#   mvn package && deploy/try-image.sh
set -eu

project=$(cd "$(dirname "$0")/.." && pwd)
java=$(command -v "${JAVA:-java}")
port=${PORT:-18098}
image=$(mktemp -d)
bot=
trap 'if [ -n "$bot" ]; then kill -9 "$bot" 2>/dev/null || true; fi; rm -rf "$image"' EXIT
step() { echo "== $*"; }

step "extract"
cp "$project/target/caucus.jar" "$image/caucus.jar"
"$java" -Djarmode=tools -jar "$image/caucus.jar" extract --destination "$image/opt"
rm "$image/caucus.jar"
cp "$project/deploy/java.options" "$project/deploy/train.sh" "$image/opt"
cp -r "$project/knowledge" "$image/knowledge"

step "train"
JAVA=$java sh "$image/opt/train.sh" "$image/opt" "$image/knowledge" "$project/target/caucus-platforms.jar"

step "start as another user"
mkdir -p "$image/data" "$image/tmp" "$image/secrets"
# As secrets come in the image: files that are called like the settings. An empty token is none, and
# without the port the bot would be elsewhere.
: >"$image/secrets/caucus.slack.bot-token"
echo "$port" >"$image/secrets/server.port"
token=$(od -An -N24 -tx1 /dev/urandom | tr -d ' \n')
printf 'try=%s\n' "$token" >"$image/secrets/caucus.access.tokens"
echo "open sesame, please" >"$image/secrets/caucus.access.password"
chmod -R a+rX,go-w "$image"
chmod 700 "$image/data" "$image/tmp"
as=
if [ "$(id -u)" = 0 ]; then
  chown 10001:10001 "$image/data" "$image/tmp"
  as="setpriv --reuid=10001 --regid=10001 --clear-groups --no-new-privs --inh-caps=-all --bounding-set=-all"
fi
# shellcheck disable=SC2086 # it is a command with its arguments
(cd "$image/opt" && exec env -i PATH="$PATH" LANG=C.UTF-8 SERVER_ADDRESS=0.0.0.0 \
  CAUCUS_DATA_PATH="$image/data" CAUCUS_KNOWLEDGE_PATH="$image/knowledge" \
  SPRING_CONFIG_IMPORT="optional:configtree:$image/secrets/" \
  $as "$java" "@$image/opt/java.options" "-XX:AOTCache=$image/opt/caucus.aot" -XX:AOTMode=on \
  "-Djava.io.tmpdir=$image/tmp" -jar "$image/opt/caucus.jar") >"$image/log" 2>&1 &
bot=$!

step "health check"
tries=0
until curl -fsS -o /dev/null "http://127.0.0.1:$port/actuator/health/readiness" 2>/dev/null; do
  tries=$((tries + 1))
  if [ "$tries" -ge 120 ] || ! kill -0 "$bot" 2>/dev/null; then
    cat "$image/log"
    exit 1
  fi
  sleep 0.5
done
ps -o user:12=,args= -p "$bot" | cut -c1-60
curl -fsS "http://127.0.0.1:$port/actuator/health/liveness"
echo

step "strangers are turned away"
[ "$(curl -s -o /dev/null -w '%{http_code}' "http://127.0.0.1:$port/api/knowledge")" = 401 ]
[ "$(curl -s -o /dev/null -w '%{http_code}' -H 'Accept: text/html' "http://127.0.0.1:$port/")" = 302 ]

step "ask"
curl -fsS -H "Authorization: Bearer $token" -H 'Content-Type: application/json' "http://127.0.0.1:$port/api/turns" -d '{"conversation":
  "try", "participant": {"id": "ann"}, "text": "What is the design pattern of Django?"}' >"$image/answer"
grep -o 'Model-View-Template' "$image/answer" | head -n 1
[ "$(grep -c 'Model-View-Template' "$image/answer")" -gt 0 ]

step "stop"
kill -TERM "$bot"
status=0
wait "$bot" || status=$?
bot=
[ "$status" -eq 143 ] || { echo "ended with $status" >&2; exit 1; }
if grep -qE ' (WARN|ERROR) ' "$image/log"; then
  grep -E ' (WARN|ERROR) ' "$image/log"
  exit 1
fi
left=$(find "$image" -path "$image/data" -prune -o -path "$image/tmp" -prune -o -user 10001 -print)
[ -z "$left" ] || { echo "written outside of the data folder: $left" >&2; exit 1; }
echo "everything went as it should"
