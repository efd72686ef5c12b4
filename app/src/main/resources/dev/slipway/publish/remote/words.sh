# The last lines that the unit wrote. LINES_WANTED: how many.
tell state "$(systemctl show -p ActiveState,SubState,Result --value "$UNIT" | tr '\n' ' ')"
if have journalctl; then
  journalctl -u "$UNIT" -n "$LINES_WANTED" -o short-iso --no-pager 2>/dev/null | while IFS= read -r line; do tell line "$line"; done
fi
