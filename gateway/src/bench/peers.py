"""What the measurements share: the gateway, nginx, HAProxy and Caddy with one event loop each, before the same origin.

Every proxy listens on 127.0.0.1, in clear text and with TLS 1.2 and 1.3 (one P-256 certificate for all), with HTTP/1.1 and
HTTP/2 on both; none writes an access log. Needs nginx, haproxy, caddy, openssl and a Java 17 or later; package the gateway
first. What was started is ended with the block.
"""
import http.client, json, os, pathlib, re, shutil, socket, statistics, subprocess, tempfile, threading, time

here = pathlib.Path(__file__).resolve().parent
jar = here.parent.parent / "target/slipway-gateway.jar"
options = re.search("^JDK_JAVA_OPTIONS=(.*)$", next(here.parent.rglob("slipway-gateway.env")).read_text(), re.M)[1].split()
LIMIT = 20
TICKS = os.sysconf("SC_CLK_TCK")
SAMPLED_EACH = 0.02


class Proxy:
    """One of them: its ports, and what the kernel says about its process."""

    def __init__(self, name, process, plain, second, tls):
        self.name, self.process, self.plain, self.tls = name, process, plain, tls
        both = name in ("caddy", "gateway")
        # HTTP/2 in clear text has a port of its own, or else the second port is where it is told what to do.
        self.plain2 = plain if both else second
        self.told = second

    def processor(self):
        """Seconds of the processor, of the process and those that it started."""
        return sum(processor(pid) for pid in family(self.process.pid))

    def resident(self):
        """MB, of the process and those that it started."""
        return sum(resident(pid) for pid in family(self.process.pid))


class Highest:
    """The highest resident memory of a proxy while the block runs."""

    def __init__(self, proxy):
        self.proxy, self.megabytes, self.ended = proxy, 0.0, threading.Event()

    def __enter__(self):
        self.thread = threading.Thread(target=self.sample)
        self.thread.start()
        return self

    def sample(self):
        while not self.ended.wait(SAMPLED_EACH):
            self.megabytes = max(self.megabytes, self.proxy.resident())

    def __exit__(self, *ignored):
        self.ended.set()
        self.thread.join()


def family(pid):
    try:
        children = pathlib.Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except FileNotFoundError:
        children = []
    return [pid, *map(int, children)]


def resident(pid):
    try:
        return int(re.search(r"VmRSS:\s+(\d+)", pathlib.Path(f"/proc/{pid}/status").read_text())[1]) / 1024
    except (FileNotFoundError, TypeError, ProcessLookupError):
        return 0.0


def processor(pid):
    try:
        fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(") ", 1)[1].split()
    except (FileNotFoundError, ProcessLookupError):
        return 0.0
    return (int(fields[11]) + int(fields[12])) / TICKS


def load():
    return f"load of the machine {os.getloadavg()[0]:.1f}, {os.cpu_count()} processors"


def percentile(values, share):
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


class Peers:
    """Starts and ends processes; their files are in a directory that goes with them."""

    def __init__(self, origin, first_port):
        self.origin, self.port = origin, first_port
        self.directory = pathlib.Path(tempfile.mkdtemp())
        self.started = []
        self.log = None

    def __enter__(self):
        self.directory.chmod(0o755)
        key, chain = self.directory / "key.pem", self.directory / "chain.pem"
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2"]
            + ["-keyout", key, "-out", chain, "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"],
            check=True, stderr=subprocess.DEVNULL,
        )
        (self.directory / "both.pem").write_text(chain.read_text() + key.read_text())
        return self

    def __exit__(self, *ignored):
        for process in self.started:
            process.terminate()
        for process in self.started:
            try:
                process.wait(LIMIT)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        shutil.rmtree(self.directory)

    def run(self, *command, **more):
        told = self.log or subprocess.DEVNULL
        process = subprocess.Popen([str(each) for each in command], stdout=told, stderr=told, cwd=self.directory, **more)
        self.started.append(process)
        return process

    def proxy(self, name):
        """Starts one of nginx, haproxy, caddy, gateway, and waits until it answers."""
        plain, second, tls = self.port, self.port + 1, self.port + 2
        self.port += 4
        process = getattr(self, name)(plain, second, tls)
        for port in {plain, second, tls}:
            listening(port, process)
        return Proxy(name, process, plain, second, tls)

    def nginx_file(self, name, servers):
        file = self.directory / f"{name}.conf"
        paths = " ".join(f"{each}_temp_path {self.directory}/{name}-{each};" for each in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        file.write_text(
            f"""worker_processes 1; daemon off; error_log /dev/null; pid {self.directory}/{name}.pid;
events {{ worker_connections 8192; }}
http {{ access_log off; {paths} keepalive_requests 1000000000; sendfile on; client_max_body_size 0;
{servers} }}"""
        )
        return file

    def files_origin(self, sizes):
        """An origin that serves files of these sizes by their names."""
        root = self.directory / "www"
        root.mkdir()
        for name, size in sizes.items():
            (root / name).write_bytes(os.urandom(size))
        file = self.nginx_file("origin", f"server {{ listen 127.0.0.1:{self.origin}; root {root}; }}")
        listening(self.origin, self.run("nginx", "-p", self.directory, "-c", file))

    def nginx_servers(self, plain, plain2, tls):
        return f"""upstream o {{ server 127.0.0.1:{self.origin}; keepalive 256; keepalive_requests 1000000000; }}
server {{ listen 127.0.0.1:{plain}; listen 127.0.0.1:{plain2} http2; listen 127.0.0.1:{tls} ssl http2;
  ssl_certificate {self.directory}/chain.pem; ssl_certificate_key {self.directory}/key.pem; ssl_protocols TLSv1.2 TLSv1.3;
  location / {{ proxy_pass http://o; proxy_http_version 1.1; proxy_buffering off; proxy_request_buffering off;
    proxy_set_header Connection ""; proxy_set_header X-Forwarded-For $remote_addr; }} }}"""

    def nginx(self, plain, plain2, tls):
        file = self.nginx_file("nginx", self.nginx_servers(plain, plain2, tls))
        return self.run("nginx", "-p", self.directory, "-c", file)

    def haproxy_text(self, plain, plain2, tls):
        return f"""global
  nbthread 1
  ssl-default-bind-options ssl-min-ver TLSv1.2
defaults
  mode http
  timeout connect 5s
  timeout client 60s
  timeout server 60s
  option forwardfor
  http-reuse always
frontend all
  bind 127.0.0.1:{plain}
  bind 127.0.0.1:{plain2} proto h2
  bind 127.0.0.1:{tls} ssl crt {self.directory}/both.pem alpn h2,http/1.1
  default_backend o
backend o
  server o 127.0.0.1:{self.origin} pool-max-conn 1000
"""

    def haproxy(self, plain, plain2, tls):
        file = self.directory / "haproxy.cfg"
        file.write_text(self.haproxy_text(plain, plain2, tls))
        # The worker of a master, as its service runs it: it can then be told to read its file again.
        return self.run("haproxy", "-W", "-db", "-f", file)

    def caddy_text(self, plain, tls, admin="off"):
        return f"""{{
  admin {admin}
  auto_https off
  servers {{
    protocols h1 h2 h2c
  }}
}}
http://:{plain} {{
  bind 127.0.0.1
  reverse_proxy 127.0.0.1:{self.origin}
}}
https://:{tls} {{
  bind 127.0.0.1
  tls {self.directory}/chain.pem {self.directory}/key.pem
  reverse_proxy 127.0.0.1:{self.origin}
}}
"""

    def caddy(self, plain, told, tls):
        file = self.directory / "Caddyfile"
        file.write_text(self.caddy_text(plain, tls, f"127.0.0.1:{told}"))
        home = {"XDG_DATA_HOME": str(self.directory), "XDG_CONFIG_HOME": str(self.directory), "HOME": str(self.directory)}
        return self.run("caddy", "run", "--adapter", "caddyfile", "--config", file, env={**os.environ, **home, "GOMAXPROCS": "1"})

    def gateway(self, plain, told, tls, state=None, under=()):
        state = state or self.directory / "state"
        serve = ["serve", "--loops", "1", "--state", state, "--control", f"127.0.0.1:{told}"]
        process = self.run(*under, "java", *options, "-jar", jar, *serve)
        listening(told, process)
        self.control = Control(told, (state / "control-token").read_text().strip())
        if self.control.ask("GET", "/v1/state")[0] == 404:
            status, answer = self.control.put(self.desired(1, plain, tls))
            if status != 200:
                raise SystemExit(answer)
        return process

    def desired(self, version, plain, tls, *services):
        """A state whose service "all" leads everything to the origin, beside these others."""
        everything = {"name": "all", "routes": [{}], "replicas": [self.replica()]}
        return {
            "version": version,
            "listeners": [{"address": "127.0.0.1", "port": plain}, {"address": "127.0.0.1", "port": tls, "tls": True}],
            "services": [everything, *services],
            "certificates": [
                {
                    "names": ["localhost"],
                    "from": "files",
                    "chainPath": f"{self.directory}/chain.pem",
                    "keyPath": f"{self.directory}/key.pem",
                }
            ],
        }

    def replica(self, name="0"):
        return {"id": name, "address": "127.0.0.1", "port": self.origin}


class Control:
    """The gateway's control interface."""

    def __init__(self, port, token):
        self.token = token
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=LIMIT)

    def ask(self, method, path, body=None):
        self.connection.request(method, path, body, {"Authorization": f"Bearer {self.token}"})
        answer = self.connection.getresponse()
        return answer.status, answer.read().decode()

    def put(self, state):
        return self.ask("PUT", "/v1/state", json.dumps(state))


def listening(port, process):
    deadline = time.monotonic() + LIMIT
    while time.monotonic() < deadline and process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        except OSError:
            time.sleep(0.02)
    raise SystemExit(f"nothing listens on port {port}: {process.args}")
