"""Event streams through the gateway, nginx, HAProxy and Caddy, and without anything between.

usage: streams.py delay [STREAMS] [SECONDS]   what each adds to the head, and to each event of a stream
       streams.py many [STREAMS] [SECONDS]    many streams at once: failures, memory, time of the processor

The origin writes the moment into each event, and the client, in another process of the same machine, reads the same clock.
Needs nginx, haproxy, caddy and a Java 17 or later; package the gateway first. One event loop each; 127.0.0.0/8 only; ends
what it started.
"""
import asyncio, os, pathlib, re, resource, shutil, subprocess, sys, tempfile, time

here = pathlib.Path(__file__).resolve().parent
jar = here.parent.parent / "target/slipway-gateway.jar"
options = re.search("^JDK_JAVA_OPTIONS=(.*)$", (here.parent / "main/resources/dev/slipway/gateway/service/slipway-gateway.env").read_text(), re.M)[1].split()
ORIGIN, PROXY = 19600, 19601
LIMIT = 60
PER_ADDRESS = 5000
OPENED_AT_ONCE = 200
APART = 0.013
WARMUP = 60
directory = pathlib.Path(tempfile.mkdtemp())
started = []


async def serve(interval):
    """The origin: events with their moment, every interval, for as long as the client reads."""

    async def stream(reader, writer):
        try:
            await reader.readuntil(b"\r\n\r\n")
            head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\nX-Moment: %d\r\n\r\n"
            writer.write((head % time.monotonic_ns()).encode())
            while True:
                await asyncio.sleep(interval)
                writer.write(b"data: %d\n\n" % time.monotonic_ns())
                await writer.drain()
        except (OSError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()

    server = await asyncio.start_server(stream, "127.0.0.1", ORIGIN, backlog=4096)
    await server.serve_forever()


def start(*command):
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    started.append(process)
    return process


def stop(process):
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    started.remove(process)


def resident(pid):
    return int(re.search(r"VmRSS:\s+(\d+)", pathlib.Path(f"/proc/{pid}/status").read_text())[1]) / 1024


def processor(pid):
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(") ", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


class Stream:
    """One stream as its client sees it."""

    def __init__(self, number):
        self.number = number
        self.events = []
        self.head = 0.0
        self.failed = None

    async def open(self, port, last):
        source = (f"127.0.0.{2 + self.number // PER_ADDRESS}", 0)
        self.reader, self.writer = await asyncio.open_connection("127.0.0.1", port, local_addr=source, limit=4096)
        self.writer.write(b"GET /events HTTP/1.1\r\nHost: app.localhost\r\nAccept: text/event-stream\r\n\r\n")
        head = await asyncio.wait_for(self.reader.readuntil(b"\r\n\r\n"), LIMIT)
        now = time.monotonic_ns()
        if not head.startswith(b"HTTP/1.1 200"):
            raise OSError(head[:60])
        self.head = (now - int(re.search(rb"(?i)x-moment: (\d+)", head)[1])) / 1e6
        self.task = asyncio.create_task(self.read(last))

    async def read(self, last):
        try:
            while True:
                line = await self.reader.readline()
                now = time.monotonic_ns()
                if not line:
                    raise OSError("the stream ended")
                moment = re.match(rb"data: (\d+)", line)
                if moment:
                    self.events.append((now - int(moment[1])) / 1e6)
        except asyncio.CancelledError:
            pass
        except OSError as e:
            self.failed = e


async def watch(port, count, seconds, probe, at_once=OPENED_AT_ONCE):
    streams, refused = [Stream(i) for i in range(count)], 0
    for begin in range(0, count, at_once):
        group = streams[begin:begin + at_once]
        if at_once == 1:
            await asyncio.sleep(APART)  # so that no event waits for another one's reader
        for result in await asyncio.gather(*(each.open(port, seconds) for each in group), return_exceptions=True):
            refused += isinstance(result, Exception)
    opened = [each for each in streams if hasattr(each, "task")]
    before = probe()
    for each in opened:
        each.events.clear()
    await asyncio.sleep(seconds)
    after = probe()
    silent = sum(not each.events for each in opened)
    broken = sum(each.failed is not None for each in opened)
    for each in opened:
        each.task.cancel()
        each.writer.close()
    return opened, refused, broken, silent, before, after


def quantile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))] if ordered else float("nan")


async def ready(port):
    end = time.monotonic() + LIMIT
    while time.monotonic() < end:
        try:
            one = Stream(0)
            await one.open(port, 0)
            one.task.cancel()
            one.writer.close()
            return
        except OSError:
            await asyncio.sleep(0.1)
    raise SystemExit("a proxy did not start")


def configure(name):
    kinds = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    temporary = " ".join(f"{kind}_temp_path {directory}/{kind};" for kind in kinds)
    (directory / "nginx.conf").write_text(
        f"worker_processes 1; master_process off; daemon off; error_log /dev/null; pid {directory}/nginx.pid; worker_rlimit_nofile 20000;"
        f"events {{ worker_connections 24000; }} http {{ access_log off; {temporary} server {{ listen 127.0.0.1:{PROXY} backlog=4096;"
        f"location / {{ proxy_pass http://127.0.0.1:{ORIGIN}; proxy_http_version 1.1; proxy_buffering off; proxy_read_timeout 300s;"
        'proxy_set_header Connection ""; proxy_set_header X-Forwarded-For $remote_addr; } } }')
    (directory / "haproxy.cfg").write_text(f"""global
  nbthread 1
  maxconn 9950
defaults
  mode http
  timeout connect 5s
  timeout client 300s
  timeout server 300s
  option forwardfor
listen all
  bind 127.0.0.1:{PROXY} backlog 4096
  server o 127.0.0.1:{ORIGIN}
""")
    (directory / "Caddyfile").write_text(
        f"{{\n admin off\n auto_https off\n}}\nhttp://127.0.0.1:{PROXY}, http://app.localhost:{PROXY} {{\n"
        f" reverse_proxy 127.0.0.1:{ORIGIN} {{\n  flush_interval -1\n }}\n}}\n")
    return {
        "nginx": ["nginx", "-p", str(directory), "-c", f"{directory}/nginx.conf"],
        "haproxy": ["haproxy", "-db", "-f", f"{directory}/haproxy.cfg"],
        "caddy": ["env", "GOMAXPROCS=1", f"HOME={directory}", "caddy", "run", "--adapter", "caddyfile", "--config",
                  f"{directory}/Caddyfile"],
        "gateway": ["java", *options, "-jar", str(jar), "serve", "--http", f"127.0.0.1:{PROXY}", "--loops", "1",
                    "--route", f"*=http://127.0.0.1:{ORIGIN}"],
    }[name]


async def measure(name, count, seconds, many):
    proxy = None if name == "direct" else start(*configure(name))
    port = ORIGIN if proxy is None else PROXY
    await ready(port)
    for _ in range(0 if many else WARMUP):
        await watch(port, count, 0.1, lambda: 0)
    probe = (lambda: (resident(proxy.pid), processor(proxy.pid))) if proxy else (lambda: (0, 0))
    opened, refused, broken, silent, before, after = await watch(port, count, seconds, probe, OPENED_AT_ONCE if many else 1)
    events = [each for stream in opened for each in stream.events]
    heads = [stream.head for stream in opened]
    if many:
        print(f"{name:8} {len(opened) - broken:6} streams  {refused + broken:4} failed  {silent:4} silent  {after[0]:6.0f} MB  "
              f"{(after[1] - before[1]) * 1e6 / max(1, len(events)):6.1f} us/event  "
              f"event p50 {quantile(events, .5):7.1f} p99 {quantile(events, .99):7.1f} ms")
    else:
        print(f"{name:8} head p50 {quantile(heads, .5):6.2f} p99 {quantile(heads, .99):6.2f} ms   "
              f"event p50 {quantile(events, .5):6.2f} p99 {quantile(events, .99):6.2f} ms  ({len(events)} events)")
    sys.stdout.flush()
    if proxy:
        stop(proxy)
    await asyncio.sleep(0.5)


async def main():
    many = sys.argv[1:2] == ["many"]
    if not many and sys.argv[1:2] != ["delay"]:
        raise SystemExit(__doc__)
    count = int(sys.argv[2]) if len(sys.argv) > 2 else (10_000 if many else 20)
    seconds = int(sys.argv[3]) if len(sys.argv) > 3 else (12 if many else 10)
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    most = (hard - 200) // 2
    if count > most:
        print(f"A process may have {hard} descriptors here, and a proxy needs two for each stream: {most} streams.")
        count = most
    start(sys.executable, __file__, "origin", "4" if many else "0.25")
    await ready(ORIGIN)
    for name in ("direct", "nginx", "haproxy", "caddy", "gateway"):
        await measure(name, count, seconds, many)


try:
    if sys.argv[1:2] == ["origin"]:
        asyncio.run(serve(float(sys.argv[2])))
    else:
        asyncio.run(main())
except KeyboardInterrupt:
    pass
finally:
    for process in list(started):
        stop(process)
    shutil.rmtree(directory)
