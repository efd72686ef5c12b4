"""A body of 10 GB up and down: resident memory before, at its highest and after, and the processor's time for each GB.

usage: body.py [GB] [nginx] [haproxy] [caddy] [gateway]

Over HTTP/1.1 and HTTP/2, in clear text. Needs curl and what peers.py needs. Listens on 127.0.0.1 only; ends what it started.
"""
import re, socket, subprocess, sys, threading, time
from peers import Highest, Peers, load

ORIGIN, FIRST = 19540, 19550
NAMES = ("nginx", "haproxy", "caddy", "gateway")
BLOCK = bytes(1 << 20)
MEBIBYTE, GIGABYTE = 1 << 20, 10**9
LONGEST = 300
given = [each for each in sys.argv[1:] if each.isdigit()]
length = int(given[0] if given else 10) * GIGABYTE
wanted = [each for each in sys.argv[1:] if not each.isdigit()] or NAMES


def serve(connection):
    try:
        answer(connection)
    except ConnectionError:
        pass  # the proxy is ended with its kept connections


def answer(connection):
    """GET is answered with a body of that length; of any other body it is told how long it was."""
    with connection, connection.makefile("rb") as source:
        while line := source.readline():
            head = b""
            while (field := source.readline()) not in (b"\r\n", b""):
                head += field.lower()
            if line.startswith(b"GET"):
                connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % length)
                for _ in range(length // len(BLOCK)):
                    connection.sendall(BLOCK)
                connection.sendall(BLOCK[: length % len(BLOCK)])
            else:
                said = re.search(rb"content-length: *(\d+)", head)
                took = b"%d" % (whole(source, int(said[1])) if said else chunks(source))
                connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s" % (len(took), took))


def whole(source, left):
    taken, room = 0, bytearray(MEBIBYTE)
    while taken < left and (now := source.readinto(memoryview(room)[: min(left - taken, MEBIBYTE)])):
        taken += now
    return taken


def chunks(source):
    taken = 0
    while size := int(source.readline(), 16):
        taken += whole(source, size)
        source.readline()
    source.readline()
    return taken


def accept(server):
    while True:
        connection, _ = server.accept()
        threading.Thread(target=serve, args=(connection,), daemon=True).start()


def curl(*arguments):
    out = subprocess.run(["curl", "-sS", "--fail", *arguments], capture_output=True, text=True, timeout=LONGEST)
    if out.returncode != 0:
        raise SystemExit(out.stderr)
    return out.stdout


def measure(proxy, direction, version, file):
    port, how = (proxy.plain, "--http1.1") if version == "HTTP/1.1" else (proxy.plain2, "--http2-prior-knowledge")
    address = f"http://127.0.0.1:{port}/"
    before, used, begun = proxy.resident(), proxy.processor(), time.monotonic()
    with Highest(proxy) as highest:
        if direction == "down":
            arrived = curl(how, "-o", "/dev/null", "-w", "%{size_download}", address)
        else:
            arrived = curl(how, "-H", "Expect:", "-T", file, address)
    took, used = time.monotonic() - begun, proxy.processor() - used
    if int(arrived) != length:
        raise SystemExit(f"{proxy.name}: {arrived} bytes of {length} arrived")
    print(
        f"{proxy.name:8} {direction:4} {version:8} {before:6.1f} MB before, {highest.megabytes:6.1f} at most,"
        f" {proxy.resident():6.1f} after; {took:5.1f} s, {used * 1000 * GIGABYTE / length:4.0f} ms of the processor for each GB",
        flush=True,
    )


with Peers(ORIGIN, FIRST) as peers, socket.create_server(("127.0.0.1", ORIGIN)) as server:
    threading.Thread(target=accept, args=(server,), daemon=True).start()
    file = peers.directory / "body"
    with file.open("wb") as empty:
        empty.truncate(length)  # takes no room on the disk
    print(load())
    for name in wanted:
        proxy = peers.proxy(name)
        for version in ("HTTP/1.1", "HTTP/2"):
            for direction in ("down", "up"):
                measure(proxy, direction, version, file)
