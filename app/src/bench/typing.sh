#!/bin/sh
# How long typing in a configuration of 2,000 lines blocks the UI thread, in an X server of its own with software rendering.
#   app/src/bench/typing.sh [KEYS] [EDITS]      after "mvn verify"; needs xvfb
set -eu
cd "$(dirname "$0")/../.."
java=${SLIPWAY_JAVA_HOME:-$(ls -d /usr/lib/jvm/*25* 2>/dev/null | head -n 1)}/bin/java
path=${SLIPWAY_BENCH_PATH:-target/test-classes:$(find target/slipway/lib -name '*.jar' | tr '\n' ':')}
home=$(mktemp -d)
Xvfb -noreset -displayfd 3 -screen 0 1280x800x24 3>"$home/display" >/dev/null 2>&1 &
server=$!
trap 'kill $server 2>/dev/null; rm -rf "$home"' EXIT
until [ -s "$home/display" ]; do sleep 0.05; done
DISPLAY=:$(cat "$home/display")
export DISPLAY
"$java" --enable-native-access=ALL-UNNAMED -Dprism.order=sw -Xmx512m ${SLIPWAY_BENCH_OPTIONS:-} -cp "$path" \
  dev.slipway.bench.TypingBench "${1:-2000}" "${2:-10000}"
