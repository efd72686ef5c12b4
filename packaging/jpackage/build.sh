#!/bin/sh
# Makes an application of the bundle with a Java of its own: the user needs to install nothing.
#   packaging/jpackage/build.sh [TYPE]      after "mvn package"; TYPE as jpackage has it (app-image, deb, rpm, dmg, msi ...)
# The result is in packaging/jpackage/target. The same class path as bin/slipway; only modules of the JDK go into the runtime.
set -eu
cd "$(dirname "$0")/../.."
type=${1:-app-image}
java=${SLIPWAY_JAVA_HOME:-${JAVA_HOME:-$(ls -d /usr/lib/jvm/*25* 2>/dev/null | head -n 1)}}
lib=app/target/slipway/lib
out=packaging/jpackage/target
[ -d "$lib" ] || { echo "There is no bundle yet. Run: mvn -DskipTests package" >&2; exit 1; }
[ -x "$java/bin/jpackage" ] || { echo "$java has no jpackage. Set SLIPWAY_JAVA_HOME to a JDK 25." >&2; exit 1; }

main=$(basename "$(ls "$lib"/slipway-app-*.jar)")
version=$(echo "$main" | sed 's/slipway-app-\([0-9.]*\).*/\1/')
rm -rf "$out"
mkdir -p "$out"
exec "$java/bin/jpackage" --type "$type" --name slipway --app-version "$version" --vendor Slipway \
  --description "Launches dev environments, tasks and services from .dstack.yml files" \
  --input "$lib" --main-jar "$main" --main-class dev.slipway.Slipway --dest "$out" \
  --icon app/src/main/resources/dev/slipway/ui/theme/icons/slipway-256.png \
  --add-modules java.base,java.desktop,java.logging,java.management,java.naming,java.net.http,java.sql,java.xml,jdk.unsupported,jdk.crypto.ec,jdk.naming.dns,jdk.jfr \
  --java-options "--enable-native-access=ALL-UNNAMED -Xms32m -XX:MinHeapFreeRatio=15 -XX:MaxHeapFreeRatio=30 -Xlog:disable -XX:+UseSerialGC -XX:+UseCompactObjectHeaders"
