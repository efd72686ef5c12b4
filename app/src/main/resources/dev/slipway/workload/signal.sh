# Sends a signal to every process of a run: its process group, and by the label in their environment those that left it.
#   signal.sh SIGNAL LABEL [GROUP]      prints how many processes were still there
signal=$1
label=$2
group=${3:-}
count=0
labelled=
if [ -d /proc/self ]; then
  labelled=$(grep -lF "$label" /proc/[0-9]*/environ 2>/dev/null | cut -d/ -f3)
elif [ -n "$group" ]; then
  labelled=$(pgrep -g "$group" 2>/dev/null)
fi
for pid in $labelled; do
  [ "$pid" = "$$" ] && continue
  kill -s "$signal" "$pid" 2>/dev/null && count=$((count + 1))
done
echo "$count"
