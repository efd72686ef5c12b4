# Starts the unit, anew when it runs with other files than those that are there now. TOKEN_LIMIT: seconds to wait for the token.
if [ "$(systemctl is-active "$UNIT" 2>/dev/null || true)" != active ] || [ "$(cat "$PROGRAM/started" 2>/dev/null || true)" != "$(files_mark)" ]; then
  restart_with_mark
  tell started yes
fi
left=$((TOKEN_LIMIT * 5))
while [ ! -s "$STATE/control-token" ] && [ "$left" -gt 0 ]; do
  sleep 0.2
  left=$((left - 1))
done
[ -s "$STATE/control-token" ] || fail "the gateway made no token; the last line of its log is: $(journalctl -u "$UNIT" -n 1 -o cat --no-pager 2>/dev/null)"
tell token "$(cat "$STATE/control-token")"
