# Takes an archive from standard input and puts what is in it in place, once it is there whole.
# $1 is the folder, $2 the name of our place in it, $3 what the archive's last file says, $4 "fresh" to begin anew.
LC_ALL=C
export LC_ALL
umask 022
case $1 in
  "~") d=$HOME ;;
  "~/"*) d=$HOME/${1#"~/"} ;;
  *) d=$1 ;;
esac
command -v tar >/dev/null 2>&1 || exit 7
mkdir -p "$d" && cd "$d" && d=$(pwd && printf x) && d=${d%?x} && mkdir -p "$2" || exit 3
cd "$2" && printf '*\n' >.gitignore || exit 3

# One that took before may still wait for a connection that is dead. Its number alone could be another's by now.
since() { cut -d ' ' -f 22 "/proc/$1/stat" 2>/dev/null; }
if read -r old start 2>/dev/null <taker && [ -n "$start" ] && [ "$(since "$old")" = "$start" ]; then
  kill -KILL -- "-$old" 2>/dev/null
  kill -KILL "$old" 2>/dev/null
fi
printf '%s %s\n' "$$" "$(since $$)" >taker || exit 3

[ "$4" != fresh ] || rm -rf incoming/tree
mkdir -p incoming/tree || exit 3
rm -f incoming/whole
said=$(tar -x -p -o -f - -C incoming 2>&1)
if [ $? != 0 ]; then
  printf '%s\n' "$said" >&2
  case $said in
    *"No space left"* | *"Wrote only"* | *uota*exceeded*) rm -rf incoming/tree ;;
  esac
  exit 6
fi
[ "$(cat incoming/whole 2>/dev/null)" = "$3" ] || exit 4

cd incoming/tree || exit 4
[ ! -s ../torn ] || xargs -0 rm -f <../torn || exit 5
[ ! -s ../gone ] || (cd "$d" && xargs -0 rm -f) <../gone || exit 5
# A folder with files of others stays.
[ ! -s ../gone-folders ] || (cd "$d" && xargs -0 rmdir) <../gone-folders 2>/dev/null
find . -type d -print0 >../folders
xargs -0 sh -c '
  to=$0
  for f in "$@"; do
    [ -d "$f" ] || continue
    t=$to/$f
    if [ -d "$t" ] && [ ! -L "$t" ]; then
      find "$f" -mindepth 1 -maxdepth 1 ! -type d -exec sh -c '\''mv -f "$@" "$0/"'\'' "$t" {} + || exit 1
    else
      rm -f "$t" && mv "$f" "$t" || exit 1
    fi
  done' "$d" <../folders || exit 5
[ -z "$(find . ! -type d | head -n 1)" ] || exit 5
[ ! -s ../modes ] || (cd "$d" && xargs -0 -n 2 chmod) <../modes || exit 5
cd ../.. && mv -f incoming/paths paths && mv -f incoming/plan manifest && rm -rf incoming taker || exit 5
