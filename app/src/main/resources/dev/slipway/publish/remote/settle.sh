# Ends an upgrade. KEEP: yes to keep the new program; otherwise the one before is put back. PORT and PATIENCE as in upgrade.sh.
if [ -d "$PROGRAM/before" ]; then
  if [ "$KEEP" = yes ]; then
    rm -rf "$PROGRAM/before"
  else
    put_back
    comes_up || fail "the program before does not come up"
  fi
fi
