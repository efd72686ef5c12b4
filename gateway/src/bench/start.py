"""What start.sh measures. Usage: start.py JAR DIRECTORY ROUNDS"""
import http.client, http.server, json, os, pathlib, shutil, signal, socket, statistics, subprocess, sys, threading, time

jar, directory, rounds = sys.argv[1], pathlib.Path(sys.argv[2]), int(sys.argv[3])
PROXY, CONTROL = 19401, 19402
LIMIT = 20
TICKS = os.sysconf("SC_CLK_TCK")


class Origin(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"ok")

    def log_message(self, *ignored):
        pass


origin = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Origin)
threading.Thread(target=origin.serve_forever, daemon=True).start()
upstream = f"127.0.0.1:{origin.server_port}"

(directory / "nginx.conf").write_text(
    f"""worker_processes 1; daemon off; master_process off; error_log /dev/null; pid {directory}/nginx.pid;
events {{}} http {{ access_log off; client_body_temp_path {directory}/a; proxy_temp_path {directory}/b;
fastcgi_temp_path {directory}/c; uwsgi_temp_path {directory}/d; scgi_temp_path {directory}/e;
server {{ listen 127.0.0.1:{PROXY}; location / {{ proxy_pass http://{upstream}; }} }} }}"""
)
(directory / "haproxy.cfg").write_text(
    f"""global
  nbthread 1
defaults
  mode http
  timeout connect 5s
  timeout client 60s
  timeout server 60s
listen all
  bind 127.0.0.1:{PROXY}
  server o {upstream}
"""
)
(directory / "Caddyfile").write_text(
    f"""{{
  admin off
  auto_https off
}}
http://:{PROXY} {{
  bind 127.0.0.1
  reverse_proxy {upstream}
}}
"""
)
os.environ.update(GOMAXPROCS="1", XDG_DATA_HOME=str(directory), XDG_CONFIG_HOME=str(directory))
archive = directory / "gateway.jsa"
FLAGS = ["-XX:+UseSerialGC", "-Xms16m", "-Xmx128m", "-XX:MaxDirectMemorySize=128m"]


def gateway(*flags):
    state = directory / "state"
    shutil.rmtree(state, ignore_errors=True)
    serve = ["serve", "--state", str(state), "--control", f"127.0.0.1:{CONTROL}"]
    return ["java", *flags, "-jar", jar, *serve, "--http", f"127.0.0.1:{PROXY}", "--route", f"*=http://{upstream}"]


def answered(host, deadline):
    while time.monotonic() < deadline:
        try:
            with socket.create_connection(("127.0.0.1", PROXY), 5) as s:
                s.sendall(f"GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode())
                if b" 200 " in s.recv(200):
                    return
        except OSError:
            pass
        time.sleep(0.001)
    raise SystemExit("nothing answered in time")


def usage(pid):
    status = pathlib.Path(f"/proc/{pid}/status").read_text()
    resident = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS")) / 1024
    stat = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(") ", 1)[1].split()
    return resident, (int(stat[11]) + int(stat[12])) / TICKS * 1000


def stop(process):
    process.send_signal(signal.SIGTERM)
    try:
        process.wait(LIMIT)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def launch(command):
    begun = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=directory)
    try:
        answered("a", begun + LIMIT)
    except BaseException:
        process.kill()
        raise
    return process, (time.monotonic() - begun) * 1000


def start(name, command):
    times, resident, cpu = [], [], []
    for _ in range(rounds):
        process, took = launch(command() if callable(command) else command)
        time.sleep(1)
        memory, used = usage(process.pid)
        stop(process)
        times.append(took), resident.append(memory), cpu.append(used)
    median = statistics.median
    print(f"{name:32} {median(times):6.0f} ms {median(cpu):6.0f} ms CPU {median(resident):6.1f} MB idle", flush=True)


def register(flags):
    process, _ = launch(gateway(*flags))
    token = (directory / "state/control-token").read_text().strip()
    control = http.client.HTTPConnection("127.0.0.1", CONTROL, timeout=LIMIT)
    puts, firsts = [], []
    for version in range(1, 10 * rounds + 1):
        host = f"s{version}.localhost"
        replica = {"id": "0", "address": "127.0.0.1", "port": origin.server_port}
        services = [{"name": "web", "routes": [{"host": host}], "replicas": [replica]}]
        state = {"version": version, "listeners": [{"address": "127.0.0.1", "port": PROXY}], "services": services}
        begun = time.monotonic()
        control.request("PUT", "/v1/state", json.dumps(state), {"Authorization": f"Bearer {token}"})
        answer = control.getresponse()
        body = answer.read()
        if answer.status != 200:
            raise SystemExit(body.decode())
        puts.append((time.monotonic() - begun) * 1000)
        answered(host, begun + LIMIT)
        firsts.append((time.monotonic() - begun) * 1000)
    stop(process)
    median = statistics.median
    worst = sorted(firsts)[int(len(firsts) * 0.95)]
    print(
        f"PUT of a service: answered after {median(puts):.1f} ms, its first request after {median(firsts):.1f} ms"
        f" (p95 {worst:.1f} ms, {len(firsts)} times)"
    )


process, _ = launch(gateway(*FLAGS, f"-XX:ArchiveClassesAtExit={archive}"))
stop(process)
start("nginx", ["nginx", "-p", str(directory), "-c", str(directory / "nginx.conf")])
start("haproxy", ["haproxy", "-db", "-f", str(directory / "haproxy.cfg")])
start("caddy", ["caddy", "run", "--adapter", "caddyfile", "--config", str(directory / "Caddyfile")])
start("gateway, no flags", gateway)
start("gateway, recommended heap", lambda: gateway(*FLAGS))
start("gateway, and a class archive", lambda: gateway(*FLAGS, f"-XX:SharedArchiveFile={archive}"))
register([*FLAGS, f"-XX:SharedArchiveFile={archive}"])
