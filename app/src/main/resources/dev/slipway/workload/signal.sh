# Sends a signal to every process of a run: those with its label in their environment, and its supervisor's process group.
#   signal.sh SIGNAL LABEL [SUPERVISOR DIRECTORY]      prints how many processes were still there
# The supervisor goes last: as long as it lives, the number of its group cannot have become somebody else's.
signal=$1
label=$2
supervisor=${3:-}
directory=${4:-}
found=
if [ -d /proc/self ]; then
  found=$(grep -lF "$label" /proc/[0-9]*/environ 2>/dev/null | cut -d/ -f3)
fi
if [ -n "$supervisor" ]; then
  case $(ps -o args= -p "$supervisor" 2>/dev/null) in
    *"$directory/supervise"*) found="$found $(ps -e -o pid= -o pgid= | awk -v group="$supervisor" '$2 == group { print $1 }')" ;;
  esac
fi
count=0
last=
for pid in $(echo "$found" | tr ' ' '\n' | sort -un); do
  [ "$pid" = "$$" ] && continue
  if [ "$pid" = "$supervisor" ]; then
    last=$pid
    continue
  fi
  kill -s "$signal" "$pid" 2>/dev/null && count=$((count + 1))
done
[ -n "$last" ] && kill -s "$signal" "$last" 2>/dev/null && count=$((count + 1))
echo "$count"
