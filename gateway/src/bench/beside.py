"""New connections beside many large bodies that come as fast as they can, through the gateway and through HAProxy.

usage: beside.py [DOWNLOADS] [SECONDS]

Each request of the one that is timed is on a connection of its own and goes to an origin of its own. Needs nginx, haproxy,
wrk and a Java 17 or later; package the gateway first. Two event loops each; 127.0.0.1 only; ends what it started.
"""
import os, pathlib, re, shutil, socket, subprocess, sys, tempfile, time

downloads = sys.argv[1] if len(sys.argv) > 1 else "300"
seconds = int(sys.argv[2]) if len(sys.argv) > 2 else 8
here = pathlib.Path(__file__).resolve().parent
jar = here.parent.parent / "target/slipway-gateway.jar"
options = re.search("^JDK_JAVA_OPTIONS=(.*)$", (here.parent / "main/resources/dev/slipway/gateway/service/slipway-gateway.env").read_text(), re.M)[1].split()
PROXY, BIG, SMALL = 19500, 19501, 19502
LIMIT = 30
directory = pathlib.Path(tempfile.mkdtemp())
started = []


def start(*command):
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    started.append(process)
    return process


def stop(process):
    process.terminate()
    process.wait()


def ask():
    begin = time.monotonic()
    with socket.create_connection(("127.0.0.1", PROXY), LIMIT) as connection:
        connection.settimeout(LIMIT)
        connection.sendall(b"GET /small HTTP/1.1\r\nHost: small.localhost\r\nConnection: close\r\n\r\n")
        answer = b""
        while piece := connection.recv(4096):
            answer += piece
    if not answer.startswith(b"HTTP/1.1 200"):
        raise OSError(answer[:40])
    return (time.monotonic() - begin) * 1000


def load(duration):
    return start("wrk", "-t1", f"-c{downloads}", f"-d{duration}s", f"http://127.0.0.1:{PROXY}/big")


def measure(name, *command):
    proxy = start(*command)
    end = time.monotonic() + LIMIT
    while True:
        try:
            ask()
            break
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.1)
    load(4).wait()
    wrk = load(seconds + 5)
    time.sleep(2)
    times, end = [], time.monotonic() + seconds
    while time.monotonic() < end:
        times.append(ask())
        time.sleep(0.01)
    wrk.wait()
    stop(proxy)
    times.sort()
    p50, p99 = (times[int(len(times) * share)] for share in (0.5, 0.99))
    print(f"{name:8} p50 {p50:8.1f} ms  p99 {p99:8.1f} ms  longest {times[-1]:8.1f} ms  ({len(times)} connections)")


try:
    (directory / "www").mkdir()
    (directory / "www/small").write_bytes(os.urandom(100))
    (directory / "www/big").write_bytes(os.urandom(10_485_760))
    for path in (directory, directory / "www"):
        path.chmod(0o755)
    for port in (BIG, SMALL):
        kinds = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
        temporary = " ".join(f"{kind}_temp_path {directory}/{kind};" for kind in kinds)
        (directory / f"{port}.conf").write_text(
            f"master_process off; daemon off; error_log /dev/null; pid {directory}/{port}.pid; events {{ worker_connections 4096; }}"
            f"http {{ access_log off; {temporary} sendfile on; server {{ listen 127.0.0.1:{port}; root {directory}/www; }} }}")
        start("nginx", "-p", str(directory), "-c", f"{directory}/{port}.conf")
    (directory / "haproxy.cfg").write_text(f"""global
  nbthread 2
defaults
  mode http
  timeout connect 5s
  timeout client 60s
  timeout server 60s
frontend all
  bind 127.0.0.1:{PROXY}
  acl small path /small
  use_backend small if small
  default_backend big
backend big
  server o 127.0.0.1:{BIG}
backend small
  server o 127.0.0.1:{SMALL}
""")
    measure("haproxy", "haproxy", "-db", "-f", str(directory / "haproxy.cfg"))
    measure("gateway", "java", *options, "-jar", str(jar), "serve", "--http", f"127.0.0.1:{PROXY}", "--loops", "2",
            "--route", f"*=http://127.0.0.1:{BIG}", "--route", f"small.localhost=http://127.0.0.1:{SMALL}")
finally:
    for process in started:
        if process.poll() is None:
            stop(process)
    shutil.rmtree(directory)
