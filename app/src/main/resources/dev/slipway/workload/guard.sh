# Ends a run on its machine when its time is over, whether or not anybody watches it.
#   guard.sh DIRECTORY SECONDS COMMAND [ARGUMENT...]        the command ends the run and succeeds when it has
# A directory as a lock: a run has one guard, however often it is asked for. When the directory is removed, the guard goes.
dir=$1
left=$2
shift 2
mkdir "$dir/guard" 2>/dev/null || exit 0
while [ "$left" -gt 0 ]; do
  step=5
  [ "$left" -lt "$step" ] && step=$left
  sleep "$step"
  [ -d "$dir/guard" ] || exit 0
  left=$((left - step))
done
: > "$dir/expired"
until "$@"; do
  sleep 5
  [ -d "$dir/guard" ] || exit 0
done
