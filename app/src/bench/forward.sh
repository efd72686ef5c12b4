#!/bin/sh
# What a forward carries beside OpenSSH's own -L in the same rounds, down and up, in MB/s.
#   app/src/bench/forward.sh [ROUNDS] [MEGABYTES]      after "mvn verify"; needs openssh-server
set -eu
cd "$(dirname "$0")/../.."
java=${SLIPWAY_JAVA_HOME:-$(ls -d /usr/lib/jvm/*25* 2>/dev/null | head -n 1)}/bin/java
exec "$java" --enable-native-access=ALL-UNNAMED \
  -cp "${SLIPWAY_CLASSPATH:-target/test-classes:$(find target/slipway/lib -name '*.jar' | tr '\n' ':')}" \
  dev.slipway.bench.ForwardBench "${1:-5}" "${2:-200}"
