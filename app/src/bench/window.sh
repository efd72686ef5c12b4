#!/bin/sh
# Seconds from starting bin/slipway to its window being on the screen (an X server of its own), several times.
#   app/src/bench/window.sh [ROUNDS]      needs xvfb, xdotool
set -eu
cd "$(dirname "$0")/../.."
rounds=${1:-5}
home=$(mktemp -d)
display=:$((90 + $$ % 100))
Xvfb "$display" -screen 0 1280x800x24 >/dev/null 2>&1 &
server=$!
trap 'kill $server 2>/dev/null; rm -rf "$home"' EXIT
export DISPLAY=$display SLIPWAY_HOME=$home/slipway XDG_CACHE_HOME=$home/cache SLIPWAY_JAVA_OPTIONS=-Dprism.order=sw
sleep 1
for round in $(seq 0 "$rounds"); do
  start=$(date +%s.%N)
  target/slipway/bin/slipway &
  window=$!
  until xdotool search --onlyvisible --name '^Slipway$' >/dev/null 2>&1; do sleep 0.02; done
  end=$(date +%s.%N)
  sleep 2
  memory=$(awk '/VmRSS/ { printf "%d MB", $2 / 1024 }' "/proc/$window/status")
  # The first start has nothing kept from an earlier one.
  echo "round $round: $(echo "$end - $start" | bc) s, $memory resident"
  kill "$window"
  wait "$window" 2>/dev/null || true
done
