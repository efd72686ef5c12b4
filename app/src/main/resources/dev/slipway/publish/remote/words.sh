# The last lines that the gateway wrote. LINES_WANTED: how many.
if have journalctl; then
  journalctl -t "$UNIT" -n "$LINES_WANTED" -o short-iso --no-pager 2>/dev/null | while IFS= read -r line; do tell line "$line"; done
fi
