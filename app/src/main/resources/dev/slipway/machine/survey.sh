# Looks at a machine and changes nothing. Each line of the answer is a key, a tab and a value; a key may come again.
# Arguments: names of hosts with a port that should be reachable, such as example.com:443.
PATH="$PATH:/usr/local/sbin:/usr/sbin:/sbin"
LC_ALL=C
export PATH LC_ALL
tell() { printf '%s\t%s\n' "$1" "$(printf '%s' "$2" | tr '\n\t' '  ')"; }
have() { command -v "$1" >/dev/null 2>&1; }
brief() { if have timeout; then timeout 5 "$@"; else "$@"; fi; }
first() { sed -n 1p; }

tell user "$(id -un)"
if [ "$(id -u)" = 0 ]; then rights=root
elif ! have sudo; then rights=none
elif brief sudo -n true >/dev/null 2>&1; then rights=sudo
elif brief sudo -n -v 2>&1 | grep -qi 'password is required'; then rights=password
else rights=none
fi
tell rights "$rights"
root() { case $rights in root) brief "$@" ;; sudo) brief sudo -n "$@" ;; *) return 1 ;; esac; }

if [ -r /etc/os-release ]; then
  tell os.id "$(. /etc/os-release; printf %s "${ID-}")"
  tell os.like "$(. /etc/os-release; printf %s "${ID_LIKE-}")"
  tell os.version "$(. /etc/os-release; printf %s "${VERSION_ID-}")"
  tell os.title "$(. /etc/os-release; printf %s "${PRETTY_NAME-}")"
fi
tell kernel "$(uname -sr)"
tell arch "$(uname -m)"
if [ -d /run/systemd/system ]; then tell init systemd; else tell init other; fi

tell processors "$(nproc 2>/dev/null || getconf _NPROCESSORS_ONLN 2>/dev/null)"
if [ -r /proc/meminfo ]; then
  tell memory "$(awk '/^MemTotal:/ {print $2}' /proc/meminfo)"
  tell memory.free "$(awk '/^MemAvailable:/ {print $2}' /proc/meminfo)"
fi
folder=/var/lib/docker
[ -d "$folder" ] || folder=/var/lib
tell disk "$(df -Pk "$folder" 2>/dev/null | awk 'NR==2 {print $2, $4}')"
tell home.disk "$(df -Pk "$HOME" 2>/dev/null | awk 'NR==2 {print $2, $4}')"

# A container has the clock of what it runs on, and cannot set it.
if have systemd-detect-virt && systemd-detect-virt --quiet --container; then tell clock.synchronised yes
elif have timedatectl; then tell clock.synchronised "$(brief timedatectl show -p NTPSynchronized --value 2>/dev/null)"
fi

for engine in docker podman; do
  have "$engine" || continue
  format='{{.Server.Version}}'
  [ "$engine" = podman ] && format='{{.Client.Version}}'
  version=$(brief "$engine" version --format "$format" 2>/dev/null | first)
  if [ -n "$version" ]; then tell "engine.$engine" "answers $version"
  elif version=$(root "$engine" version --format "$format" 2>/dev/null | first) && [ -n "$version" ]; then
    tell "engine.$engine" "root $version"
  else tell "engine.$engine" silent
  fi
done
if have docker; then
  runtimes=$(brief docker info --format '{{json .Runtimes}}' 2>/dev/null || root docker info --format '{{json .Runtimes}}' 2>/dev/null)
  case $runtimes in *nvidia*) tell gpu.containers yes ;; esac
fi
for device in /sys/bus/pci/devices/*; do
  [ -r "$device/class" ] || continue
  case $(cat "$device/class") in 0x03* | 0x12*) ;; *) continue ;; esac
  case $(cat "$device/vendor") in
    0x10de) tell gpu.card nvidia ;;
    0x1002) tell gpu.card amd ;;
  esac
done
if have nvidia-smi; then
  brief nvidia-smi --query-gpu=name,memory.total,driver_version --format=csv,noheader,nounits 2>/dev/null |
    while IFS= read -r line; do tell gpu.nvidia "$line"; done
fi
[ -e /dev/kfd ] && tell gpu.amd ready

if have ss; then
  { root ss -Hltnp 2>/dev/null || brief ss -Hltn 2>/dev/null; } | while read -r _ _ _ address _ process; do
    tell port "$address $(printf '%s' "${process-}" | sed -n 's/.*(("\([^"]*\)".*/\1/p')"
  done
fi
firewall=none
have ufw && root ufw status 2>/dev/null | grep -q '^Status: active' && firewall=ufw
have firewall-cmd && [ "$(root firewall-cmd --state 2>/dev/null)" = running ] && firewall=firewalld
[ "$firewall" = none ] && { have ufw || have firewall-cmd; } && case $rights in root | sudo) ;; *) firewall=unknown ;; esac
tell firewall "$firewall"

have java && tell java "$(brief java -version 2>&1 | sed -n 's/.*version "\([^"]*\)".*/\1/p' | first)"

reach() { # HOST PORT
  have getent && ! brief getent hosts "$1" >/dev/null 2>&1 && { printf unresolved; return; }
  if have bash && have timeout; then
    timeout 5 bash -c 'exec 3<>"/dev/tcp/$0/$1"' "$1" "$2" 2>/dev/null && printf yes || printf no
  elif have python3; then
    python3 -c 'import socket,sys; socket.create_connection((sys.argv[1], int(sys.argv[2])), 5)' "$1" "$2" 2>/dev/null && printf yes || printf no
  else printf unknown
  fi
}
for target in "$@"; do tell reach "$target $(reach "${target%:*}" "${target##*:}")"; done
# Last, so that neither logging in nor what took long above lies between it and the answer's arrival.
tell clock "$(date +%s)"
tell end yes
