#!/bin/bash
# What many slow clients of one service do to another: slowhttptest sends slow headers, slow bodies or reads slowly, while
# the other service is asked as before. Prints how long that took before, meanwhile and after.
#
#   slow-clients.sh [headers|body|read] [CLIENTS] [SECONDS]
#
# Needs slowhttptest, python3 and a Java 17 or later. Listens on and loads 127.0.0.1 only; ends what it started.
set -eu

attack=${1:-headers}
clients=${2:-10000}
seconds=${3:-30}
case $attack in
  headers) mode=(-H -i 3) ;;
  body) mode=(-B -i 3 -s 1000000) ;;
  read) mode=(-X -w 512 -y 1024 -n 3 -z 32 -k 1) ;;
  *) echo "say headers, body or read" >&2; exit 2 ;;
esac
jar=$(dirname "$0")/../../target/slipway-gateway.jar
dir=$(mktemp -d)
pids=""

finish() {
  for pid in $pids; do kill "$pid" 2>/dev/null || true; done
  rm -rf "$dir"
}
trap finish EXIT
trap 'exit 1' INT TERM
ulimit -n "$(ulimit -Hn)"

cat > "$dir/origin.py" <<'END'
import asyncio, re, sys
BODY = b"x" * int(sys.argv[2])
ANSWER = b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(BODY) + BODY
async def serve(reader, writer):
    try:
        while head := await reader.readuntil(b"\r\n\r\n"):
            length = re.search(rb"(?i)content-length: *(\d+)", head)
            await reader.readexactly(int(length.group(1)) if length else 0)
            writer.write(ANSWER)
            await writer.drain()
    except (asyncio.IncompleteReadError, ConnectionError):
        writer.close()
async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", int(sys.argv[1]), backlog=1024)
    await server.serve_forever()
asyncio.run(main())
END
cat > "$dir/ask.py" <<'END'
import socket, sys, time
port, count, label = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
times = []
failed = 0
for _ in range(count):
    start = time.monotonic()
    try:
        with socket.create_connection(("127.0.0.1", port), 5) as s:
            s.settimeout(5)
            s.sendall(b"GET / HTTP/1.1\r\nHost: other\r\nConnection: close\r\n\r\n")
            if not s.recv(100).startswith(b"HTTP/1.1 200"):
                failed += 1
    except OSError:
        failed += 1
    times.append((time.monotonic() - start) * 1000)
    time.sleep(0.01)
times.sort()
at = lambda share: times[min(count - 1, int(count * share))]
print(f"{label}: {count} requests, {failed} failed, p50 {at(.5):.1f} ms, p99 {at(.99):.1f} ms, max {times[-1]:.1f} ms")
END
python3 "$dir/origin.py" 19210 1000000 & pids="$pids $!"
python3 "$dir/origin.py" 19211 10 & pids="$pids $!"
java -XX:+UseSerialGC -Xmx128m -XX:MaxDirectMemorySize=128m -jar "$jar" serve --http 127.0.0.1:19212 --route victim=http://127.0.0.1:19210 \
  --route 127.0.0.1=http://127.0.0.1:19210 \
  --route other=http://127.0.0.1:19211 > /dev/null 2>&1 &
gateway=$!
pids="$pids $gateway"
for _ in $(seq 100); do
  (: < /dev/tcp/127.0.0.1/19212) 2> /dev/null && break
  sleep 0.1
done

python3 "$dir/ask.py" 19212 300 before
timeout $((seconds + 30)) slowhttptest "${mode[@]}" -c "$clients" -r 2000 -l "$seconds" \
  -u http://127.0.0.1:19212/ > "$dir/slow.txt" 2>&1 &
slow=$!
pids="$pids $slow"
sleep $((seconds / 3))
python3 "$dir/ask.py" 19212 300 "with $clients slow clients ($attack)"
echo "connections: $(find "/proc/$gateway/fd" -lname 'socket:*' 2> /dev/null | wc -l), resident: $(awk '/VmRSS/ {print int($2 / 1024)}' "/proc/$gateway/status") MB"
wait "$slow" || true
python3 "$dir/ask.py" 19212 300 after
