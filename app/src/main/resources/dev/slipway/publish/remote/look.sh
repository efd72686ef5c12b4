# What of a gateway is on the machine. Changes nothing.
[ -f "$PROGRAM/owner" ] && tell owner "$(cat "$PROGRAM/owner")"
tell jar "$(sha "$PROGRAM/slipway-gateway.jar")"
tell active "$(systemctl is-active "$UNIT" 2>/dev/null || true)"
java=$(java_here)
[ -n "$java" ] && tell java "$java" && tell java.version "$(major "$java")"
tell space "$(df -Pk /opt | awk 'NR==2 {print $4}')"
[ -f "$PROGRAM/packages" ] && while IFS= read -r name; do tell package "$name"; done < "$PROGRAM/packages"
true
