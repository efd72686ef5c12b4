"""TLS of the gateway beside nginx, HAProxy and Caddy: handshakes, small requests and large bodies, by the processor's time.

usage: tls.py [handshakes] [requests] [big] [SECONDS] [ROUNDS]

One event loop each, the same certificate (P-256) and origin, in turn. Needs h2load and what peers.py needs. Listens on and
loads 127.0.0.1 only; ends what it started.
"""
import re, socket, ssl, statistics, subprocess, sys, time
from peers import LIMIT, Peers, load

ORIGIN, FIRST = 19500, 19510
NAMES = ("nginx", "haproxy", "caddy", "gateway")
SIZES = {"small": 100, "big": 10_485_760}
REQUEST = b"GET /small HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
SMALL, BIG = 10_000, 16  # requests for each second that was asked for
LONGEST = 300
WARMUP = 15  # seconds for each kind: a virtual machine compiles what it does most
numbers = [float(each) for each in sys.argv[1:] if re.fullmatch(r"[\d.]+", each)]
wanted = [each for each in sys.argv[1:] if not re.fullmatch(r"[\d.]+", each)] or ["handshakes", "requests", "big"]
seconds = numbers[0] if numbers else 2
rounds = int(numbers[1]) if len(numbers) > 1 else 3


def context(version):
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    made.check_hostname, made.verify_mode = False, ssl.CERT_NONE
    made.minimum_version = made.maximum_version = version
    return made


def connect(port, made, session):
    """One connection with one small request; the session that may be taken up again, and whether one was."""
    with socket.create_connection(("127.0.0.1", port), LIMIT) as raw:
        raw.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if made is None:
            raw.sendall(REQUEST)
            answered(raw)
            return None, False
        with made.wrap_socket(raw, server_hostname="localhost", session=session) as s:
            s.sendall(REQUEST)
            answered(s)
            return s.session, s.session_reused


def answered(s):
    head = s.recv(4096)
    if not head.startswith(b"HTTP/1.1 200"):
        raise SystemExit(f"answered {head[:80]}")
    try:
        while s.recv(4096):
            pass
    except ssl.SSLEOFError:
        pass  # closed without a word, which some do


def handshakes(proxy, made, resumed, duration):
    port = proxy.tls if made else proxy.plain
    session, count, taken_up = None, 0, 0
    if resumed:
        session, _ = connect(port, made, None)
    begun, end = proxy.processor(), time.monotonic() + duration
    while time.monotonic() < end:
        fresh, again = connect(port, made, session)
        count, taken_up = count + 1, taken_up + again
        session = fresh if resumed else None
    if resumed and taken_up < count * 0.99:
        print(f"  {proxy.name}: only {taken_up} of {count} sessions were taken up again")
    return (proxy.processor() - begun) * 1e6 / count


def h2load(proxy, path, connections, streams, count):
    begun = proxy.processor()
    out = subprocess.run(
        ["h2load", "-t1", f"-c{connections}", f"-m{streams}", f"-n{count:.0f}", f"https://127.0.0.1:{proxy.tls}{path}"],
        capture_output=True, text=True, timeout=LONGEST,
    ).stdout
    used = proxy.processor() - begun
    done = re.search(r"(\d+) succeeded, (\d+) failed, (\d+) errored", out)
    if not done or int(done[1]) < int(count) or "h2" not in re.search("Application protocol: (.*)", out)[1]:
        raise SystemExit(out)
    return used * 1e6 / int(done[1])


def compare(title, unit, proxies, measure):
    for proxy in proxies:
        measure(proxy, WARMUP if proxy.name == "gateway" else 0.5)
    seen = {proxy.name: [] for proxy in proxies}
    for _ in range(rounds):
        for proxy in proxies:
            seen[proxy.name].append(measure(proxy, seconds))
    medians = {name: statistics.median(values) for name, values in seen.items()}
    row = "  ".join(f"{name} {value / unit[1]:.4g}" for name, value in medians.items())
    ratio = medians["gateway"] / medians["nginx"]
    print(f"{title}, {unit[0]} of the processor: {row}; gateway to nginx {ratio:.2f}", flush=True)


MICROS, MILLIS = ("us", 1), ("ms", 1000)
KINDS = {
    "no TLS": (None, False),
    "TLS 1.3": (context(ssl.TLSVersion.TLSv1_3), False),
    "TLS 1.3, taken up again": (context(ssl.TLSVersion.TLSv1_3), True),
    "TLS 1.2": (context(ssl.TLSVersion.TLSv1_2), False),
    "TLS 1.2, taken up again": (context(ssl.TLSVersion.TLSv1_2), True),
}
with Peers(ORIGIN, FIRST) as peers:
    peers.files_origin(SIZES)
    proxies = [peers.proxy(name) for name in NAMES]
    print(load())
    if "handshakes" in wanted:
        for title, (made, resumed) in KINDS.items():
            compare(f"connection with one small request, {title}", MICROS, proxies, lambda p, d: handshakes(p, made, resumed, d))
    if "requests" in wanted:
        compare("100 bytes over HTTP/2 and TLS", MICROS, proxies, lambda p, d: h2load(p, "/small", 16, 8, d * SMALL))
    if "big" in wanted:
        compare("10 MB over HTTP/2 and TLS", MILLIS, proxies, lambda p, d: h2load(p, "/big", 8, 1, d * BIG))
    print(load())
