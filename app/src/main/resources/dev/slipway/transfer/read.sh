# Tells what is known of a folder and of what was put there. $1 is the folder, $2 the name of our place in it.
LC_ALL=C
export LC_ALL
case $1 in
  "~") d=$HOME ;;
  "~/"*) d=$HOME/${1#"~/"} ;;
  *) d=$1 ;;
esac
p=$d
while [ ! -d "$p" ] && [ "$p" != / ] && [ "$p" != . ]; do p=$(dirname "$p"); done
printf 'free %s\n' "$(df -Pk "$p" 2>/dev/null | awk 'NR == 2 { print $4 }')"
part() {
  n=0
  [ ! -f "$1" ] || n=$(wc -c <"$1")
  printf 'part %s\n' "$((n))"
  [ "$((n))" = 0 ] || cat "$1"
}
if [ -d "$d/$2" ]; then cd "$d" || exit 3; fi
part "$d/$2/manifest"
part "$d/$2/incoming/plan"
# A path has no double slash, so one behind a name ends it, whatever is in the name.
[ ! -d "$d/$2" ] || cat "$2/paths" "$2/incoming/paths" 2>/dev/null | xargs -0 stat -c '%f %s %Y %n//' 2>/dev/null
printf 'end//\n'
[ ! -d "$d/$2/incoming" ] || printf 'started//\n'
[ ! -d "$d/$2/incoming/tree" ] || { cd "$2/incoming/tree" && find . -exec stat -c '%f %s %Y %n//' {} + 2>/dev/null; }
printf 'end//\n'
