#!/bin/sh
# Measures what a start costs until the bot is ready, with the cache of train.sh and without.
#
#   measure-start.sh FOLDER KNOWLEDGE [ROUNDS]
#
# The two take turns, so that whatever else the machine does hurts both alike. Told are the median
# processor seconds (user and system, of all threads), which do not depend on how busy the machine is,
# and the median seconds that went by.
set -eu

folder=$(cd "$1" && pwd)
knowledge=$(cd "$2" && pwd)
rounds=${3:-5}
port=${PORT:-18099}
ticks=$(getconf CLK_TCK)
work=$(mktemp -d)
bot=
trap 'if [ -n "$bot" ]; then kill -9 "$bot" 2>/dev/null || true; fi; rm -rf "$work"' EXIT

start() { # $1 is what to call it; the rest goes to Java
  name=$1
  shift
  # An index that is there already, as after every start but the first.
  env -i PATH="$PATH" JAVA_HOME="${JAVA_HOME:-}" LANG=C.UTF-8 \
    "${JAVA:-java}" "@$folder/java.options" "$@" -jar "$folder/caucus.jar" \
    --server.port="$port" --caucus.data.path="$work/data" --caucus.knowledge.path="$knowledge" \
    >"$work/log" 2>&1 &
  bot=$!
  began=$(date +%s%N)
  until curl -fs -o /dev/null "http://127.0.0.1:$port/actuator/health/readiness"; do
    if ! kill -0 "$bot" 2>/dev/null; then
      cat "$work/log" >&2
      exit 1
    fi
    sleep 0.05
  done
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

start warm-up
round=0
while [ "$round" -lt "$rounds" ]; do
  start without
  start with -XX:AOTCache="$folder/caucus.aot"
  round=$((round + 1))
done
for name in without with; do
  echo "$name cache: $(median $name 1) processor seconds, $(median $name 2) s, $(median $name 3) MB" \
    "(median of $rounds starts)"
done
