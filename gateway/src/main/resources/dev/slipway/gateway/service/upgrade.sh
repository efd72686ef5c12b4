#!/bin/sh
# Puts a version of the gateway into service, the first one too; goes back by itself if it does not get well.
#
#   upgrade.sh JAR SHA256     as root, on a machine that install.sh has made ready
#
# The jar is tried beside the running gateway first, and asked whether it can use what that one has kept. Then it is started
# and waits; the one before is told to end, which lets go of its addresses at once and finishes what is in flight while the
# new one serves. slipway-gateway-upgrade.service does that, and ends what it began even if its process or this one is killed.
# The version before is kept, older ones are not. Prints one sentence; exits with 0 if the new version serves, with 1 if
# the one before does (or, the first time, none), with 2 if the arguments are wrong.
set -eu

home=/opt/slipway-gateway
state=/var/lib/slipway-gateway
user=slipway-gateway
control=127.0.0.1:7465
limit=30
patience=60
journal=$home/upgrade.journal
result=$home/upgrade.result
brief='-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx64m'
trial=$home/trial

say() { printf '%s\n' "$*"; }
refuse() { say "$*" >&2; exit 1; }
unit() { say "slipway-gateway@$1.service"; }
# The lock is this process's alone: what it started may outlive it.
as_user() { runuser -u "$user" -- "$@" 9>&-; }
# Words of $brief are options.
jar() { # VERSION COMMAND...
  file=$home/versions/$1/slipway-gateway.jar
  shift
  as_user timeout -k 5 30 java $brief -jar "$file" "$@"
}

# Whole or not at all, whenever the machine stops.
write() { # FILE TEXT
  printf '%s\n' "$2" > "$1.new"
  sync "$1.new"
  mv -T "$1.new" "$1"
  sync "$home"
}

# The version that starts with the machine, or nothing.
enabled() {
  for each in "$home"/versions/*; do
    if systemctl is-enabled --quiet "$(unit "${each##*/}")" 2> /dev/null; then
      say "${each##*/}"
      return
    fi
  done
}

seconds() { cut -d. -f1 /proc/uptime; } # a clock that does not jump
process() { systemctl show -P MainPID "$(unit "$1")"; }

# Starts a version, and tells the one before to let go as soon as the new one waits for that; else what is wrong is left in
# $problem, and the one before still serves.
switch() { # FROM TO
  systemctl start --no-block "$(unit "$2")"
  end=$(($(seconds) + patience))
  while [ "$1" != none ] && [ "$(process "$1")" != 0 ]; do
    pid=$(process "$2")
    if [ "${pid:-0}" != 0 ] && [ "$(cat "$state/waiting" 2> /dev/null)" = "$pid" ]; then
      systemctl stop --no-block "$(unit "$1")"
      return 0
    fi
    if ends_again_and_again "$2"; then
      return 1
    elif [ "$(seconds)" -ge "$end" ]; then
      problem="It did not come so far as to take over."
      return 1
    fi
    sleep 0.2
  done
}

ends_again_and_again() { # VERSION
  restarts=$(systemctl show -P NRestarts "$(unit "$1")")
  [ "${restarts:-0}" -ge 3 ] || return 1
  problem="It ended by itself again and again."
}

# Whether a version gets well, and still is a second later. What is wrong is left in $problem.
gets_well() { # VERSION LISTENERS SECONDS
  end=$(($(seconds) + $3))
  problem="It did not start."
  while [ "$(seconds)" -lt "$end" ]; do
    pid=$(process "$1")
    if [ "${pid:-0}" != 0 ] && well "$1" "$2"; then
      sleep 1
      if [ "$(process "$1")" = "$pid" ] && well "$1" "$2"; then
        return 0
      fi
    fi
    if ends_again_and_again "$1"; then
      return 1
    fi
    sleep 0.2
  done
  return 1
}

well() { # VERSION LISTENERS
  said=$(jar "$1" health --state "$state" --control "$control" --within 2 \
    --software "$(cat "$home/versions/$1/version")" --listeners "$2" 2>&1) && return 0
  problem=$(say "$said" | tail -n 1)
  return 1
}

settle() { # STATUS SENTENCE: the end of an upgrade
  write "$result" "$1 $2"
  rm -f "$journal"
  sync "$home"
}

forget_all_but() { # VERSION VERSION
  for each in "$home"/versions/*; do
    case ${each##*/} in "$1" | "$2") ;; *) rm -rf "$each" ;; esac
  done
}

# Ends what the journal says was begun.
finish() {
  [ -f "$journal" ] || return 0
  read -r way from to listeners why < "$journal"
  if [ "$way" = forward ]; then
    if switch "$from" "$to" && gets_well "$to" "$listeners" "$limit"; then
      systemctl enable --quiet "$(unit "$to")"
      [ "$from" = none ] || [ "$from" = "$to" ] || systemctl disable --quiet "$(unit "$from")"
      forget_all_but "$to" "$from"
      settle 0 "The gateway is version $(cat "$home/versions/$to/version") now."
      return
    fi
    why=$problem
    write "$journal" "back $from $to $listeners $why"
  fi
  back
}

back() {
  systemctl disable --quiet "$(unit "$to")" 2> /dev/null || true
  if [ "$from" = none ]; then
    systemctl stop "$(unit "$to")"
    rm -rf "${home:?}/versions/$to"
    settle 1 "The gateway did not get well, so it is not installed: $why"
    return
  fi
  systemctl enable --quiet "$(unit "$from")"
  systemctl stop --no-block "$(unit "$to")"
  switch none "$from"
  # What it has in flight from before is ended first.
  if gets_well "$from" 0 "$patience"; then
    systemctl stop "$(unit "$to")"
    rm -rf "${home:?}/versions/$to"
    settle 1 "The new version did not get well, so the one before serves again: $why"
  else
    settle 1 "The new version did not get well: $why Neither does the one before: $problem"
  fi
}

# Starts a version beside the gateway that serves, with nothing to serve, and sees that it gets well.
try_beside() { # VERSION
  rm -rf "$trial"
  mkdir "$trial"
  chown "$user" "$trial"
  (cd "$home/versions/$1" && exec runuser -u "$user" -- timeout -s TERM -k 20 120 java -XX:+UseSerialGC -Xmx64m \
    "-XX:ArchiveClassesAtExit=$trial/gateway.jsa" -jar slipway-gateway.jar serve \
    --state "$trial/state" --control 127.0.0.1:0) > "$trial/out" 2> "$trial/err" 9>&- &
  trying=$!
  end=$(($(seconds) + patience))
  tried=no
  while [ $tried = no ] && [ "$(seconds)" -lt "$end" ] && kill -0 $trying 2> /dev/null; do
    port=$(sed -n 's/^Control on .*:\([0-9]*\)$/\1/p' "$trial/out")
    if [ -n "$port" ] && jar "$1" health --state "$trial/state" --control "127.0.0.1:$port" \
      --software "$(cat "$home/versions/$1/version")" > /dev/null 2>> "$trial/err"; then
      tried=yes
    else
      sleep 0.2
    fi
  done
  kill -TERM $trying 2> /dev/null || true
  # It says nothing more about its end.
  wait $trying 2> /dev/null || true
  if [ $tried = no ]; then
    refuse "The new version does not start here, so nothing was changed: $(grep . "$trial/err" | head -n 1)"
  fi
  # The start is half as long with it, but it is not needed.
  if [ -s "$trial/gateway.jsa" ]; then
    install -m 644 "$trial/gateway.jsa" "$home/versions/$1/gateway.jsa"
    say 'ARCHIVE=-XX:SharedArchiveFile=gateway.jsa' > "$home/versions/$1/archive.env"
  fi
}

upgrade() { # JAR SHA256
  seen=$(sha256sum "$1" | cut -d' ' -f1)
  [ "$seen" = "$2" ] || refuse "The jar is damaged: its SHA-256 is $seen, not $2. Nothing was changed."
  from=$(enabled)
  # Left by a process that was killed, or too old.
  forget_all_but "$from" "$from"
  staged=$home/versions/new
  mkdir -p "$staged"
  install -m 644 "$1" "$staged/slipway-gateway.jar"
  # What was copied is what counts: the source may have changed meanwhile.
  [ "$(sha256sum "$staged/slipway-gateway.jar" | cut -d' ' -f1)" = "$2" ] \
    || refuse "The jar could not be copied whole. Nothing was changed."
  version=$(jar new --version 2>&1) || refuse "The jar cannot be started here, so nothing was changed: $version"
  version=${version#slipway-gateway }
  say "$version" > "$staged/version"
  to=$(say "$version" | tr -c 'A-Za-z0-9.\n-' _)-$(say "$2" | cut -c1-12)
  if [ "$from" = "$to" ]; then
    rm -rf "$staged"
    systemctl start "$(unit "$to")"
    say "The gateway is version $version already."
    return
  fi
  sentence=$(jar new check --state "$state" 2>&1) || refuse "$sentence Nothing was changed."
  try_beside new
  listeners=0
  if [ -n "$from" ]; then
    listeners=$(jar "$from" health --state "$state" --control "$control" 2> /dev/null \
      | sed -n 's/.* listeners=\([0-9]*\)$/\1/p')
  fi
  mv -T "$staged" "$home/versions/$to"
  sync -f "$home"
  rm -f "$result"
  write "$journal" "forward ${from:-none} $to ${listeners:-0}"
  systemctl start slipway-gateway-upgrade.service || true
  await_result
}

# The unit may have been killed and begun again.
await_result() {
  end=$(($(seconds) + limit + 4 * patience))
  while [ -f "$journal" ] && [ "$(seconds)" -lt "$end" ]; do
    sleep 0.2
  done
  [ ! -f "$journal" ] || refuse "The upgrade has not ended yet; see journalctl -u slipway-gateway-upgrade."
  read -r status sentence < "$result"
  rm -f "$result"
  say "$sentence"
  return "$status"
}

tidy() {
  rm -rf "$trial" "$home/versions/new"
}

if [ "${1:-}" = --finish ] && [ $# = 1 ]; then
  finish
  exit
fi
if [ $# != 2 ] || [ ! -f "${1:-}" ]; then
  say "Usage: upgrade.sh JAR SHA256" >&2
  exit 2
fi
[ "$(id -u)" = 0 ] || refuse "This must be run as root, such as with sudo."
exec 9> "$home/upgrade.lock"
flock -n 9 || refuse "Another upgrade goes on. Wait until it has ended."
trap tidy EXIT
trap 'exit 1' HUP INT TERM
if [ -f "$journal" ]; then
  # What was begun before ends first.
  systemctl start slipway-gateway-upgrade.service || true
  await_result || true
fi
upgrade "$1" "$2"
