#!/bin/bash
# Installs the gateway on a bare machine as the README says, and sees that it holds: two services by name over TLS, a key, kill -9
# under load, an upgrade, one that is rolled back, a restart of the machine, and that nothing is left when it is removed.
#
#   vm.sh JAR ADDRESS LOGIN [SSH-OPTION...]     e.g. vm.sh gateway/target/slipway-gateway.jar 192.0.2.1 admin@192.0.2.1
#
# The machine has Java 17 or later at /usr/bin/java, systemd, curl, sudo without a password, ports 80 and 443 free, and is there for
# this only. SLIPWAY_REBOOT is a command that restarts it, if `sudo reboot` does not. Needs javac and python3 here.
set -euo pipefail
jar=$(realpath "$1") address=$2 login=$3
shift 3
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
options=(-o ConnectTimeout=5 -o BatchMode=yes "$@")

say() { printf '\n== %s\n' "$*"; }
fail() { echo "FAILED: $*" >&2; exit 1; }
on() { ssh "${options[@]}" "$login" "$@"; }
copy() { scp -q "${options[@]}" "$@" "$login:"; }
sha() { sha256sum "$1" | cut -d' ' -f1; }
get() { # HOST CURL-OPTION...: status and body
  local host=$1
  shift
  curl -sk --max-time 5 --resolve "$host:443:$address" -w '%{http_code}' "https://$host/" "$@" | tr '\n' ' ' || true
}
expect() { # TEXT HOST CURL-OPTION...
  local wanted=$1 seen
  shift
  seen=$(get "$@")
  [[ $seen == *"$wanted" ]] || fail "$1: $seen, not $wanted"
}
served() { # ENDING
  expect 'one 200' one.example -H 'Authorization: Bearer alice'
  expect 'two 200' two.example
  expect 401 one.example
  expect 401 one.example -H 'Authorization: Bearer bob'
  expect 404 other.example
  on sudo cat /var/lib/slipway-gateway/state > "$work/state.now"
  cmp -s "$work/state" "$work/state.now" || fail "the state has changed"
  echo "two services by name, 401 without the key, the same state: $1"
}
within() { # SECONDS TEXT HOST CURL-OPTION...
  local end=$((SECONDS + $1)) wanted=$2
  shift 2
  until [[ $(get "$@") == *"$wanted" ]]; do
    [ $SECONDS -lt $end ] || fail "no $wanted within the limit"
    sleep 0.2
  done
}
answers() { within "$1" 'one 200' one.example -H 'Authorization: Bearer alice'; }
load() { touch "$work/loading"; python3 "$here/load.py" "$address" "$work/loading" > "$work/load" & loading=$!; sleep 3; }
unload() { answers 60; sleep 2; rm "$work/loading"; wait "$loading"; cat "$work/load"; }
version() { on "sudo cat /opt/slipway-gateway/versions/*/version" | tr '\n' ' '; }
origin() { on sudo systemd-run --quiet --collect --unit=check-origin java -Xmx64m -cp "/home/${login%%@*}" Origin; }

say "Files"
javac --release 17 -d "$work" "$here/Origin.java"
javac --release 17 -cp "$jar" -d "$work" "$here/Sick.java"
python3 "$here/jars.py" "$jar" "$work"
cp "$jar" "$work/slipway-gateway.jar"
copy "$work"/*.jar "$work"/Origin*.class
before=$(on 'sudo find /etc /opt /var/lib /usr/local /run/systemd/system -xdev -not -path "*/systemd/*" 2> /dev/null | sort; getent passwd')

say "Install"
on 'java -jar slipway-gateway.jar service-files slipway-gateway-service'
begin=$(date +%s.%N)
on 'sudo sh slipway-gateway-service/install.sh slipway-gateway.jar "$(sha256sum slipway-gateway.jar | cut -d" " -f1)"'
echo "installed in $(echo "$(date +%s.%N) - $begin" | bc) s"
on 'systemctl show -P User -P CapabilityBoundingSet -P ProtectSystem -P PrivateTmp "slipway-gateway@*"; systemd-analyze security "$(systemctl list-units --plain --no-legend "slipway-gateway@*" | cut -d" " -f1)" 2>/dev/null | tail -n 1'

say "Two services over TLS"
origin
key=$(printf %s alice | sha256sum | cut -d' ' -f1)
cat > "$work/desired.json" <<END
{"version": 1,
 "listeners": [{"address": "0.0.0.0", "port": 80}, {"address": "0.0.0.0", "port": 443, "tls": true}],
 "services": [
  {"name": "one", "routes": [{"host": "one.example"}], "replicas": [{"id": "0", "address": "127.0.0.1", "port": 9001}],
   "policy": {"access": {"keyRequired": true}}},
  {"name": "two", "routes": [{"host": "two.example"}], "replicas": [{"id": "0", "address": "127.0.0.1", "port": 9002}],
   "policy": {"httpsOnly": true}}],
 "keys": [{"id": "k1", "name": "Alice", "sha256": "$key", "services": ["one"]}],
 "certificates": [{"names": ["one.example", "two.example"], "from": "selfSigned"}]}
END
copy "$work/desired.json"
on 'curl -sS --max-time 10 -X PUT http://127.0.0.1:7465/v1/state -H "Authorization: Bearer $(sudo cat /var/lib/slipway-gateway/control-token)" --data-binary @desired.json; echo'
on sudo cat /var/lib/slipway-gateway/state > "$work/state"
within 10 'two 200' two.example
served "after the first PUT"

say "kill -9 under load"
load
for _ in 1 2 3; do
  on 'sudo systemctl kill -s KILL "slipway-gateway@*"'
  sleep 1
  answers 60
  sleep 2
done
unload
served "after three times kill -9"

say "Restart of the service under load"
load
on 'sudo systemctl restart "slipway-gateway@*"'
unload
served "after a restart"

say "Upgrade under load"
load
on "sudo sh /opt/slipway-gateway/upgrade.sh newer.jar $(sha "$work/newer.jar")"
unload
served "with $(version)"

say "A damaged jar"
on "sudo sh /opt/slipway-gateway/upgrade.sh sick.jar $(sha "$work/newer.jar")" && fail "it was taken"
served "as before"

say "An upgrade that fails, under load"
load
on "sudo sh /opt/slipway-gateway/upgrade.sh sick.jar $(sha "$work/sick.jar")" && fail "it was taken"
unload
served "with $(version)"

say "Restart of the machine"
if [ -n "${SLIPWAY_REBOOT:-}" ]; then bash -c "$SLIPWAY_REBOOT"; else on sudo reboot || true; sleep 5; fi
end=$((SECONDS + 120))
until on true 2> /dev/null; do [ $SECONDS -lt $end ] || fail "it does not come back"; sleep 1; done
origin
answers 60
served "after the machine was restarted"
on 'systemctl list-units --plain --no-legend "slipway-gateway*"'

say "Remove"
on 'sudo sh /opt/slipway-gateway/remove.sh'
on sudo systemctl stop check-origin
after=$(on 'sudo find /etc /opt /var/lib /usr/local /run/systemd/system -xdev -not -path "*/systemd/*" 2> /dev/null | sort; getent passwd')
diff <(echo "$before") <(echo "$after") | grep -v -- '-$' | grep '^[<>].*slipway' && fail "something is left"
on 'systemctl list-unit-files "slipway*" | grep "0 unit files"; pgrep -fa "[s]lipway-gateway.jar" && exit 1; ls /etc/systemd/system | grep slipway && exit 1; exit 0' || fail "something is left"
echo "Nothing is left."
