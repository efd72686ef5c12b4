# A gRPC service of bytes: says its port, and serves until its input ends.
import sys
import threading
from concurrent import futures

import grpc

go = threading.Semaphore(0)
begun = threading.Event()
ended = threading.Event()
limits = []
LIMIT = 60


def unary(request, context):
    sent = dict(context.invocation_metadata())
    context.send_initial_metadata((("said-first", sent.get("asked", "")),))
    context.set_trailing_metadata((("said-last", "x"), ("raw-bin", b"\x00\xff")))
    return request


def fail(request, context):
    context.set_trailing_metadata((("why-bin", b"\x01\x02"),))
    context.abort(grpc.StatusCode.FAILED_PRECONDITION, "not so: 100 % \u00fc")


def down(request, context):
    # The next message only after the client has said that it got this one.
    for i in range(int(request)):
        yield b"%d" % i
        if not go.acquire(timeout=LIMIT):
            context.abort(grpc.StatusCode.ABORTED, "message %d was held back" % i)


def broken(request, context):
    yield b"one"
    yield b"two"
    context.abort(grpc.StatusCode.DATA_LOSS, "no three")


def got(request, context):
    go.release()
    return b""


def up(requests, context):
    sizes = [len(each) for each in requests]
    return b"%d messages, %d bytes" % (len(sizes), sum(sizes))


def chat(requests, context):
    for each in requests:
        yield each.upper()


def hang(request, context):
    limits.append(context.time_remaining())
    ended.clear()
    context.add_callback(ended.set)
    begun.set()
    ended.wait(LIMIT)
    return b"late"


def has_begun(request, context):
    return b"yes" if begun.wait(LIMIT) else b"no"


def has_ended(request, context):
    # And how long it might have gone on.
    begun.clear()
    how = "yes" if ended.wait(LIMIT) else "no"
    left = limits.pop()
    # Without a limit the library says a very long time.
    limit = "none" if left is None or left > 60 else "known"
    return ("%s, limit %s" % (how, limit)).encode()


methods = {
    "Unary": grpc.unary_unary_rpc_method_handler(unary),
    "Fail": grpc.unary_unary_rpc_method_handler(fail),
    "Down": grpc.unary_stream_rpc_method_handler(down),
    "Broken": grpc.unary_stream_rpc_method_handler(broken),
    "Got": grpc.unary_unary_rpc_method_handler(got),
    "Up": grpc.stream_unary_rpc_method_handler(up),
    "Chat": grpc.stream_stream_rpc_method_handler(chat),
    "Hang": grpc.unary_unary_rpc_method_handler(hang),
    "HasBegun": grpc.unary_unary_rpc_method_handler(has_begun),
    "HasEnded": grpc.unary_unary_rpc_method_handler(has_ended),
}
server = grpc.server(
    futures.ThreadPoolExecutor(16), options=(("grpc.max_receive_message_length", -1),)
)
server.add_generic_rpc_handlers((grpc.method_handlers_generic_handler("test.Bytes", methods),))
port = server.add_insecure_port("127.0.0.1:0")
server.start()
print(port, flush=True)
sys.stdin.read()
server.stop(0)
