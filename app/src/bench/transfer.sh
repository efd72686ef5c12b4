#!/bin/sh
# Sending a folder to a machine beside "rsync -a" in the same rounds, in seconds.
#   app/src/bench/transfer.sh [ROUNDS] [FILES] [MEGABYTES]      after "mvn verify"; needs openssh-server, rsync
set -eu
cd "$(dirname "$0")/../.."
java=${SLIPWAY_JAVA_HOME:-$(ls -d /usr/lib/jvm/*25* 2>/dev/null | head -n 1)}/bin/java
exec "$java" --enable-native-access=ALL-UNNAMED \
  -cp "${SLIPWAY_CLASSPATH:-target/test-classes:$(find target/slipway/lib -name '*.jar' | tr '\n' ':')}" \
  dev.slipway.bench.TransferBench "${1:-5}" "${2:-10000}" "${3:-500}"
