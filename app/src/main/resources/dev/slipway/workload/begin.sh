# Starts the supervisor in a session of its own, cut off from whoever called, and returns at once.
#   begin.sh SUPERVISOR DIRECTORY FOLDER PROGRAM [ARGUMENT...]
# Not with "&" where it can be helped: what a shell puts in the background ignores SIGINT for ever.
exec </dev/null >/dev/null 2>&1
if setsid -f true; then
  setsid -f /bin/sh "$@"
elif command -v perl; then
  perl -e 'use POSIX; exit 0 if fork; POSIX::setsid(); exec @ARGV' /bin/sh "$@"
else
  setsid /bin/sh "$@" &
fi
