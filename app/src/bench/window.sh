#!/bin/sh
# Seconds from starting bin/slipway to its window being on the screen (an X server of its own), several times.
#   app/src/bench/window.sh [ROUNDS]      needs xvfb, xdotool; seen to a twentieth of a second
set -eu
cd "$(dirname "$0")/../.."
rounds=${1:-5}
home=$(mktemp -d)
Xvfb -noreset -displayfd 3 -screen 0 1280x800x24 3>"$home/display" >/dev/null 2>&1 &
server=$!
trap 'kill $server 2>/dev/null; rm -rf "$home"' EXIT
until [ -s "$home/display" ]; do sleep 0.05; done
DISPLAY=:$(cat "$home/display")
export DISPLAY SLIPWAY_HOME="$home/slipway" XDG_CACHE_HOME="$home/cache" SLIPWAY_JAVA_OPTIONS=-Dprism.order=sw
for round in $(seq 0 "$rounds"); do
  start=$(date +%s.%N)
  timeout 60 target/slipway/bin/slipway &
  window=$!
  tries=0
  until xdotool search --onlyvisible --name '^Slipway$' >/dev/null 2>&1; do
    tries=$((tries + 1))
    [ $tries -lt 400 ] || { echo "no window came" >&2; exit 1; }
    sleep 0.02
  done
  end=$(date +%s.%N)
  sleep 2
  java=$(pgrep -P "$window")
  memory=$(awk '/VmRSS/ { printf "%d MB", $2 / 1024 }' "/proc/$java/status")
  # The first start has nothing kept from an earlier one.
  echo "round $round: $(echo "$end - $start" | bc) s, $memory resident"
  kill "$java"
  wait "$window" 2>/dev/null || true
done
