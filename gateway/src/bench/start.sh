#!/bin/sh
# Start to first answer, idle memory, and PUT of a service to its first answer; nginx, HAProxy and Caddy beside where they have the same.
#
#   start.sh [ROUNDS]
#
# Needs nginx, haproxy, caddy, python3 and a Java 17 or later; `mvn -pl gateway -am package` first. Listens on 127.0.0.1 only; ends
# what it started. Prints medians; the ratios say more than the times, since machines are noisy.
set -eu

rounds=${1:-7}
here=$(cd "$(dirname "$0")" && pwd)
jar=$here/../../target/slipway-gateway.jar
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
trap 'exit 1' INT TERM
[ -f "$jar" ] || { echo "There is no $jar. Package the gateway first." >&2; exit 1; }
python3 "$here/start.py" "$jar" "$dir" "$rounds"
