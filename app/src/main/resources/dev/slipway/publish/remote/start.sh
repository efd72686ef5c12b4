# Starts the version that starts with the machine, unless it runs. TOKEN_LIMIT: seconds to wait for the token.
version=$(version_here)
[ -n "$version" ] || fail "there is no version of the gateway to start"
systemctl start "$UNIT@${version##*/}.service"
left=$((TOKEN_LIMIT * 5))
while [ ! -s "$STATE/control-token" ] && [ "$left" -gt 0 ]; do
  sleep 0.2
  left=$((left - 1))
done
[ -s "$STATE/control-token" ] || fail "the gateway made no token; the last line of its log is: $(journalctl -t "$UNIT" -n 1 -o cat --no-pager 2>/dev/null)"
tell token "$(cat "$STATE/control-token")"
