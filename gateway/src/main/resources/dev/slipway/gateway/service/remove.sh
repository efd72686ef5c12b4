#!/bin/sh
# Takes the gateway off this machine.
#
#   remove.sh [--keep-state]     as root; with --keep-state, keys, certificates and the desired state stay
set -eu

home=/opt/slipway-gateway
state=/var/lib/slipway-gateway
units=/etc/systemd/system
user=slipway-gateway

[ "$(id -u)" = 0 ] || { echo "This must be run as root, such as with sudo." >&2; exit 1; }
systemctl stop slipway-gateway-upgrade.service 2> /dev/null || true
systemctl disable --quiet slipway-gateway-upgrade.service 2> /dev/null || true
systemctl stop 'slipway-gateway@*.service'
for each in "$home"/versions/*; do
  systemctl disable --quiet "slipway-gateway@${each##*/}.service" 2> /dev/null || true
done
rm -f "$units/slipway-gateway@.service" "$units/slipway-gateway-upgrade.service"
systemctl daemon-reload
systemctl reset-failed 'slipway-gateway@*.service' 2> /dev/null || true
rm -rf "$home"
if [ "${1:-}" != --keep-state ]; then
  rm -rf "$state"
  userdel "$user" 2> /dev/null || true
fi
echo "The gateway is removed."
