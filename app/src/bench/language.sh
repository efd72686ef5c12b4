#!/bin/sh
# Milliseconds to check and to complete files of 200 and of 10,000 lines: Slipway, and yaml-language-server with Slipway's
# JSON schema in the same run on the same files.
#   app/src/bench/language.sh        after "mvn verify"; needs Node and npm
# The server is asked over its standard input and output, as editors do; an empty question shows what that costs. It
# waits 200 ms before it checks, so that it does not check at each key: that is set to 0 here.
set -eu
cd "$(dirname "$0")/../.."
java=${SLIPWAY_JAVA_HOME:-$(ls -d /usr/lib/jvm/*25* 2>/dev/null | head -n 1)}/bin/java
server=$(mktemp -d)
trap 'rm -rf "$server"' EXIT
npm install --silent --no-audit --no-fund --prefix "$server" yaml-language-server
package=$server/node_modules/yaml-language-server
waits=$(grep -rl 'validationDelayMs = 200' "$package" --include='*.js') || { echo "no waiting time was found" >&2; exit 1; }
echo "$waits" | xargs sed -i 's/validationDelayMs = 200/validationDelayMs = 0/'
echo "$("$java" --version | head -n 1), Node $(node --version), yaml-language-server $(node -p "require('$package/package.json').version")"
"$java" --enable-native-access=ALL-UNNAMED -Xlog:disable \
  -cp "${SLIPWAY_CLASSES:-target/test-classes:$(find target/slipway/lib -name '*.jar' | tr '\n' ':')}" \
  dev.slipway.bench.LanguageBench ../assets/dstack.schema.json \
  node "$package/bin/yaml-language-server" --stdio
