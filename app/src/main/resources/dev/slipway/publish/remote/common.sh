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
java_here() { # the first Java that is new enough
  for java in "$PROGRAM/java/bin/java" /usr/bin/java /usr/lib/jvm/*/bin/java; do
    [ -x "$java" ] || continue
    number=$(major "$java")
    if [ -n "$number" ] && [ "$number" -ge 17 ]; then printf '%s' "$java"; return 0; fi
  done
  return 0
}
