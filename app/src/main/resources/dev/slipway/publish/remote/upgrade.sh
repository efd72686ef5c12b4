# Puts another program in place of the one that runs, and takes it back unless it comes up. ARRIVED, JAR, UNIT_TEXT, SETTINGS as in
# install.sh; PORT: the control port in hexadecimal digits; PATIENCE: seconds for it to come up.
unit="/etc/systemd/system/$UNIT.service"
write() { # TEXT FILE
  printf '%s\n' "$1" > "$2.new"
  chmod 644 "$2.new"
  mv -f "$2.new" "$2"
}
# What was kept by an attempt that was broken off is what worked last.
if [ ! -d "$PROGRAM/before" ]; then
  rm -rf "$PROGRAM/before.new"
  mkdir "$PROGRAM/before.new"
  cp -p "$PROGRAM/slipway-gateway.jar" "$PROGRAM/slipway-gateway.env" "$unit" "$PROGRAM/before.new/"
  mv "$PROGRAM/before.new" "$PROGRAM/before"
fi
install -m 644 "$ARRIVED/slipway-gateway.jar" "$PROGRAM/slipway-gateway.jar.new"
[ "$(sha "$PROGRAM/slipway-gateway.jar.new")" = "$JAR" ] || fail "the program did not arrive whole"
mv -f "$PROGRAM/slipway-gateway.jar.new" "$PROGRAM/slipway-gateway.jar"
write "$SETTINGS" "$PROGRAM/slipway-gateway.env"
write "$UNIT_TEXT" "$unit"
systemctl daemon-reload
restart_with_mark
rm -rf "$ARRIVED"
if comes_up; then
  tell running new
else
  tell reason "$(journalctl -u "$UNIT" -n 3 -o cat --no-pager 2>/dev/null | tr '\n' ' ')"
  put_back
  comes_up || fail "neither the new program nor the one before comes up"
  tell running before
fi
