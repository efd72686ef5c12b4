#!/bin/sh
# Puts the gateway on this machine, or a newer one with its units, and starts it.
#
#   install.sh JAR SHA256     as root, in the directory that `service-files` wrote; needs /usr/bin/java, systemd 247 or later
#
# Exits as upgrade.sh does.
set -eu

home=/opt/slipway-gateway
units=/etc/systemd/system
user=slipway-gateway
here=$(cd "$(dirname "$0")" && pwd)

[ "$(id -u)" = 0 ] || { echo "This must be run as root, such as with sudo." >&2; exit 1; }
[ -x /usr/bin/java ] || { echo "There is no /usr/bin/java. Install Java 17 or later first." >&2; exit 1; }
id "$user" > /dev/null 2>&1 || useradd --system --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin "$user"
install -d -m 755 "$home" "$home/versions"
# The options are the administrator's once they are there.
[ -f "$home/slipway-gateway.env" ] || install -m 644 "$here/slipway-gateway.env" "$home/"
[ "$here" = "$home" ] || install -m 755 "$here/upgrade.sh" "$here/remove.sh" "$home/"
install -m 644 "$here/slipway-gateway@.service" "$here/slipway-gateway-upgrade.service" "$units/"
install -d -m 700 -o "$user" -g "$user" /var/lib/slipway-gateway
systemctl daemon-reload
systemctl enable --quiet slipway-gateway-upgrade.service
exec sh "$home/upgrade.sh" "$@"
