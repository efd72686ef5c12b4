# Ends the processes of a run: politely first, then not.
#   end-processes.sh SIGNAL-SCRIPT LABEL DIRECTORY
pid=$(cat "$3/pid" 2>/dev/null)
for signal in INT TERM KILL; do
  [ "$(/bin/sh "$1" "$signal" "$2" "$pid" "$3")" = 0 ] && exit 0
  for _ in 1 2 3 4 5; do
    sleep 1
    [ "$(/bin/sh "$1" 0 "$2" "$pid" "$3")" = 0 ] && exit 0
  done
done
exit 1
