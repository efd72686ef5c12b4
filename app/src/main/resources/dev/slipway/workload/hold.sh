# Gives a run its share of a machine, or says who holds what it would need. Every desktop asks in this way, one after the other.
#   hold.sh ROOT DIRECTORY NAME GPUS MEGABYTES [keep]       prints "given LIST", or "refused" and a line for each holder
# ROOT holds the folders of all runs of all desktops, DIRECTORY is this run's; without "keep" nothing is written.
root=$1
dir=$2
name=$3
gpus=$4
memory=$5
keep=${6:-}
there=$(nvidia-smi -L 2>/dev/null | grep -c '^GPU ')
all=$(awk '/^MemTotal:/ { print int($2 / 1024) }' /proc/meminfo)
mkdir -p "$root" || exit 2
exec 9>"$root/lock" || exit 2
command -v flock >/dev/null 2>&1 && { flock -w 20 9 || exit 2; }
if [ -f "$dir/held" ]; then
  read -r own _ < "$dir/held"
  echo "given $own"
  exit 0
fi
taken=,
used=0
holders=
for file in "$root"/*/*/held; do
  [ -f "$file" ] || continue
  read -r theirs megabytes whose < "$file" || continue
  [ "$theirs" = - ] || taken="$taken$theirs,"
  used=$((used + megabytes))
  holders="$holders$theirs $megabytes $whose
"
done
given=
left=$gpus
i=0
while [ "$i" -lt "$there" ] && [ "$left" -gt 0 ]; do
  case $taken in
    *",$i,"*) ;;
    *)
      given=$given${given:+,}$i
      left=$((left - 1))
      ;;
  esac
  i=$((i + 1))
done
if [ "$left" -gt 0 ] || { [ "$memory" -gt 0 ] && [ $((used + memory)) -gt "$all" ]; }; then
  printf 'refused %s %s\n%s' "$there" "$all" "$holders"
  exit 0
fi
if [ "$keep" = keep ]; then
  mkdir -p "$dir" && echo "${given:--} $memory $name" > "$dir/held.new" && mv "$dir/held.new" "$dir/held" || exit 2
fi
echo "given ${given:--}"
