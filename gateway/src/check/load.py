"""Asks https://ADDRESS for one.example, on a new connection each time, until it is told to end; then tells what it saw.

load.py ADDRESS FILE    ends when FILE is gone, or after 180 s
"""

import http.client
import ssl
import sys
import threading
import time
from pathlib import Path

address, flag = sys.argv[1], Path(sys.argv[2])
context = ssl.create_default_context()
context.check_hostname = False
context.verify_mode = ssl.CERT_NONE
lock = threading.Lock()
answers, failures, streams = [], [], []
begin = time.monotonic()
end = begin + 180


def ask(path):
    connection = http.client.HTTPSConnection(address, timeout=15, context=context)
    try:
        connection.request("GET", path, headers={"Host": "one.example", "Authorization": "Bearer alice"})
        answer = connection.getresponse()
        body = answer.read()
        if answer.status != 200:
            raise OSError(f"status {answer.status}")
        return body
    finally:
        connection.close()


def going():
    return flag.exists() and time.monotonic() < end


def often():
    while going():
        begun = time.monotonic()
        try:
            ask("/")
            with lock:
                answers.append((begun, time.monotonic()))
        except (OSError, http.client.HTTPException) as e:
            with lock:
                failures.append((begun, f"{type(e).__name__}: {e}"))
            time.sleep(0.02)


def stream():
    while going():
        try:
            streams.append(len(ask("/stream")) == 80 * len("one\n"))
        except (OSError, http.client.HTTPException):
            streams.append(False)
            time.sleep(0.2)


threads = [threading.Thread(target=often) for _ in range(3)] + [threading.Thread(target=stream)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
ends = [begin, *sorted(done for _, done in answers), time.monotonic()]
gap = max((b - a for a, b in zip(ends, ends[1:])), default=0)
print(
    f"{len(answers)} answers, {len(failures)} failed, longest time without an answer {gap:.2f} s,"
    f" longest answer {max(d - b for b, d in answers):.2f} s, {streams.count(False)} of {len(streams)} streams of 8 s cut"
)
for text in sorted({text for _, text in failures}):
    print(f"  {sum(1 for _, each in failures if each == text)} x {text}")
