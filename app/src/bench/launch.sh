#!/bin/sh
# Seconds from pressing Run to the first answered request of a small web server, beside "docker run" in the same rounds.
#   app/src/bench/launch.sh [ROUNDS] [IMAGE]      after "mvn verify"; IMAGE has python3, and none leaves containers out
set -eu
cd "$(dirname "$0")/../.."
java=${SLIPWAY_JAVA_HOME:-$(ls -d /usr/lib/jvm/*25* 2>/dev/null | head -n 1)}/bin/java
exec "$java" --enable-native-access=ALL-UNNAMED -Xlog:disable \
  -cp "target/test-classes:$(find target/slipway/lib -name '*.jar' | tr '\n' ':')" \
  dev.slipway.bench.LaunchBench "${1:-5}" ${2:+"$2"}
