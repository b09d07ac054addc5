#!/bin/sh
# Makes the cache with which Java starts Caucus in a fraction of the time.
#
#   train.sh FOLDER KNOWLEDGE
#
# FOLDER is where the jar was extracted to:
#   java -Djarmode=tools -jar target/caucus.jar extract --destination FOLDER
# KNOWLEDGE is a folder of articles, and the included one will do. A bot without any platform is
# started on a port of its own, asked a few questions, and stopped; what Java learnt meanwhile is in
# FOLDER/caucus.aot. It fits that jar, that Java and those options; Java ignores one that does not fit.
set -eu

folder=$(cd "$1" && pwd)
knowledge=$(cd "$2" && pwd)
options=$folder/java.options
[ -f "$options" ] || cp "$(dirname "$0")/java.options" "$options"
work=$(mktemp -d)
bot=
: >"$work/log"
trap 'if [ -n "$bot" ]; then kill -9 "$bot" 2>/dev/null || true; fi; rm -rf "$work"' EXIT

# Nothing of the surroundings may lead the training to a platform or to somebody's data. Without a
# platform's token the classes of that platform are not learnt, which costs what it cost before.
env -i PATH="$PATH" HOME="$work" JAVA_HOME="${JAVA_HOME:-}" LANG=C.UTF-8 \
  "${JAVA:-java}" "@$options" -XX:AOTCacheOutput="$work/caucus.aot" -jar "$folder/caucus.jar" \
  --server.port=0 --caucus.data.path="$work/data" --caucus.knowledge.path="$knowledge" \
  >"$work/log" 2>&1 &
bot=$!

site() { sed -n 's/.*Caucus is ready: \(http[^ ]*\).*/\1/p' "$work/log"; }
waited=0
until [ -n "$(site)" ]; do
  if [ "$waited" -ge 180 ] || ! kill -0 "$bot" 2>/dev/null; then
    cat "$work/log" >&2
    echo "train.sh: the bot did not start" >&2
    exit 1
  fi
  sleep 1
  waited=$((waited + 1))
done
site=$(site)

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
if [ ! -s "$work/caucus.aot" ]; then
  cat "$work/log" >&2
  echo "train.sh: Java wrote no cache" >&2
  exit 1
fi
chmod 644 "$work/caucus.aot"
mv "$work/caucus.aot" "$folder/caucus.aot"
echo "$folder/caucus.aot: $(du -m "$folder/caucus.aot" | cut -f1) MB"
