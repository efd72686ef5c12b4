# Runs a run's script in this session and leaves behind what a later observer needs: pid, output, exit.
#   supervise.sh DIRECTORY FOLDER PROGRAM [ARGUMENT...]
# A directory as a lock: of two supervisors started for one run, by a crash between two writes, the second goes away.
dir=$1
folder=$2
shift 2
mkdir "$dir/started" 2>/dev/null || exit 0
trap '' HUP
# Handlers, not "ignore", because what is ignored here would be ignored by the script as well.
trap : INT TERM
echo "$$" > "$dir/pid.new" && mv "$dir/pid.new" "$dir/pid"
cd "$folder" || { echo 125 > "$dir/exit"; exit 125; }
"$@" < /dev/null >> "$dir/output" 2>&1
code=$?
echo "$code" > "$dir/exit.new" && mv "$dir/exit.new" "$dir/exit"
# What the script left in the background goes with it, and this with them.
kill -s KILL 0
