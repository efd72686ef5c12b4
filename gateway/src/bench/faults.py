"""What a full disk, and a process without file descriptors, do to the services: nothing, and what the control side says.

usage: faults.py [disk] [descriptors]

disk          The state directory is a small file system that gets full (needs root, for the mount). Meanwhile a service is
              asked; a change is refused with a sentence; a gateway that is killed comes back; and once there is room, the
              change is taken.
descriptors   A gateway with 200 descriptors, 400 connections that never finish their request. Meanwhile a service is asked on
              connections that were there before, and told of a change. No client goes away: the gateway gets out by itself.

Ends with 1 if anything is not so. Needs what peers.py needs, and mount and prlimit. Talks to 127.0.0.1 only; ends what it started.
"""
import http.client, json, pathlib, socket, subprocess, sys, threading, time
from peers import Peers, listening, percentile

ORIGIN, PLAIN, TOLD, TLS = 19580, 19581, 19582, 19583
DISK_KIB = 512
SERVICES = 50
DESCRIPTORS, UNFINISHED = 200, 400
LATEST = 30
PATIENCE = 5
wanted = sys.argv[1:] or ["disk", "descriptors"]
wrong = []


class Asker:
    """Asks the service again and again while the block runs, on one kept connection or on a new one each time."""

    def __init__(self, kept):
        self.kept, self.times, self.failures, self.ended = kept, [], [], threading.Event()
        self.connection = http.client.HTTPConnection("127.0.0.1", PLAIN, timeout=PATIENCE)

    def ask(self):
        begun = time.monotonic()
        try:
            self.connection.request("GET", "/small")
            answer = self.connection.getresponse()
            if answer.status != 200 or len(answer.read()) != 100:
                raise OSError(f"status {answer.status}")
            self.times.append((time.monotonic() - begun) * 1000)
        except (OSError, http.client.HTTPException) as e:
            self.failures.append(str(e) or type(e).__name__)
            self.connection.close()
        if not self.kept:
            self.connection.close()

    def __enter__(self):
        self.ask()
        self.thread = threading.Thread(target=self.run)
        self.thread.start()
        return self

    def run(self):
        while not self.ended.wait(0.01):
            self.ask()

    def __exit__(self, *ignored):
        self.ended.set()
        self.thread.join()

    def tell(self, label):
        print(
            f"  {label}: {len(self.failures)} of {len(self.times) + len(self.failures)} requests failed {self.failures[:3]},"
            f" p50 {percentile(self.times, 0.5):.1f} ms, p99 {percentile(self.times, 0.99):.1f} ms, longest {max(self.times):.1f} ms"
        )
        expect(not self.failures, f"{label}: a request failed")


def expect(holds, sentence):
    if not holds:
        print("  WRONG: " + sentence)
        wrong.append(sentence)


def change(peers, version, status):
    """Sends a new version with more services each time, since one that is no longer takes the room of the one before last."""
    new = [
        {"name": f"new{i}", "routes": [{"host": f"new{i}.localhost"}], "replicas": [peers.replica()]}
        for i in range(version * SERVICES)
    ]
    got, answer = peers.control.put(peers.desired(version, PLAIN, TLS, *new))
    print(f"  change to version {version}: {got} {json.loads(answer).get('error', {}).get('message', '')}")
    expect(got == status, f"a change was answered with {got}, not {status}")


def held(peers, version):
    status, answer = peers.control.ask("GET", "/v1/state")
    expect(status == 200 and json.loads(answer)["version"] == version, f"version {version} does not hold any more")


def disk(peers):
    print("disk full")
    state = peers.directory / "small"
    state.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={DISK_KIB}k,mode=700", "tmpfs", state], check=True)
    try:
        gateway = peers.gateway(PLAIN, TOLD, TLS, state)
        change(peers, 2, 200)
        filler = state / "filler"
        with Asker(kept=True) as kept, Asker(kept=False) as anew:
            with filler.open("wb", buffering=0) as file:
                try:
                    while file.write(bytes(1024)):
                        pass
                except OSError as e:
                    print(f"  the disk is full: {e}")
            for _ in range(3):
                change(peers, 3, 507)
            held(peers, 2)
            time.sleep(1)
        kept.tell("kept connection"), anew.tell("new connections")
        gateway.kill()
        gateway.wait()
        gateway = peers.gateway(PLAIN, TOLD, TLS, state)
        print("  killed and started again, still without room")
        held(peers, 2)
        with Asker(kept=True) as kept:
            change(peers, 3, 507)
            filler.unlink()
            change(peers, 3, 200)
        kept.tell("kept connection, until there is room")
        gateway.kill()
        gateway.wait()
        gateway = peers.gateway(PLAIN, TOLD, TLS, state)
        held(peers, 3)
        gateway.terminate()
        gateway.wait()
    finally:
        for process in peers.started[1:]:
            process.kill()
            process.wait()
        subprocess.run(["umount", state], check=True)


def unfinished():
    s = socket.create_connection(("127.0.0.1", PLAIN), PATIENCE)
    s.sendall(b"GET /small HTTP/1.1\r\nHost: a\r\n")
    return s


def descriptors(peers):
    print("no descriptors left")
    gateway = peers.gateway(PLAIN, TOLD, TLS, under=("prlimit", f"--nofile={DESCRIPTORS}"))
    listening(PLAIN, gateway)
    change(peers, 2, 200)
    with Asker(kept=True) as kept, Asker(kept=True) as other:
        clients = [unfinished() for _ in range(UNFINISHED)]
        begun = time.monotonic()
        time.sleep(1)
        print(f"  {len(list(pathlib.Path(f'/proc/{gateway.pid}/fd').iterdir()))} of {DESCRIPTORS} descriptors in use")
        change(peers, 3, 507)
        held(peers, 2)
        anew = Asker(kept=False)
        while not anew.times and time.monotonic() - begun < LATEST:
            anew.ask()
        print(f"  a new connection was answered {time.monotonic() - begun:.1f} s after it began")
        expect(anew.times, f"no new connection was answered within {LATEST} s")
    kept.tell("connection that was there"), other.tell("another")
    change(peers, 3, 200)
    for client in clients:
        client.close()
    gateway.terminate()
    gateway.wait()


for each in wanted:
    with Peers(ORIGIN, PLAIN) as peers:
        peers.files_origin({"small": 100})
        peers.log = (peers.directory / "log").open("w")
        {"disk": disk, "descriptors": descriptors}[each](peers)
        peers.log.close()
        warnings = [line for line in (peers.directory / "log").read_text().splitlines() if not line.startswith(("Serving", "Control"))]
        print("  the gateway's log:", *warnings[:8], sep="\n    ")
sys.exit(1 if wrong else 0)
