"""Changes of what is served while it is under load: failed requests, and the time from a change to its first answer.

usage: changes.py [CHANGES] [PEERCHANGES] [nginx] [haproxy] [caddy] [gateway]

Each change adds a service of its own under a new name and takes the one before away, or for the gateway also gives the service
under load a second replica, takes it away, or changes its rules. wrk keeps 32 connections busy meanwhile. The peers read their
whole configuration anew, as they are told to: nginx and HAProxy by a signal, Caddy by its admin interface. Needs wrk and what
peers.py needs. Listens on and loads 127.0.0.1 only; ends what it started.
"""
import http.client, re, signal, socket, subprocess, sys, time
from peers import LIMIT, Peers, family, listening, load, percentile

ORIGIN, NEW, FIRST = 19560, 19561, 19570
NAMES = ("nginx", "haproxy", "caddy", "gateway")
CONNECTIONS = 32
LONGEST = 540
given = [int(each) for each in sys.argv[1:] if each.isdigit()]
count = given[0] if given else 1000
peer_count = given[1] if len(given) > 1 else 100
wanted = [each for each in sys.argv[1:] if not each.isdigit()] or NAMES


def nginx_change(peers, proxy, number):
    new = f"server {{ listen 127.0.0.1:{proxy.plain}; server_name s{number}.localhost; return 200 {number}; }}"
    peers.nginx_file("nginx", peers.nginx_servers(proxy.plain, proxy.plain2, proxy.tls) + new)
    proxy.process.send_signal(signal.SIGHUP)


def haproxy_change(peers, proxy, number):
    new = f'  http-request return status 200 content-type text/plain string "{number}" if {{ hdr(host) s{number}.localhost }}\n'
    text = peers.haproxy_text(proxy.plain, proxy.plain2, proxy.tls).replace("  default_backend", new + "  default_backend")
    (peers.directory / "haproxy.cfg").write_text(text)
    proxy.process.send_signal(signal.SIGUSR2)


def one_worker(proxy):
    """Waits until HAProxy's former worker is gone: a signal that comes before is lost."""
    deadline = time.monotonic() + LIMIT
    while len(family(proxy.process.pid)) > 2 and time.monotonic() < deadline:
        time.sleep(0.01)


def caddy_change(peers, proxy, number):
    text = peers.caddy_text(proxy.plain, proxy.tls, f"127.0.0.1:{proxy.told}")
    text += f"http://s{number}.localhost:{proxy.plain} {{\n  bind 127.0.0.1\n  respond \"{number}\" 200\n}}\n"
    admin = http.client.HTTPConnection("127.0.0.1", proxy.told, timeout=LIMIT)
    admin.request("POST", "/load", text, {"Content-Type": "text/caddyfile"})
    answer = admin.getresponse()
    if answer.status != 200:
        raise SystemExit(answer.read().decode())


def gateway_change(peers, proxy, number):
    new = {"name": "new", "routes": [{"host": f"s{number}.localhost"}], "replicas": [{"id": "0", "address": "127.0.0.1", "port": NEW}]}
    state = peers.desired(number + 1, proxy.plain, proxy.tls, new)
    everything = state["services"][0]
    if number % 3 == 1:
        everything["replicas"].append(peers.replica("1"))
    if number % 3 == 2:
        everything["policy"] = {"rateLimits": [{"by": "address", "perSecond": 10**6, "burst": 10**6}]}
    status, answer = peers.control.put(state)
    if status != 200:
        raise SystemExit(answer)


def known(port, number, deadline):
    """Asks until the new name is answered as itself."""
    question = f"GET /number HTTP/1.1\r\nHost: s{number}.localhost\r\nX-Number: {number}\r\nConnection: close\r\n\r\n".encode()
    while time.monotonic() < deadline:
        try:
            with socket.create_connection(("127.0.0.1", port), LIMIT) as s:
                s.sendall(question)
                answer = b""
                while now := s.recv(4096):
                    answer += now
                if answer.startswith(b"HTTP/1.1 200") and answer.endswith(b"\r\n%d" % number):
                    return
        except ConnectionError:
            pass
        time.sleep(0.0005)
    raise SystemExit(f"s{number}.localhost was not answered in time")


CHANGES = {"nginx": nginx_change, "haproxy": haproxy_change, "caddy": caddy_change, "gateway": gateway_change}


def measure(peers, name):
    proxy, many = peers.proxy(name), count if name == "gateway" else peer_count
    wrk = subprocess.Popen(
        ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{LONGEST}s", "--latency", f"http://127.0.0.1:{proxy.plain}/small"],
        stdout=subprocess.PIPE, text=True,
    )
    firsts = []
    try:
        time.sleep(2)
        for number in range(1, many + 1):
            if name == "haproxy":
                one_worker(proxy)
            begun = time.monotonic()
            CHANGES[name](peers, proxy, number)
            known(proxy.plain, number, begun + LIMIT)
            firsts.append((time.monotonic() - begun) * 1000)
        time.sleep(1)
    finally:
        wrk.send_signal(signal.SIGINT)
        out = wrk.communicate(timeout=LIMIT)[0]
    asked = int(re.search(r"(\d+) requests in", out)[1])
    failed = sum(int(each) for each in re.findall(r"Non-2xx or 3xx responses: (\d+)", out))
    errors = re.search(r"Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)", out)
    failed += sum(map(int, errors.groups())) if errors else 0
    print(
        f"{name:8} {many} changes, {failed} of {asked} requests failed{' (' + errors[0] + ')' if errors else ''}; a change to its"
        f" first answer: p50 {percentile(firsts, 0.5):.1f} ms, p99 {percentile(firsts, 0.99):.1f} ms, longest {max(firsts):.1f} ms;"
        f" requests p99 {re.search('99%.*?([0-9.]+.?s)', out)[1]}, {proxy.resident():.0f} MB",
        flush=True,
    )
    if name == "gateway" and failed:
        raise SystemExit("Requests failed.")


with Peers(ORIGIN, FIRST) as peers:
    # The replica of the new services says again what it was asked with; the one of the service under load does not know it.
    root = peers.directory / "www"
    root.mkdir()
    (root / "small").write_bytes(bytes(100))
    servers = f"server {{ listen 127.0.0.1:{ORIGIN}; root {root}; }} server {{ listen 127.0.0.1:{NEW}; return 200 $http_x_number; }}"
    origin = peers.run("nginx", "-p", peers.directory, "-c", peers.nginx_file("origin", servers))
    listening(ORIGIN, origin)
    print(load())
    for name in wanted:
        measure(peers, name)
