# Opens ports in the machine's firewall, and writes down which it opened, before it does. PORTS; FIREWALL: what is switched on.
mkdir -p "$PROGRAM"
note() { grep -qxF "$1" "$PROGRAM/firewall" 2>/dev/null || printf '%s\n' "$1" >> "$PROGRAM/firewall"; }
for port in $PORTS; do
  case $FIREWALL in
    UFW)
      if ufw status | grep -qE "^$port(/tcp)? +ALLOW"; then continue; fi
      note "ufw $port"
      ufw allow "$port/tcp" >&2 ;;
    FIREWALLD)
      if firewall-cmd --quiet --query-port="$port/tcp"; then continue; fi
      note "firewalld $port"
      firewall-cmd --quiet --add-port="$port/tcp"
      firewall-cmd --quiet --permanent --add-port="$port/tcp" ;;
  esac
  tell opened "$port"
done
