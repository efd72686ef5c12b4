# Begins every script for a gateway's machine. PROGRAM, STATE and UNIT are set; a line of the answer is a key, a tab and a value.
set -eu
umask 022
PATH="$PATH:/usr/local/sbin:/usr/sbin:/sbin"
LC_ALL=C
export PATH LC_ALL
tell() { printf '%s\t%s\n' "$1" "$(printf '%s' "$2" | tr '\n\t' '  ')"; }
have() { command -v "$1" >/dev/null 2>&1; }
fail() { printf '%s\n' "$1" >&2; exit 1; }
sha() { if [ -f "$1" ]; then sha256sum "$1" | cut -d ' ' -f 1; fi; }
major() { # JAVA: its version as one number; nothing when it does not run
  "$1" -version 2>&1 | sed -n 's/.*version "\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' | head -n 1
}
java_here() { # the Java that the unit runs, when it is new enough
  java=/usr/bin/java
  [ -x "$java" ] || return 0
  number=$(major "$java")
  if [ -n "$number" ] && [ "$number" -ge 17 ]; then printf '%s' "$java"; fi
  return 0
}
version_here() { # the folder of the version that starts with the machine; nothing when there is none
  for each in "$PROGRAM"/versions/*; do
    [ -f "$each/slipway-gateway.jar" ] || continue
    if systemctl is-enabled --quiet "$UNIT@${each##*/}.service" 2>/dev/null; then printf '%s' "$each"; return 0; fi
  done
  return 0
}
