# Puts the program, its user and its unit in their places. ARRIVED: the folder with the jar; JAR: its checksum; UNIT_TEXT, SETTINGS, OWNER;
# ROOTS: the roots of the certificate authority, empty for none.
put() { # TEXT FILE
  if [ -f "$2" ] && [ "$(cat "$2")" = "$1" ]; then return 0; fi
  printf '%s\n' "$1" > "$2.new"
  chmod 644 "$2.new"
  mv -f "$2.new" "$2"
}
mkdir -p "$PROGRAM"
put "$OWNER" "$PROGRAM/owner"
if ! id -u "$UNIT" >/dev/null 2>&1; then
  shell=/usr/sbin/nologin
  [ -x "$shell" ] || shell=/sbin/nologin
  useradd --system --user-group --home-dir "$STATE" --no-create-home --shell "$shell" "$UNIT"
fi
if [ "$(sha "$PROGRAM/slipway-gateway.jar")" != "$JAR" ]; then
  install -m 644 "$ARRIVED/slipway-gateway.jar" "$PROGRAM/slipway-gateway.jar.new"
  [ "$(sha "$PROGRAM/slipway-gateway.jar.new")" = "$JAR" ] || fail "the program did not arrive whole"
  mv -f "$PROGRAM/slipway-gateway.jar.new" "$PROGRAM/slipway-gateway.jar"
fi
[ -z "$ROOTS" ] || put "$ROOTS" "$PROGRAM/roots.pem"
put "$SETTINGS" "$PROGRAM/slipway-gateway.env"
put "$UNIT_TEXT" "/etc/systemd/system/$UNIT.service"
systemctl daemon-reload
systemctl enable --quiet "$UNIT" 2>&1
rm -rf "$ARRIVED"
