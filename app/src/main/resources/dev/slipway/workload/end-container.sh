# Ends the container of a run.
#   end-container.sh PROGRAM LABEL
ids=$("$1" ps --quiet --filter "label=$2") || exit 1
[ -z "$ids" ] || "$1" stop --time 10 $ids
