#!/bin/sh
# Nearly valid requests, made from numbers, read as a client's connection does and written as a replica gets them; a reader
# that shares nothing with the gateway must see the same requests on both sides. Prints each that it does not, and counts.
#
#   fuzz.sh [FIRST [COUNT]]
#
# Needs the Java that builds the project, since it runs a class of the tests; `mvn -pl gateway -am package` first. Opens no port.
set -eu

first=${1:-1}
count=${2:-1000000}
target=$(cd "$(dirname "$0")" && pwd)/../../target
[ -f "$target/slipway-gateway.jar" ] || { echo "There is no jar in $target. Package the gateway first." >&2; exit 1; }
exec java -cp "$target/test-classes:$target/slipway-gateway.jar" dev.slipway.gateway.proxy.RequestFuzz "$first" "$count"
