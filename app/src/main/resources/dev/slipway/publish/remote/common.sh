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
restart_with_mark() { # the mark says with which files it runs, see start.sh
  systemctl reset-failed "$UNIT" 2>/dev/null || true
  systemctl restart "$UNIT" || true
  files_mark > "$PROGRAM/started"
}
files_mark() {
  sha256sum "$PROGRAM/slipway-gateway.jar" "$PROGRAM/slipway-gateway.env" "/etc/systemd/system/$UNIT.service" | sha256sum | cut -d ' ' -f 1
}
comes_up() { # whether the control port is listened at within PATIENCE seconds, by a process that stays
  left=$((PATIENCE * 5))
  while [ "$left" -gt 0 ]; do
    if grep -qE ":$PORT [0-9A-F]+:0000 0A" /proc/net/tcp /proc/net/tcp6 2>/dev/null; then
      first=$(systemctl show -p MainPID --value "$UNIT")
      sleep 1
      [ "$first" != 0 ] && [ "$(systemctl show -p MainPID --value "$UNIT")" = "$first" ] && return 0
    fi
    sleep 0.2
    left=$((left - 1))
  done
  return 1
}
put_back() {
  cp -p "$PROGRAM/before/slipway-gateway.jar" "$PROGRAM/slipway-gateway.jar.new"
  mv -f "$PROGRAM/slipway-gateway.jar.new" "$PROGRAM/slipway-gateway.jar"
  cp -p "$PROGRAM/before/slipway-gateway.env" "$PROGRAM/slipway-gateway.env"
  cp -p "$PROGRAM/before/$UNIT.service" "/etc/systemd/system/$UNIT.service"
  systemctl daemon-reload
  restart_with_mark
  rm -rf "$PROGRAM/before"
}
