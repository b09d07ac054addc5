#!/bin/sh
# Makes the cache with which Java starts Caucus in a fraction of the time.
#
#   train.sh FOLDER KNOWLEDGE [PLATFORMS]
#
# FOLDER is where the jar was extracted to:
#   java -Djarmode=tools -jar target/caucus.jar extract --destination FOLDER
# KNOWLEDGE is a folder of articles, and the included one will do. PLATFORMS is
# target/caucus-platforms.jar, a Slack and a Discord of one's own; without it, what these need is not
# learnt, and costs what it cost before. A bot is started on a port of its own, asked a few questions,
# and stopped; what Java learnt meanwhile is in FOLDER/caucus.aot. It fits that jar, that Java and
# those options; Java ignores one that does not fit.
set -eu

folder=$(cd "$1" && pwd)
knowledge=$(cd "$2" && pwd)
options=$folder/java.options
[ -f "$options" ] || cp "$(dirname "$0")/java.options" "$options"
platforms=${3:-}
work=$(mktemp -d)
bot=
local=
: >"$work/log"
: >"$work/settings"
trap 'for each in $bot $local; do kill -9 "$each" 2>/dev/null || true; done; rm -rf "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

fail() {
  cat "$work/log" >&2
  echo "train.sh: $1" >&2
  exit 1
}

waits_for() { # $1 is what to say if the condition that is the rest does not come about
  why=$1
  shift
  waited=0
  until "$@"; do
    [ "$waited" -lt 180 ] || fail "$why"
    for each in $bot $local; do
      kill -0 "$each" 2>/dev/null || fail "$why"
    done
    sleep 1
    waited=$((waited + 1))
  done
}

if [ -n "$platforms" ]; then
  rm "$work/settings"
  "${JAVA:-java}" -cp "$platforms:$folder/lib/*" dev.caucus.deploy.LocalPlatforms "$work" \
    >>"$work/log" 2>&1 &
  local=$!
  waits_for "there is no platform to train with" test -f "$work/settings"
fi

# Nothing of the surroundings may lead the training to anybody's workspace or data.
# shellcheck disable=SC2046 # one argument a line
env -i PATH="$PATH" HOME="$work" JAVA_HOME="${JAVA_HOME:-}" LANG=C.UTF-8 \
  "${JAVA:-java}" "@$options" -XX:AOTCacheOutput="$work/caucus.aot" -jar "$folder/caucus.jar" \
  --server.port=0 --caucus.data.path="$work/data" --caucus.knowledge.path="$knowledge" \
  $(cat "$work/settings") >>"$work/log" 2>&1 &
bot=$!

site() { sed -n 's/.*Caucus is ready: \(http[^ ]*\).*/\1/p' "$work/log"; }
is_up() { [ -n "$(site)" ]; }
is_ready() { curl -fs --max-time 5 -o /dev/null "$(site)/actuator/health/readiness"; }
waits_for "the bot did not start" is_up
waits_for "the bot did not become ready" is_ready
site=$(site)
if [ -n "$platforms" ]; then
  : >"$work/use"
  waits_for "people got no answer" test -f "$work/used"
fi

say() {
  curl -fsS -o /dev/null -H 'Content-Type: application/json' "$site/api/turns" \
    -d "{\"conversation\": \"training\", \"participant\": {\"id\": \"training\"}, \"text\": \"$1\"}"
}
say 'What is this about?'
say 'What is the design pattern of Django?'
say 'and Node.js?'
say 'How do the two compare?'
say '/help'
say '/recommend'
say '/poll Lunch? | Pizza | Sushi'
curl -fsS -o /dev/null "$site/"
curl -fsS -o /dev/null "$site/actuator/health/readiness"
curl -fsS -o /dev/null "$site/actuator/prometheus"

# Java writes the cache as it ends.
kill -TERM "$bot"
wait "$bot" || [ $? -eq 143 ]
bot=
[ -s "$work/caucus.aot" ] || fail "Java wrote no cache"
chmod 644 "$work/caucus.aot"
mv "$work/caucus.aot" "$folder/caucus.aot"
echo "$folder/caucus.aot: $(du -m "$folder/caucus.aot" | cut -f1) MB"
