"""TLS of the gateway beside nginx, HAProxy and Caddy: handshakes, small requests and large bodies, by the processor's time.

usage: tls.py [handshakes] [requests] [big] [ROUNDS]

One event loop each, the same certificate (P-256) and origin, in turn. Needs h2load and what peers.py needs. Listens on and
loads 127.0.0.1 only; ends what it started.
"""
import re, socket, ssl, statistics, subprocess, sys
from peers import LIMIT, Peers, load

ORIGIN, FIRST = 19500, 19510
NAMES = ("nginx", "haproxy", "caddy", "gateway")
SIZES = {"small": 100, "big": 10_485_760}
REQUEST = b"GET /small HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
LONGEST = 300
# How many in a round, and how many before the first one, since a virtual machine compiles what it does most.
HANDSHAKES, SMALL, BIG = (1000, 8000), (40_000, 400_000), (32, 240)
numbers = [int(each) for each in sys.argv[1:] if each.isdigit()]
wanted = [each for each in sys.argv[1:] if not each.isdigit()] or ["handshakes", "requests", "big"]
rounds = numbers[0] if numbers else 5


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


def handshakes(proxy, made, resumed, count):
    port = proxy.tls if made else proxy.plain
    session, taken_up = None, 0
    if resumed:
        session, _ = connect(port, made, None)
    begun = proxy.processor()
    for _ in range(count):
        fresh, again = connect(port, made, session)
        taken_up += again
        session = fresh if resumed else None
    if resumed and taken_up < count * 0.99:
        print(f"  {proxy.name}: only {taken_up} of {count} sessions were taken up again")
    return (proxy.processor() - begun) * 1e6 / count


def h2load(proxy, path, connections, streams, count):
    begun = proxy.processor()
    out = subprocess.run(
        ["h2load", "-t1", f"-c{connections}", f"-m{streams}", f"-n{count}", f"https://127.0.0.1:{proxy.tls}{path}"],
        capture_output=True, text=True, timeout=LONGEST,
    ).stdout
    used = proxy.processor() - begun
    done = re.search(r"(\d+) succeeded, (\d+) failed, (\d+) errored", out)
    if not done or int(done[1]) < count or "h2" not in re.search("Application protocol: (.*)", out)[1]:
        raise SystemExit(out)
    return used * 1e6 / int(done[1])


def compare(title, unit, proxies, amounts, measure):
    amount, first = amounts
    for proxy in proxies:
        measure(proxy, first if proxy.name == "gateway" else amount // 2)
    seen = {proxy.name: [] for proxy in proxies}
    for _ in range(rounds):
        for proxy in proxies:
            seen[proxy.name].append(measure(proxy, amount))
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
            compare(f"connection with one small request, {title}", MICROS, proxies, HANDSHAKES, lambda p, n: handshakes(p, made, resumed, n))
    if "requests" in wanted:
        compare("100 bytes over HTTP/2 and TLS", MICROS, proxies, SMALL, lambda p, n: h2load(p, "/small", 16, 8, n))
    if "big" in wanted:
        compare("10 MB over HTTP/2 and TLS", MILLIS, proxies, BIG, lambda p, n: h2load(p, "/big", 8, 1, n))
    print(load())
