#!/bin/sh
# Measures what a start costs until the bot is ready, with the cache of train.sh and without.
#
#   measure-start.sh FOLDER KNOWLEDGE JAR PLATFORMS [ROUNDS]
#
# FOLDER is where train.sh left its cache, JAR is target/caucus.jar, and PLATFORMS is
# target/caucus-platforms.jar: the bot is ready once it is connected to Slack and to Discord, which are
# local ones. All take turns, so that whatever else the machine does hurts them alike. Told are the
# median processor seconds (user and system, of all threads), which do not depend on how busy the
# machine is, and the median seconds that went by.
set -eu

folder=$(cd "$1" && pwd)
knowledge=$(cd "$2" && pwd)
jar=$3
platforms=$4
rounds=${5:-5}
port=${PORT:-18099}
ticks=$(getconf CLK_TCK)
work=$(mktemp -d)
bot=
local=
trap 'for each in $bot $local; do kill -9 "$each" 2>/dev/null || true; done; rm -rf "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

fail() {
  cat "$work/log" >&2
  echo "measure-start.sh: $1" >&2
  exit 1
}

is_ready() { curl -fs --max-time 5 -o /dev/null "http://127.0.0.1:$port/actuator/health/readiness"; }

waits_for() { # $1 is what to say if the condition that is the rest does not come about
  why=$1
  shift
  limit=$(($(date +%s) + 180))
  until "$@"; do
    [ "$(date +%s)" -lt "$limit" ] || fail "$why"
    for each in $bot $local; do
      kill -0 "$each" 2>/dev/null || fail "$why"
    done
    sleep 0.05
  done
}

if is_ready; then
  echo "measure-start.sh: another bot serves port $port; PORT=... is another one" >&2
  exit 1
fi
"${JAVA:-java}" -cp "$platforms:$folder/lib/*" dev.caucus.deploy.LocalPlatforms "$work" \
  >"$work/log" 2>&1 &
local=$!
waits_for "there is no platform to connect to" test -f "$work/settings"

start() { # $1 is what to call it; the rest goes to Java
  name=$1
  shift
  # An index that is there already, as after every start but the first.
  # shellcheck disable=SC2046 # one argument a line
  env -i PATH="$PATH" JAVA_HOME="${JAVA_HOME:-}" LANG=C.UTF-8 \
    "${JAVA:-java}" "$@" --server.port="$port" --caucus.data.path="$work/data" \
    --caucus.knowledge.path="$knowledge" $(cat "$work/settings") \
    >"$work/log" 2>&1 &
  bot=$!
  began=$(date +%s%N)
  waits_for "the bot did not become ready" is_ready
  ended=$(date +%s%N)
  # The name in brackets may hold blanks; user and system time are the 12th and 13th after it.
  used=$(sed 's/.*) //' "/proc/$bot/stat" | cut -d' ' -f12,13)
  memory=$(sed -n 's/^VmRSS:[^0-9]*\([0-9]*\).*/\1/p' "/proc/$bot/status")
  kill -TERM "$bot"
  wait "$bot" || [ $? -eq 143 ]
  bot=
  echo "$used $began $ended $memory" |
    awk -v ticks="$ticks" '{printf "%.2f %.2f %d\n", ($1 + $2) / ticks, ($4 - $3) / 1e9, $5 / 1024}' \
      >>"$work/$name"
}

median() { # of column $2 in $1
  cut -d' ' -f"$2" "$work/$1" | sort -n | awk '{all[NR] = $1} END {print all[int((NR + 1) / 2)]}'
}

options="@$folder/java.options"
start warm-up "$options" -jar "$folder/caucus.jar"
round=0
while [ "$round" -lt "$rounds" ]; do
  start plain -jar "$jar"
  start options "$options" -jar "$jar"
  start extracted "$options" -jar "$folder/caucus.jar"
  start cached "$options" -XX:AOTCache="$folder/caucus.aot" -jar "$folder/caucus.jar"
  round=$((round + 1))
done
told() {
  echo "$2: $(median "$1" 1) processor seconds, $(median "$1" 2) s, $(median "$1" 3) MB"
}
echo "medians of $rounds starts"
told plain "the jar as it is"
told options "the jar with java.options"
told extracted "extracted, with java.options"
told cached "extracted, with java.options and the cache"
