# Takes everything of a gateway away. PACKAGES_TOO: yes to remove the Java that came with it.
systemctl disable --now --quiet "$UNIT" 2>/dev/null || true
rm -rf "/etc/systemd/system/$UNIT.service" "/etc/systemd/system/$UNIT.service.d"
systemctl daemon-reload
systemctl reset-failed "$UNIT" 2>/dev/null || true
if [ -f "$PROGRAM/firewall" ]; then
  while read -r kind port; do
    case $kind in
      ufw) ufw --force delete allow "$port/tcp" >&2 || true ;;
      firewalld)
        firewall-cmd --quiet --remove-port="$port/tcp" || true
        firewall-cmd --quiet --permanent --remove-port="$port/tcp" || true ;;
    esac
  done < "$PROGRAM/firewall"
fi
if [ "$PACKAGES_TOO" = yes ] && [ -s "$PROGRAM/packages" ]; then
  list=$(tr '\n' ' ' < "$PROGRAM/packages")
  # Neither takes away what something that was installed later needs.
  if have dpkg; then dpkg --purge $list >&2 || tell kept "$list"
  elif have pacman; then pacman -R --noconfirm $list >&2 || tell kept "$list"
  else rpm -e $list >&2 || tell kept "$list"
  fi
fi
if id -u "$UNIT" >/dev/null 2>&1; then userdel "$UNIT"; fi
if getent group "$UNIT" >/dev/null 2>&1; then groupdel "$UNIT"; fi
rm -rf "$STATE" "/var/lib/private/$UNIT" "$PROGRAM"
