# Takes everything of a gateway away. PACKAGES_TOO: yes to remove the Java that came with it.
# What was changed for it is remembered apart, until all of it is undone.
leaving=$PROGRAM.leaving
mkdir -p "$leaving"
for list in firewall packages; do
  [ ! -f "$PROGRAM/$list" ] || cp "$PROGRAM/$list" "$leaving/$list"
done
if [ -f "$PROGRAM/remove.sh" ]; then sh "$PROGRAM/remove.sh" >&2; fi
if [ -f "$leaving/firewall" ]; then
  while read -r kind port; do
    case $kind in
      ufw) ufw --force delete allow "$port/tcp" >&2 || true ;;
      firewalld)
        firewall-cmd --quiet --remove-port="$port/tcp" || true
        firewall-cmd --quiet --permanent --remove-port="$port/tcp" || true ;;
    esac
  done < "$leaving/firewall"
fi
if [ "$PACKAGES_TOO" = yes ] && [ -s "$leaving/packages" ]; then
  list=$(tr '\n' ' ' < "$leaving/packages")
  # Neither takes away what something that was installed later needs.
  if have dpkg; then dpkg --purge $list >&2 || tell kept "$list"
  elif have pacman; then pacman -R --noconfirm $list >&2 || tell kept "$list"
  else rpm -e $list >&2 || tell kept "$list"
  fi
fi
if id -u "$UNIT" >/dev/null 2>&1; then userdel "$UNIT"; fi
if getent group "$UNIT" >/dev/null 2>&1; then groupdel "$UNIT"; fi
rm -rf "$STATE" "$PROGRAM" "$PROGRAM.arrived" "$leaving"
